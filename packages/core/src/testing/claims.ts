/** Arbitrary claims that disagree, revise, copy and imply often enough to be worth testing on. */
import * as fc from "fast-check"
import { claim, type Claim, type ClaimContent } from "../claim/Claim.ts"
import type { Scope } from "../claim/Scope.ts"
import { familyKey } from "../question/Question.ts"
import type { Attribution } from "../source/Attribution.ts"
import { groupBy } from "../value/groupBy.ts"
import { day, until } from "../value/Period.ts"
import { date, extent, occurrence, period, quantity, VALUES } from "./values.ts"

/** Sources that speak in {@link arbitraryClaim}. */
export const SPEAKERS = ["ministry", "monitor", "daily", "chief"] as const

const CARRIERS = ["afp", "site"] as const

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
const saidOn = (): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 8, arbitrary: date() },
    { weight: 1, arbitrary: fc.tuple(date(), fc.constantFrom("08", "20")).map(([on, hour]) => `${on}T${hour}:00:00Z`) },
    { weight: 1, arbitrary: fc.constant(undefined) },
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
        saidOn: saidOn(),
        revision: fc.option(fc.constantFrom("initial", "updated", "withdrawn"), { nil: undefined, freq: 1 }),
      },
      { noNullPrototype: true },
    )
    .map(({ document, row, saidOn: on, revision, ...rest }) => ({
      ...rest,
      property,
      anchor: { _tag: "RecordPlace", document, row },
      ...(on === undefined ? {} : { saidOn: on }),
      ...(revision === undefined ? {} : { revision }),
    }))

/** How firmly, as often as it is worth trying. */
const MODALITIES = [
  ...Array.from({ length: 8 }, () => "asserted" as const),
  "presupposed",
  "intended",
  "estimated",
] as const

/** Claims on two subjects and six properties. */
export const arbitraryClaim = (): fc.Arbitrary<Claim> => {
  const whole = fc.constant<Scope>({})
  return fc
    .oneof(
      { weight: 6, arbitrary: content("casualties.killed", quantity(), scope()) },
      { weight: 3, arbitrary: content("territory.control", extent(), whole) },
      { weight: 1, arbitrary: content("territory.presence", extent(), whole) },
      { weight: 2, arbitrary: content("reinforcements", occurrence(), whole) },
      { weight: 2, arbitrary: content("cause", VALUES.Category(), whole) },
      { weight: 1, arbitrary: content("attack.launch", period(), whole) },
    )
    .map(claim)
}

/** Claims to draw from, all of them, and those of each family by themselves: plainest first, which is where shrinking ends. */
interface Pool {
  readonly all: ReadonlyArray<Claim>
  readonly families: ReadonlyArray<ReadonlyArray<Claim>>
}

/** So many claims are made once: making a list anew for each run would cost more than the law that is tried on it. */
const POOL = 4096

const size = (one: Claim): number => JSON.stringify(one).length

const fill = (): Pool => {
  const all = fc
    .sample(arbitraryClaim(), { numRuns: POOL, seed: 1 })
    .toSorted((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))
  const families = Array.from(groupBy(all, familyKey).values()).toSorted((a, b) => b.length - a.length)
  return { all, families }
}

const made: { pool?: Pool } = {}

const poolOf = (): Pool => (made.pool ??= fill())

/** Every so many places of the pool a claim comes with a grade of its content, which is no part of its id. */
const GRADED = 16

/** How often a list is drawn from one family: enough for its claims to meet. */
const FOCUSED = 3

/**
 * Up to `maxLength` claims (20 unless told), most often on one subject and property. Drawn from a fixed pool of some
 * thousand claims, so that a law can be tried tens of thousands of times in a second.
 */
export const arbitraryClaims = ({ maxLength = 20 }: { readonly maxLength?: number } = {}): fc.Arbitrary<
  ReadonlyArray<Claim>
> =>
  fc.tuple(fc.nat({ max: 47 }), fc.array(fc.nat({ max: POOL - 1 }), { maxLength })).map(([focus, places]) => {
    const { all, families } = poolOf()
    const family = focus < 12 * FOCUSED ? families[focus % 12] : undefined
    const from = family ?? all
    return places.flatMap((place) => {
      const one = from[place % from.length]
      if (one === undefined) return []
      return place % GRADED === GRADED - 1 ? [one, { ...one, credibility: 4 as const }] : [one]
    })
  })
