/** Verbs of harm and of counting before a number, which taggers take for nouns or adjectives. */
import type { Correction, Draft } from "./Draft.ts"
import { isPeople } from "./people.ts"
import { verbOf } from "./verbTags.ts"

const MANY: ReadonlySet<string> = new Set("tens dozens scores hundreds thousands millions".split(" "))

/** Words that introduce a number. */
const BOUNDS: ReadonlySet<string> = new Set(
  "at more over nearly almost about around some up several estimated another".split(" "),
)

const isNumber = (token: Draft | undefined): boolean => token?.pos === "NUM" || MANY.has(token?.lower ?? "")

const opensNumber = (tokens: ReadonlyArray<Draft>, at: number): boolean =>
  isNumber(tokens[at]) || (BOUNDS.has(tokens[at]?.lower ?? "") && tokens.slice(at + 1, at + 4).some(isNumber))

const HARMS: ReadonlyMap<string, string> = new Map([
  ["kills", "kill"],
  ["wounds", "wound"],
  ["injures", "injure"],
  ["hurts", "hurt"],
  ["traps", "trap"],
  ["displaces", "displace"],
  ["arrests", "arrest"],
  ["rescues", "rescue"],
])

/** "kills 12, wounds 30": what a headline tells behind a comma, or behind its subject. */
const harmsNumber: Correction = (token, { before, tokens, at }) => {
  const lemma = HARMS.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || before === undefined || !opensNumber(tokens, at + 1)) return false
  const behind = before.text === "," || before.pos === "CCONJ" || before.pos === "NOUN" || before.pos === "PROPN"
  if (!behind || isPeople(before.lower)) return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

const LIVES: ReadonlySet<string> = new Set(["lives", "life"])

/** "the flood cost 40 lives". */
const costsLives: Correction = (token, { before, tokens, at }) => {
  if ((token.lower !== "cost" && token.lower !== "costs") || token.pos === "VERB") return false
  if (before?.pos !== "NOUN" && before?.pos !== "PROPN") return false
  if (!opensNumber(tokens, at + 1) || !tokens.slice(at + 2, at + 7).some(({ lower }) => LIVES.has(lower))) return false
  token.pos = "VERB"
  token.lemma = "cost"
  return true
}

const REACHES: ReadonlyMap<string, string> = new Map([
  ["tops", "top"],
  ["top", "top"],
  ["hits", "hit"],
  ["nears", "near"],
  ["passes", "pass"],
  ["pass", "pass"],
])

const COUNTS: ReadonlySet<string> = new Set("toll tolls deaths cases infections fatalities dead".split(" "))

/** "Death toll from the flood tops 100": a count before, and a number behind. */
const reachesNumber: Correction = (token, { before, tokens, at }) => {
  const lemma = REACHES.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || !isNumber(tokens[at + 1])) return false
  if (before?.pos !== "NOUN" && before?.pos !== "PROPN") return false
  if (!tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => COUNTS.has(lower))) return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** "and shot dead 98 rioters". */
const shotDead: Correction = (token, { before, next, tokens, at }) => {
  if (token.lower !== "shot" || token.pos === "VERB" || next?.lower !== "dead") return false
  if (before?.pos !== "CCONJ" || !opensNumber(tokens, at + 2)) return false
  token.pos = "VERB"
  token.lemma = "shoot"
  return true
}

/** "security forces shot and killed two students". */
const shotAndKilled: Correction = (token, { before, next, tokens, at }) => {
  if (token.lower !== "shot" || token.pos === "VERB" || next?.lower !== "and") return false
  const kills = ["killed", "wounded", "injured"].includes(tokens[at + 2]?.lower ?? "")
  if (!kills || (before?.pos !== "NOUN" && before?.pos !== "PROPN")) return false
  token.pos = "VERB"
  token.lemma = "shoot"
  return true
}

/** "gunmen shot to death two farmers". */
const shotToDeath: Correction = (token, { before, next, tokens, at }) => {
  if (token.lower !== "shot" || token.pos === "VERB" || next?.lower !== "to" || tokens[at + 2]?.lower !== "death")
    return false
  if (before?.pos !== "NOUN" && before?.pos !== "PROPN" && before?.pos !== "CCONJ") return false
  token.pos = "VERB"
  token.lemma = "shoot"
  return true
}

const OWN: ReadonlySet<string> = new Set(["their", "his", "her"])

/** "a civilian lost their lives": a noun to taggers. */
const lostLives: Correction = (token, { next, tokens, at }) => {
  if (token.lower !== "lost" || token.pos === "VERB") return false
  if (!OWN.has(next?.lower ?? "") || !LIVES.has(tokens[at + 2]?.lower ?? "")) return false
  token.pos = "VERB"
  token.lemma = "lose"
  return true
}

/** "Four teenagers shot near a school", at the end of a clause or before where or by whom. */
const shotPeople: Correction = (token, { before, next }) => {
  if ((token.lower !== "shot" && token.lower !== "stabbed") || token.pos === "VERB" || token.capital) return false
  const passive = BE.has(before?.lower ?? "")
  if (before === undefined || !(passive || (before.lower.endsWith("s") && isPeople(before.lower)))) return false
  if (next !== undefined && next.pos !== "ADP" && next.pos !== "PUNCT" && !(passive && next.lower === "to"))
    return false
  token.pos = "VERB"
  token.lemma = token.lower === "shot" ? "shoot" : "stab"
  return true
}

const BE: ReadonlySet<string> = new Set("was were been being are is".split(" "))

/** "were burnt alive", "a mob burnt six people alive": an adjective to taggers. */
const burnt: Correction = (token, { before, next, tokens, at }) => {
  if ((token.lower !== "burnt" && token.lower !== "burned") || token.pos === "VERB" || before === undefined)
    return false
  const alive = next?.lower === "alive" || (next?.lower === "to" && tokens[at + 2]?.lower === "death")
  const object = (before.pos === "NOUN" || before.pos === "PRON") && opensNumber(tokens, at + 1)
  if (!(alive || (object && !isPeople(before.lower)) || (BE.has(before.lower) && next?.pos === "PUNCT"))) return false
  token.pos = "VERB"
  token.lemma = "burn"
  return true
}

/** "a third died later": an ordinal that stands for one more person. */
const oneMore: Correction = (token, { before, next }) => {
  if (token.pos !== "ADV" || before?.lower !== "a" || !ORDINALS.has(token.lower) || next?.pos !== "VERB") return false
  token.pos = "ADJ"
  return true
}

const ORDINALS: ReadonlySet<string> = new Set(["second", "third", "fourth", "fifth"])

/** "The number of dead stands at 25". */
const standsAt: Correction = (token, { next, tokens, at }) => {
  if (token.lower !== "stands" || token.pos === "VERB" || next?.lower !== "at" || !opensNumber(tokens, at + 2))
    return false
  token.pos = "VERB"
  token.lemma = "stand"
  return true
}

const HAVE: ReadonlySet<string> = new Set(["has", "have", "had"])

/** "has infected more than 75,000 people": behind "has" and before a number. */
const hasDone: Correction = (token, { before, tokens, at }) => {
  if (token.pos === "VERB" || !token.lower.endsWith("ed") || !HAVE.has(before?.lower ?? "")) return false
  if (!opensNumber(tokens, at + 1)) return false
  token.pos = "VERB"
  token.lemma = verbOf(token.lower)
  return true
}

/** In the order in which they are tried. */
export const HARM_TAGS: ReadonlyArray<Correction> = [
  harmsNumber,
  costsLives,
  reachesNumber,
  shotDead,
  shotToDeath,
  shotAndKilled,
  lostLives,
  shotPeople,
  burnt,
  oneMore,
  standsAt,
  hasDone,
]
