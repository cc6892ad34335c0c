/** Cues of a build of their own: "citing X", "X claimed responsibility", "gave a toll of". */
import { eventNoun } from "../event/nouns.ts"
import { headOf, isLink, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { nominalStartingAt, type Nominal } from "../grammar/nominals.ts"
import type { NounPhrase, VerbGroup } from "../grammar/Phrase.ts"
import { isPeople } from "../text/people.ts"
import { isThat } from "./afterCue.ts"
import type { Cue } from "./Cue.ts"
import { behindPaper, isPaper } from "./papers.ts"
import { GIVES, TOLLS } from "./reportVerbs.ts"
import { isPutAt } from "./sayable.ts"
import { speakersBefore, speakingAt } from "./speakers.ts"

/** "could say", "to say", "if he said": nobody said it. */
export const isHypothetical = ({ form, modal }: VerbGroup): boolean =>
  form === "infinitive" || (modal !== undefined && modal !== "will" && modal !== "would")

const CITES: ReadonlySet<string> = new Set(["cite", "quote"])

/** "citing the emergency services", "quoting a minister": who is cited speaks, and what it says is said around it. */
export const citingCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb?.form !== "ing" || !CITES.has(lemmaOf(parsed, verb))) return undefined
  const nominal = nominalStartingAt(parsed, at + 1)
  if (nominal === undefined) return undefined
  const speaker = behindPaper(parsed, nominal)
  const noun = nounAt(parsed, speaker.head)
  // Records that nobody is named for are no speaker.
  const named = noun !== undefined && parsed.tokens.slice(noun.from, noun.head).some(({ pos }) => pos === "PROPN")
  if (noun === undefined || THINGS.has(headOf(parsed, noun)) || (isPaper(headOf(parsed, noun)) && !named))
    return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: "cite",
    manner: "says",
    pattern: "citing",
    negated: false,
    speakers: [{ ...speaker, last: speaker.head }],
    first: at,
    rest: speaker.last + 1,
  }
}

/** What is cited and cannot speak. */
const THINGS: ReadonlySet<string> = new Set(
  "rules reasons concerns law laws privacy fears security need lack example examples case cases evidence video footage".split(
    " ",
  ),
)

const AVOWS: ReadonlySet<string> = new Set("claim accept admit acknowledge deny disclaim reject take assume".split(" "))

const ANSWERS: ReadonlySet<string> = new Set("deny reject dismiss refute".split(" "))

const ACCUSATIONS: ReadonlySet<string> = new Set(
  "accusation accusations allegation allegations charge charges claims".split(" "),
)

/** "any role", "any link": what is denied of a deed. */
const PARTS: ReadonlySet<string> = new Set("role part hand participation connection link links ties".split(" "))

/** "the attack", "both bombings", which one can claim. */
const isDeed = (parsed: Parsed, noun: NounPhrase): boolean =>
  ["the", "this", "that", "both"].includes(wordAt(parsed, noun.from)) && isAttack(parsed, noun)

/** Whether a noun phrase names an attack. */
export const isAttack = (parsed: Parsed, noun: NounPhrase): boolean =>
  eventNoun(headOf(parsed, noun))?.family === "attack"

/** "claimed responsibility", "denied the accusation": the verb with its object says it. */
const isAvowal = (parsed: Parsed, lemma: string, object: NounPhrase): boolean =>
  (AVOWS.has(lemma) && DEEDS.has(headOf(parsed, object))) ||
  (lemma === "deny" && PARTS.has(headOf(parsed, object))) ||
  (lemma === "claim" && isDeed(parsed, object)) ||
  (ANSWERS.has(lemma) && ACCUSATIONS.has(headOf(parsed, object)))

/** "denied bombing it", "admitted shelling the camp". */
const isOwnDoing = (parsed: Parsed, at: number, verb: VerbGroup): boolean => {
  const deed = verbAt(parsed, at + 1)
  if (deed === undefined || !DOINGS.has(lemmaOf(parsed, verb))) return false
  const word = wordAt(parsed, deed.from)
  if (word === "being") return wordAt(parsed, deed.to) === "behind"
  return (deed.form === "ing" || word === "having") && HARMS.has(lemmaOf(parsed, deed))
}

/** "confessed to the murder", "pleaded guilty to it", "retracted his confession". */
const isConfession = (parsed: Parsed, at: number, verb: VerbGroup): boolean => {
  const lemma = lemmaOf(parsed, verb)
  const object = nounAt(parsed, at + 1)
  if (RETRACTS.has(lemma)) return object !== undefined && headOf(parsed, object) === "confession"
  if (INSISTS.has(lemma)) return object !== undefined && headOf(parsed, object) === "innocence"
  const next = wordAt(parsed, parsed.phrases[at + 1]?.from ?? -1)
  return lemma === "confess" || (lemma === "plead" && (next === "guilty" || next === "not"))
}

const INSISTS: ReadonlySet<string> = new Set("maintain protest proclaim assert declare".split(" "))

const DOINGS: ReadonlySet<string> = new Set(["deny", "admit", "acknowledge"])
const HARMS: ReadonlySet<string> = new Set(
  "bomb attack kill murder shell strike fire hit shoot launch target poison abduct kidnap assassinate burn destroy down carry commit perpetrate order plant plan".split(
    " ",
  ),
)

const IDENTIFIES: ReadonlySet<string> = new Set(["identify", "name"])
const WHOM: ReadonlySet<string> = new Set(["him", "her", "them"])
const DESCRIBES: ReadonlySet<string> = new Set("describe label brand present".split(" "))

/** "identified the gunman as X", "named him on Sunday as X". */
const isNaming = (parsed: Parsed, at: number, verb: VerbGroup): boolean => {
  const whom = nounAt(parsed, at + 1)
  if (whom === undefined) return false
  const asNext = wordAt(parsed, parsed.phrases[at + 2]?.from ?? -1) === "as"
  // "described the dead as rebels"
  if (DESCRIBES.has(lemmaOf(parsed, verb)))
    return (
      asNext &&
      nounAt(parsed, at + 3) !== undefined &&
      (isPeople(headOf(parsed, whom)) || WHOM.has(headOf(parsed, whom)))
    )
  if (!IDENTIFIES.has(lemmaOf(parsed, verb))) return false
  const as = [at + 2, at + 3, at + 4].find((place) => wordAt(parsed, parsed.phrases[place]?.from ?? -1) === "as")
  return as !== undefined && nounAt(parsed, as + 1) !== undefined
}

/** "X claimed responsibility for the attack", "X denied bombing it": what X says is the clause itself. */
export const avowalCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  const object = nounAt(parsed, at + 1)
  if (verb === undefined || verb.passive || verb.negated || isHypothetical(verb)) return undefined
  const claims = object !== undefined && isAvowal(parsed, lemmaOf(parsed, verb), object)
  if (!claims && !isOwnDoing(parsed, at, verb) && !isConfession(parsed, at, verb) && !isNaming(parsed, at, verb))
    return undefined
  // "The FRM, which fights the state, denied involvement": what is denied is nobody who speaks.
  const [speaker = speakingAt(parsed, at).speakers[0]] = speakersBefore(parsed, at)
  return speaker === undefined ? undefined : avowing(parsed, at, speaker, speaker.first)
}

/** A cue whose words are what is said, from a place on. */
export const avowing = (parsed: Parsed, at: number, speaker: Nominal, first: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined) return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: lemmaOf(parsed, verb),
    manner: "says",
    pattern: "avows",
    negated: false,
    speakers: [speaker],
    first,
    rest: at + 1,
  }
}

const DEEDS: ReadonlySet<string> = new Set(["responsibility", "involvement", "credit", "complicity"])

const RETRACTS: ReadonlySet<string> = new Set(["withdraw", "retract", "rescind", "recant"])

const STATEMENTS: ReadonlySet<string> = new Set(
  "statement claim report announcement figure toll count assertion".split(" "),
)

/** Whether a verb takes back what was said. */
export const retracts = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && RETRACTS.has(lemmaOf(parsed, verb))
}

/** "withdrew a statement that 31 had died": said before. */
export const retractionCue = (parsed: Parsed, at: number): Cue | undefined => {
  const [verb, object] = [verbAt(parsed, at), nounAt(parsed, at + 1)]
  if (verb === undefined || object === undefined || !retracts(parsed, at) || isHypothetical(verb)) return undefined
  const [speaker] = speakersBefore(parsed, at)
  if (speaker === undefined || verb.passive || !STATEMENTS.has(headOf(parsed, object)) || !isThat(parsed, at + 2))
    return undefined
  return {
    words: { from: at, to: at + 2 },
    at,
    lemma: lemmaOf(parsed, verb),
    manner: "says",
    pattern: "before",
    negated: false,
    speakers: [speaker],
    first: speaker.first,
    rest: at + 3,
  }
}

const DEAD: ReadonlySet<string> = new Set("deaths dead victims casualties injuries".split(" "))

/** "a toll", "a total of 1,888 deaths". */
const isCount = (parsed: Parsed, noun: NounPhrase): boolean =>
  TOLLS.has(headOf(parsed, noun)) || (noun.amount !== undefined && DEAD.has(headOf(parsed, noun)))

/** "gave a toll of", "put the toll at", "raised the toll to". */
export const tollCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  const object = nounAt(parsed, isLink(parsed, at + 1, "adverb") ? at + 2 : at + 1)
  if (verb === undefined || object === undefined || verb.passive || isHypothetical(verb)) return undefined
  if (!GIVES.has(lemmaOf(parsed, verb)) || !(isCount(parsed, object) || isPutAt(parsed, at + 1))) return undefined
  const speakers = speakersBefore(parsed, at)
  const [speaker] = speakers
  // "..., the ministry said, revising an earlier toll": whoever spoke before.
  if (speaker === undefined && verb.form !== "ing") return undefined
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma: lemmaOf(parsed, verb),
    manner: "says",
    pattern: speaker === undefined ? "inherits" : "before",
    negated: verb.negated,
    speakers,
    first: speaker?.first ?? at,
    rest: at + 1,
  }
}

const PUTS_OUT: ReadonlySet<string> = new Set("make issue release post publish give send".split(" "))

const WORDS: ReadonlySet<string> = new Set(
  "announcement statement comment remark claim update message declaration post tweet warning".split(" "),
)

/** "the ministry made the following announcement: ...", `issued a statement: "..."`: what a colon or a mark of quotation opens is said. */
export const announcementCue = (parsed: Parsed, at: number): Cue | undefined => {
  const [verb, object] = [verbAt(parsed, at), nounAt(parsed, at + 1)]
  if (verb === undefined || object === undefined || verb.passive || isHypothetical(verb)) return undefined
  if (!PUTS_OUT.has(lemmaOf(parsed, verb)) || !WORDS.has(headOf(parsed, object))) return undefined
  const colon = wordAt(parsed, parsed.phrases[at + 2]?.from ?? -1) === ":"
  const [speaker] = speakersBefore(parsed, at)
  if (speaker === undefined || !(colon || isLink(parsed, at + 2, "quote"))) return undefined
  return {
    words: { from: at, to: at + 2 },
    at,
    lemma: lemmaOf(parsed, verb),
    manner: "says",
    pattern: "before",
    negated: false,
    speakers: [speaker],
    first: speaker.first,
    rest: colon ? at + 3 : at + 2,
  }
}
