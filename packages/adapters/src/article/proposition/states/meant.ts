/** Which person a phrase means: by a name, by an office with a name beside it, or by "he" where one only can be meant. */
import { isLink, lemmaAt, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isPerson } from "../../text/people.ts"
import { isTitle } from "../../who/titles.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import type { Context } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import { isNamed, NO_NOUN } from "./Person.ts"

const HOUSES: ReadonlySet<string> = new Set(
  "agency court courts company ministry department university council front movement party group army committee bank news".split(
    " ",
  ),
)

/** A name of a person: two capitalised words, or one of those of such a name. */
const isPersonName = (parsed: Parsed, at: number, context: Context): boolean => {
  const { places } = context
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined || !isNamed(parsed, at)) return false
  const names = parsed.tokens.slice(noun.from, noun.to).filter(({ pos }) => pos === "PROPN")
  const [last] = names.slice(-1)
  if (
    last === undefined ||
    !last.capital ||
    HOUSES.has(last.lower) ||
    places.isPlace(names.map(({ text }) => text).join(" "))
  )
    return false
  if (names.length > 1) return true
  return context.names.isPartOfName(last.text)
}

/** The name in a noun phrase, without titles: "Bishop Emeritus Ana Doe". */
export const nameIn = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at) ?? NO_NOUN
  const words = parsed.tokens.slice(noun.from, noun.to)
  const start = words.findLastIndex(({ pos, lower }) => pos !== "PROPN" && lower !== "al" && lower !== "bin") + 1
  const name = words.slice(start)
  const plain = name.slice(name.findLastIndex(({ lower }) => isTitle(lower)) + 1)
  return (plain.length > 0 ? plain : name).map(({ text }) => text).join(" ")
}

/** A person's name in full, where the text has given it before: "Latif". */
const fullName = (parsed: Parsed, at: number, { names }: Context): string => {
  const own = nameIn(parsed, at)
  const full = names.nameOf(parsed, at)
  return full.endsWith(` ${own}`) && /^\p{Lu}/u.test(full) ? full : own
}

/** Verbs of a sentence that are looked at for whom it is about. Chosen. */
const FIRST = 12

/** Whether whoever a phrase names only says something. */
const speaks = (parsed: Parsed, at: number): boolean =>
  parsed.verbs
    .slice(0, FIRST)
    .some((verb) => REPORT_VERBS.has(lemmaAt(parsed, verb)) && subjectOf(parsed, verb).at === at)

/** The one person that the first clause of a sentence is about; `undefined` where it is about another thing, or who speaks. */
const subjectIn = (parsed: Parsed, until: number, context: Context): string | undefined => {
  const verb = parsed.verbs.slice(0, FIRST).find((at) => at < until && !REPORT_VERBS.has(lemmaAt(parsed, at)))
  const at = verb === undefined ? -1 : subjectOf(parsed, verb).at
  if (at === -1 || HE.has(wordOf(parsed, at)) || speaks(parsed, at)) return undefined
  return personMeant(parsed, at, context)
}

const HE: ReadonlySet<string> = new Set(["he", "she"])

/** Whom "he" means: the person that the sentence before is about. */
const pronounMeans = (parsed: Parsed, context: Context): string | undefined => {
  const before = context.sentences[parsed.index - 1]
  if (before === undefined || before.block !== parsed.block) return undefined
  return subjectIn(before, before.phrases.length, context)
}

/** The person whom a phrase means, by name; `undefined` where the words do not tell. */
export const personMeant = (parsed: Parsed, at: number, context: Context): string | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined) return undefined
  if (HE.has(wordOf(parsed, at))) return pronounMeans(parsed, context)
  if (isPersonName(parsed, at, context)) return fullName(parsed, at, context)
  // "the mayor, Omar Latif, was killed"
  const office = isPerson(parsed.tokens[noun.head]?.lower ?? "") && isLink(parsed, at + 1, "comma")
  return office && isPersonName(parsed, at + 2, context) && isLink(parsed, at + 3, "comma")
    ? fullName(parsed, at + 2, context)
    : undefined
}
