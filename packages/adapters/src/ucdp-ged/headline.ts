/**
 * The number of dead that a headline gives, if it gives one for certain.
 *
 * A small grammar over words, in one pass: who kills how many, how many are killed, a toll that comes to a number. What
 * covers more than the event (a day's dead in a whole country, a month's fighting) gives nothing, since a headline does
 * not say where it ends. "Cannot tell" is the usual answer.
 */
import type { Quantity } from "@corroborate/core"
import { readAmount } from "../cell/quantity.ts"
import { readNumeral } from "../cell/number.ts"

/** What a headline says. */
export interface HeadlineFigure {
  /** `both`: killed and injured together. `casualties`: a word that some use for the dead only. */
  readonly what: "killed" | "both" | "casualties"
  readonly quantity: Quantity.Quantity
  /** The words for who is counted, in lower case: `"members of the regime forces"`; empty when none stand there. */
  readonly who: string
  /** Nothing says that they died; that some of them were only injured suggests it. */
  readonly implied: boolean
  /** A toll that came to this number: it may have begun before the event. */
  readonly running: boolean
}

/** A headline that gives a figure, one whose figure covers more than the event, or one without. */
export type Told = HeadlineFigure | "wider" | undefined

/** Headlines longer than this are texts. */
const LONGEST = 500

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "))

const DEATH = set(
  "kill kills killed killing dead die dies died death deaths slain murdered executed casualty casualties toll lives slaughters executes losses",
)
const KILLS = set("kill kills killed killing executes executed slaughters murder murders")
const KILLED = set("killed dead slain murdered executed die died dies")
const HURT = set("injured wounded injures injure injuring hurt injuries wounds")
const LINKS = set("were was are is have been has be")
/** Words of time or of counting on that make a figure more than the event's. */
const WIDER = set(
  "yesterday day days week weeks month months year years hour hours since overall total totals weekend period timeline daily weekly monthly",
)
const RISES = set("to reaches reached reach at hits hit exceeds exceed")
const BOUNDS: ReadonlyArray<ReadonlyArray<string>> = [
  ["at", "least"],
  ["more", "than"],
  ["at", "most"],
  ["fewer", "than"],
  ["less", "than"],
  ["up", "to"],
  ["no", "fewer", "than"],
  ["about"],
  ["around"],
  ["nearly"],
  ["almost"],
  ["over"],
  ["some"],
  ["approximately"],
]
const GENERIC = set("people persons person others other")
/** What ends the words for who is counted. */
const STOPS = set(
  "in by at near on during after from when while with amid as for against south north east west including because due out across under between within inside around following to who which that most mostly raise raises raised raising rise rises rose increase increases increased escalates",
)

/** The words of a headline in lower case, with a comma or other mark of a break as a word of its own. */
const wordsOf = (headline: string): ReadonlyArray<string> =>
  headline
    .replaceAll(/\bIS\b/g, "ISIS")
    .toLowerCase()
    .replaceAll(/["\u201c\u201d]/g, " ")
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/([,;:!?()\u2026]|\.(?= |$)| - | \u2013 )/g, " $1 ")
    .split(/\s+/)
    .filter((word) => word !== "")

const isBreak = (word: string | undefined): boolean => word === undefined || /^[^\p{L}\p{N}]/u.test(word)

/** A number with its bound: the words from `from` up to `to`, its end excluded. */
interface Figure {
  readonly from: number
  readonly to: number
  readonly quantity: Quantity.Quantity
}

const boundBefore = (words: ReadonlyArray<string>, at: number): ReadonlyArray<string> =>
  BOUNDS.find((bound) => bound.every((word, i) => words[at - bound.length + i] === word)) ?? []

/** "62 persons at least". */
const isAtLeastAfter = (words: ReadonlyArray<string>, at: number): boolean =>
  [at, at + 1, at + 2].some((i) => words[i] === "at" && words[i + 1] === "least" && !words.slice(at, i).some(isBreak))

/** First words of numbers written in letters. */
const NUMBER_WORDS = set(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
)

const mayBeNumber = (word: string): boolean =>
  /^\d/.test(word) || NUMBER_WORDS.has(word.includes("-") ? word.slice(0, word.indexOf("-")) : word)

const figureAt = (words: ReadonlyArray<string>, at: number): Figure | undefined => {
  const word = words[at] ?? ""
  const numeral = mayBeNumber(word) ? readNumeral(word) : undefined
  if (numeral === undefined || !Number.isInteger(numeral.at) || numeral.at < 1) return undefined
  if (words[at + 1] === "hundred" || words[at + 1] === "thousand" || words[at + 1] === "million") return undefined
  const bound = boundBefore(words, at)
  const after = bound.length === 0 && isAtLeastAfter(words, at + 1) ? ["at", "least"] : bound
  const read = readAmount([...after, String(numeral.at)].join(" "), "people")
  return "quantity" in read ? { from: at - bound.length, to: at + 1, quantity: read.quantity } : undefined
}

/** The words behind a number that say who is counted, up to `end`. */
const whoIn = (words: ReadonlyArray<string>, from: number, end: number): string => {
  const who: Array<string> = []
  for (const word of words.slice(from, end)) {
    if (isBreak(word) || STOPS.has(word) || LINKS.has(word)) break
    who.push(word)
  }
  // "10 persons of two families" counts persons, whoever they are.
  if (GENERIC.has(who[0] ?? "") && who[1] === "of") return ""
  const named = who.filter((word) => !GENERIC.has(word))
  if (named.includes("number") || NOT_PEOPLE.has(named.at(-1) ?? "")) return ""
  return named.slice(LEADS.has(named[0] ?? "") ? (named[1] === "the" ? 2 : 1) : 0).join(" ")
}

/** Nouns that are counted but are no people. */
const NOT_PEOPLE = set("family families house houses losses")

/** Words that only lead to who is counted. */
const LEADS = set("of the")

/** Whether the words before a number say that something came to it. */
const isReached = (words: ReadonlyArray<string>, { from }: Figure): boolean => RISES.has(words[from - 1] ?? "")

const isBoth = (words: ReadonlyArray<string>, at: number): boolean =>
  (words[at] === "and" || words[at] === "or") && HURT.has(words[at + 1] ?? "")

/** Words that may stand between a number and what became of those counted. */
const REACH = 10

/** "Five civilians killed", "12 dead", "42 members of the forces were killed". */
const suffered = (words: ReadonlyArray<string>, found: Figure): HeadlineFigure | undefined => {
  for (let at = found.to; at < found.to + REACH; at++) {
    const word = words[at]
    if (word === undefined || isBreak(word) || (at > found.to && figureAt(words, at) !== undefined)) return undefined
    if (HURT.has(word) || word === "out") return undefined
    const isCasualty = CASUALTY.has(word)
    if (!isCasualty && word !== "deaths" && !KILLED.has(word)) continue
    if (isCasualty && words.slice(at + 1, at + 5).some((next) => KILLED.has(next))) continue
    if (word === "killed" && hasObject(words, at + 1)) return undefined
    if (NOT_PEOPLE.has(words[at - 1] ?? "")) return undefined
    const who = withoutCasualty(whoIn(words, found.to, at))
    const what = isBoth(words, at + 1) ? "both" : isCasualty ? "casualties" : "killed"
    return { quantity: found.quantity, who, what, implied: false, running: isReached(words, found) }
  }
  return undefined
}

const CASUALTY = set("casualties casualty")

const boundLength = (words: ReadonlyArray<string>, at: number): number =>
  BOUNDS.find((bound) => bound.every((word, i) => words[at + i] === word))?.length ?? 0

/** "20 militants killed 3 soldiers", "killed the": those counted did the killing. */
const hasObject = (words: ReadonlyArray<string>, at: number): boolean =>
  ["the", "a", "an", "their", "his", "its"].includes(words[at] ?? "") ||
  figureAt(words, at + boundLength(words, at)) !== undefined

/** "Kill about 100 members of ...", "claims the lives of 10 persons", "leaves 36 dead". */
const inflicted = (words: ReadonlyArray<string>, found: Figure): HeadlineFigure | undefined => {
  const before = words[found.from - 1] ?? ""
  const lives = before === "of" && words[found.from - 2] === "lives"
  const both = HURT.has(before) && words[found.from - 2] === "and" && KILLS.has(words[found.from - 3] ?? "")
  if (!KILLS.has(before) && !lives && !both) return undefined
  // "12 people killed 3 of them": a passive before the number is no object behind it.
  if (before === "killed" && LINKS.has(words[found.from - 2] ?? "")) return undefined
  const who = whoIn(words, found.to, found.to + REACH)
  return { quantity: found.quantity, who, what: both ? "both" : "killed", implied: false, running: false }
}

/** "Death toll rises to 21", "raise the number of casualties to 36", "raises to 205 the number of casualties". */
const tolled = (words: ReadonlyArray<string>, found: Figure): HeadlineFigure | undefined => {
  if (!isReached(words, found)) return undefined
  const toll = words.indexOf("toll")
  const about = toll === -1 ? words.indexOf("number") : toll
  if (about === -1 || about > found.to + 2) return undefined
  const named = words[about + 1] === "of" ? whoIn(words, about + 2, words.length) : ""
  const ranks = words.indexOf("ranks")
  const ranked = ranks !== -1 && words[ranks + 1] === "of" ? whoIn(words, ranks + 2, found.from) : ""
  const behind = whoIn(words, found.to, found.to + REACH)
  const who = [named, ranked, behind].map(withoutCasualty).find((one) => one !== "" && !one.startsWith("and ")) ?? ""
  const dead = toll !== -1 || words.some((word) => KILLED.has(word) || word === "deaths" || word === "death")
  return { quantity: found.quantity, who, what: dead ? "killed" : "casualties", implied: false, running: true }
}

const withoutCasualty = (who: string): string =>
  who.replace(/^casualt(?:y|ies) of (?:the )?/, "").replace(/ ?casualt(?:y|ies)$/, "")

/** "23 members of the forces, tens of them were injured": the others are not said to have died, and likely did. */
const suggested = (words: ReadonlyArray<string>, found: Figure): HeadlineFigure | undefined => {
  const comma = words.findIndex(isBreak)
  if (found.from !== 0 || comma === -1 || comma > 20) return undefined
  const them = words.indexOf("them", comma)
  if (them === -1 || them > comma + 4 || words[them - 1] !== "of") return undefined
  const hurt = words.slice(them, them + 4).some((word) => HURT.has(word))
  if (!hurt || found.to >= comma) return undefined
  const who = whoIn(words, found.to, comma)
  return { quantity: found.quantity, who, what: "killed", implied: true, running: false }
}

/**
 * The figure of a headline in English.
 *
 * **Law** *total*. O(words²) at worst, of at most 500 characters.
 *
 * @returns `"wider"` when its figure covers more than one event, as far as its words tell.
 *
 * @example
 * ```ts import.meta.vitest
 * import { figureOf } from "@corroborate/adapters/ucdp-ged/headline"
 * import { Quantity } from "@corroborate/core"
 *
 * figureOf("IS kill about 100 members of the forces in Damascus") // => { quantity: Quantity.about(100, "people"), who: "members of the forces", what: "killed", implied: false, running: false }
 * figureOf("Death toll rises to 21 at least") // => { quantity: Quantity.atLeast(21, "people"), who: "", what: "killed", implied: false, running: true }
 * figureOf("45 killed yesterday including 9 members of the forces") // => "wider"
 * figureOf("Clashes continue in the south") // => undefined
 * ```
 */
export const figureOf = (headline: string): Told => {
  if (headline.length > LONGEST) return undefined
  const words = wordsOf(headline)
  if (!words.some((word) => DEATH.has(word) || HURT.has(word))) return undefined
  const found: Array<HeadlineFigure> = []
  for (let at = 0; at < words.length; at++) {
    const one = figureAt(words, at)
    const said = one && (inflicted(words, one) ?? tolled(words, one) ?? suffered(words, one) ?? suggested(words, one))
    if (said !== undefined) found.push(said)
  }
  if (found.length === 0) return undefined
  if (words.some((word) => WIDER.has(word)) || words.join(" ").includes("so far")) return "wider"
  // Two figures may be parts of one or rivals; a headline does not say which.
  return found.length === 1 ? found[0] : undefined
}
