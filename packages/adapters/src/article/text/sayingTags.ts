/** Verbs of saying that taggers take for nouns, put right. */
import type { PartOfSpeech } from "./Article.ts"
import type { Correction, Draft } from "./Draft.ts"

const isNamed = (token: Draft | undefined): boolean => token?.pos === "PROPN"

/** Verbs of saying that taggers often take for nouns. */
const SAYS: ReadonlySet<string> = new Set(["claims", "reports", "states", "estimates", "notes"])

/** Those of them that are no words for an account. */
const TELLS: ReadonlySet<string> = new Set(["states", "notes"])

const OPENS_CLAUSE: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "PROPN", "PRON", "NUM"])

/** A name before and the start of a clause after: "the daily Example claims the army left". */
export const saying: Correction = (token, { before, next, tokens, at }) => {
  if (!SAYS.has(token.lower) || token.pos !== "NOUN") return false
  const named = isNamed(before) || (before?.text === "," && isNamed(tokens[at - 2]))
  const opens = next !== undefined && (OPENS_CLAUSE.has(next.pos) || next.lower === "that")
  // "the bulletin states that two died"
  const tells = TELLS.has(token.lower) && before?.pos === "NOUN" && next?.lower === "that"
  if (!tells && (!named || !opens)) return false
  token.pos = "VERB"
  token.lemma = token.lower.slice(0, -1)
  return true
}
