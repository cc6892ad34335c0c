/** Losses of two sides: "28 of its soldiers" that one party tells of and those of the other are no answers to one question. */
import type { Parsed } from "../grammar/Parsed.ts"
import { populationOf } from "../proposition/people/counted/population.ts"
import { partyIn } from "../proposition/people/scope/side.ts"
import { grouped } from "../grouped.ts"
import type { Draft } from "./build.ts"

/** The party that a draft counts the people of. */
const partyOf = ({ proposition: { side }, inner }: Draft, sentences: ReadonlyArray<Parsed>): string | undefined => {
  if (side === undefined || side._tag === "Named") return side?.name
  const [voice] = inner?.voices ?? []
  if (voice === undefined) return undefined
  const named = voice.cluster.mentions
    .map(({ sentence, from, to }) => partyIn(sentences[sentence]?.tokens.slice(from, to) ?? []))
    .find((name) => name !== undefined)
  return named ?? voice.cluster.name
}

const questionOf = ({ proposition: { property, subject, population } }: Draft): string =>
  `${property}\n${subject}\n${population ?? ""}`

/** Groups that fight, by whatever side. */
const FIGHTING: ReadonlySet<string> = new Set(["fighters", "men", "members"])

const FIGHTERS: ReadonlySet<string> = new Set("rebels militants insurgents separatists guerrillas".split(" "))

/** "14 of our fighters", said by the rebels: rebels. */
const byOwnName = (draft: Draft, sentences: ReadonlyArray<Parsed>): Draft => {
  const { side, population } = draft.proposition
  if (side?._tag !== "Speaker" || population === undefined || !FIGHTING.has(population)) return draft
  const [voice] = draft.inner?.voices ?? []
  const own = voice?.cluster.mentions
    .flatMap(({ sentence, from, to }) => sentences[sentence]?.tokens.slice(from, to) ?? [])
    .find(({ lower }) => FIGHTERS.has(lower))
  const name = own === undefined ? undefined : populationOf([own])
  return name === undefined ? draft : { ...draft, proposition: { ...draft.proposition, population: name } }
}

/**
 * Drafts with the party named whose people they count, where the text tells of two parties' people of one kind.
 *
 * Where it tells of one only, "28 of its soldiers" and "200 soldiers" are of the same. O(n).
 */
export const bySides = (told: ReadonlyArray<Draft>, sentences: ReadonlyArray<Parsed>): ReadonlyArray<Draft> => {
  const drafts = told.map((draft) => byOwnName(draft, sentences))
  const parties = new Map(drafts.map((draft) => [draft, partyOf(draft, sentences)] as const))
  const several = new Set(
    Array.from(grouped(drafts, questionOf)).flatMap(([question, group]) => {
      const named = group.flatMap((draft) => parties.get(draft) ?? [])
      return new Set(named).size > 1 ? [question] : []
    }),
  )
  return drafts.map((draft) => {
    const party = several.has(questionOf(draft)) ? parties.get(draft) : undefined
    const { population } = draft.proposition
    if (party === undefined || population === undefined) return draft
    return { ...draft, proposition: { ...draft.proposition, population: `${population} of ${party}` } }
  })
}
