/** Whether events belong together, who wrote what, what somebody is, where people come from. */
import { Category, Occurrence, type Value } from "@corroborate/core"
import { eventNoun } from "../../event/nouns.ts"
import {
  atVerbs,
  headOf,
  isLink,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { placeNoun } from "../../place/placeNoun.ts"
import { groupAt } from "../identity/meantPeople.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { isUntold, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { isPeople } from "../../text/people.ts"

const RELATED: ReadonlySet<string> = new Set(["related", "linked", "connected"])
const UNRELATED: ReadonlySet<string> = new Set(["unrelated", "unconnected"])

/** Words that can stand for events; who is "linked" is a person. */
const THESE: ReadonlySet<string> = new Set("this that these those it both two".split(" "))

const mainWord = (parsed: Parsed, verb: number): string => parsed.tokens[verbAt(parsed, verb)?.main ?? -1]?.lower ?? ""

/** "the two explosions are related", "this was unrelated to the other explosion". */
const related: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (isUntold(parsed, verb)) return []
    const after = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
    const word = [mainWord(parsed, verb), wordOf(parsed, after)].find((one) => RELATED.has(one) || UNRELATED.has(one))
    const who = subjectOf(parsed, verb).at
    const noun = nounAt(parsed, who)
    const event = noun === undefined ? undefined : eventNoun(headOf(parsed, noun))
    if (word === undefined || noun === undefined) return []
    if (event === undefined && !(noun.pronoun && THESE.has(wordAt(parsed, noun.from)))) return []
    if (mainWord(parsed, verb) === word && !phrase.passive) return []
    const holds = RELATED.has(word) !== phrase.negated
    return [
      saying({
        sentence: parsed,
        says: {
          property: "event.relation",
          subject: "the events",
          value: holds ? Occurrence.YES : Occurrence.NO,
          span: stretch(parsed, who, mainWord(parsed, verb) === word ? verb : after),
        },
      }),
    ]
  })

const WRITES: ReadonlySet<string> = new Set(["write", "author", "compose", "post", "publish"])
const WRITINGS: ReadonlySet<string> = new Set(
  "manifesto document letter note message email post statement video text report book pamphlet".split(" "),
)
const BY: ReadonlySet<string> = new Set(["by"])
const OF: ReadonlySet<string> = new Set(["of"])

/** "a manifesto was written by X", "whether it was written by X", "attributing authorship of the document". */
const written: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const authorship = wordOf(parsed, verb + 1) === "authorship" && isPreposition(parsed, verb + 2, OF)
    const lemma = lemmaOf(parsed, phrase)
    if (authorship && (lemma === "attribute" || lemma === "ascribe"))
      return [authored(parsed, { open: false, from: verb, to: verb + 1, span: stretch(parsed, verb, verb + 3) })]
    if (!phrase.passive || !WRITES.has(lemma) || !isPreposition(parsed, verb + 1, BY)) return []
    const who = subjectOf(parsed, verb).at
    const noun = nounAt(parsed, who)
    if (noun === undefined || !WRITINGS.has(headOf(parsed, noun))) return []
    const whether = parsed.phrases.findIndex((_, at) => at < who && at >= who - 3 && wordOf(parsed, at) === "whether")
    const open = whether !== -1
    return [
      authored(parsed, {
        open,
        from: open ? whether : verb,
        to: open ? whether : verb,
        span: stretch(parsed, open ? whether : who, verb + 2),
      }),
    ]
  })

interface Authored {
  readonly open: boolean
  readonly from: number
  readonly to: number
  readonly span: Proposition["span"]
}

const authored = (parsed: Parsed, { open, from, to, span }: Authored): Proposition =>
  saying({
    sentence: parsed,
    says: {
      property: "authorship",
      subject: "the document",
      value: Occurrence.YES,
      valueAt: stretch(parsed, from, to),
      span,
      ...(open ? { polarity: "unknown", modality: "open" } : {}),
    },
  })

const NAMES: ReadonlySet<string> = new Set(["claim", "say", "describe", "call", "label", "brand", "believe"])

/** "claiming them to be mercenaries", "identified the gunman as a former soldier". */
const named: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const who = !phrase.passive && NAMES.has(lemmaOf(parsed, phrase)) ? nounAt(parsed, verb + 1) : undefined
    if (who === undefined) return []
    const be = verbAt(parsed, verb + 2)
    const toBe = be?.form === "infinitive" && lemmaOf(parsed, be) === "be"
    const as = wordOf(parsed, verb + 2) === "as"
    const what = nounAt(parsed, verb + 3)
    if ((!toBe && !as) || what === undefined || what.pronoun || !isPeopleLike(parsed, verb + 1)) return []
    // "described the dead as rebels": who the dead were is asked of the event.
    if (groupAt(parsed, verb + 1, context) !== undefined) return []
    return [
      plain(
        parsed,
        "identity",
        textOf(parsed, verb + 1),
        Category.category(textOf(parsed, verb + 3)),
        verb + 3,
        stretch(parsed, verb, verb + 3),
      ),
    ]
  })

const isPeopleLike = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return (
    noun !== undefined &&
    (wordAt(parsed, noun.head) === "them" ||
      wordAt(parsed, noun.head) === "him" ||
      wordAt(parsed, noun.head) === "her" ||
      isPeople(headOf(parsed, noun)))
  )
}

const plain = (
  parsed: Parsed,
  property: string,
  subject: string,
  value: Value,
  at: number,
  span: Proposition["span"],
): Proposition => {
  const phrase = parsed.phrases[at]
  return saying({
    sentence: parsed,
    says: { property, subject, value, valueAt: spanOf(parsed, phrase?.from ?? 0, phrase?.to ?? 0), span },
  })
}

const FROM: ReadonlySet<string> = new Set(["from"])

/** "all occupants were from X". */
const origin: PropositionReader = (parsed, context: Context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (phrase.form !== "be" || !isPreposition(parsed, verb + 1, FROM)) return []
    const who = subjectOf(parsed, verb).at
    const [people, place] = [nounAt(parsed, who), nounAt(parsed, verb + 2)]
    const name = place === undefined ? undefined : placeNoun(parsed, place).name
    if (
      people === undefined ||
      name === undefined ||
      !isPeople(headOf(parsed, people)) ||
      !context.places.isPlace(name)
    )
      return []
    return [
      plain(
        parsed,
        "attribute.origin",
        textOf(parsed, who),
        Category.category(name),
        verb + 2,
        stretch(parsed, who, verb + 2),
      ),
    ]
  })

/** What a sentence says of how things and people belong together. */
export const links: PropositionReader = (parsed, context) => [
  ...related(parsed, context),
  ...written(parsed, context),
  ...named(parsed, context),
  ...origin(parsed, context),
]
