/** Measures within one word: "a nearly 24-hour search", "a ten-storey building", "a four-day visit". */
import { headOf, nounAt, wordAt, type Parsed, lemmaAt } from "../../../../grammar/Parsed.ts"
import { BEFORE, boundAt } from "../../../../number/bounds.ts"
import { numberOf } from "../../../../number/words.ts"
import { governing, isTold, joined, whoever } from "../clause.ts"
import type { Measured } from "../Measured.ts"
import { isGun, isTimeUnit, plainUnit } from "../units.ts"

/** Nouns that such a word names rather than measures: "a 24-hour channel". */
const NAMED: ReadonlySet<string> = new Set(
  "sentence sentences term terms imprisonment channel clock news service term plan anniversary contract period limit deadline average low high rule mark basis store shop notice history forecast hotline".split(
    " ",
  ),
)

const STOREYS: ReadonlySet<string> = new Set(["storey", "story", "storeyed", "storied", "floor"])

/** The words right before a token that bound it: "nearly". */
const boundBefore = (
  parsed: Parsed,
  from: number,
  token: number,
): (ReturnType<typeof boundAt> & { readonly at: number }) | undefined => {
  const words = parsed.tokens.slice(Math.max(from, token - 4), token).map(({ lower }) => lower)
  for (let at = 0; at < words.length; at++) {
    const bound = boundAt(BEFORE, words, at)
    if (bound !== undefined && at + bound.words.length === words.length)
      return { ...bound, at: Math.max(from, token - 4) + at }
  }
  return undefined
}

/** The measure in a word of a noun phrase, with what it is of. */
const withinAt = (parsed: Parsed, at: number): Measured | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return undefined
  for (let token = noun.from; token < noun.head; token++) {
    const word = wordAt(parsed, token)
    const dash = word.indexOf("-")
    if (dash <= 0) continue
    const last = word.lastIndexOf("-")
    const [value, unitWord] = [numberOf(word.slice(0, last)), word.slice(last + 1)]
    const unit = STOREYS.has(unitWord) ? "floors" : plainUnit(unitWord)
    const head = headOf(parsed, noun)
    if (
      wordAt(parsed, token + 1) === "old" ||
      value === undefined ||
      unit === undefined ||
      NAMED.has(head) ||
      (unit === "mm" && isGun(head)) ||
      parsed.tokens[noun.head]?.pos === "PROPN"
    )
      continue
    const verb = governing(parsed, at)
    if (verb === -1 || !isTold(parsed, verb)) return undefined
    const thing = parsed.tokens
      .slice(token + 1, noun.to)
      .map(({ lower }) => lower)
      .join(" ")
    const bound = boundBefore(parsed, noun.from, token)
    const kind = unit === "floors" ? "count.floors" : isTimeUnit(unit) ? `duration.${head}` : "measurement.length"
    return {
      property: kind,
      unit,
      amount: {
        from: token,
        to: token + 1,
        lead: token,
        core: token,
        low: value,
        high: value,
        bound: bound?.bound ?? "exactly",
        percent: false,
      },
      valueAt: { start: parsed.tokens[bound?.at ?? token]?.start ?? 0, end: (parsed.tokens[token]?.start ?? 0) + last },
      from: at,
      to: at,
      verb,
      of: joined(whoever(parsed, verb), lemmaAt(parsed, verb), thing),
    }
  }
  return undefined
}

/** The measures within words that a sentence tells. */
export const withinWords = (parsed: Parsed): ReadonlyArray<Measured> =>
  parsed.phrases.flatMap((_, at) => withinAt(parsed, at) ?? [])
