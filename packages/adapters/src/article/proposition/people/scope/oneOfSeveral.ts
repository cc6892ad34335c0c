/** Figures of one blow of several: "the first killed 12, the second 20", "14 died in the other blast". */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { eventNoun } from "../../../event/nouns.ts"
import type { Told } from "../Tolled.ts"

const ORDINALS: ReadonlySet<string> = new Set("first second third fourth fifth other latter former".split(" "))

const ALONE: ReadonlySet<string> = new Set("one another".split(" "))

const IN: ReadonlySet<string> = new Set("in by from at".split(" "))

/** Whether a noun phrase means one of several things that strike: "the first", "one", "the second bomb". */
const isOne = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  // "The first exploded": an adverb to the tagger.
  const to = isLink(parsed, at + 1, "adverb") && noun.to === noun.from + 1 ? noun.to + 1 : noun.to
  const words = parsed.tokens.slice(noun.from, to).map(({ lower }) => lower)
  const [first = "", second = ""] = words
  const last = words.at(-1) ?? ""
  const strikes = STRIKES.has(last) || eventNoun(last) !== undefined
  if (ALONE.has(first)) return words.length === 1 || (words.length === 2 && strikes)
  return (first === "the" || first === "a") && ORDINALS.has(second) && (words.length === 2 || strikes)
}

/** What strikes, beside nouns for events. */
const STRIKES: ReadonlySet<string> = new Set(
  "bomb bomber device missile rocket shell mine car truck vehicle wave boat ferry vessel bus".split(" "),
)

const SAYS_NO_MORE: ReadonlySet<string> = new Set(["kill", "wound", "injure", "claim", "leave", "hurt", "cause"])

/** Whether what is told of the counted was done by, or befell them in, one of several. */
export const isOfOne = (parsed: Parsed, { role, counted }: Told): boolean => {
  const verb = verbAt(parsed, role.at)
  const acts =
    verb !== undefined &&
    SAYS_NO_MORE.has(lemmaOf(parsed, verb)) &&
    !verb.passive &&
    isOne(parsed, subjectOf(parsed, role.at).at)
  return acts || [role.at, counted.last].some((at) => isPreposition(parsed, at + 1, IN) && isOne(parsed, at + 2))
}
