/** Tags put right where news differs from what small models are trained on. */
import { eventNoun } from "../event/nouns.ts"
import { monthOf, weekdayOf } from "../time/months.ts"
import { BEFORE_NOUN, causeOf, earlier, involved, military, missing, none, presumed, related } from "./adjectiveTags.ts"
import type { Around, Correction, Draft } from "./Draft.ts"
import { beforeNoun, crossing, deed, givenBy, holds, puts, saw, side, taken, telling } from "./groundTags.ts"
import { isMark, isNamed, exclaimed, modifier, opensName, shouted, withinName, without } from "./nameTags.ts"
import { HARM_TAGS } from "./harmTags.ts"
import { isPeople } from "./people.ts"
import { comes, reduced, shot } from "./participleTags.ts"
import { alone, beforeNumber, beforeTo, gerund, gerundSubject, heads, passive, past, strikes } from "./verbTags.ts"
import { claimsToHave, saying, severalSay } from "./sayingTags.ts"

/** Possessive words, which we count as determiners. */
const POSSESSIVES: ReadonlySet<string> = new Set(["my", "our", "your", "his", "her", "its", "their", "whose"])

/** "the doctors' union": the mark of a possessive after a plural. */
const plural: Correction = (token, { before, next }) => {
  const touches = before !== undefined && before.end === token.start && before.lower.endsWith("s")
  const noun = before?.pos === "NOUN" || before?.pos === "PROPN"
  const leads = next !== undefined && next.start > token.end && BEFORE_NOUN.has(next.pos) && next.pos !== "DET"
  if (token.lower !== "'" || !touches || !noun || !leads) return false
  token.pos = "PART"
  return true
}

const BREAKS: ReadonlySet<string> = new Set("break collapse burst crash blast attack strike raid clash".split(" "))

/** "the dam break at": a noun of its own behind another, where the verb would end in -s. */
const blow: Correction = (token, { before, next, tokens, at }) => {
  if (token.pos !== "VERB" || !BREAKS.has(token.lower) || before?.pos !== "NOUN" || before.lower.endsWith("s"))
    return false
  if (isPeople(before.lower) || tokens[at - 2]?.pos !== "DET" || next?.pos !== "ADP") return false
  token.pos = "NOUN"
  return true
}

const possessive: Correction = (token) => {
  if (!POSSESSIVES.has(token.lower) || token.pos !== "PRON") return false
  token.pos = "DET"
  return true
}

/** Nouns for people, bodies and papers that taggers often take for verbs or adverbs. */
const NOUNS: ReadonlySet<string> = new Set(
  "monitor monitors chief chiefs daily weekly head watchdog aide aides toll tolls dead wounded injured missing".split(
    " ",
  ),
)

/** Of {@link NOUNS}, those that are adjectives after a noun: "62 fighters dead". */
const ADJECTIVES: ReadonlySet<string> = new Set(["dead", "wounded", "injured", "missing"])

const leadsToNoun = (before: Draft | undefined): boolean =>
  before !== undefined && (BEFORE_NOUN.has(before.pos) || before.lower === "'s" || before.lower === "said")

/** Words that mean people where nothing they could describe follows: "the injured were", "the number of dead". */
const STATES: ReadonlySet<string> = new Set(
  "dead wounded injured missing killed deceased displaced arrested detained".split(" "),
)

const CONFIRMED: ReadonlySet<string> = new Set("confirmed known reported presumed officially".split(" "))

/** "the injured were taken away", "a number of confirmed dead". */
const state: Correction = (token, { before, next, tokens, at }) => {
  if (!STATES.has(token.lower) || token.pos === "NOUN" || token.pos === "PROPN") return false
  const first = before !== undefined && CONFIRMED.has(before.lower) ? tokens[at - 2] : before
  const opens = (first?.pos === "DET" && first.lower !== "all" && first.lower !== "both") || first?.lower === "of"
  const describes = next?.pos === "NOUN" || next?.pos === "PROPN" || next?.pos === "ADJ" || next?.pos === "NUM"
  // "the number of dead rose to 12"
  const rises = next?.lower === "rose" && tokens[at + 2]?.lower === "to"
  if (!opens || (describes && !rises)) return false
  token.pos = "NOUN"
  return true
}

/** Nouns for figures that are as often verbs. */
const FIGURES: ReadonlySet<string> = new Set(
  "estimate estimates count counts tally report reports claim claims".split(" "),
)

/** "an earlier estimate", "the earlier attacks", "earlier reports had": after an adjective that a determiner opens, or before an auxiliary, no verb. */
const figure: Correction = (token, { before, next, tokens, at }) => {
  const opened = before?.pos === "ADJ" && tokens[at - 2]?.pos === "DET"
  const isFigure = FIGURES.has(token.lower) && (opened || next?.pos === "AUX")
  if (token.pos !== "VERB" || !(isFigure || (opened && eventNoun(token.lower) !== undefined))) return false
  token.pos = "NOUN"
  return true
}

const noun: Correction = (token, { before }) => {
  if (token.lower === "toll" || token.lower === "tolls") {
    token.pos = "NOUN"
    return true
  }
  if (!NOUNS.has(token.lower) || token.pos === "NOUN" || token.pos === "PROPN") return false
  if (!leadsToNoun(before) || ADJECTIVES.has(token.lower)) return false
  token.pos = "NOUN"
  return true
}

/** "police", "witnesses", "fire": people that a tagger takes for a verb, an adverb or, at the head of a sentence, a name. */
const people: Correction = (token, { before, next }) => {
  const plain = token.pos === "VERB" || token.pos === "ADV" || token.pos === "ADJ"
  if (plain && isPeople(token.lower) && !LIKE_VERBS.has(token.lower)) {
    const adjective = token.pos === "ADJ" && (next?.pos === "NOUN" || next?.pos === "PROPN")
    if (!adjective) token.pos = "NOUN"
    return !adjective
  }
  const opens = isMark(before) && token.capital && !isNamed(next)
  if (!opens || token.pos !== "PROPN" || !(isPeople(token.lower) || OPENERS.has(token.lower))) return false
  token.pos = "NOUN"
  return true
}

/** Nouns for people that are as often verbs or adjectives. */
const LIKE_VERBS: ReadonlySet<string> = new Set(
  "head heads guard guards staff crew crews minor local private dead general father mother mothers witness witnesses guest guests boss national human suspect suspects man volunteer pilot recruit model".split(
    " ",
  ),
)

/** Other common nouns that often open a sentence of news. */
const OPENERS: ReadonlySet<string> = new Set(
  "dozens scores hundreds thousands tens millions authorities forces aftershocks flames reports estimates figures cranes teams images photos footage video shops schools roads floods investigations prosecutors searches rescue gunfire heavy".split(
    " ",
  ),
)

/** "to police", "according to troops": no infinitive. */
const preposition: Correction = (token, { before, next }) => {
  if (token.lower === "to" && before?.lower === "according") {
    token.pos = "ADP"
    if (next?.pos === "VERB") next.pos = "NOUN"
    return true
  }
  const leads = token.lower === "to" && token.pos === "PART" && next !== undefined
  if (!leads || next.lower.endsWith("ing") || !isPeople(next.lower) || LIKE_VERBS.has(next.lower)) return false
  token.pos = "ADP"
  return true
}

const NUMBER_WORDS: ReadonlySet<string> = new Set(["dozen", "million", "billion"])

const number: Correction = (token) => {
  if (!NUMBER_WORDS.has(token.lower)) return false
  token.pos = "NUM"
  return true
}

const FIGURES_PUT: ReadonlySet<string> = new Set("toll figure number crowd turnout total".split(" "))

/** "put that toll at 11": which one, and no clause. */
const thatFigure: Correction = (token, { next, tokens, at }) => {
  const put = tokens[at + 2]?.lower
  if (token.lower !== "that" || !FIGURES_PUT.has(next?.lower ?? "") || (put !== "at" && put !== "to")) return false
  token.pos = "DET"
  return true
}

const complementizer: Correction = (token, { before }) => {
  const leads = before?.pos === "VERB" || isTime(before)
  if (token.lower !== "that" || token.pos !== "DET" || !leads) return false
  token.pos = "SCONJ"
  return true
}

const isTime = (token: Draft | undefined): boolean =>
  token !== undefined &&
  (weekdayOf(token.lower) > 0 || monthOf(token.lower) > 0 || token.lower === "yesterday" || token.lower === "today")

/** In the order in which they are tried; the first that applies to a token is the last for it. */
const CORRECTIONS: ReadonlyArray<Correction> = [
  ...HARM_TAGS,
  plural,
  shouted,
  exclaimed,
  modifier,
  possessive,
  preposition,
  opensName,
  without,
  withinName,
  past,
  alone,
  beforeTo,
  gerund,
  passive,
  beforeNumber,
  state,
  military,
  missing,
  earlier,
  people,
  figure,
  noun,
  number,
  saying,
  severalSay,
  claimsToHave,
  thatFigure,
  complementizer,
  heads,
  strikes,
  blow,
  gerundSubject,
  reduced,
  shot,
  comes,
  none,
  related,
  causeOf,
  presumed,
  involved,
  holds,
  side,
  taken,
  crossing,
  givenBy,
  beforeNoun,
  telling,
  deed,
  puts,
  saw,
]

/**
 * Puts the tags of tokens right, in place. O(n).
 *
 * @param opens - whether a paragraph opens with a token: nothing stands before it
 */
export const correct = (tokens: ReadonlyArray<Draft>, opens: (token: Draft, before: Draft) => boolean): void => {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const last = tokens[at - 1]
    const before = last === undefined || (last.pos !== "PUNCT" && opens(token, last)) ? undefined : last
    const around: Around = { before, next: tokens[at + 1], tokens, at }
    for (const correction of CORRECTIONS) if (correction(token, around)) break
  }
}
