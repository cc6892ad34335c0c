/** The answers to a question as a note tells them: every claim of the question stands under exactly one. */
import type { Assessment, Claim, Position } from "@corroborate/core"
import { letterOf } from "../text/words.ts"

/** An answer with its letter; without a position, claims that say it is not known, or that take an answer back. */
export interface Told {
  readonly letter: string
  readonly kind: "answer" | "unknown" | "withdrawn"
  readonly position?: Position
  readonly claims: ReadonlyArray<Claim>
}

/**
 * The answers to a question, then the claims that say it is not known, then those that take an answer back.
 *
 * **Law** *nothing is lost*: the claims of the answers are those of the question, each once.
 */
export const answersOf = ({ positions, question }: Assessment): ReadonlyArray<Told> => {
  const told = new Set(positions.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const rest = question.claims.filter(({ id }) => !told.has(id))
  const [unknown, withdrawn] = [
    rest.filter(({ polarity }) => polarity === "unknown"),
    rest.filter(({ polarity }) => polarity !== "unknown"),
  ]
  const all: ReadonlyArray<Omit<Told, "letter">> = [
    ...positions.map((position) => ({ kind: "answer" as const, position, claims: position.claims })),
    ...(unknown.length === 0 ? [] : [{ kind: "unknown" as const, claims: unknown }]),
    ...(withdrawn.length === 0 ? [] : [{ kind: "withdrawn" as const, claims: withdrawn }]),
  ]
  return all.map((answer, i) => ({ ...answer, letter: letterOf(i) }))
}
