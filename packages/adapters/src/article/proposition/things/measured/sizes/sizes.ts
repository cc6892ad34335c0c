/** How large: "five metres tall", "a depth of over 1,400 feet", "covering 160 square miles", "weighs 20 kg". */
import {
  headAt,
  headOf,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
  lemmaAt,
} from "../../../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../../../grammar/nominals.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { isPeople } from "../../../../text/people.ts"
import { wordOf } from "../../../phrasing.ts"
import { behindBracket, governing, isTold, joined, nominalText, whoever } from "../clause.ts"
import type { Measure } from "../Measured.ts"
import { areaUnit, degreeUnit, lengthUnit, weightUnit, type Unit } from "../units.ts"

/** Adjectives and nouns of size, with the noun that the property is called by. */
const SIZES: ReadonlyMap<string, string> = new Map(
  "long length|tall height|high height|wide width|deep depth|thick thickness|length length|height height|width width|depth depth|thickness thickness|diameter diameter|radius radius|circumference circumference|altitude altitude|elevation elevation|area area|weight weight|temperature temperature|temperatures temperature|distance distance|size size"
    .split("|")
    .map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""] as const),
)

const sizeUnit = (parsed: Parsed, token: number): Unit | undefined =>
  areaUnit(parsed, token) ?? lengthUnit(parsed, token) ?? weightUnit(parsed, token) ?? degreeUnit(parsed, token)

const OF: ReadonlySet<string> = new Set("of at to below above".split(" "))

const FORESEES: ReadonlySet<string> = new Set("warn forecast predict expect".split(" "))

/** "a surge of six feet", "a gap of three metres": a plain noun with so much of a length right behind "of". */
const plainSize = (parsed: Parsed, by: number, at: number): string | undefined => {
  const noun = nounAt(parsed, by)
  const unit = lengthUnit(parsed, nounAt(parsed, at)?.amount?.to ?? -1)
  const plain = noun !== undefined && !noun.pronoun && noun.amount === undefined && wordOf(parsed, at - 1) === "of"
  // "the rehabilitation of 900 km": a deed.
  if (noun !== undefined && /(?:tion|ment|ing)$/.test(headOf(parsed, noun))) return undefined
  return plain && unit !== undefined && parsed.tokens[noun.head]?.pos === "NOUN" ? headOf(parsed, noun) : undefined
}

/** "a depth of 1,400 feet", "the temperature reached 42 degrees". */
const named: Measure = (parsed, at, amount) => {
  const unit = sizeUnit(parsed, amount.to)
  if (unit === undefined || nounAt(parsed, at)?.head !== unit.head) return undefined
  const linked = isPreposition(parsed, at - 1, OF)
  const verb = governing(parsed, at)
  // "a distance less than one metre"
  const beside = !linked && SIZES.has(headAt(parsed, at - 1)) ? at - 1 : -1
  const by = linked && nounAt(parsed, at - 2) !== undefined ? at - 2 : beside
  const noun = nounAt(parsed, by)
  const size = noun === undefined ? undefined : (SIZES.get(headOf(parsed, noun)) ?? plainSize(parsed, by, at))
  const warned = FORESEES.has(lemmaAt(parsed, verb)) && verbAt(parsed, verb)?.negated === false
  if (noun === undefined || size === undefined || !(warned || isTold(parsed, verb))) return undefined
  return {
    property: `measurement.${size}`,
    unit: unit.name,
    amount,
    from: by,
    to: at,
    verb,
    of: warned ? "" : joined(whoever(parsed, verb), lemmaAt(parsed, verb)),
    ...(warned ? { modality: "predicted" } : {}),
  }
}

const BE: ReadonlySet<string> = new Set("be stand measure rise tower reach grow".split(" "))

/** "is five metres tall", "measured 20 cm in diameter". */
const complement: Measure = (parsed, at, amount) => {
  const unit = sizeUnit(parsed, amount.to)
  if (unit === undefined || !BE.has(lemmaAt(parsed, at - 1)) || !isTold(parsed, at - 1)) return undefined
  const next = behindBracket(parsed, at)
  const word = wordOf(parsed, next) === "in" ? wordOf(parsed, next + 1) : wordOf(parsed, next)
  const size = SIZES.get(word) ?? SIZES.get(wordAt(parsed, unit.head + 1))
  if (size === undefined) return undefined
  const to = wordOf(parsed, next) === "in" ? next + 1 : SIZES.has(word) ? next : at
  const of = whoever(parsed, at - 1)
  return { property: `measurement.${size}`, unit: unit.name, amount, from: at - 1, to, verb: at - 1, of }
}

/** "waves over 30 feet high": right behind what is so large. */
const beside: Measure = (parsed, at, amount) => {
  const unit = sizeUnit(parsed, amount.to)
  const what = nounAt(parsed, at - 1)
  const next = behindBracket(parsed, at)
  const size = SIZES.get(wordOf(parsed, next))
  if (unit === undefined || what === undefined || what.pronoun || what.amount !== undefined || size === undefined)
    return undefined
  const verb = governing(parsed, at)
  if (parsed.tokens[parsed.phrases[next]?.from ?? -1]?.pos === "NOUN" || verb === -1 || !isTold(parsed, verb))
    return undefined
  const of = nominalText(parsed, at - 1)
  return { property: `measurement.${size}`, unit: unit.name, amount, from: at - 1, to: next, verb, of }
}

const CHANGES: ReadonlySet<string> = new Set("reach hit be rise climb drop fall exceed average top soar".split(" "))

/** "temperatures reached 42 degrees", "fell to -5 °C". */
const temperature: Measure = (parsed, at, amount) => {
  const unit = degreeUnit(parsed, amount.to)
  if (unit === undefined) return undefined
  const verb = isPreposition(parsed, at - 1, OF) ? at - 2 : at - 1
  const of = whoever(parsed, verb)
  if (!of.toLowerCase().includes("temperature") || !CHANGES.has(lemmaAt(parsed, verb)) || !isTold(parsed, verb))
    return undefined
  return { property: "measurement.temperature", unit: unit.name, amount, from: verb, to: at, verb, of }
}

const STANDS: ReadonlySet<string> = new Set(
  "stand rise climb reach crest peak surge swell fall drop recede hit top extend stretch run".split(" "),
)
const LONG: ReadonlySet<string> = new Set("extend stretch run".split(" "))
const AT: ReadonlySet<string> = new Set("at to for".split(" "))
const INTO: ReadonlySet<string> = new Set(["into", "above"])

/** "the river rose to 8.5 metres", "the plume rose 15 km into the sky", "the convoy stretched for 60 km". */
const level: Measure = (parsed, at, amount) => {
  const unit = lengthUnit(parsed, amount.to)
  if (unit === undefined || nounAt(parsed, at)?.head !== unit.head) return undefined
  const linked = isPreposition(parsed, at - 1, AT)
  const verb = linked ? at - 2 : at - 1
  const lemma = lemmaAt(parsed, verb)
  const what = nounAt(parsed, subjectOf(parsed, verb).at)
  if (!STANDS.has(lemma) || !isTold(parsed, verb) || what === undefined || what.pronoun) return undefined
  if (isPeople(headOf(parsed, what))) return undefined
  const into = isPreposition(parsed, at + 1, INTO) || lemma === "reach" || lemma === "top" || lemma === "hit"
  if (!linked && !into && !LONG.has(lemma)) return undefined
  const property = LONG.has(lemma) ? "measurement.length" : `measurement.${linked ? "level" : "height"}`
  return { property, unit: unit.name, amount, from: verb, to: at, verb, of: whoever(parsed, verb) }
}

const SPANS: ReadonlySet<string> = new Set("cover span search occupy encompass scour comb".split(" "))

/** "covering 160 square miles". */
const area: Measure = (parsed, at, amount) => {
  const unit = areaUnit(parsed, amount.to)
  const verb = verbAt(parsed, at - 1)
  if (unit === undefined || verb === undefined || !SPANS.has(lemmaOf(parsed, verb)) || !isTold(parsed, at - 1))
    return undefined
  const { last } = nominalStartingAt(parsed, at) ?? { last: at }
  const of = joined(whoever(parsed, at - 1), lemmaAt(parsed, at - 1), last > at ? nominalText(parsed, at + 2) : "")
  return { property: "measurement.area", unit: unit.name, amount, from: at - 1, to: at, verb: at - 1, of }
}

/** "weighs 20 kg". */
const weight: Measure = (parsed, at, amount) => {
  const unit = weightUnit(parsed, amount.to)
  if (unit === undefined || lemmaAt(parsed, at - 1) !== "weigh" || !isTold(parsed, at - 1)) return undefined
  const of = whoever(parsed, at - 1)
  return { property: "measurement.weight", unit: unit.name, amount, from: at - 1, to: at, verb: at - 1, of }
}

const FLOORS: ReadonlySet<string> = new Set("floors storeys stories".split(" "))
const BUILDS: ReadonlySet<string> = new Set("build have rise reach stand construct".split(" "))

/** "had been built up to six floors", "has ten storeys". */
const floors: Measure = (parsed, at, amount) => {
  const noun = nounAt(parsed, at)
  const told = noun !== undefined && FLOORS.has(headOf(parsed, noun)) && BUILDS.has(lemmaAt(parsed, at - 1))
  if (!told || !isTold(parsed, at - 1)) return undefined
  const of = whoever(parsed, at - 1)
  return { property: "count.floors", unit: "floors", amount, from: at - 1, to: at, verb: at - 1, of }
}

/** The measures of size. */
export const SIZE_MEASURES: ReadonlyArray<Measure> = [
  named,
  complement,
  beside,
  level,
  temperature,
  area,
  weight,
  floors,
]
