/** Verbs of holding ground, and participles, that taggers take for nouns. */
import { eventNoun } from "../event/nouns.ts"
import type { PartOfSpeech } from "./Article.ts"
import type { Correction } from "./Draft.ts"
import { isPeople } from "./people.ts"

const HOLDS: ReadonlyMap<string, string> = new Map([
  ["control", "control"],
  ["controls", "control"],
  ["hold", "hold"],
  ["holds", "hold"],
])

const BODIES: ReadonlySet<string> = new Set(
  "army military forces government regime group movement coalition militia militias alliance side".split(" "),
)

const OPENS_GROUND: ReadonlySet<string> = new Set(
  "most half all much parts some nearly almost about around only less more over large the a".split(" "),
)

const FLYING: ReadonlySet<string> = new Set("strike strikes raid raids attack attacks force".split(" "))

/** "air strikes", "the works council": a noun before a noun that a tagger takes for a verb. */
export const beforeNoun: Correction = (token, { before, next }) => {
  if (token.pos !== "VERB" || next === undefined) return false
  const air = token.lower === "air" && FLYING.has(next.lower)
  const works = before?.pos === "DET" && token.lower === "works" && next.pos === "NOUN"
  if (!air && !works) return false
  token.pos = "NOUN"
  return true
}

const OBJECTS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "NUM", "PROPN", "PRON", "NOUN", "ADJ"])

/** "in rebel shelling on Thursday": what was done, with nothing that it was done to. */
export const deed: Correction = (token, { before, next, tokens, at }) => {
  const named = token.pos === "VERB" && token.lower.endsWith("ing") && eventNoun(token.lower) !== undefined
  if (!named || before === undefined || (next !== undefined && OBJECTS.has(next.pos))) return false
  const opened = before.pos === "NOUN" || before.pos === "ADJ" ? tokens[at - 2] : before
  if (opened?.pos !== "ADP" && opened?.pos !== "DET") return false
  token.pos = "NOUN"
  token.lemma = token.lower
  return true
}

/** "the police chief put the dead at 18": a verb between a speaker and what is put. */
export const puts: Correction = (token, { before, next }) => {
  if (token.lower !== "put" || token.pos === "VERB" || (before?.pos !== "NOUN" && before?.pos !== "PROPN")) return false
  if (next?.pos !== "DET" && next?.pos !== "PRON") return false
  token.pos = "VERB"
  token.lemma = "put"
  return true
}

const SEES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["NUM", "NOUN", "PROPN", "PRON"])

/** "2018 saw 40 of them", "the night saw three fires": no tool. */
export const saw: Correction = (token, { before, next }) => {
  if (token.lower !== "saw" || token.pos === "VERB" || before === undefined || !SEES.has(before.pos)) return false
  if (next?.pos !== "DET" && next?.pos !== "NUM") return false
  token.pos = "VERB"
  token.lemma = "see"
  return true
}

const TELLING: ReadonlyMap<string, string> = new Map([
  ["reporting", "report"],
  ["announcing", "announce"],
  ["confirming", "confirm"],
])

/** "said, after first reporting three deaths": a participle behind a time and before its object. */
export const telling: Correction = (token, { before, next, tokens, at }) => {
  const lemma = TELLING.get(token.lower)
  const first = before?.lower === "first" || before?.lower === "initially"
  const lead = first ? tokens[at - 2] : before
  if (lemma === undefined || token.pos === "VERB" || next?.pos !== "NUM") return false
  if (lead?.lower !== "after" && lead?.lower !== "before") return false
  if (first && before !== undefined) before.pos = "ADV"
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** "a toll of 160 given by officials": a participle behind a number. */
export const givenBy: Correction = (token, { before, next }) => {
  if (token.lower !== "given" || token.pos === "VERB" || next?.lower !== "by" || before?.pos !== "NUM") return false
  token.pos = "VERB"
  token.lemma = "give"
  return true
}

/** "the army controls most of the city": a word between who holds and what is held. */
export const holds: Correction = (token, { before, next }) => {
  const lemma = HOLDS.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || before === undefined || next === undefined) return false
  const holder = isPeople(before.lower) || BODIES.has(before.lower)
  const ground = OPENS_GROUND.has(next.lower) || next.pos === "PROPN" || next.pos === "NUM"
  if (!holder || !ground) return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

const SIDES: ReadonlySet<string> = new Set("north south east west centre center".split(" "))

/** "a few streets in the south of the town": a side that a tagger takes for a word of direction. */
export const side: Correction = (token, { before, next }) => {
  if (!SIDES.has(token.lower) || token.pos === "NOUN" || before?.pos !== "DET") return false
  if (next !== undefined && next.lower !== "of" && next.pos !== "PUNCT" && next.pos !== "CCONJ") return false
  token.pos = "NOUN"
  return true
}

const TAKEN: ReadonlyMap<string, string> = new Map([
  ["retaken", "retake"],
  ["recaptured", "recapture"],
  ["overrun", "overrun"],
  ["liberated", "liberate"],
  ["seized", "seize"],
])

const AUXILIARIES: ReadonlySet<string> = new Set("was were been being is are be have has had".split(" "))

/** "was retaken by", "had liberated the town": what befell a place, no thing and no quality. */
export const taken: Correction = (token, { before }) => {
  const lemma = TAKEN.get(token.lower)
  if (lemma === undefined || before === undefined || !AUXILIARIES.has(before.lower)) return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** "a border crossing": a place. */
export const crossing: Correction = (token, { before }) => {
  if (token.lower !== "crossing" || token.pos !== "VERB" || before?.lower !== "border") return false
  token.pos = "NOUN"
  token.lemma = token.lower
  return true
}
