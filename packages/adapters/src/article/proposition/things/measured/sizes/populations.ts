/** How many live in a place: "a town of 10,000 people", "has 10,000 inhabitants", "with a population of two million". */
import { headAt, isLink, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../../../grammar/Parsed.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { textOf } from "../../../phrasing.ts"
import type { Measure, Measured } from "../Measured.ts"

const TOWNS: ReadonlySet<string> = new Set(
  "town city village island province district region state country municipality county hamlet settlement suburb community nation capital port".split(
    " ",
  ),
)

const DWELLERS: ReadonlySet<string> = new Set("people inhabitants residents souls".split(" "))
const OWN: ReadonlySet<string> = new Set("inhabitants residents".split(" "))
const OF: ReadonlySet<string> = new Set(["of", "with"])
const HAS: ReadonlySet<string> = new Set(["have", "number", "count"])

/** The name of a town at a phrase that says what it is: "Oak Bay, a town", "the town". */
const called = (parsed: Parsed, at: number): { readonly from: number; readonly of: string } => {
  const name = isLink(parsed, at - 1, "comma") ? nounAt(parsed, at - 2) : undefined
  const named = name !== undefined && parsed.tokens[name.head]?.pos === "PROPN"
  return named ? { from: at - 2, of: textOf(parsed, at - 2) } : { from: at, of: textOf(parsed, at) }
}

/** "a town of 10,000 people", "a city with a population of two million". */
const ofTown = (parsed: Parsed, at: number): { readonly from: number; readonly of: string } | undefined => {
  if (!isPreposition(parsed, at - 1, OF)) return undefined
  if (DWELLERS.has(headAt(parsed, at))) return TOWNS.has(headAt(parsed, at - 2)) ? called(parsed, at - 2) : undefined
  if (headAt(parsed, at - 2) !== "population") return undefined
  if (isPreposition(parsed, at - 3, OF) && TOWNS.has(headAt(parsed, at - 4))) return called(parsed, at - 4)
  const verb = verbAt(parsed, at - 3)
  return verb !== undefined &&
    HAS.has(lemmaAt(parsed, at - 3)) &&
    nounAt(parsed, subjectOf(parsed, at - 3).at) !== undefined
    ? { from: at - 3, of: textOf(parsed, subjectOf(parsed, at - 3).at) }
    : undefined
}

/** "the town has 10,000 inhabitants". */
const having = (parsed: Parsed, at: number): { readonly from: number; readonly of: string } | undefined => {
  const verb = verbAt(parsed, at - 1)
  if (verb === undefined || verb.negated || !OWN.has(headAt(parsed, at)) || lemmaAt(parsed, at - 1) !== "have")
    return undefined
  const subject = subjectOf(parsed, at - 1).at
  return nounAt(parsed, subject)?.pronoun === false ? { from: at - 1, of: textOf(parsed, subject) } : undefined
}

/** How many live somewhere. */
export const population: Measure = (parsed, at, amount): Measured | undefined => {
  const found = amount.percent || amount.low < TOWN ? undefined : (ofTown(parsed, at) ?? having(parsed, at))
  return found === undefined
    ? undefined
    : { property: "count.population", unit: "people", amount, from: found.from, to: at, verb: -1, of: found.of }
}

/** Fewer live in no place that is told of by its people. Chosen. */
const TOWN = 50
