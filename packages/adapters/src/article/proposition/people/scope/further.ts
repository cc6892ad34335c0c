/** Counts of those who came to harm beside others of whom the same was told: "two more were hurt". */
import { headOf, type Parsed } from "../../../grammar/Parsed.ts"
import type { Context } from "../../Context.ts"
import type { Told } from "../Tolled.ts"
import { NOUNS } from "../words.ts"
import { LEAD } from "./where.ts"

const MORE: ReadonlySet<string> = new Set("more further another additional others".split(" "))

type Words = Parsed["tokens"]

/** "more than 12", "12 or more". */
const isBound = (words: Words): boolean =>
  words.some(({ lower }, at) => lower === "more" && (words[at + 1]?.lower === "than" || words[at - 1]?.lower === "or"))

/**
 * "Two more were hurt", "a further 12", behind a count of the same; "killed three and injured two others" counts all
 * who were injured, since the others are others than those killed.
 */
export const isMoreThanBefore = (parsed: Parsed, { counted, role }: Told, { told, sentences }: Context): boolean => {
  const { amount, noun, last } = counted
  const words = parsed.tokens.slice(Math.max(0, amount.lead - 1), (parsed.phrases[last]?.to ?? noun.to) + 1)
  if (!words.some(({ lower }) => MORE.has(lower)) || isBound(words)) return false
  const before = (told[parsed.index] ?? []).filter((one) => one.counted.at < counted.at && one.among !== true)
  const beside = sentences[parsed.index - 1]?.block === parsed.block
  const near = before.length > 0 ? before : beside ? (told[parsed.index - 1] ?? []) : []
  const other = near.findLast(({ among }) => among !== true)
  // "another 40 deaths": beside those that were told of somewhere.
  if (other === undefined)
    return NOUNS.has(headOf(parsed, noun)) && words.some(({ lower }) => lower !== "others" && MORE.has(lower))
  return other.role.property === role.property
}

const ADDS: ReadonlySet<string> = new Set("additionally furthermore moreover similarly likewise elsewhere".split(" "))

/** "In addition, four rebels were killed": beside what was told before it. */
export const isAddition = (parsed: Parsed, { role }: Told): boolean => {
  if (parsed.index <= LEAD || !role.property.startsWith("casualties.")) return false
  const [first = "", second = ""] = parsed.tokens.slice(0, 2).map(({ lower }) => lower)
  return ADDS.has(first) || (first === "in" && second === "addition" && parsed.tokens[2]?.lower !== "to")
}
