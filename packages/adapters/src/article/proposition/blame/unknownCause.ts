/** That nobody knows yet: "the cause is unknown", "under investigation", "no cause has been released". */
import { Text } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { eventNoun } from "../../event/nouns.ts"
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

const CAUSES: ReadonlySet<string> = new Set(["cause", "causes", "motive", "motives"])
const OF: ReadonlySet<string> = new Set(["of", "for", "behind"])
const UNKNOWN: ReadonlySet<string> = new Set("unknown unclear undetermined unexplained uncertain".split(" "))
const KNOWN: ReadonlySet<string> = new Set("known clear certain determined established".split(" "))
const FINDS: ReadonlySet<string> = new Set(
  "know determine establish release give confirm identify disclose announce find reveal name".split(" "),
)
const INQUIRES: ReadonlySet<string> = new Set("investigate probe determine establish ascertain examine".split(" "))
const INQUIRIES: ReadonlySet<string> = new Set(["investigation", "review", "examination"])
const CAUSED: ReadonlySet<string> = new Set("cause trigger spark start".split(" "))

/** Places of phrases. */
interface Found {
  readonly from: number
  readonly to: number
  /** What is told to be unknown. */
  readonly at: number
  /** The phrase that names the cause or motive. */
  readonly cause?: number
}

const isCause = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && CAUSES.has(headOf(parsed, noun))
}

const isEvent = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  const head = noun === undefined ? "" : headOf(parsed, noun)
  return noun !== undefined && (noun.pronoun || eventNoun(head) !== undefined || head === "death")
}

/** The last phrase of "the cause of the fire"; -1 where the cause of something else is meant: "the cause of freedom". */
const causeEnd = (parsed: Parsed, at: number): number => {
  if (!isCause(parsed, at)) return -1
  if (!isPreposition(parsed, at + 1, OF)) return at
  return isEvent(parsed, at + 2) ? at + 2 : -1
}

/** Words that are read as adverbs and tell what is not known. */
const ENDS: ReadonlySet<string> = new Set([...UNKNOWN, ...KNOWN, "how", "why"])

const over = (parsed: Parsed, at: number): number =>
  (isLink(parsed, at, "adverb") && !ENDS.has(wordOf(parsed, at))) ||
  ["immediately", "yet", "still", "so"].includes(wordOf(parsed, at))
    ? over(parsed, at + 1)
    : at

/** Last phrase of what says that it is unknown, behind a verb; -1 where nothing does. */
const unknownBehind = (parsed: Parsed, verb: number): number => {
  const group = verbAt(parsed, verb)
  if (group === undefined) return -1
  const [lemma, main] = [lemmaOf(parsed, group), wordAt(parsed, group.main)]
  if (UNKNOWN.has(main) || (group.negated && (KNOWN.has(main) || FINDS.has(lemma)))) return verb
  if (group.passive && !group.negated && INQUIRES.has(lemma) && isGoingOn(parsed, verb)) return verb
  const at = over(parsed, verb + 1)
  if (UNKNOWN.has(wordOf(parsed, at)) || (group.negated && KNOWN.has(wordOf(parsed, at)))) return at
  const under = wordOf(parsed, at) === "under" && nounAt(parsed, at + 1) !== undefined
  if (under && INQUIRIES.has(headOf(parsed, nounAt(parsed, at + 1) ?? NO_NOUN))) return at + 1
  // "has yet to be determined"
  const open = verbAt(parsed, at)
  return wordsOf(parsed, verb, at).includes("yet") && open?.form === "infinitive" && FINDS.has(lemmaOf(parsed, open))
    ? at
    : -1
}

const NO_NOUN = { _tag: "Noun", from: -1, to: -1, head: -1, pronoun: false, amount: undefined } as const

/** "is being investigated". */
const isGoingOn = (parsed: Parsed, verb: number): boolean => wordsOf(parsed, verb, verb).includes("being")

const wordsOf = (parsed: Parsed, from: number, to: number): ReadonlyArray<string> =>
  parsed.tokens.slice(parsed.phrases[from]?.from ?? 0, parsed.phrases[to]?.to ?? 0).map(({ lower }) => lower)

/** "the cause of the fire is unknown", "no cause has been released for the fire". */
const causeUnknown = (parsed: Parsed, verb: number): Found | undefined => {
  const { at: subject } = subjectOf(parsed, verb)
  const end = causeEnd(parsed, subject)
  const group = verbAt(parsed, verb)
  if (subject === -1 || end === -1 || group === undefined) return undefined
  const to = unknownBehind(parsed, verb)
  if (to !== -1) return { from: subject, to, at: subject, cause: subject }
  const none = wordOf(parsed, subject) === "no" && (FINDS.has(lemmaOf(parsed, group)) || group.form === "be")
  return none && group.passive
    ? { from: subject, to: isEvent(parsed, verb + 2) ? verb + 2 : verb, at: subject, cause: subject }
    : undefined
}

/** "is investigating the cause", "to determine the cause of the crash". */
const inquiry = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.passive) return undefined
  const end = causeEnd(parsed, verb + 1)
  // "have not named a cause"
  const untold = group.negated && FINDS.has(lemmaOf(parsed, group)) && end !== -1
  if (untold) return { from: Math.max(0, subjectOf(parsed, verb).at), to: end, at: verb, cause: verb + 1 }
  if (!INQUIRES.has(lemmaOf(parsed, group))) return undefined
  const done =
    group.form !== "infinitive" && lemmaOf(parsed, group) !== "investigate" && lemmaOf(parsed, group) !== "probe"
  if (end === -1 || (done && !group.negated)) return undefined
  return { from: verb, to: end, at: verb + 1, cause: verb + 1 }
}

const STARTS: ReadonlySet<string> = new Set("start begin happen occur break crash".split(" "))

/** "it is not clear how the fire started". */
const howStarted = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  const to = unknownBehind(parsed, verb)
  if (group === undefined || to === -1) return undefined
  const how = ["how", "why"].includes(wordOf(parsed, to + 1)) ? to + 1 : -1
  const started = verbAt(parsed, how + 2)
  if (how === -1 || started === undefined || !STARTS.has(lemmaOf(parsed, started))) return undefined
  return isEvent(parsed, how + 1) ? { from: Math.max(0, subjectOf(parsed, verb).at), to: how + 2, at: to } : undefined
}

/** "cannot explain the fire". */
const unexplained = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || !group.negated || group.passive || lemmaOf(parsed, group) !== "explain") return undefined
  const noun = nounAt(parsed, verb + 1)
  if (noun === undefined || noun.pronoun || eventNoun(headOf(parsed, noun)) === undefined) return undefined
  return { from: Math.max(0, subjectOf(parsed, verb).at), to: verb + 1, at: verb }
}

/** "it is not clear what caused the blast". */
const whatCaused = (parsed: Parsed, verb: number): Found | undefined => {
  const group = verbAt(parsed, verb)
  const to = unknownBehind(parsed, verb)
  if (group === undefined || to === -1 || wordOf(parsed, to + 1) !== "what") return undefined
  const caused = verbAt(parsed, to + 2)
  if (caused === undefined || !CAUSED.has(lemmaOf(parsed, caused)) || !isEvent(parsed, to + 3)) return undefined
  return { from: Math.max(0, subjectOf(parsed, verb).at), to: to + 3, at: to }
}

const proposition = (parsed: Parsed, verb: number, found: Found, context: Context): Proposition => {
  const at = parsed.phrases[found.at]
  return saying({
    sentence: parsed,
    says: {
      property: headOf(parsed, nounAt(parsed, found.cause ?? -1) ?? NO_NOUN).startsWith("motive") ? "motive" : "cause",
      subject: eventSubject(parsed, found.to, verb, context),
      value: Text.text("unknown"),
      valueAt: spanOf(parsed, at?.from ?? 0, at?.to ?? 0),
      span: stretch(parsed, found.from, found.to),
      polarity: "unknown",
      modality: "open",
    },
  })
}

/** What a sentence says of a cause that is not known. */
export const unknownCause: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    const found =
      causeUnknown(parsed, verb) ??
      inquiry(parsed, verb) ??
      whatCaused(parsed, verb) ??
      howStarted(parsed, verb) ??
      unexplained(parsed, verb)
    if (found === undefined || (context.main === undefined && !isEvent(parsed, found.to))) return []
    return [proposition(parsed, verb, found, context)]
  })
