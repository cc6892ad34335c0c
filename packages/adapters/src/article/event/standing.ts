/** Names that a text uses as places, so that whoever did a deed, or whom it was done to, is not taken for where it was. */
import { isPreposition, wordAt, type Parsed } from "../grammar/Parsed.ts"
import { countryOf } from "../place/countries.ts"
import { placeNoun } from "../place/placeNoun.ts"

const IN: ReadonlySet<string> = new Set("in near around outside".split(" "))

/** Tells whether a name stands for a place in a text. */
export type IsPlace = (name: string) => boolean

/** Every name is one. */
export const ANYWHERE: IsPlace = () => true

/** "in Quell", "near the town of Quell", "Quell district": names behind such words and without an article. O(n). */
export const placesNamed = (sentences: ReadonlyArray<Parsed>): IsPlace => {
  const names = new Set<string>()
  for (const parsed of sentences) {
    for (const [at, phrase] of parsed.phrases.entries()) {
      if (phrase._tag !== "Noun" || phrase.pronoun || phrase.amount !== undefined) continue
      const { name, kind } = placeNoun(parsed, phrase)
      const bare = isPreposition(parsed, at - 1, IN) && wordAt(parsed, phrase.from) !== "the"
      if (name !== undefined && (bare || kind !== undefined)) names.add(name)
    }
  }
  return (name) => names.has(name) || countryOf(name) !== undefined
}
