/** What a thing in dispute is: "the fruit was a pineapple", "the vest was a fake", "the building was a school". */
import { Category, Text } from "@corroborate/core"
import { atVerbs, headAt, isLink, nounAt, spanOf, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, textOf, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

/** Things of which sources say what they are. */
const THINGS: ReadonlySet<string> = new Set(
  "device object package parcel vest belt weapon gun pistol bomb grenade missile rocket shell drone aircraft plane helicopter balloon substance powder liquid fruit animal vessel boat ship vehicle truck building site facility target".split(
    " ",
  ),
)

/** Words for a thing of whatever sort. */
const EMPTY: ReadonlySet<string> = new Set(
  "thing one object item device vessel structure building place site part kind sort type result problem threat success failure gift example symbol total mystery loss writeoff wreck matter question sign source danger risk weapon area zone enemy means".split(
    " ",
  ),
)

const FALSE: ReadonlySet<string> = new Set("fake hoax dummy replica toy decoy imitation".split(" "))

/** Sentences back in which "it" has its name. Chosen. */
const BACK = 1

/** Tokens back in which it is looked for, so that reading stays linear. Chosen. */
const NEAR = 80

/** The thing that a phrase means: by its own noun, or for "it" the one thing named before it. */
const thingAt = (parsed: Parsed, at: number, { sentences }: Context): string | undefined => {
  const head = headAt(parsed, at)
  if (THINGS.has(head))
    return ["the", "this", "that", "its", "his", "her"].includes(wordOf(parsed, at)) ? head : undefined
  if (wordOf(parsed, at) !== "it") return undefined
  const until = parsed.phrases[at]?.from ?? 0
  const before = sentences
    .slice(Math.max(0, parsed.index - BACK), parsed.index)
    .flatMap(({ tokens }) => tokens.slice(-NEAR))
    .concat(parsed.tokens.slice(Math.max(0, until - NEAR), until))
  const named = new Set(before.flatMap(({ lower }) => (THINGS.has(lower) ? [lower] : [])))
  const [only] = named
  return named.size === 1 ? only : undefined
}

/** What a sentence says that a thing is. */
export const objects: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    const infinitive = phrase.form === "infinitive" && parsed.tokens[phrase.main]?.lemma === "be"
    if ((phrase.form !== "be" && !infinitive) || isUntold(parsed, verb)) return []
    const from = subjectOf(parsed, verb).at
    const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
    const noun = nounAt(parsed, at)
    if (noun === undefined || noun.pronoun || noun.amount !== undefined || noun.to - noun.from < 2) return []
    const fake =
      FALSE.has(headAt(parsed, at)) || parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => FALSE.has(lower))
    if (!["a", "an"].includes(wordAt(parsed, noun.from)) || EMPTY.has(headAt(parsed, at))) return []
    const thing = from === -1 ? undefined : thingAt(parsed, from, context)
    if (thing === undefined || thing === headAt(parsed, at)) return []
    const modality = hedge(parsed, from, at)
    // A name of a make excludes no word for the sort: a rifle may be a Parrow.
    const named = parsed.tokens.slice(noun.from, noun.to).some(({ pos }) => pos === "PROPN")
    const value = fake
      ? Category.category("fake")
      : named
        ? Text.text(textOf(parsed, at))
        : Category.category(headAt(parsed, at))
    return [
      saying({
        sentence: parsed,
        says: {
          property: "identity.thing",
          subject: thing,
          value,
          valueAt: spanOf(parsed, noun.from + 1, noun.to),
          span: stretch(parsed, from, at),
          ...(phrase.negated ? { polarity: "denied" as const } : {}),
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
