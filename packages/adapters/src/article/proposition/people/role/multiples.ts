/** Killings told by how many they were: "a triple murder", "the double homicide". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import { headOf, spanOf, wordAt } from "../../../grammar/Parsed.ts"
import type { PropositionReader } from "../../Context.ts"
import { saying } from "../../phrasing.ts"
import type { Proposition } from "../../Proposition.ts"
import { isWanted } from "./unreal.ts"

const TIMES: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["quadruple", 4],
  ["quintuple", 5],
])

const KILLINGS: ReadonlySet<string> = new Set("murder killing homicide assassination slaying execution".split(" "))

/** The killings that a sentence counts so. */
export const multiples: PropositionReader = (parsed, context) => {
  if (!parsed.tokens.some(({ lower }) => TIMES.has(lower))) return []
  return parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || !KILLINGS.has(headOf(parsed, phrase)) || isWanted(parsed, at)) return []
    const token = phrase.head - 1
    const value = token < phrase.from ? undefined : TIMES.get(wordAt(parsed, token))
    if (value === undefined || wordAt(parsed, phrase.from) === "no") return []
    return [
      saying({
        sentence: parsed,
        says: {
          property: "casualties.killed",
          subject: eventSubject(parsed, at, at, context),
          value: Quantity.exactly(value, "people"),
          valueAt: spanOf(parsed, token, token + 1),
          span: spanOf(parsed, phrase.from, phrase.to),
        },
      }),
    ]
  })
}
