/** How strong a storm was and how deep a quake: "winds of 120 mph", "a Category 5 hurricane", "at a depth of 10 km". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import { STORMS } from "../../../event/nouns.ts"
import { headOf, isPreposition, lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { quantityOf, type Amount } from "../../../number/Amount.ts"
import { numberOf } from "../../../number/words.ts"
import type { Span } from "../../../text/Article.ts"
import { speedUnit } from "../measured/units.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import type { Proposition } from "../../Proposition.ts"

interface Found {
  readonly property: string
  readonly value: Quantity.Quantity
  readonly valueAt: Span
  readonly from: number
  readonly to: number
  /** What tells it from others of the same storm. */
  readonly of?: string
}

const LENGTHS: ReadonlyMap<string, string> = new Map(
  "km km|kilometres km|kilometers km|kilometre km|kilometer km|miles miles|mile miles"
    .split("|")
    .map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]),
)

const WINDS: ReadonlySet<string> = new Set(["wind", "winds", "gust", "gusts"])
const REACHES: ReadonlySet<string> = new Set("reach be exceed hit top measure".split(" "))
const OF: ReadonlySet<string> = new Set(["of", "at", "to"])

/** The phrase about wind that a speed is of: "winds of", "wind speeds reached"; -1 for none. */
const windBefore = (parsed: Parsed, at: number): number => {
  const verb = verbAt(parsed, at - 1)
  const reached = verb !== undefined && !verb.negated && REACHES.has(lemmaOf(parsed, verb))
  const place = reached ? subjectOf(parsed, at - 1).at : isPreposition(parsed, at - 1, OF) ? at - 2 : -1
  const noun = nounAt(parsed, place)
  if (noun === undefined) return -1
  return parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => WINDS.has(lower)) ? place : -1
}

const kindOf = (parsed: Parsed, at: number): string =>
  wordAt(parsed, (parsed.phrases[at]?.to ?? 0) - 1).startsWith("gust") ? "gusts" : "winds"

const windSpeed = (parsed: Parsed, at: number, amount: Amount): Found | undefined => {
  const unit = speedUnit(parsed, amount.to)
  const noun = nounAt(parsed, at)
  if (unit === undefined || noun === undefined) return undefined
  // "120 mph winds"
  const own = WINDS.has(headOf(parsed, noun)) ? at : windBefore(parsed, at)
  if (own === -1) return undefined
  return {
    property: "measurement.windspeed",
    value: quantityOf(amount, unit),
    valueAt: spanOf(parsed, amount.from, amount.to),
    from: Math.min(own, at),
    to: at,
    of: kindOf(parsed, own),
  }
}

const depth = (parsed: Parsed, at: number, amount: Amount): Found | undefined => {
  const unit = LENGTHS.get(wordAt(parsed, amount.to))
  const before = isPreposition(parsed, at - 1, OF) ? nounAt(parsed, at - 2) : undefined
  if (unit === undefined || before === undefined || headOf(parsed, before) !== "depth") return undefined
  const valueAt = spanOf(parsed, amount.from, amount.to)
  return { property: "measurement.depth", value: quantityOf(amount, unit), valueAt, from: at - 2, to: at }
}

const isCategory = (value: number | undefined): value is number => value !== undefined && value >= 1 && value <= 5

/** How a storm came by its strength, so that no other stage of it is meant: "made landfall as", "weakened to". */
const stageOf = (parsed: Parsed, at: number): string => {
  if (parsed.tokens.some(({ lower }) => lower === "landfall")) return "landfall"
  const verb = verbAt(parsed, parsed.verbs.findLast((place) => place < at) ?? -1)
  return verb === undefined ? "" : lemmaOf(parsed, verb)
}

const COMES_TO: ReadonlySet<string> = new Set("to into as".split(" "))
const BECOMES: ReadonlySet<string> = new Set(["be", "become", "reach"])

/** "is a Category 1 hurricane", "weakened to Category 2"; what a scale says of all such storms is left out. */
const isSaidOfStorm = (parsed: Parsed, at: number): boolean => {
  if (wordAt(parsed, parsed.phrases[at]?.to ?? -1) === "or") return false
  if (COMES_TO.has(wordAt(parsed, (parsed.phrases[at]?.from ?? 0) - 1))) return true
  const verb = verbAt(parsed, at - 1)
  return verb !== undefined && !verb.negated && verb.modal === undefined && BECOMES.has(lemmaOf(parsed, verb))
}

const FORESEEN: ReadonlySet<string> = new Set("predicted expected forecast projected".split(" "))
const SUPPOSED: ReadonlySet<string> = new Set("must could would may might scale".split(" "))

/** What is foreseen. */
const isForeseen = ({ tokens }: Parsed): boolean => tokens.some(({ lower }) => FORESEEN.has(lower) || lower === "will")

/** What may be, or is so by definition. */
const isSupposed = ({ tokens }: Parsed): boolean => tokens.some(({ lower }) => SUPPOSED.has(lower))

/** "a Category 5 hurricane", "to Category 2". */
const category = (parsed: Parsed, at: number, { main }: Context): Found | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !isSaidOfStorm(parsed, at)) return undefined
  for (let token = noun.from; token < noun.to; token++) {
    const value = wordAt(parsed, token) === "category" ? numberOf(wordAt(parsed, token + 1)) : undefined
    const storm = STORMS.has(headOf(parsed, noun)) || STORMS.has(main?.noun ?? "")
    if (!isCategory(value) || !storm) continue
    const valueAt = spanOf(parsed, token + 1, token + 2)
    return {
      property: "measurement.category",
      value: Quantity.exactly(value, "category"),
      valueAt,
      from: at,
      to: at,
      of: stageOf(parsed, at),
    }
  }
  return undefined
}

const proposition = (parsed: Parsed, context: Context, found: Found, foreseen: boolean): Proposition => ({
  property: found.property,
  value: found.value,
  valueAt: found.valueAt,
  span: spanOf(parsed, parsed.phrases[found.from]?.from ?? 0, parsed.phrases[found.to]?.to ?? 0),
  sentence: parsed.index,
  subject: eventSubject(parsed, found.from, found.from, context),
  polarity: "affirmed",
  modality: found.property === "measurement.windspeed" && foreseen ? "predicted" : "asserted",
  ...(found.of === undefined || found.of === "" ? {} : { population: found.of }),
})

/** The measures of storms and quakes that a sentence tells. */
export const measures: PropositionReader = (parsed, context) => {
  const [supposed, foreseen] = [isSupposed(parsed), isForeseen(parsed)]
  return parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun") return []
    const { amount } = phrase
    const speed = amount === undefined || amount.percent || supposed ? undefined : windSpeed(parsed, at, amount)
    const measured = speed ?? (amount === undefined || amount.percent ? undefined : depth(parsed, at, amount))
    const found = measured ?? category(parsed, at, context)
    return found === undefined ? [] : [proposition(parsed, context, found, foreseen)]
  })
}
