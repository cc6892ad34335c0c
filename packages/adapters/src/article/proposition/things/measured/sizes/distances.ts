/** How far: "73 km north of the town", "traversed thirty miles", "flew at 100 mph". */
import { isLink, isPreposition, nounAt, wordAt, type Parsed, lemmaAt } from "../../../../grammar/Parsed.ts"
import { nominalStartingAt } from "../../../../grammar/nominals.ts"
import { textOf, wordOf } from "../../../phrasing.ts"
import { behindBracket, governing, isTold, joined, nominalText, whoever } from "../clause.ts"
import type { Measure, Measured } from "../Measured.ts"
import { lengthUnit, speedUnit } from "../units.ts"

const POINTS = "north south east west northeast northwest southeast southwest"
const DIRECTIONS: ReadonlySet<string> = new Set(
  `${POINTS} north-east north-west south-east south-west off from away outside inland offshore upstream downstream beyond`.split(
    " ",
  ),
)
const JOINTS: ReadonlySet<string> = new Set(["of", "from", "off"])

/** "north of Tandag City", "off the coast", "away from it": the last phrase of it, and its words. */
const directionAt = (parsed: Parsed, at: number): { readonly words: string; readonly to: number } | undefined => {
  let place = isPreposition(parsed, at) && wordOf(parsed, at) === "to" ? at + 2 : at
  const way = wordAt(parsed, (parsed.phrases[place]?.to ?? 0) - 1)
  if (!DIRECTIONS.has(way)) return undefined
  if (isPreposition(parsed, place + 1, JOINTS)) place++
  const noun = nounAt(parsed, place + 1)
  if (noun === undefined || noun.amount !== undefined) return undefined
  const { last } = nominalStartingAt(parsed, place + 1) ?? { last: place + 1 }
  return { words: `${way} ${textOf(parsed, place + 1)}`, to: last }
}

/** "nine kilometers east of X": how far something lies from a place that is named. */
const away: Measure = (parsed, at, amount) => {
  const noun = nounAt(parsed, at)
  const unit = noun === undefined ? undefined : lengthUnit(parsed, amount.to)
  const told =
    unit === undefined || noun === undefined
      ? undefined
      : noun.head === unit.head
        ? directionAt(parsed, behindBracket(parsed, at))
        : // "350 km South of Lima": a name to the tagger.
          noun.head === unit.head + 1
          ? directionAt(parsed, at)
          : undefined
  if (unit === undefined || told === undefined) return undefined
  const verb = governing(parsed, at)
  const beside = nounAt(parsed, at - 1) ?? (isLink(parsed, at - 1, "comma") ? nounAt(parsed, at - 2) : undefined)
  // "ordered him to leave Oak Bay, 65 km east of the capital": so it lies, whatever the verb tells.
  if (beside === undefined && !isTold(parsed, verb)) return undefined
  const what =
    beside === undefined
      ? whoever(parsed, verb)
      : nominalText(parsed, nounAt(parsed, at - 1) === undefined ? at - 2 : at - 1)
  return {
    property: "measurement.distance",
    unit: unit.name,
    amount,
    from: at,
    to: told.to,
    verb,
    of: joined(what, told.words),
  }
}

const MOVES: ReadonlySet<string> = new Set(
  "travel traverse fly drive walk run swim sail cycle march move transport tow drag trek hike row cover cross advance drift carry haul ride crawl".split(
    " ",
  ),
)

/** "traversed thirty miles", "were transported more than 500 miles". */
const travelled: Measure = (parsed, at, amount) => {
  const unit = lengthUnit(parsed, amount.to)
  const verb = isPreposition(parsed, at - 1) && wordOf(parsed, at - 1) === "for" ? at - 2 : at - 1
  if (unit === undefined || !MOVES.has(lemmaAt(parsed, verb)) || !isTold(parsed, verb)) return undefined
  return {
    property: "measurement.distance",
    unit: unit.name,
    amount,
    from: verb,
    to: at,
    verb,
    of: joined(whoever(parsed, verb), lemmaAt(parsed, verb)),
  }
}

const AT: ReadonlySet<string> = new Set(["at", "of", "to"])
const SPEEDS: ReadonlySet<string> = new Set("speed speeds".split(" "))
const GOES: ReadonlySet<string> = new Set(
  "move travel fly drive run speed head race go sail ride reach hit exceed cross".split(" "),
)

/** "moving northeast at 3 mph", "at a speed of 100 km/h", "reached 220 mph". */
const speed: Measure = (parsed, at, amount) => {
  const unit = speedUnit(parsed, amount.to)
  const noun = nounAt(parsed, at)
  const verb = governing(parsed, at)
  if (unit === undefined || noun === undefined || noun.head > amount.to + 2 || !isTold(parsed, verb)) return undefined
  const of = isPreposition(parsed, at - 1, AT)
  const named = of && SPEEDS.has(wordAt(parsed, (parsed.phrases[at - 2]?.to ?? 0) - 1)) ? at - 2 : -1
  const goes = GOES.has(lemmaAt(parsed, verb)) && (verb === at - 1 || of)
  if (named === -1 && !goes) return undefined
  const found: Measured = {
    property: "measurement.speed",
    unit,
    amount,
    from: named === -1 ? Math.min(verb, at) : named,
    to: at,
    verb,
    of: joined(whoever(parsed, verb), lemmaAt(parsed, verb)),
  }
  return WIND.some((word) => nominalText(parsed, named).includes(word) || found.of.includes(word)) ? undefined : found
}

/** What storms are measured by, which another reader reads. */
const WIND: ReadonlyArray<string> = ["wind", "gust"]

/** The measures of distance and speed, those before others that say more. */
export const DISTANCES: ReadonlyArray<Measure> = [speed, away, travelled]
