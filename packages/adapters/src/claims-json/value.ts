/** Values, places and times of the wire format, written or tagged, turned into core's. */
import {
  End,
  EntitySet,
  Extent,
  Occurrence,
  Period,
  Quantity,
  type Place,
  type Property,
  type Value,
} from "@corroborate/core"
import { readCell, unknownValue } from "../cell/cell.ts"
import { readInstant } from "../cell/day.ts"
import { readPeriod } from "../cell/period.ts"
import { readPlace } from "../cell/place.ts"
import type { TaggedValue } from "../wire/value.ts"
import type { ClaimRecord } from "./schema.ts"
import type * as z from "zod"

/** What a field turned into, or in plain words why it did not. */
export type Turned<A> = { readonly value: A } | { readonly problem: string }

const problem = (words: string): { readonly problem: string } => ({ problem: words })

type Written = ClaimRecord["value"]
type Tagged = z.infer<typeof TaggedValue>
type WrittenPeriod = NonNullable<ClaimRecord["happened"]>

/** A value, or that the source says it is not known. */
export interface Answered {
  readonly value: Value
  readonly unknown: boolean
}

/** What a value is expected to be. */
export interface Asked {
  readonly kind: Property["kind"]
  readonly unit: string
}

const answered = (value: Value | undefined, otherwise: string): Turned<Answered> =>
  value === undefined ? problem(otherwise) : { value: { value, unknown: false } }

/** Holds a tagged value to what core demands of it. */
const checkTagged = (value: Tagged): Turned<Answered> => {
  switch (value._tag) {
    case "Quantity": {
      const { low, high, unit } = value
      return answered(Quantity.between(low, high, unit) && value, "no number lies between these ends")
    }
    case "Period": {
      const turned = turnPeriod(value)
      return "problem" in turned ? turned : answered(turned.value, "")
    }
    case "EntitySet":
      return answered(EntitySet.entitySet(value.members), "names nothing")
    case "Category":
    case "Extent":
    case "Occurrence":
    case "Text":
      return answered(value, "")
  }
}

const readText = (text: string, asked: Asked): Turned<Answered> => {
  const cell = readCell(text, asked)
  switch (cell._tag) {
    case "Written":
      return answered(cell.value, "")
    case "Unknown":
      return { value: { value: unknownValue(asked), unknown: true } }
    case "Blank":
      return problem('says nothing; write "unknown" if the source does not know, else leave the claim out')
    case "Unreadable":
      return problem(cell.problem)
  }
}

const endOf = (at: number | null | undefined): End.End =>
  at === null || at === undefined ? End.UNBOUNDED : End.closed(at)

/** Turns a value of the wire format into core's. */
export const turnValue = (written: Written, asked: Asked): Turned<Answered> => {
  const numeric = asked.kind === "Quantity" || asked.kind === "Text"
  if (typeof written === "string") return readText(written, asked)
  if (typeof written === "number")
    return numeric
      ? answered(Quantity.exactly(written, asked.unit), "")
      : problem(`a number does not answer it; ${HINTS[asked.kind]}`)
  if (typeof written === "boolean")
    return asked.kind === "Occurrence" || asked.kind === "Text"
      ? answered(written ? Occurrence.YES : Occurrence.NO, "")
      : problem(`yes or no does not answer it; ${HINTS[asked.kind]}`)
  if ("_tag" in written) return checkTagged(written)
  if (Array.isArray(written)) return answered(EntitySet.entitySet(written), "names nothing")
  if ("place" in written) return turnExtent(written)
  if ("start" in written || ("end" in written && !("low" in written))) {
    const turned = turnPeriod(written)
    return "problem" in turned ? turned : answered(turned.value, "")
  }
  if (!("low" in written) && !("high" in written)) return problem(`nothing stands in it; ${HINTS[asked.kind]}`)
  const quantity = Quantity.between(endOf(written.low), endOf(written.high), asked.unit)
  if (quantity === undefined) return problem("`low` is above `high`")
  return answered(written.approximate === undefined ? quantity : { ...quantity, approximate: true }, "")
}

const HINTS: Readonly<Record<Property["kind"], string>> = {
  Category: 'write a text such as "gas leak"',
  EntitySet: 'write a list of names: ["Yarmuk", "Tadamun"]',
  Extent: 'write a place: "Syria > Damascus > Qadam"',
  Occurrence: "write true or false",
  Period: 'write a day or period: "2018-03-19"',
  Quantity: 'write an amount: 62, "at least 62", {"low": 36, "high": 62}',
  Text: "write a text",
}

type WrittenExtent = Extract<Written, { readonly place: unknown; readonly _tag?: undefined }>

const turnExtent = ({ place, portion = "whole", side, only }: WrittenExtent): Turned<Answered> => {
  const path = turnPlace(place)
  if (path === undefined) return problem("names no place")
  const extent = Extent.partOf(path, side !== undefined && portion === "whole" ? "part" : portion, side)
  return answered(only === undefined ? extent : { ...extent, only }, "")
}

/** Turns a place, written as a text or as a path. */
export const turnPlace = (written: string | Place.Place): Place.Place | undefined =>
  typeof written === "string" ? readPlace(written) : written

/** Turns a period, written as a text, by its ends, or tagged. */
export const turnPeriod = (written: WrittenPeriod): Turned<Period.Period> => {
  if (typeof written === "string") {
    const read = readPeriod(written)
    return "problem" in read ? read : { value: read.period }
  }
  const ends = [written.start, written.end].map((end) => (end === undefined ? undefined : readInstant(end)))
  for (const end of ends) if (end !== undefined && "problem" in end) return end
  const [start, end] = ends.map((read) => (read !== undefined && "instant" in read ? read.instant : undefined))
  if (start !== undefined && end !== undefined) {
    const precision = "precision" in written ? written.precision : start === end ? "day" : "days"
    const period = Period.between(start, end, precision)
    return period === undefined ? problem("`start` is after `end`") : { value: period }
  }
  if ("precision" in written)
    return { value: { ...withoutEnds(written), ...ended("start", start), ...ended("end", end) } }
  if (start !== undefined) return { value: Period.since(start) }
  return end === undefined ? problem("neither `start` nor `end` is given") : { value: Period.until(end) }
}

const withoutEnds = ({ _tag, precision }: Extract<WrittenPeriod, { readonly _tag: string }>): Period.Period => ({
  _tag,
  precision,
})

const ended = (name: "start" | "end", instant: string | undefined): Partial<Period.Period> =>
  instant === undefined ? {} : { [name]: instant }
