/** Arbitrary claims that disagree, revise, copy and imply often enough to be worth testing on. */
import * as fc from "fast-check"
import { claim, type Claim, type ClaimContent } from "../claim/Claim.ts"
import { scopeKey, type Scope } from "../claim/Scope.ts"
import type { Attribution } from "../source/Attribution.ts"
import { day, until } from "../value/Period.ts"
import { exactly, type Quantity } from "../value/Quantity.ts"
import { date, extent, occurrence, period, quantity, VALUES } from "./values.ts"

/** Sources that speak in {@link arbitraryClaim}. */
export const SPEAKERS = ["ministry", "monitor", "daily", "chief"] as const

const CARRIERS: ReadonlyArray<string> = ["afp", "site"]

/** Chains of an optional carrier, a speaker and an optional informant; seldom two outlets that cite each other. */
export const chain = (): fc.Arbitrary<Attribution> => {
  const told = fc
    .tuple(fc.option(fc.constantFrom(...CARRIERS), { nil: undefined }), fc.constantFrom(...SPEAKERS), fc.boolean())
    .map(([carrier, speaker, informed]): Attribution => {
      const alone: Attribution = [{ source: speaker, role: "asserts" }]
      const carried: Attribution = carrier === undefined ? alone : [{ source: carrier, role: "publishes" }, ...alone]
      return informed ? [...carried, { source: `${speaker}'s people`, role: "informs" }] : carried
    })
  const round = fc.constantFrom<Attribution>(
    [
      { source: "afp", role: "publishes" },
      { source: "site", role: "asserts" },
    ],
    [
      { source: "site", role: "publishes" },
      { source: "afp", role: "asserts" },
    ],
  )
  return fc.oneof({ weight: 9, arbitrary: told }, { weight: 1, arbitrary: round })
}

/** Everybody for the most part, else a group; a running total or a day's figure; a part of a total. */
const scope = (): fc.Arbitrary<Scope> =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constant<Scope>({}) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom("children", " Children", "women", "fighters", "local fighters")
        .map((population): Scope => ({ population })),
    },
    { weight: 2, arbitrary: date().map((on): Scope => ({ period: until(on) })) },
    { weight: 2, arbitrary: date().map((on): Scope => ({ period: day(on), counting: "per-period" })) },
    { weight: 1, arbitrary: fc.constantFrom<Scope>({ share: "part" }, { population: "People", share: "part" }) },
    { weight: 1, arbitrary: fc.constant<Scope>({ place: ["Syria", "Damascus"] }) },
  )

/** A day for the most part, else a time of day, else nothing. */
const saying = (): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 8, arbitrary: date() },
    { weight: 1, arbitrary: fc.tuple(date(), fc.constantFrom("08", "20")).map(([on, hour]) => `${on}T${hour}:00:00Z`) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )

/** Said plainly for the most part; as first or as new word; taken back. */
const revision = (): fc.Arbitrary<ClaimContent["revision"]> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.constantFrom("initial", "updated", "withdrawn") },
  )

const content = (
  property: string,
  value: fc.Arbitrary<ClaimContent["value"]>,
  scoped: fc.Arbitrary<Scope>,
): fc.Arbitrary<ClaimContent> =>
  fc
    .record(
      {
        subject: fc.constantFrom("the attack", "the attack", "the blast"),
        scope: scoped,
        value,
        polarity: fc.constantFrom("affirmed", "affirmed", "affirmed", "affirmed", "denied", "unknown"),
        modality: fc.constantFrom(...MODALITIES),
        voice: fc.constantFrom("stated", "reported", "reported", "narrator", "implied"),
        chain: chain(),
        document: fc.constantFrom("a", "b"),
        row: fc.integer({ min: 1, max: 50 }),
        saidOn: saying(),
        revision: revision(),
      },
      { noNullPrototype: true },
    )
    .map(({ document, row, saidOn: on, revision: word, ...rest }) => ({
      ...rest,
      property,
      anchor: { _tag: "RecordPlace", document, row },
      ...(on === undefined ? {} : { saidOn: on }),
      ...(word === undefined ? {} : { revision: word }),
    }))

/** How firmly, as often as it is worth trying. */
const MODALITIES = [
  ...Array.from({ length: 8 }, () => "asserted" as const),
  "presupposed",
  "reported",
  "intended",
  "estimated",
] as const

/** What a source plainly says: so that answers meet that nothing takes back, denies or hedges. */
const plainly = (
  property: string,
  value: fc.Arbitrary<ClaimContent["value"]>,
  scoped: fc.Arbitrary<Scope>,
): fc.Arbitrary<ClaimContent> =>
  fc
    .tuple(value, scoped, fc.constantFrom(...SPEAKERS), date(), fc.integer({ min: 1, max: 50 }))
    .map(([told, limits, source, saidOn, row]) => ({
      subject: "the attack",
      property,
      scope: limits,
      value: told,
      polarity: "affirmed",
      modality: "asserted",
      voice: "reported",
      chain: [{ source, role: "asserts" }],
      anchor: { _tag: "RecordPlace", document: "a", row },
      saidOn,
    }))

const toll = (): fc.Arbitrary<Quantity> => fc.nat(4).map((n) => exactly(n, "people"))

/** A total up to a day, or the figure of a day, of three days in a row. */
const series = (): fc.Arbitrary<Scope> =>
  fc
    .tuple(fc.constantFrom("2018-03-18", "2018-03-19", "2018-03-20"), fc.boolean())
    .map(([on, daily]): Scope => (daily ? { period: day(on), counting: "per-period" } : { period: until(on) }))

/** Claims on two subjects and six properties. */
export const arbitraryClaim = (): fc.Arbitrary<Claim> => {
  const whole = fc.constant<Scope>({})
  return fc
    .oneof(
      { weight: 6, arbitrary: content("casualties.killed", quantity(), scope()) },
      { weight: 2, arbitrary: plainly("casualties.killed", toll(), scope()) },
      { weight: 2, arbitrary: plainly("casualties.killed", toll(), series()) },
      { weight: 3, arbitrary: content("territory.control", extent(), whole) },
      { weight: 1, arbitrary: plainly("territory.control", extent(), whole) },
      { weight: 1, arbitrary: content("territory.presence", extent(), whole) },
      { weight: 2, arbitrary: content("reinforcements", occurrence(), whole) },
      { weight: 1, arbitrary: plainly("reinforcements", occurrence(), whole) },
      { weight: 2, arbitrary: content("cause", VALUES.Category(), whole) },
      { weight: 1, arbitrary: content("attack.launch", period(), whole) },
    )
    .map(claim)
}

const isPlain = ({ voice, polarity, revision: word, chain: links }: Claim): boolean =>
  voice === "reported" && polarity === "affirmed" && word === undefined && links.length === 1

const isOf = (one: Claim, source: string): boolean => one.chain[0].source === source

/** Claims that have to meet for something to come of it: on one question, in one series, with nested scopes, in a round. */
const THEMES: ReadonlyArray<(one: Claim) => boolean> = [
  ({ property, scope: limits }) => property === "casualties.killed" && scopeKey(limits) === "",
  ({ property, scope: { period: when } }) => property === "casualties.killed" && when === undefined,
  (one) => isPlain(one) && one.property === "casualties.killed" && one.scope.period === undefined,
  ({ property, scope: { period: when } }) => property === "casualties.killed" && when !== undefined,
  (one) => isPlain(one) && one.scope.period !== undefined && isOf(one, "ministry"),
  ({ property }) => property === "territory.control",
  (one) => isPlain(one) && one.property === "territory.control",
  ({ property }) => property === "reinforcements",
  (one) => isPlain(one) && one.property === "reinforcements",
  ({ property }) => property === "cause",
  ({ property }) => property === "attack.launch",
  ({ property }) => property === "territory.presence",
  ({ property, chain: links }) =>
    (property === "reinforcements" || property === "cause") && links.every(({ source }) => CARRIERS.includes(source)),
]

/** Claims to draw from, all of them, and by theme: plainest first, which is where shrinking ends. */
interface Pool {
  readonly all: ReadonlyArray<Claim>
  readonly themes: ReadonlyArray<ReadonlyArray<Claim>>
}

/** So many claims are made once: making a list anew for each run would cost more than the law that is tried on it. */
const POOL = 4096

const size = (one: Claim): number => JSON.stringify(one).length

const fill = (): Pool => {
  const all = fc
    .sample(arbitraryClaim(), { numRuns: POOL, seed: 1 })
    .toSorted((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))
  // One event, so that claims of a theme meet; the other comes in the lists drawn from everything.
  const event = all.filter(({ subject }) => subject === "the attack")
  return { all, themes: THEMES.map((is) => event.filter(is)) }
}

const made: { pool?: Pool } = {}

const poolOf = (): Pool => (made.pool ??= fill())

/** Every so many places of the pool a claim comes with a grade of its content, which is no part of its id. */
const GRADED = 16

/** Of so many lists as there are themes and two, two are drawn from everything. */
const FOCI = THEMES.length + 2

/**
 * Up to `maxLength` claims (20 unless told), most often ones that meet. Drawn from a fixed pool of some thousand claims,
 * so that a law can be tried tens of thousands of times in a second.
 */
export const arbitraryClaims = ({ maxLength = 20 }: { readonly maxLength?: number } = {}): fc.Arbitrary<
  ReadonlyArray<Claim>
> =>
  fc.tuple(fc.nat({ max: FOCI - 1 }), fc.array(fc.nat({ max: POOL - 1 }), { maxLength })).map(([focus, places]) => {
    const { all, themes } = poolOf()
    const from = themes[focus] ?? all
    return places.flatMap((place) => {
      const one = from[place % from.length]
      if (one === undefined) return []
      return place % GRADED === GRADED - 1 ? [one, { ...one, credibility: 4 as const }] : [one]
    })
  })
