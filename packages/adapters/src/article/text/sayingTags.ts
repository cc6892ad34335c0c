/** Verbs of saying that taggers take for nouns, put right. */
import type { PartOfSpeech } from "./Article.ts"
import type { Correction, Draft } from "./Draft.ts"
import { isPeople } from "./people.ts"

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
  if (!tells && !(opens && (named || isBodyAt(tokens, at - 1)))) return false
  token.pos = "VERB"
  token.lemma = token.lower.slice(0, -1)
  return true
}

/** Bodies and papers, of which one says something. */
const BODIES: ReadonlySet<string> = new Set(
  "army government ministry police military navy council committee party front group movement union church agency observatory monitor watchdog embassy office newspaper paper daily weekly magazine radio station channel communique statement report bulletin document article press text command brigade battalion".split(
    " ",
  ),
)

/** Whether a clause opens with a subject that ends at a place, and the subject is a body, a paper or a person: "The army". */
const isBodyAt = (tokens: ReadonlyArray<Draft>, at: number): boolean => {
  const noun = tokens[at]
  if (noun?.pos !== "NOUN" || !(BODIES.has(noun.lower) || (isPeople(noun.lower) && !noun.lower.endsWith("s"))))
    return false
  let from = at
  while (from > 0 && from > at - LONGEST && WITHIN.has(tokens[from - 1]?.pos ?? "X")) from--
  return tokens[from]?.pos === "DET" && opensClauseAt(tokens, from)
}

/** Words of a subject at most. Chosen. */
const LONGEST = 5

const WITHIN: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "ADJ", "NOUN", "PROPN"])

const OPENERS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["PUNCT", "CCONJ", "SCONJ"])

/** At the head of a paragraph, or behind a mark or a word that joins clauses. */
const opensClauseAt = (tokens: ReadonlyArray<Draft>, at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]]
  return before === undefined || OPENERS.has(before.pos) || (token !== undefined && token.start > before.end + 1)
}

const MANY_SAY: ReadonlySet<string> = new Set(["claim", "report", "fear", "estimate"])

/** Several who say something, by words that do not end in "-s" or name no people. */
const SEVERAL: ReadonlySet<string> = new Set(["authorities", "media", "agencies", "newspapers", "papers", "groups"])

const isSeveral = ({ lower, pos }: Draft): boolean =>
  pos === "NOUN" && (SEVERAL.has(lower) || (isPeople(lower) && lower.endsWith("s") && !lower.endsWith("ss")))

/** "Doctors report nine dead", "..., officials fear.", "who claim that": plain forms behind those who say it. */
export const severalSay: Correction = (token, { before, next, tokens, at }) => {
  if (!MANY_SAY.has(token.lower) || token.pos !== "NOUN" || before === undefined) return false
  const relative = before.lower === "who" && next?.lower === "that"
  const opens = next !== undefined && (OPENS_CLAUSE.has(next.pos) || next.lower === "that" || next.lower === "more")
  const ends = (next === undefined || next.text === ".") && tokens[at - 2]?.text === ","
  if (!relative && !(isSeveral(before) && (opens || ends || isDone(tokens, at)))) return false
  token.pos = "VERB"
  token.lemma = token.lower
  return true
}

/** "The army claims to have killed 12", "the rebels claim, moreover, to have": what was done stands behind "to have". */
export const claimsToHave: Correction = (token, { before, tokens, at }) => {
  if ((token.lower !== "claims" && token.lower !== "claim") || token.pos !== "NOUN") return false
  const subject = before?.pos === "NOUN" || before?.pos === "PROPN" || before?.pos === "PRON"
  if (!subject || !isDone(tokens, at)) return false
  token.pos = "VERB"
  token.lemma = "claim"
  return true
}

/** Whether "to have" stands behind a place, over an adverb between commas. */
const isDone = (tokens: ReadonlyArray<Draft>, at: number): boolean => {
  const put = tokens[at + 1]?.text === "," && tokens[at + 2]?.pos === "ADV" && tokens[at + 3]?.text === ","
  const to = put ? at + 4 : at + 1
  return tokens[to]?.lower === "to" && tokens[to + 1]?.lower === "have"
}
