/** Ground that a sentence speaks of as held or to be held, one place or a list of them. */
import { headOf, isLink, isPreposition, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import { monthOf } from "../../time/months.ts"
import { isTemporal } from "../../time/temporal.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { extentAt, type ReadExtent } from "../../place/extents.ts"
import { placeNoun } from "../../place/placeNoun.ts"
import { isPeople } from "../../text/people.ts"
import type { Context } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import { isGround, isSeat } from "./isGround.ts"
import { siteAt } from "./sites.ts"

const IDIOMS: ReadonlySet<string> = new Set(["part", "place", "hold", "control"])
const OF: ReadonlySet<string> = new Set(["of"])
const BARE: ReadonlySet<string> = new Set(["territory", "ground", "land"])

/** "took part", "took place". */
const isIdiom = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && IDIOMS.has(headOf(parsed, noun)) && noun.to - noun.from === 1
}

/** "that territory", "most of that territory", "all of these fighters": no place. */
const isBare = (parsed: Parsed, at: number): boolean => {
  const word = nounAt(parsed, at)?.pronoun === true || isLink(parsed, at, "adjective")
  const share = word && isPreposition(parsed, at + 1, OF)
  const noun = nounAt(parsed, share ? at + 2 : at)
  if (noun === undefined) return false
  const head = headOf(parsed, noun)
  return (share && isPeople(head)) || (BARE.has(head) && placeNoun(parsed, noun).name === undefined)
}

/** "five villages" are a number of them; "two thirds" are a part of a place. */
const isCounted = (parsed: Parsed, noun: NounPhrase): boolean =>
  noun.amount !== undefined && placeNoun(parsed, noun).portion === undefined

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—"])

/** "the Tarn - Elm highway": no Tarn. */
const isBetween = (parsed: Parsed, { from, to }: NounPhrase): boolean =>
  wordAt(parsed, from) === "the" && DASHES.has(wordAt(parsed, to))

/** The ground that starts at a phrase; `undefined` where none does. */
export const groundAt = (parsed: Parsed, at: number, context: Context): ReadExtent | undefined => {
  const site = siteAt(parsed, at)
  if (site !== undefined) return site
  const noun = nounAt(parsed, at)
  if (noun !== undefined && (isTemporal(parsed, noun) || isCounted(parsed, noun) || isBetween(parsed, noun)))
    return undefined
  const read = extentAt(parsed, at, context.places)
  if (read !== undefined && context.actors.forceOf(parsed, at) !== undefined && noun?.pronoun !== true) return undefined
  if (read !== undefined && monthOf((read.extent.place.at(-1) ?? "").toLowerCase()) > 0) return undefined
  return read === undefined || isIdiom(parsed, at) || isBare(parsed, at) || !isGround(parsed, at, read, context)
    ? undefined
    : read
}

const IN: ReadonlySet<string> = new Set("in at on near across inside around".split(" "))

const KIND_OF: ReadonlySet<string> = new Set(
  "neighbourhoods neighborhoods districts towns cities villages areas provinces".split(" "),
)

/** "the neighbourhoods of A": the name is the place; not of "the eastern neighbourhoods of A". */
const innermost = (parsed: Parsed, read: ReadExtent, context: Context): ReadExtent => {
  const noun = nounAt(parsed, read.from)
  if (
    noun === undefined ||
    read.extent.side !== undefined ||
    !KIND_OF.has(headOf(parsed, noun)) ||
    !isPreposition(parsed, read.from + 1, OF)
  )
    return read
  return extentAt(parsed, read.from + 2, context.places) ?? read
}

const isJoint = (parsed: Parsed, at: number): boolean => isLink(parsed, at, "comma") || isLink(parsed, at, "and")

/** Without what only says again what comes before: "took A, the town where" has no "and" in it. */
const withoutApposed = (parsed: Parsed, all: ReadonlyArray<ReadExtent>): ReadonlyArray<ReadExtent> =>
  all.some(({ from }, i) => i > 0 && isLink(parsed, from - 1, "and")) ? all : all.slice(0, 1)

/** The extents of a list by a way of reading one, over commas, "and", and what else joins them. */
const listed = (
  parsed: Parsed,
  from: number,
  context: Context,
  read: typeof groundAt,
  joins: (at: number) => boolean,
): ReadonlyArray<ReadExtent> => {
  const all: Array<ReadExtent> = []
  let at = from
  for (;;) {
    const one = read(parsed, at, context)
    // "took A, and B was shelled": the last belongs to the next clause.
    if (one === undefined || (all.length > 0 && verbAt(parsed, one.to) !== undefined)) return all
    all.push(innermost(parsed, one, context))
    at = one.to
    while (joins(at)) at++
    if (at === one.to) return all
  }
}

/** The grounds of a list that starts at a phrase: "the villages of A, B and C". */
export const groundsFrom = (parsed: Parsed, from: number, context: Context): ReadonlyArray<ReadExtent> =>
  withoutApposed(
    parsed,
    listed(parsed, from, context, groundAt, (at) => isJoint(parsed, at)),
  )

/** The grounds that a force goes to or from: a name by itself will do, since a force does not enter persons. */
export const goalsFrom = (parsed: Parsed, from: number, context: Context): ReadonlyArray<ReadExtent> => {
  const grounds = groundsFrom(parsed, from, context)
  if (grounds.length > 0) return grounds
  const noun = nounAt(parsed, from)
  const words = noun === undefined ? [] : parsed.tokens.slice(noun.from, noun.to)
  const bare = words.length > 0 && words.every(({ capital, pos }) => capital && pos === "PROPN")
  const read =
    bare && noun !== undefined && !isTemporal(parsed, noun) ? extentAt(parsed, from, context.places) : undefined
  return read === undefined || isSeat(read) || context.actors.forceOf(parsed, from) !== undefined ? [] : [read]
}

/** The grounds that are the subject of a verb, named or described: "it is in the hands of" may be anything. */
export const groundsBefore = (parsed: Parsed, verb: number, context: Context): ReadonlyArray<ReadExtent> => {
  const subject = subjectAt(parsed, verb)
  const noun = nounAt(parsed, subject)
  const anything = noun?.pronoun === true && !isPreposition(parsed, subject + 1, OF)
  return subject === -1 || anything ? [] : groundsFrom(parsed, subject, context)
}

/** The extents of a list: "in parts of X, including in the camp of Y and the neighbourhoods of A and B". */
export const extentsFrom = (parsed: Parsed, from: number, context: Context): ReadonlyArray<ReadExtent> =>
  listed(
    parsed,
    from,
    context,
    (_, at) => extentAt(parsed, at, context.places),
    // "in A, including in B"; "in A in the south of B" lists nothing.
    (at) =>
      isJoint(parsed, at) ||
      wordOf(parsed, at) === "including" ||
      (isPreposition(parsed, at, IN) && (isJoint(parsed, at - 1) || wordOf(parsed, at - 1) === "including")),
  )
