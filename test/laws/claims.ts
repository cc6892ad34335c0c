/** Laws of who says what, once: sources, claims, scopes, quotes, what replaces what, ledgers. */
import {
  Affiliation,
  asOf,
  claimId,
  Gazetteer,
  Ledger,
  locate,
  plainScope,
  Population,
  Quote,
  relation,
  Relation,
  scopeKey,
  scopeRelation,
  Source,
  valueKey,
  type AsOf,
  type Claim,
  type ClaimContent,
  type Scope,
} from "@corroborate/core"
import { isSaid, nothingSaid, say } from "@corroborate/core/claim/repetition"
import { succession, type Step, type Succession } from "@corroborate/core/claim/supersession"
import { mergeLaws } from "@corroborate/core/laws"
import {
  arbitraryClaim,
  arbitraryClaims,
  arbitraryLedger,
  arbitrarySources,
  date,
  VALUES,
} from "@corroborate/core/testing"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { said } from "./said.ts"
import { also, stated, suite, type Tried } from "./Tried.ts"

type MergeLedgers = (all: ReadonlyArray<Ledger.Ledger>) => Ledger.Ledger

const ledger = arbitraryLedger().map((one) => Ledger.merge([one]))

/** Claims that several ledgers hold, or all when there are none. */
const shared: MergeLedgers = (all) => {
  const merged = Ledger.merge(all)
  const often = merged.claims.filter(
    ({ id }) => all.filter(({ claims }) => claims.some((one) => one.id === id)).length > 1,
  )
  return often.length === 0 ? merged : { ...merged, claims: often }
}

const MERGE = suite(
  "Ledger.merge",
  ["claim/Ledger.ts"],
  (merge: MergeLedgers) => mergeLaws(merge, ledger),
  Ledger.merge,
  {
    commutative: [
      "whoever comes first goes first",
      (all) => ({ ...Ledger.merge(all), claims: all.flatMap(({ claims }) => claims) }),
    ],
    associative: ["what several ledgers hold is all that is kept", shared],
    idempotent: [
      "what comes twice is kept twice",
      (all) => ({ ...Ledger.merge(all), claims: all.flatMap(({ claims }) => claims) }),
    ],
    unit: [
      "only what all ledgers hold is kept",
      (all) => ({
        ...Ledger.merge(all),
        claims: (all[0]?.claims ?? []).filter(({ id }) =>
          all.every(({ claims }) => claims.some((one) => one.id === id)),
        ),
      }),
    ],
  },
)

const known = arbitrarySources().map((sources) => Array.from(Source.index(sources).values()))
const MERGE_SOURCES = also<(all: ReadonlyArray<ReadonlyArray<Source.Source>>) => ReadonlyArray<Source.Source>>(
  "Source.merge",
  ["source/Source.ts"],
  (merge) =>
    mergeLaws(
      merge,
      known.map((sources) => merge([sources])),
    ),
  (all) => Ledger.merge([{ ...Ledger.EMPTY, sources: all.flat() }]).sources,
  MERGE,
)

const tied = fc.array(
  fc.record({
    id: fc.constantFrom("a", "b", "c"),
    affiliations: fc.array(
      fc
        .record({ party: fc.constantFrom("p", "q"), stance: fc.constantFrom("with" as const, "against" as const) })
        .map((tie): Affiliation.Affiliation => ({ ...tie, words: "", by: "", cited: "" })),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 4 },
)

/** The first party in the order in which they come on which two are opposed. */
const firstMet: typeof Affiliation.opposedOn = (sources) => {
  const list = Array.from(sources)
  return list
    .flatMap(({ affiliations = [] }) => affiliations.map(({ party }) => party))
    .find((party) => {
      const only = (one: (typeof list)[number]): typeof one => ({
        id: one.id,
        affiliations: (one.affiliations ?? []).filter((tie) => tie.party === party),
      })
      return Affiliation.opposedOn(list.map(only)) !== undefined
    })
}

/** One thing about a claim, taken from another. */
const PARTS = ["subject", "property", "voice", "polarity", "modality", "saidOn", "revision", "chain", "anchor"] as const

const altered = (a: Claim, b: Claim, part: (typeof PARTS)[number] | "scope" | "value"): ClaimContent => {
  const content: ClaimContent = { ...a, [part]: b[part] }
  return content
}

const differ = (a: Claim, b: Claim, part: (typeof PARTS)[number] | "scope" | "value"): boolean => {
  if (part === "scope") return scopeKey(a.scope) !== scopeKey(b.scope)
  return part === "value"
    ? valueKey(a.value) !== valueKey(b.value)
    : JSON.stringify(a[part]) !== JSON.stringify(b[part])
}

const turned = (content: ClaimContent): ClaimContent => ({
  ...Object.fromEntries(Object.entries(content).toReversed()),
  ...content,
})

const ADDRESS = stated("claim/Claim.ts", "claimId", "content address", claimId, {
  statement: "equal content has one id, and any other part another",
  holds: (id) =>
    fc.property(arbitraryClaim(), arbitraryClaim(), fc.constantFrom(...PARTS, "scope", "value"), (a, b, part) => {
      const other = altered(a, b, part)
      return id(turned(a)) === id(a) && (id(other) !== id(a)) === differ(a, b, part)
    }),
  damage: "the voice is left out",
  broken: (content) => claimId({ ...content, voice: "stated" }),
})

const texts = fc.string({ unit: fc.constantFrom("a", " ", "\u00E9", "\u{1F4A5}"), maxLength: 6 })

const QUOTE = stated("claim/Quote.ts", "Quote.quote", "every quote that is made is faithful", Quote.quote, {
  statement: "what a quote says stands at its place, whole characters of it",
  holds: (quote) =>
    fc.property(texts, fc.integer({ min: -1, max: 9 }), fc.integer({ min: -1, max: 9 }), (text, start, end) => {
      const made = quote({ id: "d", text }, start, end)
      if (Result.isFailure(made)) return true
      const { exact } = made.success
      const whole = !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(exact)
      return Quote.isFaithful(made.success, { id: "d", text }) && exact.length > 0 && whole
    }),
  damage: "spaces around it are left out",
  broken: (text, start, end) => Result.map(Quote.quote(text, start, end), (it) => ({ ...it, exact: it.exact.trim() })),
})

type Limit = (claims: ReadonlyArray<Claim>, then: AsOf) => ReadonlyArray<Claim>

const AS_OF: ReadonlyArray<Tried> = [
  stated<Limit, [ReadonlyArray<Claim>, string, string]>("claim/asOf.ts", "asOf", "monotone", asOf, {
    statement: "a later time keeps every claim that an earlier one does",
    holds: (limit) =>
      fc.property(arbitraryClaims({ maxLength: 6 }), date(), date(), (claims, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const later = new Set(limit(claims, { said: late }))
        return limit(claims, { said: early }).every((one) => later.has(one))
      }),
    damage: "only what was said on the very day is kept",
    broken: (claims, to) => claims.filter(({ saidOn }) => saidOn?.slice(0, 10) === to.said),
  }),
  stated<Limit, [ReadonlyArray<Claim>, string]>("claim/asOf.ts", "asOf", "idempotent", asOf, {
    statement: "once is enough",
    holds: (limit) =>
      fc.property(arbitraryClaims({ maxLength: 6 }), date(), (claims, by) => {
        const once = limit(claims, { said: by })
        return limit(once, { said: by }).length === once.length
      }),
    damage: "the last claim is always left out",
    broken: (claims, then) => asOf(claims, then).slice(0, -1),
  }),
]

const syria = Result.getOrThrow(
  Gazetteer.gazetteer([
    { name: "Syria" },
    { name: "Damascus", partOf: "Syria" },
    { name: "Qadam", partOf: "Damascus" },
  ]),
)
const innermost = arbitraryClaims({ maxLength: 4 }).map((claims) =>
  claims.map((one): Claim =>
    one.value._tag === "Extent" && one.value.place.length > 1
      ? { ...one, value: { ...one.value, place: [one.value.place.at(-1) ?? "Syria"] } }
      : one,
  ),
)

type Move = (claims: ReadonlyArray<Claim>) => ReadonlyArray<Claim>
const move: Move = (claims) => locate(claims, syria)

const LOCATE: ReadonlyArray<Tried> = [
  stated("claim/locate.ts", "locate", "conservation", move, {
    statement: "as many claims come out as went in",
    holds: (it) => fc.property(innermost, (claims) => it(claims).length === claims.length),
    damage: "claims that would move are left out",
    broken: (claims) => claims.filter((one) => move([one])[0]?.id === one.id),
  }),
  stated("claim/locate.ts", "locate", "idempotent", move, {
    statement: "once is enough",
    holds: (it) => fc.property(innermost, (claims) => JSON.stringify(it(it(claims))) === JSON.stringify(it(claims))),
    damage: "the way to a place is put before it once more",
    broken: (claims) =>
      claims.map((one) =>
        one.value._tag === "Extent" ? { ...one, value: { ...one.value, place: ["Syria", ...one.value.place] } } : one,
      ),
  }),
]

const scopes = fc.tuple(
  fc.constantFrom(undefined, "children", "Children", "women and children", "local fighters", "fighters", "people"),
  fc.constantFrom<Scope["place"]>(undefined, ["Syria"], ["Syria", "Damascus"], ["Iraq"]),
  fc.constantFrom<Pick<Scope, "share" | "counting">>({}, {}, { share: "part" }, { counting: "per-period" }),
)
const scope = scopes.map(([population, place, rest]): Scope => ({
  ...rest,
  ...(place === undefined ? {} : { place }),
  ...(population === undefined ? {} : { population }),
}))

const SCOPES: ReadonlyArray<Tried> = [
  stated("claim/Scope.ts", "plainScope", "same key", plainScope, {
    statement: "a scope and its plain form have one key, and nothing stays in it that limits nothing",
    holds: (plain) =>
      fc.property(scope, (a) => {
        const { population } = plain(a)
        return scopeKey(plain(a)) === scopeKey(a) && Population.group(population) === population?.toLowerCase()
      }),
    damage: "everybody is a group",
    broken: (it) => it,
  }),
  stated("claim/Scope.ts", "scopeKey", "key agrees with Equal", scopeKey, {
    statement: "scopes of one key cover the same",
    holds: (key) => fc.property(scope, scope, (a, b) => key(a) !== key(b) || scopeRelation(a, b) === "Equal"),
    damage: "the place is left out",
    broken: ({ place: _, ...rest }) => scopeKey(rest),
  }),
  stated("claim/Scope.ts", "scopeRelation", "reflexive", scopeRelation, {
    statement: "every scope is Equal to itself",
    holds: (order) => fc.property(scope, (a) => order(a, a) === "Equal"),
    damage: "what has a group stands to nothing",
    broken: (a, b) => (a.population === undefined ? scopeRelation(a, b) : "Incomparable"),
  }),
  stated("claim/Scope.ts", "scopeRelation", "converse", scopeRelation, {
    statement: "swapping gives the converse",
    holds: (order) => fc.property(scope, scope, (a, b) => order(b, a) === Relation.converse(order(a, b))),
    damage: "Within is told as Contains",
    broken: (a, b) => (scopeRelation(a, b) === "Within" ? "Contains" : scopeRelation(a, b)),
  }),
]

const group = fc.constantFrom(
  undefined,
  "children",
  "boys",
  "women and children",
  "women",
  "local rebels",
  "rebels",
  "fighters",
  "suspected fighters",
  "civilians",
  "combatants",
)

const POPULATIONS: ReadonlyArray<Tried> = [
  stated("claim/population.ts", "Population.relation", "reflexive", Population.relation, {
    statement: "every group is Equal to itself",
    holds: (order) => fc.property(group, (a) => order(a, a) === "Equal"),
    damage: "joined groups stand to nothing",
    broken: (a, b) => (a?.includes(" and ") === true ? "Incomparable" : Population.relation(a, b)),
  }),
  stated("claim/population.ts", "Population.relation", "converse", Population.relation, {
    statement: "swapping gives the converse",
    holds: (order) => fc.property(group, group, (a, b) => order(b, a) === Relation.converse(order(a, b))),
    damage: "everybody is part of everybody",
    broken: (a, b) => (a === undefined ? "Within" : Population.relation(a, b)),
  }),
  stated("claim/population.ts", "Population.relation", "parts of parts", Population.relation, {
    statement: "what is part of a part is part of the whole, and apart from what the whole is apart from",
    holds: (order) =>
      fc.property(group, group, group, (a, b, c) => {
        const part = order(a, b) === "Within" && order(b, c)
        return (part !== "Within" && part !== "Disjoint") || order(a, c) === part
      }),
    damage: "only the next wider group is known",
    broken: (a, b) => (a === "local rebels" && b === "combatants" ? "Incomparable" : Population.relation(a, b)),
  }),
]

/** Answers of one source to one question. */
const answers = arbitraryClaims({ maxLength: 8 })
  .map((claims) =>
    claims
      .filter(({ property }) => property === "casualties.killed")
      .map((one): Claim => ({ ...one, subject: "s", scope: {}, chain: [{ source: "monitor", role: "asserts" }] })),
  )
  .filter((claims) => claims.length > 0)

const step = (claims: ReadonlyArray<Claim>): Step => {
  const [first, ...rest] = claims
  if (first === undefined) throw new Error("a step has a claim")
  return [first, ...rest]
}

const days = (one: Step): ReadonlyArray<string> => one.flatMap(({ saidOn }) => saidOn?.slice(0, 10) ?? [])

const inOrder = (steps: Succession): boolean =>
  steps.every((one, i) => steps.slice(i + 1).every((later) => days(one).every((a) => days(later).every((b) => a <= b))))

const SUCCESSION: ReadonlyArray<Tried> = [
  stated("claim/supersession.ts", "succession", "every answer in one step", succession, {
    statement: "every answer is in exactly one step",
    holds: (it) =>
      fc.property(answers, (claims) => {
        const ids = it(step(claims)).flatMap((one) => one.map(({ id }) => id))
        return JSON.stringify(ids.toSorted()) === JSON.stringify(claims.map(({ id }) => id).toSorted())
      }),
    damage: "what only repeats is left out",
    broken: (claims) => {
      const [first, ...rest] = succession(claims)
      return [step(first.slice(0, 1)), ...rest]
    },
  }),
  stated("claim/supersession.ts", "succession", "steps in order of saying", succession, {
    statement: "nothing in a later step was said on an earlier day",
    holds: (it) => fc.property(answers, (claims) => inOrder(it(step(claims)))),
    damage: "answers replace each other in the order of arrival",
    broken: (claims) => {
      const [first, ...rest] = claims
      return [[first], ...rest.map((one): Step => [one])]
    },
  }),
]

/** Answers of one source of every kind, which may lie on scales that tell nothing about each other. */
const anything = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.oneof(...Object.values(VALUES).map((arbitrary) => arbitrary())) },
      { weight: 4, arbitrary: VALUES.Quantity() },
      { weight: 2, arbitrary: VALUES.Period() },
    ),
    fc.constantFrom("affirmed", "affirmed", "affirmed", "denied", "unknown"),
    fc.constantFrom(undefined, undefined, "updated", "withdrawn"),
  ),
  { maxLength: 8, size: "max" },
)

const answering = anything.map((all) =>
  all.map(([value, polarity, revision], row): Claim => {
    const { chain: _, ...rest } = said(value, false, "monitor", row + 1)
    return {
      ...rest,
      id: String(row),
      polarity,
      chain: [{ source: "monitor", role: "asserts" }],
      ...(revision === undefined ? {} : { revision }),
    }
  }),
)

/** Whether the last answer is said by those before it. */
type Says = (before: ReadonlyArray<Claim>, last: Claim) => boolean

const isRepeated: Says = (before, last) => {
  const all = nothingSaid()
  for (const one of before) say(all, one)
  return isSaid(all, last)
}

const byPairs: Says = (before, { value, polarity, revision }) =>
  revision !== "withdrawn" &&
  before.some((earlier) => {
    if (earlier.polarity !== polarity) return false
    const how = relation(earlier.value, value)
    const looser = how === "Within" && (value._tag === "Quantity" || value._tag === "Period")
    return how === "Equal" || how === "Incomparable" || looser
  })

const REPETITION = stated("claim/repetition.ts", "isSaid", "as by pairs", isRepeated, {
  statement: "just when one of the earlier answers is repeated by it",
  holds: (it) =>
    fc.property(answering, (all) => {
      const last = all.at(-1)
      return last === undefined || it(all.slice(0, -1), last) === byPairs(all.slice(0, -1), last)
    }),
  damage: "only the last number is kept",
  broken: (before, last) => isRepeated(before.slice(-1), last),
})

/** Everything that the rooms `source` and `claim` state. */
export const CLAIM_LAWS: ReadonlyArray<Tried> = [
  ...MERGE,
  ...MERGE_SOURCES,
  stated("source/Affiliation.ts", "Affiliation.opposedOn", "order blindness", Affiliation.opposedOn, {
    statement: "the order of sources changes nothing",
    holds: (opposed) => fc.property(tied, (sources) => opposed(sources) === opposed(sources.toReversed())),
    damage: "the first party met is told",
    broken: firstMet,
  }),
  ADDRESS,
  QUOTE,
  ...AS_OF,
  ...LOCATE,
  ...SCOPES,
  ...POPULATIONS,
  ...SUCCESSION,
  REPETITION,
]
