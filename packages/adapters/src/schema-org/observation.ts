/** What an observation says: how much of something was counted or measured, where, when and among whom. */
import { End, propertyOf, Quantity, type Period, type Scope } from "@corroborate/core"
import { readPeriod } from "../cell/period.ts"
import { say, type Gathering } from "../gathering.ts"
import type { Node, Resolve } from "./nodes.ts"
import { resolved } from "./nodes.ts"
import { ObservationShape, Thing, WorkShape, type Observation, type Work } from "./schema.ts"
import { chainsOf, saidIn } from "./who.ts"

/** What a thing, or the bare name of one, is called. */
const nameIn = (values: ReadonlyArray<unknown>, resolve: Resolve): string | undefined => {
  for (const value of resolved(values, resolve)) {
    if (typeof value === "string" && value.trim() !== "") return value.trim()
    const thing = Thing.safeParse(value).data
    const name = thing?.name[0] ?? thing?.["@id"][0] ?? thing?.url[0]
    if (name !== undefined) return name
  }
  return undefined
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || !/^[+-]?\d{1,17}(?:\.\d{1,17})?(?:e[+-]?\d{1,3})?$/i.test(text) ? undefined : Number(text)

const endOf = (at: number | undefined): End.End => (at === undefined ? End.UNBOUNDED : End.closed(at))

const UNITS: Readonly<Record<string, string>> = { P1: "percent", C62: "items", KMT: "km", KMK: "km2" }

/** The amount, or in plain words why there is none. */
const amountOf = (
  { value, minValue, maxValue, unitText, unitCode }: Observation,
  usual: string | undefined,
): { readonly quantity: Quantity.Quantity } | { readonly problem: string } => {
  const unit = unitText[0] ?? UNITS[unitCode[0] ?? ""] ?? unitCode[0] ?? usual ?? "items"
  const [point, low, high] = [numberOf(value[0]), numberOf(minValue[0]), numberOf(maxValue[0])]
  if (low === undefined && high === undefined)
    return point === undefined
      ? { problem: "this observation has no number in `value`, `minValue` or `maxValue`" }
      : { quantity: Quantity.exactly(point, unit) }
  const quantity = Quantity.between(endOf(low), endOf(high), unit)
  return quantity === undefined
    ? { problem: `\`minValue\` ${low ?? ""} is above \`maxValue\` ${high ?? ""}` }
    : { quantity }
}

/** A period in ISO 8601, whose ends may be two dots for none. */
const periodOf = (text: string | undefined): Period.Period | undefined => {
  const words = text?.replace(/^([^/]{1,40})\/\.\.$/, "since $1").replace(/^\.\.\/([^/]{1,40})$/, "until $1")
  const read = words === undefined ? undefined : readPeriod(words)
  return read !== undefined && "period" in read ? read.period : undefined
}

/** Scope and time: the population, the place and the time that the claim around the observation covers. */
const scopeOf = ({ populationType, measurementQualifier }: Observation, work: Work, resolve: Resolve): Scope => {
  const population = populationType[0] ?? measurementQualifier[0]
  const path = resolved(work.spatialCoverage, resolve)
    .flatMap((value) => nameIn([value], resolve) ?? [])
    .flatMap((name) => name.split(" > "))
  const [widest, ...narrower] = path
  const period = periodOf(work.temporalCoverage[0])
  return {
    ...(population === undefined ? {} : { population }),
    ...(widest === undefined ? {} : { place: [widest, ...narrower] }),
    ...(period === undefined ? {} : { period }),
  }
}

/**
 * Reads an observation, alone or as what a claim is about.
 *
 * @returns whether a claim was made of it; when none was, that is told unless it is no observation
 */
export const readObservation = (
  { value, row, where }: Pick<Node, "row" | "where"> & { readonly value: unknown },
  work: Work,
  gathering: Gathering,
  resolve: Resolve,
): boolean => {
  const observation = ObservationShape.safeParse(value).data
  if (observation === undefined) return false
  const about = nameIn(observation.observationAbout, resolve)
  const property = nameIn([...observation.measuredProperty, ...observation.variableMeasured], resolve)?.replace(
    /^https?:\/\/schema\.org\//,
    "",
  )
  if (about === undefined || property === undefined) return false
  const amount = amountOf(observation, propertyOf(property).unit)
  if ("problem" in amount) {
    gathering.issues.warn(where, amount.problem)
    return false
  }
  const happened = periodOf(observation.observationPeriod[0] ?? observation.observationDate[0])
  const said = saidIn([...work.datePublished, ...work.dateCreated], gathering, where)
  for (const voiced of chainsOf(work, resolve, gathering))
    say(gathering, {
      subject: about,
      property,
      value: amount.quantity,
      scope: scopeOf(observation, work, resolve),
      row,
      column: property,
      ...voiced,
      ...said,
      ...(happened === undefined ? {} : { happened }),
    })
  return true
}

/** Reads an observation that stands by itself. */
export const readBareObservation = (node: Node, gathering: Gathering, resolve: Resolve): void => {
  const work = WorkShape.safeParse(node.value).data
  if (work !== undefined && readObservation(node, work, gathering, resolve)) return
  gathering.issues.refuse(node.where, "this observation does not say of what, which property and how much")
}
