/** Groups that are a part of a set told of: "six of them died", "among the dead were two nurses", "of the 14 dead, nine were women". */
import { headAt, isLink, lemmaAt, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { listAround, type Counted } from "./counted/counted.ts"
import { first } from "./phraseWords.ts"
import { saidOfSubject } from "./role/predicates.ts"
import type { Role } from "./Role.ts"
import type { Told } from "./Tolled.ts"
import { ADJECTIVES, PEOPLE, SETS, TOLLS } from "./words.ts"

type All = ReadonlyArray<Counted>

/** Whether a number has no noun of its own. */
export const isBare = ({ who, amount }: Counted): boolean => who.head < amount.to

const behind = (parsed: Parsed, last: number): number => (isLink(parsed, last + 1, "adverb") ? last + 2 : last + 1)

/** "48 of whom remain missing", "six of them were pulled out alive": a verb right behind a part says what befell it. */
export const saidOfPart = (parsed: Parsed, { last }: Counted): Role | undefined => {
  const verb = behind(parsed, last)
  const said = verbAt(parsed, verb) === undefined ? undefined : saidOfSubject(parsed, verb)
  // "three of them injured"
  const state = nounAt(parsed, last + 2) === undefined ? ADJECTIVES.get(first(parsed, last + 1)) : undefined
  return said ?? (state === undefined ? undefined : { property: state, at: last + 1 })
}

/** "16 of whom had gone home": what a part did tells nothing of what befell all. */
export const doesElse = (parsed: Parsed, { last }: Counted): boolean =>
  verbAt(parsed, behind(parsed, last))?.form === "finite"

/** "the band Example Dead was": a set is called by no name. */
const isNamed = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  const [before, head] = [parsed.tokens[(noun?.head ?? 0) - 1], parsed.tokens[noun?.head ?? -1]]
  return head?.pos === "PROPN" && head.capital && before?.pos === "PROPN"
}

/** "Among the dead were two infants", "the toll included six children": a set before its verb says what happened. */
export const inSet = (parsed: Parsed, one: Counted, all: All): Role | undefined => {
  const { first: start } = listAround(parsed, all, one)
  const verb = isLink(parsed, start.at - 1, "adverb") ? start.at - 2 : start.at - 1
  const group = verbAt(parsed, verb)
  if (group === undefined || !(group.form === "be" || lemmaOf(parsed, group) === "include")) return undefined
  // "among the 12 people killed were two nurses"
  const reduced = verbAt(parsed, verb - 1)?.form === "past" && nounAt(parsed, verb - 2) !== undefined
  // "the number of dead is 25" tells of all of them.
  const head = reduced
    ? first(parsed, verb - 1)
    : isNamed(parsed, verb - 1) || first(parsed, verb - 2) === "of"
      ? ""
      : headAt(parsed, verb - 1)
  // "these casualties include nine officers"
  const own = ADJECTIVES.has(first(parsed, one.last + 1))
  const hurt = group.form !== "be" && head === "casualties" && !own ? "casualties.total" : undefined
  const set = SETS.get(head) ?? hurt ?? (group.form !== "be" && TOLLS.has(head) ? "casualties.killed" : undefined)
  return set === undefined ? undefined : { property: set, at: verb - 1 }
}

/** "one of the victims said": victims who do something may be of something that nobody died of. */
const acts = (parsed: Parsed, { last }: Counted): boolean => {
  if (headAt(parsed, last) !== "victims") return false
  const verb = verbAt(parsed, behind(parsed, last))
  return verb !== undefined && verb.form !== "be" && verb.form !== "ing" && !verb.passive
}

/** "nine were": whether a verb of being stands right behind a number. */
export const isBe = (parsed: Parsed, { last }: Counted): boolean => {
  const verb = verbAt(parsed, last + 1)
  return verb?.form === "be" && !verb.negated
}

/** A part of a set has no more to say than the set, unless its own verb says it: "125 of the deaths". */
export const fromSet = (parsed: Parsed, one: Counted): Role | undefined => {
  // "four victims were from one family"
  if (one.partOf === undefined && headAt(parsed, one.last) === "victims" && isBe(parsed, one))
    return { property: "casualties.killed", at: one.at }
  const property = one.partOf === "set" && !acts(parsed, one) ? SETS.get(headAt(parsed, one.last)) : undefined
  return property === undefined ? undefined : { property, at: one.at }
}

const THOSE: ReadonlySet<string> = new Set(["those", "them", "these", "whom"])

/** The set that opens a clause before its part: "of those, 14", "of the 20 dead, nine"; -1 when none does. */
const setBefore = (parsed: Parsed, { at }: Counted): number => {
  const comma = isLink(parsed, at - 1, "adverb") ? at - 2 : at - 1
  // "of the 20 dead": an adjective behind its number.
  const behindNoun = isLink(parsed, comma - 1, "adjective") || verbAt(parsed, comma - 1)?.form === "past"
  const set = behindNoun ? comma - 2 : comma - 1
  return isLink(parsed, comma, "comma") && first(parsed, set - 1) === "of" ? set : -1
}

/** "Of the 40 people on board, 22": whether a clause opens with a number that another is a part of. */
export const isFrontedWhole = (parsed: Parsed, { at, last }: Counted, all: All): boolean => {
  if (first(parsed, at - 1) !== "of" || !(at === 1 || OPENS.some((kind) => isLink(parsed, at - 2, kind)))) return false
  const next = all.find((other) => other.at > last)
  return next !== undefined && isLink(parsed, next.at - 1, "comma")
}

const OPENS: ReadonlyArray<string> = ["stop", "quote", "that"]

/** What befell a set, by the last word for it: "the 14 dead", "those killed". */
const setAt = (parsed: Parsed, at: number): string | undefined =>
  SETS.get(
    isLink(parsed, at + 1, "adjective") || verbAt(parsed, at + 1)?.form === "past"
      ? first(parsed, at + 1)
      : wordAt(parsed, (nounAt(parsed, at)?.to ?? 0) - 1),
  )

/** "Of those, 14 were confirmed", "of the injured, six": a part of what was counted before. */
export const isOfThose = (parsed: Parsed, one: Counted): boolean => {
  const set = setBefore(parsed, one)
  return set !== -1 && (THOSE.has(first(parsed, set)) || setAt(parsed, set) !== undefined)
}

/** "Of the 14 dead, nine were women": a set that opens the clause, and of whom its part is. */
export const ofSetBefore = (parsed: Parsed, one: Counted): Role | undefined => {
  const set = isBe(parsed, one) && isBare(one) ? setBefore(parsed, one) : -1
  const property = set === -1 ? undefined : setAt(parsed, set)
  return property === undefined || isTimed(parsed, one) ? undefined : { property, at: one.at }
}

/** "Of the dead, two are yet to be named": no kind of people behind the verb. */
const isTimed = (parsed: Parsed, { last }: Counted): boolean => {
  const kind = nounAt(parsed, last + 2)
  return kind === undefined || kind.pronoun || kind.amount !== undefined
}

/** "eleven of the dead were men and eighteen were women": another part of the set told of before. */
export const isOtherPart = (parsed: Parsed, one: Counted, { counted, role }: Told): boolean => {
  const parallel = counted.partOf !== undefined && isBare(one) && isBe(parsed, counted) && isBe(parsed, one)
  return parallel && role.at === counted.at && !isTimed(parsed, one)
}

/** A list, and the count before it that it may add up to. */
interface Listed {
  readonly whole: Counted | undefined
  readonly parts: All
}

const listedWith = (parsed: Parsed, one: Counted, all: All): Listed => {
  const { first: start, last } = listAround(parsed, all, one)
  const [from, to] = [all.indexOf(start), all.indexOf(last)]
  // "found 20 bodies, eleven women and nine men": the whole is joined to the list of its parts.
  const opens = PEOPLE.has(headAt(parsed, start.last)) || isBare(start)
  return opens && to - from > 1 && one !== start
    ? { whole: start, parts: all.slice(from + 1, to + 1) }
    : { whole: undefined, parts: all.slice(from, to + 1) }
}

const sumOf = (parts: All): number => parts.reduce((total, { amount }) => total + amount.low, 0)

/** "20 bodies had been recovered, eleven women and nine men": the count that a list behind it adds up to. */
export const summedIn = (parsed: Parsed, one: Counted, all: All, told: ReadonlyArray<Told>): Told | undefined => {
  const { whole, parts } = listedWith(parsed, one, all)
  const [start, last] = [parts[0], parts.at(-1)]
  if (start === undefined || last === undefined || start === last || isBare(start)) return undefined
  // "six priests (five Spaniards and one Salvadoran)"
  const dash = isLink(parsed, start.at - 1, "stop") && OPENS_LIST.has(first(parsed, start.at - 1))
  if (!isLink(parsed, start.at - 1, "comma") && !dash) return undefined
  const before = told.findLast(({ counted }) =>
    whole === undefined ? counted.at < start.at && counted.single !== true : counted.at === whole.at,
  )
  if (before === undefined || before.counted.amount.word !== undefined) return undefined
  const closed = last.last === parsed.phrases.length - 1 || CLOSES.some((kind) => isLink(parsed, last.last + 1, kind))
  return closed && sumOf(parts) === before.counted.amount.low ? before : undefined
}

const OPENS_LIST: ReadonlySet<string> = new Set(["(", "--", "—", "–", ":"])

const CLOSES: ReadonlyArray<string> = ["stop", "comma", "quote"]

/** "They were two Argentinians, one from France": the count before, of whom a list tells who they were. */
export const whoTheyWere = (parsed: Parsed, one: Counted, all: All, told: ReadonlyArray<Told>): Told | undefined => {
  const { first: start, last } = listAround(parsed, all, one)
  const verb = verbAt(parsed, start.at - 1)
  const they = verb?.form === "be" && !verb.negated && first(parsed, start.at - 2) === "they"
  const whole = they ? told.findLast(({ counted }) => counted !== one && counted.single !== true) : undefined
  if (whole === undefined || isBare(start) || !HARMED.has(whole.role.property)) return undefined
  return sumOf(all.slice(all.indexOf(start), all.indexOf(last) + 1)) <= whole.counted.amount.low ? whole : undefined
}

const HARMED: ReadonlySet<string> = new Set([
  "casualties.killed",
  "casualties.injured",
  "casualties.missing",
  "bodies.recovered",
])

/** "The injured teenagers, three girls and a boy,": what befell a set without a number, of whom a list tells who they were. */
export const apposedTo = (parsed: Parsed, one: Counted, all: All): Role | undefined => {
  const { first: start, last } = listAround(parsed, all, one)
  const set = isLink(parsed, start.at - 1, "comma") ? nounAt(parsed, start.at - 2) : undefined
  const definite = set !== undefined && ["the", "those"].includes(wordAt(parsed, set.from))
  if (set === undefined || set.amount !== undefined || !definite || isBare(start)) return undefined
  const words = parsed.tokens.slice(set.from, set.to).map(({ lower }) => SETS.get(lower))
  const property = words.find((found) => found !== undefined)
  // "after the dead, two guards came": nothing closes the list.
  const closed = verbAt(parsed, last.last + 1) === undefined
  return property === undefined || !closed ? undefined : { property, at: start.at - 2 }
}

const LOSES: ReadonlySet<string> = new Set(["lose", "suffer", "sustain"])

/** "the rebels lost 45 men and the army seven": a number behind another side, of the same losses. */
export const isLossToo = (parsed: Parsed, one: Counted, { role }: Told): boolean =>
  isBare(one) &&
  nounAt(parsed, one.at - 1)?.amount === undefined &&
  (isLink(parsed, one.at - 2, "and") || isLink(parsed, one.at - 2, "comma")) &&
  LOSES.has(lemmaAt(parsed, role.at)) &&
  verbAt(parsed, one.last + 1) === undefined
