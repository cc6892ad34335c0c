/** What befell one person told of without a number. */
import { isPreposition, lemmaOf, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { Role } from "../Role.ts"

const HARMS: ReadonlySet<string> = new Set(["casualties.killed", "casualties.injured", "casualties.hospitalised"])

const SUPPOSES: ReadonlySet<string> = new Set(["if", "unless", "whenever", "whether"])

const FOR: ReadonlySet<string> = new Set(["for", "of", "from", "about", "in", "without"])

/** Whether a role tells what befell one person: no habit, no supposition, nothing that somebody is charged with. */
export const isOfSingle = (parsed: Parsed, { property, at, modality }: Role, from: number): boolean => {
  if (!HARMS.has(property) || modality !== undefined) return false
  if (parsed.tokens.slice(0, from).some(({ lower }) => SUPPOSES.has(lower))) return false
  const verb = verbAt(parsed, at)
  // "a doctor at the hospital" is no patient.
  if (verb === undefined) return property !== "casualties.hospitalised" || parsed.phrases[at - 1]?._tag === "Verb"
  // "we have lost a friend"
  if (lemmaOf(parsed, verb) === "lose") return false
  if (verb.modal !== undefined || verb.negated) return false
  if (verb.form === "ing") return !isPreposition(parsed, at - 1, FOR)
  const present =
    verb.form === "finite" && verb.to - verb.from === 1 && wordAt(parsed, verb.main) === lemmaOf(parsed, verb)
  return !present && !["is", "are"].includes(wordAt(parsed, verb.from))
}
