/** What sources put out, and where and to whom they speak: none of it is who speaks. */
import { nominalStartingAt, type Nominal } from "../grammar/nominals.ts"
import { headOf, isLink, isPreposition, nounAt, verbAt, type Parsed } from "../grammar/Parsed.ts"

/** What a source puts out; the source itself hangs on it. */
const PAPERS: ReadonlySet<string> = new Set(
  "data report reports statement statements figures estimates estimate information tweet statistics numbers records documents account accounts announcement bulletin post release count tally".split(
    " ",
  ),
)

/** Where and to whom one speaks. */
const OCCASIONS: ReadonlySet<string> = new Set(
  "statement report interview tweet conference briefing post letter reporters journalists telephone phone message speech address press television tv radio media update bulletin announcement video email e-mail parliament lawmakers hearing facebook twitter telegram communique note meeting reporter agency channel website interviews remarks comments condition call rally event debate op-ed column article instagram release testimony court twitter.com broadcaster audience crowd supporters".split(
    " ",
  ),
)

const FROM: ReadonlySet<string> = new Set(["from", "by", "of"])

/** Whether a lower-case noun means what a source puts out. */
export const isPaper = (word: string): boolean => PAPERS.has(word)

/** Whether a lower-case noun means an occasion of speaking, or those who listen. */
export const isOccasion = (word: string): boolean => OCCASIONS.has(word)

/** The source behind what it puts out: "data from the archive" is the archive's. */
export const behindPaper = (parsed: Parsed, nominal: Nominal): Nominal => {
  const noun = nounAt(parsed, nominal.head)
  if (noun === undefined || !PAPERS.has(headOf(parsed, noun))) return nominal
  const joint = isPreposition(parsed, nominal.head + 1, FROM) ? nominal.head + 1 : releasedBy(parsed, nominal.head + 1)
  return joint === -1 ? nominal : (nominalStartingAt(parsed, joint + 1) ?? nominal)
}

const BY: ReadonlySet<string> = new Set(["by"])

/** "figures released today by the agency": the "by" behind a participle; -1 when there is none. */
const releasedBy = (parsed: Parsed, at: number): number => {
  if (verbAt(parsed, at)?.form !== "past") return -1
  for (let by = at + 1; by < at + 5; by++) {
    if (isPreposition(parsed, by, BY)) return by
    if (verbAt(parsed, by) !== undefined || isLink(parsed, by, "comma")) return -1
  }
  return -1
}
