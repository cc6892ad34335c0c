/** What somebody with a name is: "Tal was a member of the FRM", "Tal is a teacher", "the attacker was Omar Tal". */
import { Category, Text } from "@corroborate/core"
import { atVerbs, headAt, isLink, isPreposition, lemmaAt, nounAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { countryNamed } from "../../place/countries.ts"
import { isPerson } from "../../text/people.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { isUntold, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { nameIn, personMeant } from "../states/meant.ts"
import { isNamed, told } from "../states/Person.ts"
import { isMember } from "./natures.ts"

/** Nouns that tell of a person what becomes of everybody. */
const EMPTY: ReadonlySet<string> = new Set(
  "person man woman victim suspect witness target source one individual human soul friend relative parent father mother son daughter brother sister wife husband survivor guest fan candidate player".split(
    " ",
  ),
)

const OF: ReadonlySet<string> = new Set(["of"])
const A: ReadonlySet<string> = new Set(["a", "an", "the", "one"])

const RANKED: ReadonlySet<string> = new Set(
  "first second third fourth fifth sixth last latest next only new most best greatest youngest oldest".split(" "),
)

/** What somebody is, in words, with the last phrase of them; `undefined` where nothing is said. */
const natureAt = (parsed: Parsed, at: number): { readonly words: string; readonly to: number } | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined || isNamed(parsed, at)) return undefined
  const head = headAt(parsed, at)
  if (isMember(parsed, at)) {
    const body = textOf(parsed, at + 2)
    if (body === "") return undefined
    return { words: `${textOf(parsed, at)} of ${body}`, to: at + 2 }
  }
  if (!isPerson(head) || EMPTY.has(head) || !A.has(wordOf(parsed, at))) return undefined
  // "the second mayor", "the most brilliant scientist": of those that the words go on to tell.
  if (parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => RANKED.has(lower))) return undefined
  // "was a leader of the strike": what he led is a part of it.
  const of = isPreposition(parsed, at + 1, OF) && nounAt(parsed, at + 2)?.pronoun === false
  return { words: of ? `${textOf(parsed, at)} of ${textOf(parsed, at + 2)}` : textOf(parsed, at), to: of ? at + 2 : at }
}

const TO: ReadonlySet<string> = new Set(["to"])

/** "belonged to the FRM", as "member of FRM". */
const belonging = (
  parsed: Parsed,
  verb: number,
  { places }: Context,
): { readonly words: string; readonly to: number } | undefined => {
  if (lemmaAt(parsed, verb) !== "belong" || !isPreposition(parsed, verb + 1, TO)) return undefined
  const body = nounAt(parsed, verb + 2)?.pronoun === false ? textOf(parsed, verb + 2) : ""
  if (body === "" || countryNamed(body) !== undefined) return undefined
  // "the Canal belongs to Panama", but "he belonged to the FRM".
  if (wordOf(parsed, verb + 2) !== "the" && places.isPlace(body)) return undefined
  return { words: `member of ${body}`, to: verb + 2 }
}

const DOERS: ReadonlySet<string> = new Set(
  "attacker gunman bomber killer assailant driver pilot shooter hijacker murderer assassin victim deceased suspect arrested".split(
    " ",
  ),
)

/** "the attacker was Omar Tal": who somebody without a name was. */
const whoWas = (parsed: Parsed, verb: number, from: number, context: Context): Proposition | undefined => {
  const at = verb + 1
  const isOne = DOERS.has(headAt(parsed, from)) && wordOf(parsed, from) === "the"
  const name = isOne && isNamed(parsed, at) ? personMeant(parsed, at, context) : undefined
  if (name === undefined) return undefined
  const value = Category.category(nameIn(parsed, at))
  return told(parsed, { property: "identity", subject: textOf(parsed, from), value, at, to: at, from, verb })
}

/** What a sentence says that somebody with a name is. */
export const named: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const isBe = phrase.form === "be"
    if ((!isBe && lemmaAt(parsed, verb) !== "belong") || isUntold(parsed, verb)) return []
    const { at: from, shared } = subjectOf(parsed, verb)
    // "A, B and C are members of it": each of them, of whom the last is not all.
    if (from === -1 || shared || ["are", "were"].includes(wordAt(parsed, phrase.from))) return []
    const who = isBe && !phrase.negated ? whoWas(parsed, verb, from, context) : undefined
    if (who !== undefined) return [who]
    const what = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
    const nature = isBe ? natureAt(parsed, what) : belonging(parsed, verb, context)
    const subject = nature === undefined ? undefined : personMeant(parsed, from, context)
    if (nature === undefined || subject === undefined) return []
    const said = told(parsed, {
      property: "identity",
      subject,
      value: Text.text(nature.words),
      at: isBe ? what : nature.to,
      to: nature.to,
      from,
      verb,
    })
    return [phrase.negated ? { ...said, polarity: "denied" } : said]
  })
