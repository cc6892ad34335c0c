/** What things and people are called in questions: alike wherever a text means the same, with what tells them from others. */
import { isPerson } from "../text/people.ts"
import { nounAt, isLink, isPreposition, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { isTemporal } from "../time/temporal.ts"
import { isTitle } from "../who/titles.ts"

/** Names of things and people. */
export interface Names {
  /** What a noun phrase means, in words; empty for a pronoun and for none. */
  readonly nameOf: (parsed: Parsed, at: number) => string
  /** Whether a word stands beside another in a name somewhere in the text: "Petrel" of "Ana Petrel". */
  readonly isPartOfName: (word: string) => boolean
  /** A person's or a thing's name in full, by the word that it is also called by: "Romero"; the word where it has no other. */
  readonly inFull: (word: string) => string
}

interface Mention {
  readonly sentence: number
  readonly at: number
}

const TAILS: ReadonlySet<string> = new Set("of in at near outside".split(" "))

const LOOSE: ReadonlySet<string> = new Set(
  "connection relation response retaliation protest addition fact order case attack attacks memory cooperation coordination collusion name".split(
    " ",
  ),
)

/** Phrases that hang on a name at most. Chosen. */
const HANGING = 3

/** The last phrase of what tells a thing from others: "the offices of a mill in Elm". */
const endOf = (parsed: Parsed, at: number): number => {
  let last = at
  for (let hangs = 0; hangs < HANGING; hangs++) {
    const next = nounAt(parsed, last + 2)
    if (next === undefined || next.pronoun || !isPreposition(parsed, last + 1, TAILS) || isTemporal(parsed, next)) break
    // "a man in connection with the theft", "a bridge in the morning": no part of the name
    if (LOOSE.has(wordAt(parsed, next.head))) break
    last += 2
  }
  return last
}

/** The words of one noun phrase without its article and without titles; none but names keep their capitals. */
const wordsOf = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  const words = parsed.tokens.slice(noun?.from ?? 0, noun?.to ?? 0).filter(({ pos }, i) => i > 0 || pos !== "DET")
  const named = words.at(-1)?.pos === "PROPN"
  const start = named ? words.findLastIndex(({ lower, pos }) => isTitle(lower) || pos === "NOUN") + 1 : 0
  return (start < words.length ? words.slice(start) : words)
    .map(({ text, lower, pos }) => (pos === "PROPN" && !(parsed.tokens[0]?.text === text && !named) ? text : lower))
    .join(" ")
}

const ownWords = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return ""
  const words: Array<string> = []
  for (let place = at; place <= endOf(parsed, at); place++) {
    const phrase = parsed.phrases[place]
    words.push(phrase?._tag === "Noun" ? wordsOf(parsed, place) : wordAt(parsed, phrase?.from ?? -1))
  }
  return words.join(" ")
}

const DEFINITE: ReadonlySet<string> = new Set("the this that these those".split(" "))

/** "the bridge", "Latif": one of which more was said before, if anything was. */
const isBare = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  if (parsed.tokens[noun.head]?.pos === "PROPN") return wordsOf(parsed, at).split(" ").length === 1
  return noun.to - noun.from === 2 && DEFINITE.has(wordAt(parsed, noun.from)) && endOf(parsed, at) === at
}

/** "Mayor Jon Tarn", "the mayor of Elm, Ana Petrel": the office of whoever a phrase names, by which "the mayor" means him. */
const officeOf = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || parsed.tokens[noun.head]?.pos !== "PROPN" || wordsOf(parsed, at).split(" ").length < 2)
    return ""
  const own = parsed.tokens.slice(noun.from, noun.head).findLast(({ lower }) => isPerson(lower))
  if (own !== undefined) return own.lower
  if (!isLink(parsed, at - 1, "comma")) return ""
  for (let place = at - 2; place >= Math.max(0, at - OFFICE); place -= 2) {
    const word = wordAt(parsed, nounAt(parsed, place)?.head ?? -1)
    if (isPerson(word)) return word
    if (!isPreposition(parsed, place - 1, TAILS)) return ""
  }
  return ""
}

/** Phrases of an office before a name: "the mayor of the town of Elm, Ana Petrel". Chosen. */
const OFFICE = 6

/** Words of names that have more than one. O(n). */
const partsOfNames = (sentences: ReadonlyArray<Parsed>): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ tokens }) =>
      tokens.flatMap(({ text, pos }, at) => {
        const beside = tokens[at - 1]?.pos === "PROPN" || tokens[at + 1]?.pos === "PROPN"
        return pos === "PROPN" && beside ? [text] : []
      }),
    ),
  )

/**
 * Reads what things are called.
 *
 * "The bridge" is that of which the text spoke last, "a bridge near Elm", and "Latif" is "Omar Latif". O(n).
 */
export const namesOf = (sentences: ReadonlyArray<Parsed>): Names => {
  const last = new Map<string, Mention>()
  const meant = new Map<string, Mention>()
  for (const parsed of sentences) {
    for (const [at, phrase] of parsed.phrases.entries()) {
      if (phrase._tag !== "Noun" || phrase.pronoun || phrase.head < 0) continue
      const head = wordAt(parsed, phrase.head)
      const before = last.get(head)
      if (before !== undefined && isBare(parsed, at)) meant.set(`${parsed.index} ${at}`, before)
      else last.set(head, { sentence: parsed.index, at })
      const office = officeOf(parsed, at)
      if (office !== "" && !meant.has(`${parsed.index} ${at}`)) last.set(office, { sentence: parsed.index, at })
    }
  }
  const parts = partsOfNames(sentences)
  return {
    isPartOfName: (word) => parts.has(word),
    inFull: (word) => {
      const mention = last.get(word.toLowerCase())
      const there = mention === undefined ? undefined : sentences[mention.sentence]
      const name = mention === undefined || there === undefined ? "" : ownWords(there, mention.at)
      return name.endsWith(` ${word}`) ? name : word
    },
    nameOf: (parsed, at) => {
      const before = meant.get(`${parsed.index} ${at}`)
      const there = before === undefined ? undefined : sentences[before.sentence]
      return before === undefined || there === undefined ? ownWords(parsed, at) : ownWords(there, before.at)
    },
  }
}
