/** The noun that is counted behind a name with a bracket: "five People's Front (PF) rebels". */
import { headOf, nounAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { NounPhrase } from "../../../grammar/Phrase.ts"
import { isPeople } from "../../../text/people.ts"

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
])

/** Phrases between brackets within a name. */
const INSIDE = 7

/** "five People's Front (PF) rebels": the noun that is counted, behind a name with a bracket. */
export const behindBracket = (
  parsed: Parsed,
  at: number,
): { readonly noun: NounPhrase; readonly at: number } | undefined => {
  const text = (place: number): string => parsed.tokens[parsed.phrases[place]?.from ?? -1]?.text ?? ""
  const closing = BRACKETS.get(text(at + 1))
  if (closing === undefined || parsed.tokens[nounAt(parsed, at)?.head ?? -1]?.pos === "NUM") return undefined
  for (let close = at + 2; close < at + INSIDE; close++) {
    if (text(close) !== closing) continue
    const noun = nounAt(parsed, close + 1)
    const counts = noun !== undefined && noun.amount === undefined && parsed.tokens[noun.from]?.pos !== "DET"
    return counts && isPeople(headOf(parsed, noun)) ? { noun, at: close + 1 } : undefined
  }
  return undefined
}
