/** The verb of a counted group behind what is told of it in passing: "22 people, most of them staff, were killed". */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { Counted } from "../counted/counted.ts"
import { first } from "../phraseWords.ts"

const ASIDES: ReadonlySet<string> = new Set(["among", "including", "most", "mostly"])

/** "22 people, among them 12 staff and three children, were killed": the verb behind an aside on who they were; -1 for none. */
const verbOverAside = (parsed: Parsed, one: Counted): number => {
  // "twenty more, including her colleague, were injured"
  const last = isLink(parsed, one.last + 1, "adjective") ? one.last + 1 : one.last
  if (!isLink(parsed, last + 1, "comma") || !ASIDES.has(first(parsed, last + 2))) return -1
  for (let at = last + 3; at < parsed.phrases.length; at++) {
    if (isLink(parsed, at, "stop") || isLink(parsed, at, "who") || isLink(parsed, at, "that")) return -1
    const verb = verbAt(parsed, at)
    if (verb !== undefined && verb.form !== "ing")
      return isLink(parsed, at - 1, "comma") || isOfMany(parsed, at, last) ? at : -1
  }
  return -1
}

const isDash = (parsed: Parsed, at: number): boolean => DASHES.has(first(parsed, at))

const DASHES: ReadonlySet<string> = new Set(["--", "—", "–"])

/** "909 persons -- soldiers, rebels and civilians -- were killed": the verb behind dashes that hold no verb; -1 for none. */
const verbOverDashes = (parsed: Parsed, { last }: Counted): number => {
  if (!isDash(parsed, last + 1)) return -1
  for (let at = last + 2; at < parsed.phrases.length; at++) {
    if (isDash(parsed, at)) return verbAt(parsed, at + 1) === undefined ? -1 : at + 1
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop")) return -1
  }
  return -1
}

/** "four people, including a policeman were hurt": a verb of many right behind one, where the aside is not closed. */
const isOfMany = (parsed: Parsed, verb: number, last: number): boolean => {
  const one = nounAt(parsed, verb - 1)
  const single = one !== undefined && verb === last + 4 && !wordAt(parsed, one.head).endsWith("s")
  return single && one.amount === undefined && MANY.has(wordAt(parsed, parsed.phrases[verb]?.from ?? -1))
}

const MANY: ReadonlySet<string> = new Set(["were", "have", "are"])

const AT: ReadonlySet<string> = new Set(["at"])

/** "what organisers estimated at 40,000 people, a tenth of the town, marched": a clause that is the subject; -1 for none. */
const verbOverEstimate = (parsed: Parsed, { at, last }: Counted): number => {
  const put = isPreposition(parsed, at - 1, AT) ? verbAt(parsed, at - 2) : undefined
  // "what" is the tagger's determiner of a noun without one of its own.
  const opens = put !== undefined && [at - 3, at - 4].some((place) => first(parsed, place) === "what")
  if (!opens || !PUTS.has(lemmaOf(parsed, put))) return -1
  const comma = isLink(parsed, last + 1, "comma")
  for (let verb = last + 1; verb < parsed.phrases.length; verb++) {
    if (isLink(parsed, verb, "stop")) return -1
    if (verbAt(parsed, verb) !== undefined) return !comma || isLink(parsed, verb - 1, "comma") ? verb : -1
  }
  return -1
}

const PUTS: ReadonlySet<string> = new Set(["estimate", "put", "count"])

/** "protesters wearing masks, gloves and helmets gathered": the verb behind what they are doing; -1 for none. */
const verbOverParticiple = (parsed: Parsed, { last }: Counted): number => {
  if (verbAt(parsed, last + 1)?.form !== "ing") return -1
  for (let at = last + 2; at < parsed.phrases.length; at++) {
    const phrase = parsed.phrases[at]
    if (phrase?._tag === "Verb") return phrase.form !== "ing" && nounAt(parsed, at - 1) !== undefined ? at : -1
    if (phrase?._tag === "Link" && !WITHIN.has(phrase.kind)) return -1
  }
  return -1
}

const WITHIN: ReadonlySet<string> = new Set(["comma", "and", "adjective", "preposition"])

/** The verb behind an aside, for a group that is the subject of it all the same; -1 when there is none. */
export const verbOver = (parsed: Parsed, one: Counted): number => {
  for (const find of [verbOverAside, verbOverDashes, verbOverEstimate, verbOverParticiple]) {
    const verb = find(parsed, one)
    if (verb !== -1) return verb
  }
  return -1
}
