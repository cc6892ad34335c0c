/**
 * Arbitrary values from small worlds, so that two of them often meet: a generator over all numbers never finds two
 * intervals that share an end.
 */
import * as fc from "fast-check"
import { category, type Category } from "../value/Category.ts"
import { entitySet, type EntitySet } from "../value/EntitySet.ts"
import { closed, open, UNBOUNDED, type End } from "../value/End.ts"
import { partOf, PORTIONS, SIDES, type Extent } from "../value/Extent.ts"
import type { Value } from "../value/kinds.ts"
import { NO, YES, type Occurrence } from "../value/Occurrence.ts"
import { between as periodBetween, day, since, until, type Period } from "../value/Period.ts"
import type { Place } from "../value/Place.ts"
import { about, between, exactly, type Quantity } from "../value/Quantity.ts"
import { text, type Text } from "../value/Text.ts"

/** Ends at whole numbers from 0 to 4, and none. */
export const end = (): fc.Arbitrary<End> => fc.oneof(fc.nat(4).map(closed), fc.nat(4).map(open), fc.constant(UNBOUNDED))

/** Intervals with whole ends from 0 to 4 in one of two units, some of them hedged, few in the second unit. */
export const quantity = (): fc.Arbitrary<Quantity> => {
  const unit = fc.oneof(
    { weight: 9, arbitrary: fc.constant("people") },
    { weight: 1, arbitrary: fc.constant("percent") },
  )
  const interval = fc.tuple(end(), end(), unit).map(([low, high, u]) => between(low, high, u) ?? exactly(1, u))
  return fc.oneof(
    { weight: 4, arbitrary: interval },
    { weight: 2, arbitrary: fc.tuple(fc.nat(4), unit).map(([n, u]) => exactly(n, u)) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(4), unit).map(([n, u]) => about(n, u)) },
  )
}

/** Places up to three deep, in one country for the most part. */
export const place = (): fc.Arbitrary<Place> =>
  fc.constantFrom<Place>(
    ["Syria"],
    ["Syria", "Damascus"],
    ["Syria", "Damascus", "Qadam"],
    ["Syria", "Damascus", "Tadamun"],
    ["Syria", "Idlib"],
    ["Iraq"],
  )

/** Portions and sides of {@link place}, some with "only". */
export const extent = (): fc.Arbitrary<Extent> =>
  fc
    .tuple(
      place(),
      fc.constantFrom(...PORTIONS),
      fc.option(fc.constantFrom(...SIDES), { nil: undefined }),
      fc.boolean(),
    )
    .map(([where, portion, side, only]) =>
      only ? { ...partOf(where, portion, side), only } : partOf(where, portion, side),
    )

/** Dates in one week. */
export const date = (): fc.Arbitrary<string> => fc.integer({ min: 18, max: 24 }).map((n) => `2018-03-${n}`)

/** Days, stretches of days and half-lines in one week, and single seconds. */
export const period = (): fc.Arbitrary<Period> =>
  fc.oneof(
    date().map(day),
    date().map(since),
    date().map(until),
    fc.tuple(date(), date()).map(([a, b]) => periodBetween(a, b, "days") ?? day(a)),
    date().map((d) => periodBetween(`${d}T20:00:00Z`, `${d}T20:00:00Z`, "second") ?? day(d)),
  )

/** Yes and no. */
export const occurrence = (): fc.Arbitrary<Occurrence> => fc.constantFrom(YES, NO)

/** Two causes, one of them in two spellings. */
export const cause = (): fc.Arbitrary<Category> => fc.constantFrom("gas leak", "Gas  leak", "terrorism").map(category)

/** Sets of up to three of four names. */
export const nameSet = (): fc.Arbitrary<EntitySet> =>
  fc
    .uniqueArray(fc.constantFrom("Hajar al-Aswad", "Qadam", "Tadamun", "Yarmuk"), { minLength: 1, maxLength: 3 })
    .map((names) => entitySet(names) ?? { _tag: "EntitySet", members: ["Qadam"] })

/** Three short sayings. */
export const saying = (): fc.Arbitrary<Text> => fc.constantFrom("calm", "quiet", "tense").map(text)

/** The arbitrary of every kind of value. */
export const VALUES = {
  Category: cause,
  EntitySet: nameSet,
  Extent: extent,
  Occurrence: occurrence,
  Period: period,
  Quantity: quantity,
  Text: saying,
} satisfies Record<Value["_tag"], () => fc.Arbitrary<Value>>
