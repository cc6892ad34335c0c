/** Words that pass on what somebody else says: "X quoted Y as saying that", "Y was quoted by X as saying". */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { nominalStartingAt, type Nominal } from "../grammar/nominals.ts"
import { isThat } from "./afterCue.ts"
import type { Cue } from "./Cue.ts"
import { REPORT_VERBS } from "./reportVerbs.ts"
import { speakersBefore } from "./speakers.ts"

const QUOTES: ReadonlySet<string> = new Set(["quote", "cite", "report"])
const BY: ReadonlySet<string> = new Set(["by"])

/** Phrases between "quoted" and "as saying" at most: "quoted by the state news agency of X as saying". Chosen. */
const REACH = 8

/** The place of "saying" behind "quoted ... as"; -1 for none. */
const sayingBehind = (parsed: Parsed, at: number): number => {
  for (let as = at + 1; as <= at + REACH; as++) {
    const verb = verbAt(parsed, as)
    if (verb !== undefined || isLink(parsed, as, "stop") || isLink(parsed, as, "who")) return -1
    if (wordAt(parsed, parsed.phrases[as]?.from ?? -1) !== "as") continue
    const says = verbAt(parsed, as + 1)
    return says?.form === "ing" && REPORT_VERBS.get(lemmaOf(parsed, says)) === "says" ? as + 1 : -1
  }
  return -1
}

const byBetween = (parsed: Parsed, from: number, to: number): Nominal | undefined => {
  const by = parsed.phrases.findIndex((_, at) => at >= from && at < to && isPreposition(parsed, at, BY))
  const nominal = by === -1 ? undefined : nominalStartingAt(parsed, by + 1)
  return nominal === undefined ? undefined : { ...nominal, last: Math.min(nominal.last, to - 1) }
}

interface Frame {
  /** Whose words they are; none where the clause tells. */
  readonly speaker: Nominal | undefined
  /** Who passes them on; none where nobody is named. */
  readonly relay: Nominal | undefined
  readonly saying: number
  readonly first: number
  readonly rest: number
}

const frameAt = (parsed: Parsed, at: number): Frame | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.form === "ing" || verb.negated || !QUOTES.has(lemmaOf(parsed, verb))) return undefined
  const saying = sayingBehind(parsed, at)
  if (saying === -1) return undefined
  const behind = isPreposition(parsed, saying + 1, BY) ? nominalStartingAt(parsed, saying + 2) : undefined
  const after = behind === undefined ? saying + 1 : behind.last + 1
  const rest = isThat(parsed, after) ? after + 1 : after
  const [subject] = speakersBefore(parsed, at)
  if (verb.passive)
    return {
      speaker: subject,
      relay: behind ?? byBetween(parsed, at + 1, saying - 1),
      saying,
      first: subject?.first ?? at,
      rest,
    }
  const object = nounAt(parsed, at + 1) === undefined ? undefined : nominalStartingAt(parsed, at + 1)
  if (object === undefined || subject === undefined) return undefined
  return {
    speaker: { ...object, last: Math.min(object.last, saying - 2) },
    relay: subject,
    saying,
    first: subject.first,
    rest,
  }
}

/** The two cues of "X quoted Y as saying that": X's, and within it Y's; none for other words. */
export const quotedCues = (parsed: Parsed, at: number): ReadonlyArray<Cue> => {
  const frame = frameAt(parsed, at)
  if (frame?.speaker === undefined || frame.relay === undefined) return []
  const { speaker, relay, saying, first, rest } = frame
  const cueOf = (who: Nominal, place: number): Cue => ({
    words: { from: place, to: place + 1 },
    at: place,
    lemma: "say",
    manner: "says",
    pattern: "before",
    negated: false,
    speakers: [who],
    first,
    rest,
  })
  return [cueOf(relay, at), cueOf(speaker, saying)]
}

/** Whether a participle belongs to words that pass on, which are read there: "as saying". */
export const isRelayed = (parsed: Parsed, at: number): boolean => {
  if (wordAt(parsed, parsed.phrases[at - 1]?.from ?? -1) !== "as") return false
  for (let verb = at - 2; verb >= Math.max(0, at - REACH - 1); verb--)
    if (verbAt(parsed, verb) !== undefined) return quotedCues(parsed, verb).length > 0
  return false
}
