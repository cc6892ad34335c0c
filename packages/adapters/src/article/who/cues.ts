/** Finds the words of a sentence that attribute. */
import { isLink, isPreposition, lemmaOf, nounAt, headOf, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { VerbGroup } from "../grammar/Phrase.ts"
import { isTemporal } from "../time/temporal.ts"
import type { Cue } from "./Cue.ts"
import { nominalStartingAt, type Nominal } from "./nominals.ts"
import { GIVES, REPORT_VERBS, TELLS, type Manner } from "./reportVerbs.ts"
import { speakingAt } from "./speakers.ts"

/** Where and to whom one speaks, none of which is what is said. */
const OCCASIONS: ReadonlySet<string> = new Set(
  "statement report interview tweet conference briefing post letter reporters journalists telephone phone message speech address press television tv radio media update bulletin announcement video email e-mail parliament lawmakers hearing facebook twitter telegram communique note meeting reporter agency channel website interviews remarks comments condition".split(
    " ",
  ),
)

const OCCASION_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in to on at via through during by after from of with".split(" "),
)

/** The place after times, occasions and adverbs that follow a cue. */
const skipOccasions = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    const noun = nounAt(parsed, at)
    if (noun !== undefined && isTemporal(parsed, noun)) at++
    else if (isPreposition(parsed, at, OCCASION_PREPOSITIONS)) {
      const next = nounAt(parsed, at + 1)
      if (next === undefined) return at
      if (!isTemporal(parsed, next) && !OCCASIONS.has(headOf(parsed, next))) return at
      at += 2
    } else if (isLink(parsed, at, "adverb") && at > from) at++
    else return at
  }
}

const isThat = (parsed: Parsed, at: number): boolean =>
  wordAt(parsed, parsed.phrases[at]?.from ?? -1) === "that" && (isLink(parsed, at, "that") || isLink(parsed, at, "who"))

/** The place where what is said begins: after "that", a colon, or a comma before either. */
const afterThat = (parsed: Parsed, from: number): number => {
  if (isThat(parsed, from)) return from + 1
  const word = wordAt(parsed, parsed.phrases[from]?.from ?? -1)
  if (word === ":") return from + 1
  if (isLink(parsed, from, "comma") && (isThat(parsed, from + 1) || isLink(parsed, from + 1, "quote"))) {
    return isThat(parsed, from + 1) ? from + 2 : from + 1
  }
  return from
}

const mannerOf = (parsed: Parsed, verb: VerbGroup): Manner | undefined => REPORT_VERBS.get(lemmaOf(parsed, verb))

/** "could say", "to say", "if he said": nobody said it. */
const isHypothetical = ({ form, modal }: VerbGroup): boolean =>
  form === "infinitive" || (modal !== undefined && modal !== "will" && modal !== "would")

const told = (parsed: Parsed, lemma: string, at: number): Nominal | undefined => {
  if (!TELLS.has(lemma)) return undefined
  const nominal = nominalStartingAt(parsed, at)
  return nominal === undefined ? undefined : { ...nominal, last: nominal.head }
}

/** A verb of saying whose speaker stands beside it or is the one before. */
const verbCue = (parsed: Parsed, at: number, manner: Manner): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || isHypothetical(verb)) return undefined
  const { speakers, inverted } = speakingAt(parsed, at)
  const lemma = lemmaOf(parsed, verb)
  const [speaker] = speakers
  const inherits = speaker === undefined
  if (inherits && !mayInherit(parsed, at, verb)) return undefined
  const last = inverted ? (speaker?.last ?? at) : at
  const addressee = inverted ? undefined : told(parsed, lemma, last + 1)
  const rest = afterThat(parsed, skipOccasions(parsed, (addressee?.last ?? last) + 1))
  return {
    words: { from: at, to: at + 1 },
    at,
    lemma,
    manner,
    pattern: inherits ? "inherits" : inverted ? "after" : "before",
    negated: verb.negated,
    speakers,
    ...(addressee === undefined ? {} : { told: addressee }),
    first: inverted || inherits ? at : Math.min(at, speaker.first),
    rest,
  }
}

/** After "and", "but" or a comma a second verb has the subject of the first. */
const mayInherit = (parsed: Parsed, at: number, { form }: VerbGroup): boolean => {
  const before = isLink(parsed, at - 1, "adverb") ? at - 2 : at - 1
  if (isLink(parsed, before, "and") || isLink(parsed, before, "who")) return form !== "infinitive"
  return form === "ing" && (isLink(parsed, before, "comma") || isLink(parsed, before, "quote") || before >= 0)
}

const BY: ReadonlySet<string> = new Set(["by"])

/** "was recorded by X", "provided by X". */
const agentCue = (parsed: Parsed, at: number, manner: Manner): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || (!verb.passive && verb.form !== "past")) return undefined
  for (let by = at + 1; by <= at + 5; by++) {
    if (isLink(parsed, by, "comma") || isLink(parsed, by, "stop") || verbAt(parsed, by) !== undefined) return undefined
    if (!isPreposition(parsed, by, BY)) continue
    const speaker = nominalStartingAt(parsed, by + 1)
    if (speaker === undefined || nounAt(parsed, by + 1)?.amount !== undefined) return undefined
    const lemma = lemmaOf(parsed, verb)
    return {
      words: { from: at, to: at + 1 },
      at,
      lemma,
      manner,
      pattern: "agent",
      negated: verb.negated,
      speakers: [{ ...speaker, last: speaker.head }],
      first: by,
      rest: speaker.head + 1,
    }
  }
  return undefined
}

const TOLLS: ReadonlySet<string> = new Set("toll tolls count tally figure number estimate total".split(" "))

/** "gave a toll of", "put the toll at", "raised the toll to". */
const tollCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  const object = nounAt(parsed, at + 1)
  if (verb === undefined || object === undefined || verb.passive || isHypothetical(verb)) return undefined
  if (!GIVES.has(lemmaOf(parsed, verb)) || !TOLLS.has(headOf(parsed, object))) return undefined
  const { speakers } = speakingAt(parsed, at)
  const [speaker] = speakers
  if (speaker === undefined) return undefined
  const lemma = lemmaOf(parsed, verb)
  const words = { from: at, to: at + 1 }
  return {
    words,
    at,
    lemma,
    manner: "says",
    pattern: "before",
    negated: verb.negated,
    speakers,
    first: speaker.first,
    rest: at + 1,
  }
}

const isQuotedAt = ({ phrases, quoted }: Parsed, at: number): boolean => quoted[phrases[at]?.from ?? 0] === true

/** The cues of a sentence that are verbs, in order. Verbs between quotation marks are the speaker's own. */
export const verbCues = (parsed: Parsed): ReadonlyArray<Cue> =>
  parsed.phrases.flatMap((phrase, at) => {
    if (phrase._tag !== "Verb" || isQuotedAt(parsed, at)) return []
    const manner = mannerOf(parsed, phrase)
    const cue =
      manner === undefined ? tollCue(parsed, at) : (agentCue(parsed, at, manner) ?? verbCue(parsed, at, manner))
    return cue ?? []
  })
