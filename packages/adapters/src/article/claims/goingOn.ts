/** Whose word a sentence is that goes on with what the one before told. */
import type { Parsed } from "../grammar/Parsed.ts"
import type { Proposition } from "../proposition/Proposition.ts"
import type { Attributed } from "./Attributed.ts"

const PARTS: ReadonlySet<string> = new Set(["of", "out", "among"])
const THESE: ReadonlySet<string> = new Set(["these", "those", "them"])

/** "Of these, 18", "Out of them, 18": the sentence opens with a part of what was told. */
const opensWithPart = ({ tokens }: Parsed): boolean => {
  const at = THESE.has(tokens[1]?.lower ?? "") ? 1 : 2
  return PARTS.has(tokens[0]?.lower ?? "") && THESE.has(tokens[at]?.lower ?? "") && tokens[at + 1]?.text === ","
}

/**
 * "Of these, 18 are in hospital": the last attribution of the sentence before.
 *
 * A part of what is counted ("of those, 14 cases") would be held against the counts of others, and stays the narrator's.
 */
export const goingOn = (
  { sentence, property }: Proposition,
  attributed: ReadonlyMap<number, ReadonlyArray<Attributed>>,
  sentences: ReadonlyArray<Parsed>,
): ReadonlyArray<Attributed> => {
  const [own, before] = [sentences[sentence], sentences[sentence - 1]]
  if (own === undefined || own.block !== before?.block || property.startsWith("count.")) return []
  return opensWithPart(own) ? (attributed.get(sentence - 1) ?? []).slice(-1) : []
}
