/** Tags put right where a word is, or is not, a part of a name. */
import type { Correction, Draft } from "./Draft.ts"
import { isPeople } from "./people.ts"

const hasDigit = (text: string): boolean => /\d/.test(text)

/** Whether a token is tagged as a part of a name. */
export const isNamed = (token: Draft | undefined): boolean => token?.pos === "PROPN"

/** Whether a token is a mark, or there is none. */
export const isMark = (token: Draft | undefined): boolean => token === undefined || token.pos === "PUNCT"

/** Words of two or more capitals that are a name in running text: "IS", "WHO", "US", "IT". */
export const shouted: Correction = (token) => {
  const { text, pos, capital, lower } = token
  const short = text.length >= 2 && text.length <= 6
  const upper = text === text.toUpperCase() && text !== text.toLowerCase()
  if (!short || !upper || !capital || pos === "NUM" || hasDigit(text) || lower === "i") return false
  token.pos = "PROPN"
  return true
}

/** "the city of Bam": an interjection with a capital, where no sentence begins and nobody exclaims, is a name. */
export const exclaimed: Correction = (token, { before, next }) => {
  if (token.pos !== "INTJ" || !token.capital || isMark(before) || next?.text === "!") return false
  token.pos = "PROPN"
  return true
}

/** Common words that stand before a noun at the head of a sentence and look like a name there: "State television". */
const MODIFIERS: ReadonlySet<string> = new Set(
  "state security local rebel fire rescue health police government opposition hospital city regional federal army military aid medical emergency news union human prison border provincial municipal district village community church school trade labour labor student relief search weather train railway airline airport company prison business coast border traffic navy transport interior defence defense foreign finance justice education energy civil water power oil mine factory farm university college hotel intelligence disaster tribal strong powerful deadly massive huge major fatal twin double rare severe violent mass suicide roadside car bus truck plane bomb senior national international public private foreign western eastern northern southern central islamist islamic suspected alleged leftist rightist masked guerrilla insurgent separatist unconfirmed preliminary initial official unofficial diplomatic judicial press witness".split(
    " ",
  ),
)

/** "State television reported": the first word is no name when it is common and a plain noun follows. */
export const modifier: Correction = (token, { before, next }) => {
  const opens = isMark(before) && token.capital && MODIFIERS.has(token.lower)
  if (!opens || next === undefined || next.capital || next.pos !== "NOUN") return false
  token.capital = false
  token.pos = token.pos === "PROPN" ? "NOUN" : token.pos
  return true
}

/** Adjectives that open names of places. */
const IN_NAMES: ReadonlySet<string> = new Set(
  "new south north east west great saint upper lower united grand central black white red green old port fort".split(
    " ",
  ),
)

/** "New Hampshire": an adjective in capitals before a name is a part of it. */
export const opensName: Correction = (token, { next }) => {
  const opens = token.pos === "ADJ" && token.capital && IN_NAMES.has(token.lower)
  if (!opens || next === undefined || !next.capital || !isNamed(next)) return false
  token.pos = "PROPN"
  return true
}

/** "Doctors Without Borders": a name that goes on over "without". */
export const without: Correction = (token, { before, next }) => {
  if (token.lower !== "without" || before?.capital !== true || next?.capital !== true) return false
  if (!isPeople(before.lower) || isMark(next)) return false
  before.pos = "PROPN"
  next.pos = "PROPN"
  token.pos = "PROPN"
  return true
}

/** A name within a run of names: "Chippewa Falls", "Josh Bash". */
export const withinName: Correction = (token, { before, next }) => {
  if (!token.capital || token.pos === "PROPN" || token.pos === "PUNCT" || hasDigit(token.text)) return false
  const inside = isNamed(before) && isNamed(next) && token.pos === "NOUN"
  const verb = token.pos === "VERB" && !isMark(before) && before?.lower !== "'s" && token.lower !== "according"
  if (!inside && !verb) return false
  token.pos = "PROPN"
  return true
}
