/** A part in a deed, told by a noun for it: "denounced the army's complicity in the murders", "the FRM's involvement was proven". */
import { headAt, isPreposition, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context } from "../Context.ts"
import { isDone } from "./deedNouns.ts"
import type { Found } from "./Found.ts"

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
  const party = context.actors.partyWithin(parsed, at)
  const verb = told(parsed, at)
  if (party === undefined || verb === -1) return undefined
  const from = parsed.tokens[noun.from]?.pos === "DET" ? noun.from + 1 : noun.from
  const owner = { from, to: Math.max(from + 1, noun.head), party }
  const doubted = DOUBTS.has(lemmaAt(parsed, verb)) ? ({ modality: "suspected" } as const) : {}
  return { who: at, from: at, to: at + 2, verb, deed: at + 2, owner, ...doubted }
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
