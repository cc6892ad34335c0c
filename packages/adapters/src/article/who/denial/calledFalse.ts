/** Denials in other words: "said this was not true", "called the report a lie", of what was said before. */
import { isLink, isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { isThat } from "../afterCue.ts"
import type { Cue } from "../Cue.ts"
import { pointsBack } from "./denials.ts"
import { isHypothetical } from "../ownCues.ts"
import { REPORT_VERBS } from "../reportVerbs.ts"
import { speakersBefore } from "../speakers.ts"

const FALSE: ReadonlySet<string> = new Set(
  "false untrue baseless unfounded groundless fabricated exaggerated incorrect wrong lie lies fabrication falsehood propaganda nonsense absurd ridiculous ludicrous slander".split(
    " ",
  ),
)
const RIGHT: ReadonlySet<string> = new Set(["true", "correct", "accurate", "so"])
const CALLS: ReadonlySet<string> = new Set("call describe brand label denounce".split(" "))

/** Tokens behind "was" or "called this" within which it is told what it is. Chosen: "as completely false". */
const NEAR = 4

const holds = ({ tokens }: Parsed, from: number, words: ReadonlySet<string>): boolean => {
  for (let at = from; at < from + NEAR; at++) {
    const token = tokens[at]
    if (token === undefined || token.pos === "PUNCT") return false
    if (words.has(token.lower)) return true
  }
  return false
}

/** "this was not true": the place behind it; -1 where something else is said of it. */
const endOfVerdict = (parsed: Parsed, at: number): number => {
  const verb = verbAt(parsed, at + 1)
  if (!(pointsBack(parsed, at) || isCharge(parsed, at)) || verb === undefined || verb.modal !== undefined) return -1
  const isFalse = holds(parsed, verb.from, verb.negated ? RIGHT : FALSE)
  return isFalse ? at + (nounAt(parsed, at + 2) !== undefined || isLink(parsed, at + 2, "adjective") ? 3 : 2) : -1
}

const CHARGES: ReadonlySet<string> = new Set("accusation accusations allegation allegations charge charges".split(" "))

/** "the accusation", of which no words tell what it is. */
const isCharge = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  const meant = noun !== undefined && noun.amount === undefined && CHARGES.has(wordAt(parsed, noun.head))
  return meant && ["the", "this", "that", "these", "those", "such"].includes(wordAt(parsed, noun.from))
}

const THEY: ReadonlySet<string> = new Set("he she it they".split(" "))
const AUXILIARIES: ReadonlySet<string> = new Set("do have be".split(" "))

/** "General Tal said they did not": the place behind a denial that leaves out what it denies; -1 for none. */
const endOfEllipsis = (parsed: Parsed, at: number, says: number): number => {
  // "asks if they belonged to it, Tal says they did not": of a clause of its own sentence, which may not be read.
  if (parsed.verbs.some((verb) => verb < says)) return -1
  const verb = verbAt(parsed, at + 1)
  const alone =
    verb !== undefined && verb.negated && verb.to - verb.from === 2 && AUXILIARIES.has(lemmaOf(parsed, verb))
  const ends = isLink(parsed, at + 2, "stop") || isLink(parsed, at + 2, "comma") || at + 2 >= parsed.phrases.length
  return alone && ends && THEY.has(wordAt(parsed, nounAt(parsed, at)?.from ?? -1)) ? at + 2 : -1
}

const THERE: ReadonlySet<string> = new Set(["there"])
const TRUTH: ReadonlySet<string> = new Set("truth basis evidence proof substance foundation".split(" "))
const SUCH: ReadonlySet<string> = new Set(["thing", "incident", "attack", "event"])
const HAPPENS: ReadonlySet<string> = new Set("happen occur take exist".split(" "))

/** "there was no truth in the report", "no such thing had happened": the place behind; -1 where something else is said. */
const endOfNone = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  const verb = verbAt(parsed, at + 1)
  if (noun === undefined || verb === undefined) return -1
  const what = nounAt(parsed, at + 2)
  const truth = what !== undefined && wordAt(parsed, what.from) === "no" && TRUTH.has(wordAt(parsed, what.head))
  if (THERE.has(wordAt(parsed, noun.from)) && truth && isPreposition(parsed, at + 3))
    return pointsBack(parsed, at + 4) || isCharge(parsed, at + 4) ? at + 5 : -1
  const such =
    wordAt(parsed, noun.from) === "no" &&
    wordAt(parsed, noun.from + 1) === "such" &&
    SUCH.has(wordAt(parsed, noun.head))
  return such && HAPPENS.has(lemmaOf(parsed, verb)) ? at + 2 : -1
}

/** A verdict on what was said before, as a denial with nothing of its own to say. */
export const calledFalseCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || verb.negated || isHypothetical(verb)) return undefined
  const lemma = lemmaOf(parsed, verb)
  const object = nounAt(parsed, at + 1)
  const called =
    CALLS.has(lemma) &&
    object !== undefined &&
    (pointsBack(parsed, at + 1) || isCharge(parsed, at + 1)) &&
    holds(parsed, object.to, FALSE)
  const that =
    isThat(parsed, at + 1) && !isLink(parsed, at + 2, "who") && verbAt(parsed, at + 2) === undefined ? at + 2 : at + 1
  const says = REPORT_VERBS.get(lemma) === "says" && wordAt(parsed, verb.main) !== "called"
  const end = called
    ? at + 3
    : says
      ? Math.max(
          ...[that, at + 1].flatMap((one) => [
            endOfVerdict(parsed, one),
            endOfEllipsis(parsed, one, at),
            endOfNone(parsed, one),
          ]),
        )
      : -1
  const speakers = end === -1 ? [] : speakersBefore(parsed, at)
  const [speaker] = speakers
  if (speaker === undefined) return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma,
    manner: "denies",
    pattern: "points",
    negated: false,
    speakers,
    first: speaker.first,
    rest: end,
  }
}
