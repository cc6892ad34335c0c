/** Those who fell sick: "3,728 measles cases", "36 infections", "has infected 4,200 people" answer one question of one disease. */
import { headAt, headOf, isPreposition, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import type { Counted } from "./counted/counted.ts"
import { CASES, diseaseIn, DISEASES, isCaseWord } from "./diseases.ts"
import type { Told } from "./Tolled.ts"

const OF: ReadonlySet<string> = new Set(["of", "with"])

/** The disease right behind those who are counted: "cases of cholera", "infected with it". */
const behind = (parsed: Parsed, last: number): string | undefined => {
  for (const at of [last + 1, last + 2]) {
    const noun = isPreposition(parsed, at, OF) ? nounAt(parsed, at + 1) : undefined
    const disease = noun === undefined ? undefined : diseaseIn(parsed.tokens.slice(noun.from, noun.to))
    if (disease !== undefined) return disease
  }
  return undefined
}

/** "cases of murder", "infections of computers": of something that is no disease. */
const isOfElse = (parsed: Parsed, last: number): boolean =>
  isPreposition(parsed, last + 1, OF) && nounAt(parsed, last + 2) !== undefined && !ILLS.has(headAt(parsed, last + 2))

const ILLS: ReadonlySet<string> = new Set(
  "disease virus infection illness outbreak epidemic pandemic strain variant fever pneumonia poisoning bacteria bacterium sickness".split(
    " ",
  ),
)

/** Whether a number of cases is of the sick: it names a disease, or the text is about one and it names nothing else. */
export const isOfSick = (parsed: Parsed, { who, noun, last }: Counted, sickness: boolean): boolean => {
  if (!isCaseWord(headOf(parsed, who))) return true
  const named = diseaseIn(parsed.tokens.slice(noun.from, who.to)) ?? behind(parsed, last)
  return named !== undefined || (sickness && !isOfElse(parsed, last))
}

/** "cases rose to 58": a count as a whole is of the sick where the text is about a disease, or its sentence names one. */
export const isToldOfSick = (parsed: Parsed, { role }: Told, sickness: boolean): boolean =>
  role.property !== CASES || sickness || !isCaseWord(headAt(parsed, role.at)) || diseaseIn(parsed.tokens) !== undefined

const PLAIN: ReadonlySet<string> = new Set(
  "confirmed reported recorded registered known positive laboratory-confirmed new additional more further fresh total other such detected documented".split(
    " ",
  ),
)

/** Which of the sick are counted: those of a sort ("suspected"), of a group, of a disease. */
export const casesOf = (
  parsed: Parsed,
  { counted }: Told,
  group: string | undefined,
  about: string | undefined,
): string | undefined => {
  const { who, noun, amount, last } = counted
  const disease = diseaseIn(parsed.tokens.slice(noun.from, who.to)) ?? behind(parsed, last) ?? about
  const words = isCaseWord(headOf(parsed, who))
    ? parsed.tokens
        .slice(who === noun ? amount.to : who.from, who.head)
        .filter(({ lower, pos }) => !PLAIN.has(lower) && !DISEASES.has(lower) && pos !== "DET" && pos !== "NUM")
        .map(({ lower }) => lower)
    : [group === undefined || group === "them" ? "" : group]
  const label = [...words, disease ?? ""].filter((word) => word !== "").join(" ")
  return label === "" ? undefined : label
}
