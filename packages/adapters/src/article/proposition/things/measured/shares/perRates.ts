/** How often a thing happens: "seven deaths per 100,000 people", "a rate of six per 100,000", "kills 45 people per day". */
import {
  headAt,
  headOf,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../../grammar/Parsed.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { isPeople } from "../../../../text/people.ts"
import { isTemporal } from "../../../../time/temporal.ts"
import { INTRANSITIVE, NOUNS, TRANSITIVE } from "../../../people/words.ts"
import { governing, isTold, joined, whoever } from "../clause.ts"
import type { Measure } from "../Measured.ts"

const PER: ReadonlySet<string> = new Set(["per", "for"])
const EACH: ReadonlySet<string> = new Set("a an each every".split(" "))

/** What a number is told by: "100,000 people", "day". */
const perAt = (parsed: Parsed, last: number): { readonly per: string; readonly to: number } | undefined => {
  const next = nounAt(parsed, last + 1)
  const each = next !== undefined && EACH.has(wordAt(parsed, next.from)) && next.to === next.from + 2
  if (each && isTemporal(parsed, next)) return { per: headOf(parsed, next), to: last + 1 }
  const noun = isPreposition(parsed, last + 1, PER) ? nounAt(parsed, last + 2) : undefined
  if (noun === undefined) return undefined
  const by = wordAt(parsed, parsed.phrases[last + 1]?.from ?? 0)
  if (noun.amount !== undefined) {
    const plain = noun.amount.low >= 100 && noun.amount.word === undefined
    const every = by === "per" || wordAt(parsed, noun.from) === "every"
    return plain && every ? { per: wordAt(parsed, noun.amount.core).replaceAll(",", ""), to: last + 2 } : undefined
  }
  return by === "per" && isTemporal(parsed, noun) ? { per: headOf(parsed, noun), to: last + 2 } : undefined
}

/** What is counted by the rate: the dead, the injured, or the noun's own word. */
const nameOf = (parsed: Parsed, at: number, verb: number): string => {
  const noun = nounAt(parsed, at)
  const head =
    noun === undefined || (noun.amount !== undefined && noun.head < noun.amount.to) ? "" : headOf(parsed, noun)
  const lemma = lemmaAt(parsed, verb)
  if (DEATHS.has(head)) return "deaths"
  if (NOUNS.has(head) || CRIMES.has(head)) return head
  if (head !== "" && !isPeople(head)) return ""
  const harm = TRANSITIVE.get(lemma) ?? INTRANSITIVE.get(lemma)
  return harm === "casualties.killed" || LIVES.has(headAt(parsed, at - 2)) ? "deaths" : ""
}

const DEATHS: ReadonlySet<string> = new Set(["deaths", "fatalities"])
const CRIMES: ReadonlySet<string> = new Set(
  "attacks kidnappings rapes crimes accidents robberies abductions disappearances executions births suicides crashes".split(
    " ",
  ),
)
const LIVES: ReadonlySet<string> = new Set(["lives"])
const RATES: ReadonlySet<string> = new Set(["rate", "rates", "ratio", "incidence", "toll"])
const OF: ReadonlySet<string> = new Set(["of", "at", "to"])

/** "seven deaths per 100,000 people", "at six per 100,000". */
export const perRate: Measure = (parsed, at, amount) => {
  if (amount.percent) return undefined
  // "20 people die every day"
  const told = perAt(parsed, at) ?? (verbAt(parsed, at + 1) === undefined ? undefined : perAt(parsed, at + 1))
  const verb = governing(parsed, at)
  if (told === undefined || !isTold(parsed, verb)) return undefined
  const rated = isPreposition(parsed, at - 1, OF) && RATES.has(headAt(parsed, at - 2)) ? at - 2 : -1
  const subject = subjectOf(parsed, verb).at
  const isRate = rated !== -1 || RATES.has(headAt(parsed, subject))
  const name = nameOf(parsed, at, verb)
  // "at six per 100,000": a bare number by so many is a rate of what was told before.
  const bare = name === "" && /^\d/.test(told.per)
  if (name === "" && !bare && !(isRate && nounAt(parsed, at)?.head === amount.core)) return undefined
  if (verbAt(parsed, verb) === undefined) return undefined
  return {
    property: name === "" ? "rate.rate" : `rate.${name}`,
    unit: `per ${told.per}`,
    amount,
    from: rated === -1 ? at : rated,
    to: told.to,
    verb,
    of: joined(
      subject === at || headAt(parsed, subject) === "there" ? "" : whoever(parsed, verb),
      lemmaAt(parsed, verb),
    ),
  }
}
