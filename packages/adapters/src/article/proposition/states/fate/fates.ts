/** What becomes of things: "the search was called off", "parliament approved the bill", "Elm station is closed". */
import { atVerbs, headAt, isLink, lemmaAt, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { subjectOf } from "../../../grammar/subjects.ts"
import { overWhen } from "../../blame/harms.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { wordOf } from "../../phrasing.ts"
import { FATEFUL, fateOf, isGroup, OF_ITSELF, serviceOf } from "./sorts.ts"
import { isLasting, stateClaim, tells, thingMeant, type Told } from "./Told.ts"

/** A word by which a state may go, with the last of its phrases. */
type Word = readonly [word: string, to: number]

/** Words at a place by which a state may go: two that go together, or one. */
const wordsAt = (parsed: Parsed, at: number): ReadonlyArray<Word> => {
  const own = wordOf(parsed, at)
  const [first, next] = [verbAt(parsed, at) === undefined ? own : lemmaAt(parsed, at), wordOf(parsed, at + 1)]
  const words: ReadonlyArray<Word> = [
    [`${first} ${next}`, at + 1],
    [first, at],
    [own, at],
  ]
  return words.filter(([word]) => FATEFUL.has(word))
}

interface Telling {
  readonly thing: number
  readonly words: ReadonlyArray<Word>
  readonly at: number
}

/** What a thing is looked up as, and how the question calls it. */
interface Meant {
  readonly sort: string
  readonly name: string
}

const WORK: ReadonlySet<string> = new Set("work works efforts operation operations".split(" "))
const SEARCH: ReadonlySet<string> = new Set("search rescue recovery salvage".split(" "))

/** "rescue work", "the search and rescue operation". */
const isSearch = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !WORK.has(headAt(parsed, at))) return false
  return parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => SEARCH.has(lower))
}

const meant = (parsed: Parsed, at: number, context: Context): Meant | undefined => {
  const head = isSearch(parsed, at) ? "search" : headAt(parsed, at)
  const service = serviceOf(head)
  if (service !== undefined) return { sort: service, name: service }
  const force = nounAt(parsed, at)?.amount === undefined ? context.actors.forceOf(parsed, at) : undefined
  const named = parsed.tokens[nounAt(parsed, at)?.head ?? -1]?.pos === "PROPN" || isGroup(head)
  if (force !== undefined && named && /^\p{Lu}/u.test(force)) return { sort: "group", name: force }
  const name = thingMeant(parsed, at, context)
  return name === "" ? undefined : { sort: head, name }
}

const told = (parsed: Parsed, { thing, words, at }: Telling, context: Context): Told | undefined => {
  const it = words.length === 0 ? undefined : meant(parsed, thing, context)
  if (it === undefined) return undefined
  for (const [word, to] of words) {
    const fate = fateOf(it.sort, word)
    if (fate !== undefined)
      return { property: `status.${it.sort}`, subject: `${it.name} ${fate.state}`, holds: fate.holds, thing, at, to }
  }
  return undefined
}

/** "is over", "remained closed", "was under water". */
const lasting = (parsed: Parsed, verb: number): Telling | undefined => {
  if (!isLasting(parsed, verb)) return undefined
  let at = verb + 1
  while (isLink(parsed, at, "adverb") && !FATEFUL.has(wordOf(parsed, at))) at++
  // "is to reopen" is told by the second verb.
  if (verbAt(parsed, at)?.form === "infinitive") return undefined
  return { thing: subjectOf(parsed, verb).at, words: wordsAt(parsed, at), at: verb }
}

/** "was halted", "halted the search", "the search halted". */
const changed = (parsed: Parsed, verb: number): Telling | undefined => {
  const group = verbAt(parsed, verb)
  const words = wordsAt(parsed, verb)
  const [first] = words
  // "remains closed" is told by "remains".
  const toldBefore = group?.form !== "infinitive" && isLasting(parsed, verb - 1)
  if (group === undefined || first === undefined || toldBefore) return undefined
  const subject = subjectOf(parsed, verb).at
  // "opened a road" made one.
  const done = words.filter(([word]) => word !== "open")
  if (group.passive) return { thing: subject, words: done, at: verb }
  const object = overWhen(parsed, first[1] + 1)
  // "the aim is to postpone the vote"
  const aim = group.form === "infinitive"
  if (nounAt(parsed, object) !== undefined) return aim ? undefined : { thing: object, words: done, at: verb }
  const alone = words.filter(([word]) => OF_ITSELF.has(word) || (group.form === "past" && group.to - group.from === 1))
  return { thing: subject, words: alone, at: verb }
}

/** What a sentence tells of what becomes of things. */
export const fates: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb) => {
    const telling = lasting(parsed, verb) ?? changed(parsed, verb)
    if (telling === undefined || telling.words.length === 0 || !tells(parsed, verb)) return []
    const state = told(parsed, telling, context)
    return state === undefined ? [] : [stateClaim(parsed, verb, state)]
  })
