/**
 * Which deed a claim about its doer is of.
 *
 * Who did it is asked of one deed: that which the article is about, where the words mean it, else one named after its own
 * words, so that an ambush and a kidnapping, or two murders, never meet.
 */
import { eventSubject } from "../../event/binding.ts"
import { labelOf, type Event } from "../../event/mainEvent.ts"
import { DEEDS, eventNoun } from "../../event/nouns.ts"
import {
  headAt,
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { isTemporal } from "../../time/temporal.ts"
import type { Context } from "../Context.ts"
import type { Names } from "../naming.ts"
import { textOf, wordOf } from "../phrasing.ts"
import { joined, nominalText } from "../things/measured/clause.ts"
import { isNeutral } from "./deedNouns.ts"
import { isDoing, isHarm } from "./deeds.ts"
import { harmAt } from "./harms.ts"
import type { Found } from "./Found.ts"

/** Sorts of deeds by their nouns; of two sorts no two words mean one deed. Others may be of any sort. */
const SORTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    taking: "kidnapping abduction hijacking",
    robbery: "robbery robberies rob",
    blast: "explosion blast bombing detonation explode",
    shots: "shooting gunfight shootout firefight",
    shells: "shelling bombardment",
    killing: "murder killing assassination execution homicide slaying massacre stabbing",
    air: "airstrike air-strike",
    down: "crash downing",
    fire: "fire burning",
    wreck: "destruction",
    rails: "derailment",
  }).flatMap(([sort, words]) => words.split(" ").map((word) => [word, sort] as const)),
)

/** Sorts that one deed can be of at once: who is shot may be murdered, and a jet shot down crashes. */
const TOGETHER: ReadonlySet<string> = new Set([
  "killing blast",
  "blast killing",
  "killing shots",
  "shots killing",
  "down shots",
])

/** Words for a deed of whatever sort. */
const VAGUE: ReadonlySet<string> = new Set(
  "crime crimes act acts action actions deed incident violence event".split(" "),
)

/** Sorts that no other word stands for: nobody calls a kidnapping an attack. */
const APART: ReadonlySet<string> = new Set(["taking", "robbery", "fire", "wreck"])

const areOne = (a: string, b: string): boolean => {
  const [one, other] = [SORTS.get(a), SORTS.get(b)]
  if (APART.has(one ?? "") || APART.has(other ?? "")) return one === other || VAGUE.has(a) || VAGUE.has(b)
  return one === undefined || other === undefined || one === other || TOGETHER.has(`${one} ${other}`)
}

/** Families of events that are somebody's deed. */
const DONE: ReadonlySet<string> = new Set(["attack", "accident", "generic"])

/** Whether what the article is about can be somebody's deed: no clash, and no flood. */
const isSomebodys = ({ family, noun }: Event): boolean => DONE.has(family) && !isNeutral(noun)

/** Sentences that tell what the article is about. */
const OPENING = 3

/** Whether the opening names the head of a phrase. */
const isOpening = (parsed: Parsed, at: number, context: Context): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  const names = parsed.tokens.slice(noun.from, noun.to).filter(({ pos }) => pos === "PROPN")
  const words = names.length > 0 ? names.map(({ lower }) => lower) : [headOf(parsed, noun)]
  return context.sentences
    .slice(0, OPENING)
    .some(({ tokens }) => words.every((word) => tokens.some(({ lower }) => lower === word)))
}

const POINTS: ReadonlySet<string> = new Set(["it", "this", "that"])

/** What is still to come, or may: "further attacks", "any act". */
const OPEN: ReadonlySet<string> = new Set("more further future possible any no".split(" "))

const DEFINITE: ReadonlySet<string> = new Set("the this that these those its their his her".split(" "))

const UPON: ReadonlySet<string> = new Set("of on against at in near outside".split(" "))

/** What a deed was done to or where, behind its noun; -1 where nothing says so. */
const tailOf = (parsed: Parsed, at: number, who: number): number => {
  // "blamed the attack on X"
  if (at + 2 === who) return -1
  const noun = isPreposition(parsed, at + 1, UPON) ? nounAt(parsed, at + 2) : undefined
  return noun === undefined || isTemporal(parsed, noun) ? -1 : at + 2
}

/** Whether a noun for a deed means that which the article is about. */
const isMain = (parsed: Parsed, at: number, who: number, context: Context): boolean => {
  const [noun, main] = [nounAt(parsed, at), context.main]
  if (noun === undefined || main === undefined || !isSomebodys(main)) return false
  if (noun.pronoun || wordOf(parsed, at) === "this") return true
  const head = headOf(parsed, noun)
  if (!areOne(eventNoun(head)?.noun ?? head, main.noun)) return false
  const tail = tailOf(parsed, at, who)
  if (parsed.index < OPENING && noun.amount === undefined) return true
  return DEFINITE.has(wordAt(parsed, noun.from)) && (tail === -1 || isOpening(parsed, tail, context))
}

/** "committed crimes", "charged with two crimes": nobody says which. */
const isAnyCrime = (parsed: Parsed, at: number, who: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || DEFINITE.has(wordAt(parsed, noun.from)) || tailOf(parsed, at, who) !== -1) return false
  return headOf(parsed, noun).startsWith("crime")
}

/** Nouns for one sort of deed, by the one that stands for all of them. */
const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killing: "murder assassination massacre slaying execution homicide",
    kidnapping: "abduction",
    attack: "assault raid ambush",
    shelling: "bombardment",
    strike: "airstrike air-strike",
  }).flatMap(([one, others]) => others.split(" ").map((noun) => [noun, one] as const)),
)

/** The noun of a phrase for a deed, with what tells it from others of its sort: "second attack"; a sort has one name. */
const nounFor = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  const event = noun === undefined ? undefined : eventNoun(headOf(parsed, noun))
  const words = textOf(parsed, at)
  // "air strike", "drone strike": what it was done with is told by one source and not by another.
  if (event?.noun === "strike" && noun?.amount === undefined) return event.noun
  if (noun === undefined || event === undefined || noun.amount !== undefined || noun.to - noun.from > 2) return words
  const bare = noun.head === noun.from || ["DET", "ADJ"].includes(parsed.tokens[noun.from]?.pos ?? "")
  const single = words.toLowerCase() === event.noun
  return bare && single ? (SAME.get(event.noun) ?? event.noun) : words
}

/** "Romero's murder", as the killing of him; `undefined` for another deed. */
const ofVictim = ({ tokens, phrases }: Parsed, at: number, names: Names): string | undefined => {
  const phrase = phrases[at]
  const words = tokens.slice(phrase?.from ?? 0, phrase?.to ?? 0)
  const mark = words.findIndex(({ lower }) => lower === "'s")
  const event = eventNoun(words.at(-1)?.lower ?? "")?.noun ?? ""
  const owner = words.slice(0, Math.max(0, mark)).filter(({ pos }) => pos === "PROPN")
  if (owner.length === 0 || !DEEDS.has(event)) return undefined
  const name = owner.length === 1 ? names.inFull(owner[0]?.text ?? "") : owner.map(({ text }) => text).join(" ")
  return joined(SAME.get(event) ?? event, "of", name)
}

const wordsOf = (parsed: Parsed, at: number, { who, owner }: Found, { names }: Context): string => {
  const tail = tailOf(parsed, at, who)
  const what = names.nameOf(parsed, tail)
  const event = owner === undefined ? undefined : eventNoun(headAt(parsed, at))?.noun
  const noun = event === undefined ? undefined : (SAME.get(event) ?? event)
  if (what === "") return noun ?? ofVictim(parsed, at, names) ?? textOf(parsed, at)
  return joined(noun ?? nounFor(parsed, at), wordOf(parsed, at + 1), what)
}

/** Those who fight whoever did it: what is done to them is another deed. */
const FIGHTERS: ReadonlySet<string> = new Set(
  "rebel rebels guerrilla guerrillas insurgent insurgents militant militants terrorist terrorists subversives attacker attackers gunman gunmen assailant assailants suspect suspects bomber extremists fighters contras".split(
    " ",
  ),
)

/** What was done to somebody or something, with the verb that tells it. */
interface Done {
  readonly verb: number
  /** "killing of". */
  readonly deed: string
  readonly kind?: string
  /** -1 where the words do not say to whom. */
  readonly object: number
}

/** What was done, as the article's own event where it can be that; `undefined` where no words say to whom. */
export const doneTo = (
  parsed: Parsed,
  { verb, deed, kind: sort, object: whom }: Done,
  base: string,
  context: Context,
): string | undefined => {
  const { main, names } = context
  const [noun = "", preposition = ""] = deed.split(" ")
  const kind = sort ?? noun
  const object = nounAt(parsed, whom)
  // Of an attack a jet can be shot down; it is not the attack.
  const shotDown = kind === "downing" && main?.family === "attack" && SORTS.get(main.noun) !== "shots"
  const own = main !== undefined && isSomebodys(main) && !shotDown && !NEVER.has(noun) && areOne(kind, main.noun)
  const counted = object?.amount !== undefined
  const fought = object !== undefined && FIGHTERS.has(headOf(parsed, object))
  // "rebels who attacked targets": what they are known for.
  const aside = isLink(parsed, verb - 1, "who") && SORTS.get(kind) !== SORTS.get(main?.noun ?? "")
  const opens = !fought && !aside && (parsed.index < OPENING || (!counted && isOpening(parsed, whom, context)))
  const known = object === undefined || object.pronoun || opens
  if (own && (known || kind === "downing")) return base
  const text = names.nameOf(parsed, whom)
  return text === "" ? undefined : joined(noun, preposition, text)
}

/** What comes of an event, and never is it. */
const NEVER: ReadonlySet<string> = new Set(
  "death damage harm withdrawal retirement resignation cancellation postponement suspension closure evacuation delay".split(
    " ",
  ),
)

/** The deed that a verb tells, as the article's own where it can be that. */
const ofVerb = (parsed: Parsed, verb: number, base: string, context: Context): string | undefined => {
  const harm = harmAt(parsed, verb)
  // "blamed the firm for ignoring two warnings": what it did, and not what came of it.
  if (harm === undefined && !isHarm(parsed, verb) && !isDoing(parsed, verb))
    return joined(
      lemmaAt(parsed, verb),
      textOf(parsed, verb + 1) || wordOf(parsed, verb + 1),
      nominalText(parsed, verb + 2),
    )
  const { deed = `${lemmaAt(parsed, verb)} of`, object = -1, kind } = harm ?? {}
  return doneTo(parsed, { verb, deed, object, ...(kind === undefined ? {} : { kind }) }, base, context)
}

/** The deed that somebody is said to have done; `undefined` where no words say which. */
export const deedSubject = (parsed: Parsed, found: Found, context: Context): string | undefined => {
  const { deed, who, to, verb } = found
  const base = eventSubject(parsed, to, verb, context)
  const own = context.main === undefined ? undefined : labelOf(context.main)
  if (deed === undefined) return own === undefined ? undefined : base
  if (verbAt(parsed, deed) !== undefined) return ofVerb(parsed, deed, base, context)
  if (wordOf(parsed, deed) === "any") return undefined
  if (isMain(parsed, deed, who, context)) return base
  // "blamed X for it": no words say what it was.
  if (POINTS.has(textOf(parsed, deed).toLowerCase()) || textOf(parsed, deed) === "") return undefined
  if (OPEN.has(wordOf(parsed, deed)) || isAnyCrime(parsed, deed, who)) return undefined
  const words = wordsOf(parsed, deed, found, context)
  if (words === "") return undefined
  return words === own ? `another ${words}` : words
}
