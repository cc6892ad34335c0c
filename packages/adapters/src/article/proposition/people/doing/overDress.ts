/** Over what people wear and carry, to what they do: "50 rebels armed with rifles and mortars attacked". */
import { isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"

const WEARS: ReadonlySet<string> = new Set(
  "armed dressed wearing carrying disguised equipped clad masked hooded riding travelling traveling wielding".split(
    " ",
  ),
)

/** Phrases that such words have behind them at most. */
const REACH = 12

/** The verb behind what a group is said to wear or carry; -1 where the group is not told of so. */
export const verbOverDress = (parsed: Parsed, last: number): number => {
  const opens = parsed.phrases[last + 1]
  const word = opens === undefined ? "" : wordAt(parsed, opens.to - 1)
  if (opens?._tag === "Noun" || !WEARS.has(word)) return -1
  for (let at = last + 2; at < Math.min(parsed.phrases.length, last + REACH); at++) {
    const verb = verbAt(parsed, at)
    // "dressed in uniforms and carrying rifles"
    if (verb !== undefined && WEARS.has(wordAt(parsed, verb.main))) continue
    if (verb !== undefined) return verb.form === "finite" || verb.form === "past" ? at : -1
    const goesOn = nounAt(parsed, at) !== undefined || isPreposition(parsed, at) || isLink(parsed, at, "and")
    if (!goesOn && !isLink(parsed, at, "comma") && !isLink(parsed, at, "adjective")) return -1
  }
  return -1
}
