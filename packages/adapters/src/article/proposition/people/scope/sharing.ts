/** What counts of one sentence take over from each other: whose, where, of which event. */
import { isLink, isPreposition, verbAt, wordAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { Proposition } from "../../Proposition.ts"
import { CASES } from "../diseases.ts"
import type { Told } from "../Tolled.ts"

/** Whether a number stands without a noun for whom it counts. */
export const isBareNumber = ({ counted: { who, amount } }: Told): boolean => who.head < amount.to

const HARMED: ReadonlySet<string> = new Set(["wounded", "injured", "dead", "missing"])

/** Those who fight for one side, whose dead and wounded are told together. */
const FIGHTERS: ReadonlySet<string> = new Set([
  "soldiers",
  "guerrillas",
  "rebels",
  "militants",
  "police officers",
  "army officers",
  "Army members",
  "fighters",
])

/** "208 soldiers killed and 427 wounded": a number with what befell them and no word for whom. */
export const isHarmAlone = (parsed: Parsed, { counted: { who, amount } }: Told): boolean =>
  who.to === amount.to + 1 && HARMED.has(wordAt(parsed, amount.to))

/** Whether nothing but one clause lies between two groups, joined by "and". */
const isJoined = (parsed: Parsed, { counted: a }: Told, { counted: b }: Told): boolean => {
  const between = parsed.phrases.slice(a.last + 1, b.at)
  return (
    between.some((phrase) => phrase._tag === "Link" && phrase.kind === "and") &&
    between.every((phrase) => phrase._tag !== "Noun" || phrase.amount === undefined)
  )
}

/** "killed 25 soldiers, wounded 30": the next deed of the same doer, whose object is a bare number. */
const isNextDeed = (parsed: Parsed, { role, counted: a }: Told, { role: next, counted: b }: Told): boolean => {
  const deeds = verbAt(parsed, role.at) !== undefined && role.at < a.at && next.at === b.at - 1
  return deeds && next.at === a.last + 2 && isLink(parsed, a.last + 1, "comma") && verbAt(parsed, next.at) !== undefined
}

/** "four of its soldiers and six civilians were killed": what one verb tells of is of one side. */
export const shareSides = (
  parsed: Parsed,
  told: ReadonlyArray<Told>,
  all: ReadonlyArray<Proposition>,
): ReadonlyArray<Proposition> =>
  all.map((one, i) => {
    const [own, before, last] = [told[i], all[i - 1], told[i - 1]]
    const between = parsed.phrases.slice((last?.counted.last ?? 0) + 1, own?.counted.at)
    const joint = last !== undefined && between.every(({ _tag }) => _tag === "Link")
    const shares = joint && one.side === undefined && one.population !== undefined && before?.property === one.property
    return shares && before?.side !== undefined ? { ...one, side: before.side } : one
  })

/** "six nationals were killed and seven more were injured": a bare number counts those counted just before it. */
export const sharePopulations = (
  parsed: Parsed,
  told: ReadonlyArray<Told>,
  all: ReadonlyArray<Proposition>,
): ReadonlyArray<Proposition> => {
  const done: Array<Proposition> = []
  for (const [i, one] of all.entries()) {
    const [before, own, last] = [done.at(-1), told[i], told[i - 1]]
    const bare =
      own !== undefined &&
      (isBareNumber(own) || (isHarmAlone(parsed, own) && FIGHTERS.has(before?.population ?? ""))) &&
      own.among === undefined &&
      one.population === undefined &&
      one.place === undefined
    const near =
      own !== undefined &&
      last !== undefined &&
      last.counted.single !== true &&
      (isJoined(parsed, last, own) || isNextDeed(parsed, last, own))
    const other = before?.property !== one.property && before?.property !== CASES
    const population = bare && near && other ? before?.population : undefined
    done.push(population === undefined ? one : { ...one, population })
  }
  return done
}

const WHOLE: ReadonlySet<string> = new Set(
  "nationwide countrywide overall altogether across elsewhere total country nation all".split(" "),
)

/** "On the island, 14 died, the mayor said; a deputy gave a toll of 25": the place that opens a sentence is that of all of it. */
const isOfFronted = (parsed: Parsed, { counted: a }: Told, { counted: b }: Told): boolean => {
  const semicolon = parsed.phrases.findIndex(
    ({ from }, at) => at > a.last && at < b.at && parsed.tokens[from]?.text === ";",
  )
  const words = parsed.tokens.slice(parsed.phrases[semicolon]?.from ?? 0)
  return semicolon !== -1 && isPreposition(parsed, 0) && !words.some(({ lower }) => WHOLE.has(lower))
}

/** "407 were killed in X and 6,700 injured": a bare number joined to one of another kind, or a figure of it, is of the same place. */
export const sharePlaces = (
  parsed: Parsed,
  told: ReadonlyArray<Told>,
  all: ReadonlyArray<Proposition>,
): ReadonlyArray<Proposition> =>
  all.map((one, i) => {
    const [own, before, last] = [told[i], all[i - 1], told[i - 1]]
    if (own === undefined || last === undefined || before?.place === undefined) return one
    const bare = isBareNumber(own) && own.among === undefined && one.place === undefined
    const joined = before.property !== one.property && isJoined(parsed, last, own)
    const goesOn = one.place === undefined && before.property === one.property && isOfFronted(parsed, last, own)
    return (bare && (joined || own.same === true)) || goesOn ? { ...one, place: before.place } : one
  })

/** "four were killed and 12 injured in a similar attack": what hangs on the second of two joined counts is told of both. */
const joinedBehind = (parsed: Parsed, told: ReadonlyArray<Told>, i: number): number => {
  const [own, next] = [told[i], told[i + 1]]
  if (own === undefined || next === undefined || !isJoined(parsed, own, next)) return -1
  const between = parsed.phrases.slice(own.counted.last + 1, next.counted.at)
  // "killed five in Gaza and two in another raid": each with its own.
  return between.some((_, at) => isPreposition(parsed, own.counted.last + 1 + at)) ? -1 : i + 1
}

/** "15 died in a raid; six of them were children": of the same event as those they are a part of. */
export const shareEvents = (
  parsed: Parsed,
  told: ReadonlyArray<Told>,
  all: ReadonlyArray<Proposition>,
): ReadonlyArray<Proposition> =>
  all.map((one, i) => {
    const before = told[i]?.counted.partOf === "them" ? all[i - 1] : undefined
    if (before?.property === one.property) return { ...one, subject: before.subject }
    const next = all[joinedBehind(parsed, told, i)]
    return next === undefined || next.property === one.property ? one : { ...one, subject: next.subject }
  })

/** The words for a group as they are printed, without its number. */
const wordsOf = ({ tokens }: Parsed, { counted: { who, noun, amount } }: Told): string =>
  tokens
    .slice(who === noun ? Math.max(who.from, amount.to) : who.from, who.to)
    .map(({ lower }) => lower)
    .join(" ")

/** "two federal policemen and four highway policemen": groups of one sort that a sentence tells apart are told in its words. */
export const tellApart = (
  parsed: Parsed,
  told: ReadonlyArray<Told>,
  all: ReadonlyArray<Proposition>,
): ReadonlyArray<Proposition> =>
  all.map((one, i) => {
    const own = told[i]
    if (own === undefined || one.population === undefined || isBareNumber(own) || isOfThem(own)) return one
    const words = wordsOf(parsed, own)
    const rival = all.some((other, j) => {
      const next = told[j]
      const alike = j !== i && other.property === one.property && other.population === one.population
      const apart =
        alike && next !== undefined && !isBareNumber(next) && !isOfThem(next) && wordsOf(parsed, next) !== words
      return apart && Math.abs(next.counted.at - own.counted.at) <= NEAR
    })
    return rival ? { ...one, population: words } : one
  })

/** "198 of them": in no words of their own. */
const isOfThem = ({ counted }: Told): boolean => counted.partOf === "them"

/** So many phrases apart two groups stand in one list. Chosen. */
const NEAR = 4
