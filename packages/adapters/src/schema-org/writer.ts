/** Writes what sources count and measure as claims about observations, and bare statements as claims. */
import { claimsOf, Quantity, type Claim, type End, type Issue, type Quantity as Amount } from "@corroborate/core"
import type { Writer, Written } from "../Format.ts"
import { documentOf, periodText, saidBy, type Markup, type Sources } from "./markup.ts"

/** Units that are counted: the next whole number lies one further. */
const COUNTED: ReadonlySet<string> = new Set(["people", "bodies", "items"])

const numberAt = (end: End.End, unit: string, inward: 1 | -1): number | undefined => {
  if (end._tag === "Unbounded") return undefined
  if (end._tag === "Closed" || !COUNTED.has(unit)) return end.at
  return inward === 1 ? Math.floor(end.at) + 1 : Math.ceil(end.at) - 1
}

/** An amount by its ends; never firmer than it was said, so "about 100" is a range. */
const amountMarkup = (quantity: Amount.Quantity): Markup => {
  const { unit } = quantity
  const { low, high } = Quantity.admitted(quantity)
  const [from, to] = [numberAt(low, unit, 1), numberAt(high, unit, -1)]
  if (from !== undefined && from === to) return { value: from, unitText: unit }
  return {
    ...(from === undefined ? {} : { minValue: from }),
    ...(to === undefined ? {} : { maxValue: to }),
    unitText: unit,
  }
}

const dateMarkup = ({ saidOn }: Claim): Markup => (saidOn === undefined ? {} : { datePublished: saidOn })

const observationMarkup = (claim: Claim, quantity: Amount.Quantity, sources: Sources): Markup => {
  const { scope, happened } = claim
  const { population, place, period } = scope
  return {
    "@type": "Claim",
    ...saidBy(claim, sources),
    ...dateMarkup(claim),
    ...(place === undefined ? {} : { spatialCoverage: { "@type": "Place", name: place.join(" > ") } }),
    ...(period === undefined ? {} : { temporalCoverage: periodText(period) }),
    about: {
      "@type": "Observation",
      observationAbout: { "@type": "Thing", name: claim.subject },
      measuredProperty: { "@type": "Property", name: claim.property },
      ...amountMarkup(quantity),
      ...(population === undefined ? {} : { populationType: population }),
      ...(happened === undefined ? {} : { observationDate: periodText(happened) }),
    },
  }
}

/** The markup of a claim; `undefined` when schema.org has no words for it. */
const markupOf = (claim: Claim, sources: Sources): Markup | undefined => {
  const { value, property, polarity, scope } = claim
  if (polarity !== "affirmed" || scope.share !== undefined || scope.counting !== undefined) return undefined
  if (value._tag === "Quantity") {
    const isEmpty = value.low._tag === "Unbounded" && value.high._tag === "Unbounded"
    return isEmpty || scaled(value) ? undefined : observationMarkup(claim, value, sources)
  }
  return value._tag === "Text" && property === "statement" && value.text === claim.subject
    ? { "@type": "Claim", text: value.text, ...saidBy(claim, sources), ...dateMarkup(claim) }
    : undefined
}

/** A score on the scale of a review, which a review says and no observation. */
const scaled = ({ unit }: Amount.Quantity): boolean => unit.startsWith("on a scale from ")

const byId = (a: Claim, b: Claim): number => (a.id < b.id ? -1 : 1)

const sourcesOf = ({ reconciliation }: Written): Sources =>
  new Map(reconciliation.sources.map((source) => [source.id, source]))

/**
 * Writes observations.
 *
 * **Law** *round trip*: reading what was written, writing it and reading it again gives the same answers.
 */
export const writeSchemaOrg: Writer = (written) => {
  const sources = sourcesOf(written)
  const claims = claimsOf(written.reconciliation).toSorted(byId)
  return documentOf(claims.map((claim) => markupOf(claim, sources)).filter((markup) => markup !== undefined))
}

/** How many claims are no observations and are not written. */
export const withheldFromSchemaOrg = (written: Written): ReadonlyArray<Issue> => {
  const sources = sourcesOf(written)
  const left = claimsOf(written.reconciliation).filter((claim) => markupOf(claim, sources) === undefined)
  const problem = `${left.length} claims that are no amounts, are denied, or count in a way that an observation cannot tell`
  return left.length === 0
    ? []
    : [{ document: "what is written", where: "observations", problem: `${problem} are left out`, severity: "warning" }]
}
