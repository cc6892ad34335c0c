/** Words around a number that say which numbers it lets in: "at least", "fewer than", "or more". */

import { grouped } from "../grouped.ts"

/** How the printed number bounds what is meant. */
export type Bound = "exactly" | "more" | "least" | "less" | "most" | "nearly" | "about"

/** A phrase in lower-case words with what it says. */
interface BoundPhrase {
  readonly words: ReadonlyArray<string>
  readonly bound: Bound
}

const phrases = (bound: Bound, ...all: ReadonlyArray<string>): ReadonlyArray<BoundPhrase> =>
  all.map((phrase) => ({ words: phrase.split(" "), bound }))

const byLength = (a: BoundPhrase, b: BoundPhrase): number => b.words.length - a.words.length

/** Phrases by their first word, longest first. */
type BoundTable = ReadonlyMap<string, ReadonlyArray<BoundPhrase>>

const table = (all: ReadonlyArray<BoundPhrase>): BoundTable =>
  grouped(all.toSorted(byLength), ({ words }) => words[0] ?? "")

/** Before a number. */
export const BEFORE: BoundTable = table([
  ...phrases(
    "more",
    "more than",
    "over",
    "above",
    "well over",
    "just over",
    "upwards of",
    "in excess of",
    "greater than",
  ),
  ...phrases(
    "more",
    "exceeding",
    "exceeded",
    "exceeds",
    "topped",
    "topping",
    "surpassed",
    "surpassing",
    "surpasses",
    "north of",
  ),
  ...phrases("least", "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of"),
  ...phrases("less", "less than", "fewer than", "under", "below", "well under"),
  ...phrases(
    "most",
    "up to",
    "as many as",
    "as much as",
    "as high as",
    "as long as",
    "no more than",
    "not more than",
    "at most",
    "a maximum of",
  ),
  ...phrases("nearly", "nearly", "almost", "just under", "close to", "approaching", "not quite"),
  ...phrases(
    "about",
    "about",
    "around",
    "roughly",
    "approximately",
    "some",
    "an estimated",
    "estimated",
    "circa",
    "or so",
  ),
  ...phrases("about", "something like", "in the region of", "somewhere around"),
  ...phrases("exactly", "exactly", "a total of", "an additional", "a further", "another", "only", "just"),
])

/** After a number. */
export const AFTER: BoundTable = table([
  ...phrases("least", "or more", "and more", "or above", "plus"),
  ...phrases("most", "or fewer", "or less", "or under", "at most"),
  ...phrases("least", "at least"),
  ...phrases("about", "or so", "approximately", "or thereabouts"),
])

/** Whether the words stand at a place of a list. */
const standsAt = (list: ReadonlyArray<string>, at: number, words: ReadonlyArray<string>): boolean =>
  words.every((word, i) => list[at + i] === word)

/** The longest phrase of a table at a place of lower-case words. */
export const boundAt = (phrasesByFirst: BoundTable, list: ReadonlyArray<string>, at: number): BoundPhrase | undefined =>
  phrasesByFirst.get(list[at] ?? "")?.find(({ words }) => standsAt(list, at, words))
