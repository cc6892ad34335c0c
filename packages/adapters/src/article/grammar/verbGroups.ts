/** Verb groups: auxiliaries, adverbs and a main verb, read from left to right. */
import type { Token } from "../text/Article.ts"
import type { VerbForm, VerbGroup } from "./Phrase.ts"

const BE: ReadonlySet<string> = new Set("is are was were be been being am 's 're 'm".split(" "))
const HAVE: ReadonlySet<string> = new Set("has have had having 've".split(" "))
const DO: ReadonlySet<string> = new Set("do does did".split(" "))
const MODAL: ReadonlySet<string> = new Set(
  "may might could would should must can will shall 'll 'd wo ca cannot".split(" "),
)
const GET: ReadonlySet<string> = new Set("get gets got".split(" "))
const NEGATION: ReadonlySet<string> = new Set("not n't never".split(" "))
const AMONG: ReadonlySet<string> = new Set(
  "not n't never yet also already still just only since now then reportedly allegedly apparently probably possibly ever even later once again earlier first initially".split(
    " ",
  ),
)

const isAuxiliary = ({ lower, pos }: Token): boolean =>
  pos !== "PART" && pos !== "PROPN" && (BE.has(lower) || HAVE.has(lower) || DO.has(lower) || MODAL.has(lower))

const isVerb = ({ pos }: Token): boolean => pos === "VERB" || pos === "AUX"

/** Participles that taggers often take for adjectives; after an auxiliary they are verbs. */
const looksParticiple = ({ lower, pos }: Token): boolean =>
  (pos === "ADJ" || pos === "NOUN") && lower.endsWith("ed") && lower.length > 4

const isAmong = ({ lower, pos }: Token): boolean => AMONG.has(lower) || (pos === "ADV" && lower.endsWith("ly"))

const isMark = ({ pos, lower }: Token): boolean => pos === "PUNCT" && QUOTES.has(lower)

const QUOTES: ReadonlySet<string> = new Set(["'", '"', "“", "”", "‘"])

/** 'had "unintentionally" shot it down': an adverb between marks of quotation. */
const isQuotedAdverb = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const [opens, adverb, closes, next] = tokens.slice(at, at + 4)
  if (opens === undefined || adverb === undefined || closes === undefined || next === undefined) return false
  return isMark(opens) && adverb.pos === "ADV" && isMark(closes) && isVerb(next)
}

interface Scan {
  readonly words: ReadonlyArray<string>
  readonly to: number
  readonly main: number
  readonly negated: boolean
}

/** Reads auxiliaries and adverbs up to the main verb. */
const scan = (tokens: ReadonlyArray<Token>, at: number): Scan | undefined => {
  const words: Array<string> = []
  let [main, to, negated] = [-1, at, false]
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    const verbal = isVerb(token) || (words.length > 0 && looksParticiple(token))
    if (verbal || isAuxiliary(token)) {
      main = i
      to = i + 1
      words.push(token.lower)
      if (!isAuxiliary(token) && !GET.has(token.lower)) break
    } else if (isAmong(token) && main !== -1) {
      if (NEGATION.has(token.lower)) [negated, to] = [true, i + 1]
    } else if (main !== -1 && isQuotedAdverb(tokens, i)) i += 2
    else break
  }
  return main === -1 ? undefined : { words, main, to, negated }
}

const formOf = ({ words }: Scan, main: Token): VerbForm => {
  if (words.length > 1) return "finite"
  if (BE.has(main.lower)) return main.lower === "being" || main.lower === "been" ? "past" : "be"
  if (isAuxiliary(main)) return main.lower === "having" ? "ing" : "finite"
  if (main.lower.endsWith("ing") && main.lower.length > 4) return "ing"
  if (main.lemma === main.lower || main.lower === `${main.lemma}s` || main.lower.endsWith("s")) return "finite"
  return "past"
}

/** Participles that look like the verb itself. */
const SAME: ReadonlySet<string> = new Set("hit hurt cut put set shut shot cast split burst spread".split(" "))

const isPassive = ({ words }: Scan, main: Token): boolean => {
  const before = words.at(-2) ?? ""
  const participle = main.lemma !== main.lower || main.lower.endsWith("ed") || SAME.has(main.lower)
  return (BE.has(before) || GET.has(before)) && participle && !main.lower.endsWith("ing") && !isAuxiliary(main)
}

/**
 * The verb group that starts at a token, or `undefined`.
 *
 * "Has not yet started" is one group, and so is "to seize".
 */
export const verbGroupAt = (tokens: ReadonlyArray<Token>, at: number): VerbGroup | undefined => {
  const first = tokens[at]
  if (first === undefined) return undefined
  const infinitive = first.lower === "to" && first.pos === "PART"
  const negatedFirst = NEGATION.has(first.lower) && first.pos !== "VERB"
  const start = infinitive || negatedFirst ? at + 1 : at
  const starts = tokens[start]
  if (starts === undefined || !(isVerb(starts) || isAuxiliary(starts))) return undefined
  const scanned = scan(tokens, start)
  const main = tokens[scanned?.main ?? -1]
  if (scanned === undefined || main === undefined) return undefined
  const modal = scanned.words.find((word) => MODAL.has(word))
  return {
    _tag: "Verb",
    from: at,
    to: scanned.to,
    main: scanned.main,
    form: infinitive ? "infinitive" : formOf(scanned, main),
    passive: isPassive(scanned, main),
    negated: scanned.negated || negatedFirst,
    perfect: scanned.words.some((word) => HAVE.has(word)) && scanned.words.length > 1,
    modal,
  }
}
