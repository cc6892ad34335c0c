/** Finds the words of a sentence that attribute. */
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../grammar/Parsed.ts"
import { nominalStartingAt, type Nominal } from "../grammar/nominals.ts"
import type { VerbGroup } from "../grammar/Phrase.ts"
import { subjectOf } from "../grammar/subjects.ts"
import { isTemporal } from "../time/temporal.ts"
import { eventNoun } from "../event/nouns.ts"
import { afterAudience } from "./afterCue.ts"
import { agentCue, heardCue, identifiedCue, issuedCue } from "./agents.ts"
import { calledFalseCue } from "./denial/calledFalse.ts"
import { contradicting, tellerAs } from "./denial/contradicted.ts"
import type { Cue } from "./Cue.ts"
import { denialCue } from "./denial/denials.ts"
import { deniedHarmCue } from "./denial/deniedHarm.ts"
import { deniedReportCue } from "./denial/deniedReports.ts"
import { announcementCue, avowalCue, citingCue, isHypothetical, retractionCue, tollCue } from "./ownCues.ts"
import { blamedInClauseCue, claimedByCue, putsBlameCue } from "./blameCues.ts"
import { isOccasion, isPaper } from "./papers.ts"
import { PARTICLES, REPORT_VERBS, TELLS, type Manner } from "./reportVerbs.ts"
import { isRelayed, quotedCues } from "./relayed.ts"
import { speakingAt } from "./speakers.ts"

const first = (parsed: Parsed, at: number): string => wordAt(parsed, parsed.phrases[at]?.from ?? -1)

const mannerOf = (parsed: Parsed, verb: VerbGroup | undefined): Manner | undefined => {
  if (verb === undefined) return undefined
  const lemma = lemmaOf(parsed, verb)
  // "pointed out that": who points at something wants it seen, who points it out says so.
  return lemma === "point" && wordAt(parsed, verb.to) === "out" ? "says" : REPORT_VERBS.get(lemma)
}

const addresseeOf = (parsed: Parsed, lemma: string, at: number): Nominal | undefined => {
  if (!TELLS.has(lemma)) return undefined
  const nominal = nominalStartingAt(parsed, at)
  return nominal === undefined ? undefined : { ...nominal, last: nominal.head }
}

const SPEAKS: ReadonlySet<string> = new Set(["speak", "talk"])
const ON: ReadonlySet<string> = new Set(["on", "to", "in", "with", "via", "over"])

/** "Speaking on state television, the minister said": through whom one speaks. */
const mediumOf = (parsed: Parsed, before: number): Nominal | undefined => {
  for (let at = 0; at < before; at++) {
    const verb = verbAt(parsed, at)
    if (verb?.form !== "ing" || !SPEAKS.has(lemmaOf(parsed, verb)) || !isPreposition(parsed, at + 1, ON)) continue
    const nominal = nominalStartingAt(parsed, at + 2)
    return nominal === undefined ? undefined : { ...nominal, last: nominal.head }
  }
  return undefined
}

const WITH: ReadonlySet<string> = new Set(["with"])

/** Who listens elsewhere speaks here. */
const PRESS: ReadonlySet<string> = new Set(["press", "media", "television", "tv", "radio"])

/** "with some papers claiming he slept": who stands between "with" and a participle speaks. */
const speakingWith = (parsed: Parsed, at: number): ReturnType<typeof speakingAt> => {
  const noun = nounAt(parsed, at - 1)
  const speaks = noun !== undefined && !noun.pronoun && !isTemporal(parsed, noun) && isPreposition(parsed, at - 2, WITH)
  const listens = noun !== undefined && isOccasion(headOf(parsed, noun)) && !PRESS.has(headOf(parsed, noun))
  if (!speaks || verbAt(parsed, at)?.form !== "ing" || listens) return speakingAt(parsed, at)
  return { speakers: [{ first: at - 1, head: at - 1, last: at - 1 }], inverted: false }
}

/** A verb of saying whose speaker stands beside it or is the one before. */
const verbCue = (parsed: Parsed, at: number, manner: Manner): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || isHypothetical(verb)) return undefined
  const { speakers, inverted } = speakingWith(parsed, at)
  if (isContradicted(parsed, verb)) return undefined
  const lemma = lemmaOf(parsed, verb)
  if (manner === "blames" && !isBlame(parsed, at, lemma)) return undefined
  if ((lemma === "claim" && isLives(parsed, at)) || isDone(parsed, at, lemma)) return undefined
  if (isLink(parsed, at + 1, "adjective") && verb.form === "past" && !inverted && isCountAt(parsed, at - 1))
    return undefined
  const [speaker] = speakers
  const inherits = speaker === undefined
  if (inherits && !mayInherit(parsed, at, verb)) return undefined
  const particle = !inverted && PARTICLES.get(lemma)?.has(first(parsed, at + 1)) === true ? 1 : 0
  const last = inverted ? (speaker?.last ?? at) : at + particle
  const addressee = inverted ? undefined : addresseeOf(parsed, lemma, last + 1)
  const told = addressee ?? mediumOf(parsed, at)
  const rest = afterAudience(parsed, (addressee?.last ?? last) + 1)
  return {
    words: { from: at, to: at + 1 + particle },
    at,
    lemma,
    manner,
    pattern: inherits ? "inherits" : inverted ? "after" : "before",
    negated: verb.negated,
    speakers,
    ...(inherits ? sharedSpeaker(parsed, at) : {}),
    ...(told === undefined ? {} : { told }),
    first: inverted || inherits ? at : Math.min(at, openerOf(parsed, speaker.first)),
    rest,
  }
}

/** "..., as residents said": from its "as" on. */
const openerOf = (parsed: Parsed, speaker: number): number =>
  tellerAs(parsed, speaker - 1) === undefined ? speaker : speaker - 1

/** Words between "contrary to what" and its verb at most. Chosen. */
const NEAR_WHAT = 6

/** "Contrary to what the rebels said, nobody was hurt": what is said is not what they said. */
const isContradicted = (parsed: Parsed, { from }: VerbGroup): boolean =>
  parsed.tokens
    .slice(Math.max(0, from - NEAR_WHAT), from)
    .some(({ lower }, i, { length }) => lower === "contrary" && wordAt(parsed, from - length + i + 2) === "what")

/** Verbs that tell of a deed more often than of words where a preposition follows: "found in a field", "held in Quell". */
const DONE: ReadonlySet<string> = new Set("find hold read record register see know".split(" "))

/** Phrases within which "that" still opens what is said: "found in a survey of 400 nurses that". */
const NEAR_THAT = 6

/** "defused a bomb found in an airliner that came from Quell": something was found, and nobody says so. */
const isDone = (parsed: Parsed, at: number, lemma: string): boolean => {
  if (!DONE.has(lemma) || verbAt(parsed, at)?.form !== "past" || !isPreposition(parsed, at + 1)) return false
  const object = verbAt(parsed, at - 2) !== undefined || isPreposition(parsed, at - 2)
  const says = parsed.phrases.slice(at + 1, at + 1 + NEAR_THAT).some((_, i) => isLink(parsed, at + 1 + i, "that"))
  return object || !says
}

const LIVES: ReadonlySet<string> = new Set(["lives", "life", "victims"])

/** "the virus claimed 79 lives" is nobody's word. */
const isLives = (parsed: Parsed, at: number): boolean => {
  const object = nounAt(parsed, isLink(parsed, at + 1, "adverb") ? at + 2 : at + 1)
  return object !== undefined && LIVES.has(headOf(parsed, object))
}

/** "dozens feared dead": who is counted is spoken of. */
const isCountAt = (parsed: Parsed, at: number): boolean => nounAt(parsed, at)?.amount !== undefined

const BLAMED_FOR: ReadonlySet<string> = new Set(["on", "to", "for", "by"])

/** Blame has an object; ascribing has an event for it: "attacks blamed on X" is nobody's word. */
const isBlame = (parsed: Parsed, at: number, lemma: string): boolean => {
  const object = nounAt(parsed, at + 1)
  if (object === undefined || isPreposition(parsed, at + 1, BLAMED_FOR)) return false
  // "accused each other of striking it": each says so of the other.
  if (wordAt(parsed, object.from) === "each" || headOf(parsed, object) === "another") return false
  return lemma !== "ascribe" && lemma !== "attribute" ? true : eventNoun(headOf(parsed, object)) !== undefined
}

const verbOver = (parsed: Parsed, from: number): number => {
  let at = from
  while (at >= 0 && verbAt(parsed, at) === undefined) at--
  return at
}

/** "withdrew a statement that 31 had died, saying": the verb outside of the clause that a subject stands in; -1 for none. */
const verbOutside = (parsed: Parsed, subject: number): number =>
  isLink(parsed, subject - 1, "that") ? verbOver(parsed, subject - 2) : -1

/** Whose clause a participle belongs to: "the police arrested two, claiming them to be spies". */
const sharedSpeaker = (parsed: Parsed, at: number): { readonly clause?: Nominal } => {
  const own = subjectOf(parsed, at)
  const host = nounAt(parsed, own.at)
  const isMedium =
    !own.shared && host !== undefined && (isOccasion(headOf(parsed, host)) || isPreposition(parsed, own.at - 1))
  const outer = own.shared ? verbOutside(parsed, own.at) : -1
  const head = isMedium
    ? subjectOf(parsed, verbOver(parsed, own.at)).at
    : outer === -1
      ? own.at
      : subjectOf(parsed, outer).at
  const noun = nounAt(parsed, head)
  return noun === undefined || noun.pronoun || isTemporal(parsed, noun)
    ? {}
    : { clause: { first: head, head, last: head } }
}

/** After "and", "but" or a comma a second verb has the subject of the first. */
const mayInherit = (parsed: Parsed, at: number, { form }: VerbGroup): boolean => {
  const before = isLink(parsed, at - 1, "adverb") ? at - 2 : at - 1
  if (isLink(parsed, before, "and") || isLink(parsed, before, "who")) return form !== "infinitive"
  if (form !== "ing") return false
  const noun = nounAt(parsed, before)
  return (
    isLink(parsed, before, "comma") ||
    isLink(parsed, before, "quote") ||
    isLink(parsed, before, "when") ||
    before < 0 ||
    (noun !== undefined && (isOccasion(headOf(parsed, noun)) || isPaper(headOf(parsed, noun))))
  )
}

const isQuotedAt = ({ phrases, quoted }: Parsed, at: number): boolean => quoted[phrases[at]?.from ?? 0] === true

const OWN: ReadonlySet<string> = new Set(["i", "we"])

/** "I think" within a quotation: the speaker says how firmly. */
const isOwnView = (parsed: Parsed, at: number, { form }: VerbGroup): boolean =>
  form === "finite" && OWN.has(first(parsed, at - 1)) && mannerOf(parsed, verbAt(parsed, at)) === "believes"

/** The cues of a sentence that are verbs, in order. Verbs between quotation marks are the speaker's own. */
export const verbCues = (parsed: Parsed): ReadonlyArray<Cue> =>
  atVerbs(parsed, (phrase, at) => {
    if (isQuotedAt(parsed, at) && !isOwnView(parsed, at, phrase)) return []
    const relayed = quotedCues(parsed, at)
    if (relayed.length > 0) return relayed
    if (isRelayed(parsed, at)) return []
    const manner = mannerOf(parsed, phrase)
    const special =
      deniedReportCue(parsed, at) ??
      deniedHarmCue(parsed, at) ??
      calledFalseCue(parsed, at) ??
      avowalCue(parsed, at) ??
      claimedByCue(parsed, at) ??
      blamedInClauseCue(parsed, at) ??
      putsBlameCue(parsed, at) ??
      heardCue(parsed, at) ??
      denialCue(parsed, at) ??
      citingCue(parsed, at) ??
      retractionCue(parsed, at) ??
      announcementCue(parsed, at)
    if (special !== undefined) return [contradicting(parsed, special)]
    const cue =
      manner === undefined
        ? (issuedCue(parsed, at) ?? identifiedCue(parsed, at) ?? tollCue(parsed, at))
        : (agentCue(parsed, at, manner) ?? verbCue(parsed, at, manner))
    return cue === undefined ? [] : [contradicting(parsed, cue)]
  })
