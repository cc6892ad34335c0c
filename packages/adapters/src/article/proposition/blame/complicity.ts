/** A part in a deed, told by a noun for it: "denounced the army's complicity in the murders", "the FRM's involvement was proven". */
import { headAt, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context } from "../Context.ts"
import { isDone } from "./deedNouns.ts"
import { wordOf } from "../phrasing.ts"
import type { Found } from "./Found.ts"
import { isNoProof } from "./unproven.ts"

const PARTS: ReadonlySet<string> = new Set("complicity involvement participation role responsibility guilt".split(" "))
const IN: ReadonlySet<string> = new Set(["in", "for"])

/** Verbs whose object is so, as their subject has it. */
const TELLS: ReadonlySet<string> = new Set(
  "denounce condemn criticize criticise prove confirm establish reveal expose show demonstrate admit acknowledge recognize recognise allege suspect report".split(
    " ",
  ),
)
const DOUBTS: ReadonlySet<string> = new Set(["allege", "suspect"])
const NO: ReadonlySet<string> = new Set(["no", "any", "possible"])

/** Whose part in what a noun phrase tells, where a verb says that it is so. */
export const complicity = (parsed: Parsed, at: number, context: Context): Found | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !PARTS.has(headAt(parsed, at)) || NO.has(wordAt(parsed, noun.from))) return undefined
  if (!isPreposition(parsed, at + 1, IN) || !isDone(parsed, at + 2)) return undefined
  const party = context.actors.partyWithin(parsed, at) ?? shortName(parsed, at)
  const excluded = isExcluded(parsed, at)
  const verb = excluded === -1 ? told(parsed, at) : excluded
  if (party === undefined || verb === -1) return undefined
  const from = parsed.tokens[noun.from]?.pos === "DET" ? noun.from + 1 : noun.from
  const owner = { from, to: Math.max(from + 1, noun.head), party }
  // "no evidence of army involvement": denied as far as is known.
  if (excluded !== -1) {
    const ruledOut = lemmaAt(parsed, verb) === "rule"
    const how = ruledOut ? {} : ({ modality: "hedged" } as const)
    return { who: at, from: at, to: at + 2, verb, deed: at + 2, owner, denied: true, ...how }
  }
  const doubted = DOUBTS.has(lemmaAt(parsed, verb)) ? ({ modality: "suspected" } as const) : {}
  return { who: at, from: at, to: at + 2, verb, deed: at + 2, owner, ...doubted }
}

/** "FRM involvement": a name in letters right before the head. */
const shortName = ({ tokens, phrases }: Parsed, at: number): string | undefined => {
  const phrase = phrases[at]
  const head = phrase?._tag === "Noun" ? phrase.head : -1
  const own = tokens[head - 1]?.lower === "'s" ? tokens[head - 2] : tokens[head - 1]
  return phrase !== undefined && head > phrase.from && /^[A-Z]{3,6}$/.test(own?.text ?? "") ? own?.text : undefined
}

/** The verb of "found no evidence of", "ruled out"; -1 where neither stands before. */
const isExcluded = (parsed: Parsed, at: number): number => {
  const ruledOut = wordOf(parsed, at - 1) === "out" && lemmaAt(parsed, at - 2) === "rule"
  if (ruledOut) return verbAt(parsed, at - 2)?.negated === false ? at - 2 : -1
  if (wordOf(parsed, at - 1) !== "of" || !isNoProof(parsed, at - 2)) return -1
  return verbAt(parsed, at - 3) === undefined ? -1 : at - 3
}

/** The verb that says that it is so: before it, or behind it in the passive; -1 for none. */
const told = (parsed: Parsed, at: number): number => {
  const says = (verb: number): boolean => {
    const group = verbAt(parsed, verb)
    const certain = group !== undefined && !group.negated && (group.modal === undefined || group.perfect)
    return certain && group.form !== "infinitive" && TELLS.has(lemmaAt(parsed, verb))
  }
  if (says(at - 1) && verbAt(parsed, at - 1)?.passive === false) return at - 1
  const next = parsed.verbs.find((verb) => verb > at + 2) ?? -1
  return says(next) && verbAt(parsed, next)?.passive === true && subjectOf(parsed, next).at === at ? next : -1
}
