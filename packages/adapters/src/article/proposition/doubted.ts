/** What a sentence tells as a thing for which proof is wanting, or as an account that is none: "there is no evidence that P", "reports that P are false". */
import { spanOf, verbAt, type Parsed } from "../grammar/Parsed.ts"
import { covers, type Span } from "../text/Article.ts"
import { clauseDoubt, PROOF } from "./blame/unproven.ts"
import { ACCOUNTS, isDismissed } from "./phrasing.ts"
import { placeOf, type Proposition } from "./Proposition.ts"

/** A clause, and whether what it tells is denied or not told at all. */
interface Doubted {
  readonly clause: Span
  readonly doubt: "denied" | "untold"
}

/** The clauses behind "no evidence that", and those of accounts that are called false. O(n²) in phrases, which are few. */
const doubtedIn = (parsed: Parsed): ReadonlyArray<Doubted> => {
  const last = parsed.tokens.length
  return parsed.verbs.flatMap((verb): ReadonlyArray<Doubted> => {
    const doubt = clauseDoubt(parsed, verb) ?? (isDismissed(parsed, verb) ? "denied" : undefined)
    const group = verbAt(parsed, verb)
    if (doubt === undefined || group === undefined) return []
    const opens = parsed.phrases.findLastIndex(
      (phrase, at) => at < verb && parsed.tokens[phrase.from]?.lower === "that",
    )
    const closes = parsed.phrases.findIndex(
      (phrase, at) => at > verb && phrase._tag === "Link" && ENDS.has(phrase.kind),
    )
    const to = closes === -1 ? last : (parsed.phrases[closes]?.from ?? last)
    return [{ clause: spanOf(parsed, parsed.phrases[opens]?.to ?? group.from, to), doubt }]
  })
}

const ENDS: ReadonlySet<string> = new Set(["comma", "stop"])

/** Whether a sentence has a word by which something in it can be doubted. */
const mayDoubt = ({ tokens }: Parsed): boolean =>
  tokens.some(({ lower }) => lower === "that") && tokens.some(({ lower }) => PROOF.has(lower) || ACCOUNTS.has(lower))

/** Phrases of a sentence that is looked through, so that reading stays linear; longer ones are no prose. Chosen. */
const LONGEST = 300

/** Propositions of a sentence, those denied that it tells as unproven or as false; what it only knows nothing of is left out. */
export const unlessDoubted = (parsed: Parsed, told: ReadonlyArray<Proposition>): ReadonlyArray<Proposition> => {
  if (told.length === 0 || parsed.phrases.length > LONGEST || !mayDoubt(parsed)) return told
  const doubted = doubtedIn(parsed)
  if (doubted.length === 0) return told
  return told.flatMap((one): ReadonlyArray<Proposition> => {
    const clause = doubted.find(({ clause: within }) => covers(within, placeOf(one)))
    if (clause === undefined || one.polarity !== "affirmed") return [one]
    return clause.doubt === "untold" ? [] : [{ ...one, polarity: "denied", modality: "hedged" }]
  })
}
