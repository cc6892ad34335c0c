/** Laws of questions and of what is compared: aligning, standing, independence. */
import {
  align,
  compare,
  registry,
  Relation,
  relateAnswers,
  type Answer,
  type Claim,
  type Comparison,
  type Question,
  type Registry,
  type Source,
} from "@corroborate/core"
import { same } from "@corroborate/core/laws/same"
import { arbitraryClaims, arbitrarySources, VALUES } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { shuffledBy } from "./shuffled.ts"
import { stated, type Tried } from "./Tried.ts"

const ids = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> => claims.map(({ id }) => id).toSorted()
const distinct = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> => Array.from(new Set(ids(claims)))

const few = arbitraryClaims({ maxLength: 6 })

type Align = (claims: ReadonlyArray<Claim>) => ReadonlyArray<Question>
const ours: Align = (claims) => align(claims)

const ALIGN: ReadonlyArray<Tried> = [
  stated("question/align.ts", "align", "conservation", ours, {
    statement: "every claim lands in exactly one question",
    holds: (it) => fc.property(few, (claims) => same(ids(it(claims).flatMap((one) => one.claims)), distinct(claims))),
    damage: "a question keeps three claims",
    broken: (claims) => ours(claims).map((one) => ({ ...one, claims: one.claims.slice(0, 3) })),
  }),
  stated("question/align.ts", "align", "order blindness", ours, {
    statement: "the order of arrival changes nothing",
    holds: (it) => fc.property(few, fc.nat(), (claims, seed) => same(it(shuffledBy(claims, seed)), it(claims))),
    damage: "claims stay in the order of arrival",
    broken: (claims) =>
      ours(claims).map((one) => ({
        ...one,
        claims: claims.filter(({ id }) => one.claims.some((other) => other.id === id)),
      })),
  }),
  stated("question/align.ts", "align", "idempotence", ours, {
    statement: "a claim that comes twice is one claim",
    holds: (it) => fc.property(few, (claims) => same(it([...claims, ...claims]), it(claims))),
    damage: "a claim is kept as often as it comes",
    broken: (claims) =>
      ours(claims).map((one) => ({
        ...one,
        claims: claims.filter(({ id }) => one.claims.some((other) => other.id === id)),
      })),
  }),
]

type Compared = (claims: ReadonlyArray<Claim>, registered: Registry) => ReadonlyArray<Comparison>
const comparisons: Compared = (claims, registered) => align(claims).map((question) => compare(question, registered))
const sources = arbitrarySources()

const withdrawals = ({ question }: Comparison): ReadonlyArray<Claim> =>
  question.claims.filter(({ revision, polarity }) => revision === "withdrawn" && polarity !== "unknown")

/** What a comparison shows: without functions and the registry, which no JSON carries. */
const shown = ({ question, positions, rivals, supersededBy, unknowing, implied }: Comparison): unknown => [
  question,
  positions,
  rivals,
  Object.fromEntries(Array.from(supersededBy).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  unknowing,
  implied,
]

const COMPARE: ReadonlyArray<Tried> = [
  stated("compare/Comparison.ts", "compare", "conservation", comparisons, {
    statement: "every claim is in exactly one position, or unknowing, or a withdrawal",
    holds: (it) =>
      fc.property(few, sources, (claims, known) =>
        it(claims, registry(known)).every((one) => {
          const kept = [...one.positions.flatMap((position) => position.claims), ...one.unknowing, ...withdrawals(one)]
          return same(ids(kept), ids(one.question.claims))
        }),
      ),
    damage: "what only one claim says is left out",
    broken: (claims, known) =>
      comparisons(claims, known).map((one) => ({
        ...one,
        positions: one.positions.filter((position) => position.claims.length > 1),
      })),
  }),
  stated("compare/Comparison.ts", "compare", "order blindness", comparisons, {
    statement: "the order of arrival changes nothing",
    holds: (it) =>
      fc.property(few, sources, fc.nat(), (claims, known, seed) =>
        same(
          it(shuffledBy(claims, seed), registry(shuffledBy(known, seed))).map(shown),
          it(claims, registry(known)).map(shown),
        ),
      ),
    damage: "positions come as their claims arrive",
    broken: (claims, known) =>
      comparisons(claims, known).map((one) => ({
        ...one,
        positions: one.positions.toSorted((a, b) => claims.indexOf(a.claims[0]) - claims.indexOf(b.claims[0])),
      })),
  }),
]

const counted = ({ countedAs }: Registry): ReadonlyArray<readonly [string, string]> =>
  Array.from(countedAs).toSorted(([a], [b]) => (a < b ? -1 : 1))
const groupsIn = (registered: Registry): number => new Set(registered.countedAs.values()).size

type Register = (sources: ReadonlyArray<Source.Source>) => Registry
const register: Register = (all) => registry(all)

/** One more tie of one source to another. */
const moreTied = (all: ReadonlyArray<Source.Source>, from: number, to: number): ReadonlyArray<Source.Source> => {
  const other = all[to % Math.max(1, all.length)]
  return all.map((source, i) =>
    other !== undefined && i === from % all.length
      ? { ...source, reliesOn: [...(source.reliesOn ?? []), other.id] }
      : source,
  )
}

const INDEPENDENCE: ReadonlyArray<Tried> = [
  stated("compare/independence.ts", "registry", "order blindness", register, {
    statement: "the order of sources changes nothing",
    holds: (it) =>
      fc.property(sources, fc.nat(), (known, seed) => same(counted(it(shuffledBy(known, seed))), counted(it(known)))),
    damage: "a group is named after whoever comes first",
    broken: (known) => {
      const registered = register(known)
      const first = (name: string): string => known.find(({ id }) => registered.countedAs.get(id) === name)?.id ?? name
      return { ...registered, countedAs: new Map(counted(registered).map(([id, name]) => [id, first(name)])) }
    },
  }),
  stated("compare/independence.ts", "registry", "growth", register, {
    statement: "knowing one more dependence never makes more independent sources",
    holds: (it) =>
      fc.property(sources, fc.nat(), fc.nat(), (known, from, to) => {
        const more = moreTied(known, from, to)
        return groupsIn(it(more)) <= groupsIn(it(known))
      }),
    damage: "whoever relies on somebody counts twice",
    broken: (known) => {
      const registered = register(known)
      const countedAs = new Map(registered.countedAs)
      for (const { id, reliesOn } of known) if (reliesOn !== undefined) countedAs.set(`${id} again`, `${id} again`)
      return { ...registered, countedAs }
    },
  }),
]

const answer = fc
  .tuple(fc.oneof(...Object.values(VALUES).map((arbitrary) => arbitrary())), fc.boolean())
  .map(([value, denied]): Answer => ({ value, denied }))

const RELATE: ReadonlyArray<Tried> = [
  stated("compare/relate.ts", "relateAnswers", "reflexive", relateAnswers, {
    statement: "an answer is Equal to itself",
    holds: (it) => fc.property(answer, (a) => it(a, a) === "Equal"),
    damage: "two denials tell nothing",
    broken: (a, b) => (a.denied && b.denied ? "Incomparable" : relateAnswers(a, b)),
  }),
  stated("compare/relate.ts", "relateAnswers", "converse", relateAnswers, {
    statement: "swapping gives the converse",
    holds: (it) => fc.property(answer, answer, (a, b) => it(b, a) === Relation.converse(it(a, b))),
    damage: "who affirms is not told from who denies",
    broken: (a, b) => (a.denied === b.denied ? relateAnswers(a, b) : "Within"),
  }),
]

/** Everything that the rooms `question` and `compare` state. */
export const COMPARE_LAWS: ReadonlyArray<Tried> = [...ALIGN, ...COMPARE, ...INDEPENDENCE, ...RELATE]
