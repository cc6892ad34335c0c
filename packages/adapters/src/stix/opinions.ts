/** Opinions of STIX for where sources agree and differ. */
import {
  answerOf,
  originatorOf,
  nameOfSource,
  relateAnswers,
  sidesOf,
  tellAgainst,
  type Assessment,
  type Claim,
  type Lexicon,
} from "@corroborate/core"
import { carrying, noteId, object, timestamp, US, wordsOf, type StixObject } from "./objects.ts"

/** Objects that one opinion is on before the rest are left out: their number grows with the square of the answers. */
const MOST_REFS = 100

/** The opinion of one side on the notes of others. */
const opinionOf = (
  opinion: "agree" | "disagree",
  key: string,
  side: ReadonlyArray<Claim>,
  others: ReadonlyArray<Claim>,
  { registry }: Lexicon,
): ReadonlyArray<StixObject> => {
  const [first] = side
  const refs = Array.from(new Set(others.map(noteId)))
    .toSorted()
    .slice(0, MOST_REFS)
  if (first === undefined || refs.length === 0) return []
  const name = nameOfSource(originatorOf(first, registry), registry)
  const latest = side
    .map(({ saidOn }) => saidOn ?? "")
    .toSorted()
    .at(-1)
  return [
    object("opinion", key, timestamp(latest === "" ? undefined : latest), {
      created_by_ref: US,
      authors: [name === "" ? "a source without name" : name],
      explanation: `${name} says: ${wordsOf(first)}. ${opinion === "agree" ? "The answers agree" : "The answers cannot all hold"}.`,
      opinion,
      object_refs: refs,
      ...carrying("nothing"),
    }),
  ]
}

/** Kinds of conflict in which sources stand against each other. */
const OPPOSED: ReadonlySet<string> = new Set(["contradiction", "extent-dispute"])

const claimsIn = (ids: ReadonlyArray<string>, { claims }: Lexicon): ReadonlyArray<Claim> =>
  ids.flatMap((id) => claims.get(id) ?? [])

/** Whether the answers of two claims cannot both hold, as the rule for their kind of value has it. */
const standAgainst = (a: Claim, b: Claim): boolean => {
  const [first, second] = [answerOf(a), answerOf(b)]
  if (first === undefined || second === undefined) return false
  return first.value._tag === "Extent" && second.value._tag === "Extent" && !first.denied && !second.denied
    ? tellAgainst(first.value, second.value)
    : relateAnswers(first, second) === "Disjoint"
}

/** Opinions of sources whose answers cannot both hold, each on the notes of the others. */
export const disagreements = ({ question, conflicts }: Assessment, lexicon: Lexicon): ReadonlyArray<StixObject> =>
  conflicts
    .filter(({ kind }) => OPPOSED.has(kind))
    .flatMap((conflict) => {
      const sides = sidesOf(conflict, lexicon.claims).map((ids) => claimsIn(ids, lexicon))
      // Two hundred are enough to fill an opinion, however many there are.
      const looked = sides.slice(0, 2 * MOST_REFS)
      return sides.flatMap((side) => {
        const [own] = side
        const against = looked.filter(([other]) => own !== undefined && other !== undefined && standAgainst(own, other))
        const key = `${conflict.kind} ${question.id} ${side.map(({ id }) => id).join(" ")}`
        return opinionOf("disagree", key, side, against.flat(), lexicon)
      })
    })

/** Opinions of independent sources that give one answer, each on the notes of the others. */
export const agreements = (
  { question, positions, corroborations }: Assessment,
  lexicon: Lexicon,
): ReadonlyArray<StixObject> =>
  corroborations.flatMap(({ value, denied, witnesses }) => {
    const agreeing = positions
      .filter((position) => position.denied === denied && JSON.stringify(position.value) === JSON.stringify(value))
      .flatMap(({ claims }) => claims)
    return witnesses.slice(0, MOST_REFS).flatMap((witness) => {
      const own = agreeing.filter((claim) => originatorOf(claim, lexicon.registry) === witness)
      const others = agreeing.filter((claim) => originatorOf(claim, lexicon.registry) !== witness)
      const key = `agree ${question.id} ${witness} ${own.map(({ id }) => id).join(" ")}`
      return opinionOf("agree", key, own, others, lexicon)
    })
  })
