/** What the readers of single persons have in common: whom a phrase means, and how a claim about them is put together. */
import type { Modality, Value } from "@corroborate/core"
import { headOf, isLink, isPreposition, nounAt, spanOf, type Parsed } from "../../grammar/Parsed.ts"
import { isPeople } from "../../text/people.ts"
import { isTemporal } from "../../time/temporal.ts"
import { hedge, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

/** Stands where no noun phrase does. */
export const NO_NOUN = { _tag: "Noun", from: -1, to: -1, head: -1, pronoun: false, amount: undefined } as const

/** Who is meant: where the phrase stands, and how the question calls it. */
export interface Told {
  readonly property: string
  readonly subject: string
  readonly value: Value
  /** The phrases of the value. */
  readonly at: number
  readonly to: number
  /** First phrase of the clause. */
  readonly from: number
  readonly verb: number
}

/** The claim of what is told of a person, as firmly as its clause puts it. */
export const told = (parsed: Parsed, { property, subject, value, at, to, from, verb }: Told): Proposition => {
  const modality: Modality | undefined = hedge(parsed, from, Math.max(at, verb))
  return saying({
    sentence: parsed,
    says: {
      property,
      subject,
      value,
      valueAt: spanOf(parsed, parsed.phrases[at]?.from ?? 0, parsed.phrases[to]?.to ?? 0),
      span: stretch(parsed, from, Math.max(to, verb)),
      ...(modality === undefined ? {} : { modality }),
    },
  })
}

const PERSONS: ReadonlySet<string> = new Set("he she him her they them who".split(" "))

/** Whether a noun phrase ends in a name. */
export const isNamed = (parsed: Parsed, at: number): boolean =>
  parsed.tokens[nounAt(parsed, at)?.head ?? -1]?.pos === "PROPN"

/** Whether a noun phrase means people: by a name, a noun for people or a pronoun. */
export const isSomebody = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  return noun.pronoun ? PERSONS.has(wordOf(parsed, at)) : isPeople(headOf(parsed, noun)) || isNamed(parsed, at)
}

const ON: ReadonlySet<string> = new Set(["on", "in"])

/** Steps over "only", "later", "on Sunday". */
export const overTimes = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    const time = nounAt(parsed, isPreposition(parsed, at, ON) ? at + 1 : at)
    if (isLink(parsed, at, "adverb") && wordOf(parsed, at) !== "as") at++
    else if (time !== undefined && isTemporal(parsed, time)) at += isPreposition(parsed, at, ON) ? 2 : 1
    else return at
  }
}

/** "all four": a number that stands for people told of before. */
export const isBareNumber = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun?.amount !== undefined && noun.amount.to >= noun.to
}
