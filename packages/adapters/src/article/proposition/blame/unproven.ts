/** Where somebody doubts that it was so: "there is no evidence that X did it", "did not believe that X was behind it". */
import { headOf, isLink, lemmaAt, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import { isDismissed, wordOf } from "../phrasing.ts"
import type { Found } from "./Found.ts"

/** Words for what would show that something is so. */
export const PROOF: ReadonlySet<string> = new Set(
  "evidence proof indication indications sign signs information reason confirmation knowledge".split(" "),
)

const isThat = (parsed: Parsed, at: number): boolean => ["that", "whether", "if"].includes(wordOf(parsed, at))

/** Phrases between a verb and the "that" of its clause. Chosen. */
const REACH = 24

/** The last "that", "whether" or "if" before a place and near it; -1 for none. */
const thatBefore = (parsed: Parsed, before: number): number => {
  for (let at = before - 1; at >= Math.max(0, before - REACH); at--) if (isThat(parsed, at)) return at
  return -1
}

/** Whether no other verb stands between what opens a clause and its verb. */
const isFirstVerb = (parsed: Parsed, opens: number, verb: number): boolean => {
  for (let at = opens + 1; at < verb; at++) if (verbAt(parsed, at) !== undefined) return false
  return verb > opens
}

/** Nouns for proof whose want tells against it; of the others it only tells that somebody does not know. */
const TELLS: ReadonlySet<string> = new Set("evidence proof indication indications sign signs".split(" "))
const FINDS: ReadonlySet<string> = new Set(["be", "find", "see", "have"])

/** "had no evidence that X did it": nobody says that X did; who says so of his own finding denies it. */
const unproven = (parsed: Parsed, before: number, told: number): "denied" | "untold" | undefined => {
  const opens = thatBefore(parsed, before)
  const noun = nounAt(parsed, opens - 1)
  const head = noun === undefined ? "" : headOf(parsed, noun)
  if (!PROOF.has(head)) return undefined
  const verb = verbAt(parsed, opens - 2)
  const none = ["no", "any"].includes(wordOf(parsed, opens - 1)) || verb?.negated === true
  if (!none && !["no", "any"].includes(wordOf(parsed, opens - 3))) return undefined
  const lemma = lemmaAt(parsed, opens - 2)
  // "He had no evidence that X did it": told of somebody who says that X did.
  const said = lemma !== "have" || parsed.verbs.some((at) => at < opens - 2 && REPORT_VERBS.has(lemmaAt(parsed, at)))
  const own = isFirstVerb(parsed, opens, told)
  return own && TELLS.has(head) && FINDS.has(lemma) && said ? "denied" : "untold"
}

/** Whether the clause that a verb opens is told as unproven: "there is no evidence that it was destroyed". */
export const clauseDoubt = (parsed: Parsed, verb: number): "denied" | "untold" | undefined => {
  const opens = thatBefore(parsed, verb)
  const own = opens !== -1 && isFirstVerb(parsed, opens, verb)
  return own ? unproven(parsed, verb, verb) : undefined
}

const THINKS: ReadonlySet<string> = new Set(["believe", "think", "suspect"])

/** "did not believe that X was behind it". */
const disbelieved = (parsed: Parsed, from: number): boolean => {
  const at = isLink(parsed, from - 1, "that") ? from - 2 : from - 1
  return verbAt(parsed, at)?.negated === true && THINKS.has(lemmaAt(parsed, at))
}

/** "It was not the FRM that carried it out". */
const isCleft = (parsed: Parsed, verb: number, who: number): boolean => {
  const be = verbAt(parsed, who - 1)
  const opens = isLink(parsed, verb - 1, "who") || isLink(parsed, verb - 1, "that")
  return opens && be?.form === "be" && be.negated && wordOf(parsed, who - 2) === "it"
}

/** Whether who did it is denied or not told, by words before it; `undefined` where none of them doubts it. */
export const doubtOf = (
  parsed: Parsed,
  { from, verb, who }: Pick<Found, "from" | "verb" | "who">,
): "denied" | "untold" | undefined => {
  if (disbelieved(parsed, Math.min(from, who === -1 ? from : who))) return "denied"
  if (isDismissed(parsed, verb) || isCleft(parsed, verb, who)) return "denied"
  return unproven(parsed, Math.max(from, verb), verb)
}

/** "no evidence of army involvement", "no evidence linking it to the attack": whether proof that is wanting stands at a place. */
export const isNoProof = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !TELLS.has(headOf(parsed, noun))) return false
  return wordOf(parsed, at) === "no" || (wordOf(parsed, at) === "any" && verbAt(parsed, at - 1)?.negated === true)
}
