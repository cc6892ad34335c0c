/** Verbs behind those they tell of, which taggers take for nouns. */
import type { Correction } from "./Draft.ts"
import { isPeople } from "./people.ts"
import { verbOf } from "./verbTags.ts"

/** Words in "-ed" for people, which are nouns. */
const PEOPLE: ReadonlySet<string> = new Set(
  "wounded injured deceased displaced killed detained arrested evacuated infected armed hundred".split(" "),
)

/** "300 schoolboys abducted last week": a form in "-ed" behind people in the plural tells what was done to them. */
export const reduced: Correction = (token, { before }) => {
  const noun = token.pos === "NOUN" && token.lower.endsWith("ed") && token.lower.length > 5 && !token.capital
  if (!noun || PEOPLE.has(token.lower) || before?.pos !== "NOUN" || !isPeople(before.lower)) return false
  token.pos = "VERB"
  token.lemma = verbOf(token.lower)
  return true
}

/** "two shot dead": behind a number above one no noun in the singular. */
export const shot: Correction = (token, { before }) => {
  if (token.lower !== "shot" || token.pos !== "NOUN" || before?.pos !== "NUM" || before.lower === "one") return false
  token.pos = "VERB"
  token.lemma = "shoot"
  return true
}

const COMES: ReadonlySet<string> = new Set(["march", "rally", "protest", "gather"])

const MANY: ReadonlySet<string> = new Set("dozens hundreds thousands millions scores".split(" "))

/** "Thousands march in the capital": what many do, before no noun. */
export const comes: Correction = (token, { before, next }) => {
  if (!COMES.has(token.lower) || token.capital || token.pos === "VERB" || !MANY.has(before?.lower ?? "")) return false
  if (next?.pos === "NOUN") return false
  token.pos = "VERB"
  token.lemma = token.lower
  return true
}
