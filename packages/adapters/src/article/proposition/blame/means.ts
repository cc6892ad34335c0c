/** Things that wreck and kill: "was destroyed by a mine", "an air strike destroyed it", "died when their helicopter crashed". */
import { eventNoun, eventOfVerb } from "../../event/nouns.ts"
import { headAt, isLink, lemmaAt, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isPeople } from "../../text/people.ts"
import { Category, Text } from "@corroborate/core"
import { isUntold, textOf, wordOf } from "../phrasing.ts"
import { agentBehind, harmAt, overWhen } from "./harms.ts"
import type { Cause, CauseFinder } from "./ToldCause.ts"

/** What harm comes of the thing by: what the sources call it, and what tells it from others. */
const LINES = `
mine|mine mines landmine landmines claymore
car bomb|car-bomb
air strike|airstrike airstrikes air-strike air-strikes
missile|missile missiles
shelling|shell shells mortar mortars artillery shelling shellfire
rocket|rocket rockets
grenade|grenade grenades
torpedo|torpedo torpedoes
gunfire|bullet bullets gunfire gunshot gunshots
|bomb bombs device devices explosive explosives dynamite explosion explosions blast blasts bombing bombings bombardment strike strikes raid raids fire shrapnel debris
fire|blaze inferno flames wildfire
earthquake|earthquake quake tremor
flood|flood floods flooding floodwaters
storm|storm hurricane typhoon cyclone tornado winds
landslide|landslide mudslide avalanche rockslide
lightning|lightning
`

/** Means by their words; those without a name of their own exclude no other. */
const MEANS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", words = ""] = line.split("|")
      return words.split(" ").map((word) => [word, name] as const)
    }),
)

const AIRBORNE: ReadonlySet<string> = new Set(["strike", "strikes", "raid", "raids", "bombardment", "bombing"])
const BOMBS: ReadonlySet<string> = new Set(["bomb", "bombs", "explosion", "blast"])

/** The means that a noun phrase names, "" for one that excludes no other; `undefined` where it names none. */
export const meansAt = (parsed: Parsed, at: number): string | undefined => {
  const noun = nounAt(parsed, at)
  const head = headAt(parsed, at)
  const name = MEANS.get(head)
  if (noun === undefined || name === undefined || noun.pronoun) return undefined
  const words = parsed.tokens.slice(noun.from, noun.head).map(({ lower }) => lower)
  if (AIRBORNE.has(head)) return words.some((word) => ["air", "aerial", "drone"].includes(word)) ? "air strike" : ""
  return BOMBS.has(head) && words.includes("car") ? "car bomb" : name
}

/** The means that a phrase names, as an answer: its words, which exclude no other, where it has no name of its own. */
export const valueOf = (parsed: Parsed, at: number): Category.Category | Text.Text => {
  const name = meansAt(parsed, at) ?? ""
  return name === "" ? Text.text(textOf(parsed, at)) : Category.category(name)
}

/** What is done to things, by the verb that tells it. */
const WRECKS: ReadonlyMap<string, string> = new Map([
  ...["destroy", "demolish", "wreck", "flatten", "level", "gut", "raze"].map(
    (verb) => [verb, "destruction of"] as const,
  ),
  ...["damage", "hit", "strike"].map((verb) => [verb, "damage to"] as const),
  ["derail", "derailment of"],
  ["sink", "sinking of"],
  ["down", "downing of"],
])

/** The deed of "destroyed", "brought down", "blown up"; `undefined` for other verbs. */
const wreckAt = (parsed: Parsed, verb: number): string | undefined => {
  const lemma = lemmaAt(parsed, verb)
  const next = wordOf(parsed, verb + 1)
  if ((lemma === "bring" || lemma === "shoot") && next === "down") return "downing of"
  return lemma === "blow" && next === "up" ? "destruction of" : WRECKS.get(lemma)
}

/** Whether a phrase means people, a number of things, or nothing that can be damaged: no one thing with a name. */
export const isHuman = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun === undefined || noun.pronoun || isPeople(headAt(parsed, at)) || noun.amount !== undefined
}

/** What a denied verb makes of a cause. */
export const denied = (negated: boolean): Pick<Cause, "polarity"> => (negated ? { polarity: "denied" } : {})

/** Whether a verb tells of what was so: no aim, no wish, nothing to come. */
export const isSo = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.form === "infinitive" || isUntold(parsed, verb)) return false
  return group.modal === undefined || group.perfect
}

const HITS: ReadonlySet<string> = new Set(["hit", "strike"])
const NATURAL: ReadonlySet<string> = new Set("earthquake flood storm landslide".split(" "))

/** "an earthquake hit the island": where it was, and no harm. */
const onlyCame = (parsed: Parsed, verb: number, what: number): boolean =>
  HITS.has(lemmaAt(parsed, verb)) && NATURAL.has(meansAt(parsed, what) ?? "")

/** "the bridge was destroyed by a mine", "a train derailed by a mine". */
export const wreckedBy: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const deed = wreckAt(parsed, verb)
  if (group === undefined || deed === undefined || (!group.passive && group.form !== "past")) return undefined
  const by = agentBehind(parsed, verb + 1)
  const what = by === undefined ? -1 : by + 1
  const whom = subjectOf(parsed, verb).at
  if (meansAt(parsed, what) === undefined || onlyCame(parsed, verb, what)) return undefined
  if (isHuman(parsed, whom) || whom > verb || !isSo(parsed, verb)) return undefined
  return { what, from: whom, to: what, value: valueOf(parsed, what), of: { deed, at: whom }, ...denied(group.negated) }
}

/** "an air strike destroyed the bridge", "a bomb derailed the train", "a missile hit the plane". */
export const wrecks: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const deed = wreckAt(parsed, verb)
  const { at: what, shared } = subjectOf(parsed, verb)
  if (group === undefined || deed === undefined || group.passive || what === -1 || what > verb) return undefined
  const particle = ["down", "up"].includes(wordOf(parsed, verb + 1)) ? verb + 2 : verb + 1
  const whom = overWhen(parsed, particle)
  const participle = group.form === "ing" && shared && isLink(parsed, verb - 1, "comma")
  if (group.form === "ing" && !participle) return undefined
  if (meansAt(parsed, what) === undefined || onlyCame(parsed, verb, what)) return undefined
  if (isHuman(parsed, whom) || !isSo(parsed, verb)) return undefined
  return { what, from: what, to: whom, value: valueOf(parsed, what), of: { deed, at: whom }, ...denied(group.negated) }
}

const WEAPONS: ReadonlySet<string> = new Set(
  "mine mines landmine missile shell shells mortar rocket grenade bullet bullets gunfire bomb bombs shrapnel lightning gunshot".split(
    " ",
  ),
)

const isWeapon = (parsed: Parsed, at: number): boolean => WEAPONS.has(headAt(parsed, at))

const isVictim = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && !noun.pronoun && (isPeople(headAt(parsed, at)) || isName(parsed, at))
}

const isName = (parsed: Parsed, at: number): boolean => parsed.tokens[nounAt(parsed, at)?.head ?? -1]?.pos === "PROPN"

const OF_DEATH = { property: "cause.death" } as const

/** "the mayor was killed by a car bomb", "a mortar shell killed three children". */
export const killedBy: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || lemmaAt(parsed, verb) !== "kill" || !isSo(parsed, verb)) return undefined
  const subject = subjectOf(parsed, verb).at
  const by = group.passive || group.form === "past" ? agentBehind(parsed, verb + 1) : undefined
  if (by !== undefined) {
    if (!isWeapon(parsed, by + 1) || !isVictim(parsed, subject) || subject > verb) return undefined
    const of = { deed: "death of", at: subject }
    return {
      ...OF_DEATH,
      what: by + 1,
      from: subject,
      to: by + 1,
      value: valueOf(parsed, by + 1),
      of,
      ...denied(group.negated),
    }
  }
  const whom = overWhen(parsed, verb + 1)
  if (group.passive || group.form === "ing" || !isWeapon(parsed, subject) || !isVictim(parsed, whom)) return undefined
  const of = { deed: "death of", at: whom }
  return {
    ...OF_DEATH,
    what: subject,
    from: subject,
    to: whom,
    value: valueOf(parsed, subject),
    of,
    ...denied(group.negated),
  }
}

/** "he", of whom the sentence before may tell who he is. */
const isHe = (parsed: Parsed, at: number): boolean => ["he", "she"].includes(wordOf(parsed, at))

const WAYS: ReadonlyMap<string, string> = new Map([
  ["shoot", "gunfire"],
  ["stab", "stabbing"],
  ["beat", "beating"],
  ["strangle", "asphyxiation"],
])

/** "Jon Tarn was shot dead", "was beaten to death": in which way somebody with a name was killed. */
export const killedIn: CauseFinder = (parsed, verb) => {
  const way = WAYS.get(lemmaAt(parsed, verb))
  const harm = way === undefined ? undefined : harmAt(parsed, verb)
  const whom = harm?.object ?? -1
  const kills = harm?.deed === "killing of" || lemmaAt(parsed, verb) === "strangle"
  if (way === undefined || !kills || !(isName(parsed, whom) || isHe(parsed, whom)) || !isSo(parsed, verb))
    return undefined
  if (wordOf(parsed, verb + 1) === "down" || verbAt(parsed, verb)?.negated === true) return undefined
  const of = { deed: "death of", at: whom }
  return {
    ...OF_DEATH,
    what: verb,
    from: Math.min(whom, verb),
    to: Math.max(whom, verb),
    value: Category.category(way),
    until: verb,
    of,
  }
}

/** Phrases between a death and what it came of. Chosen. */
const NEAR = 7

/** "two soldiers died when their helicopter crashed", "was killed when a mine exploded". */
export const diedWhen: CauseFinder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  const dies = lemma === "die" || (lemma === "kill" && group?.passive === true)
  const whom = subjectOf(parsed, verb).at
  if (group === undefined || !dies || group.negated || !isSo(parsed, verb) || !isVictim(parsed, whom)) return undefined
  for (let at = verb + 1; at <= verb + NEAR; at++) {
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop")) return undefined
    if (wordOf(parsed, at) !== "when" || nounAt(parsed, at + 1) === undefined) continue
    return happened(parsed, at + 1, { whom, verb })
  }
  return undefined
}

/** "their helicopter crashed", as what somebody died of. */
const happened = (
  parsed: Parsed,
  at: number,
  { whom, verb }: { readonly whom: number; readonly verb: number },
): Cause | undefined => {
  const told = [at + 1, at + 2, at + 3].find((place) => verbAt(parsed, place) !== undefined) ?? -1
  const noun = eventOfVerb(lemmaAt(parsed, told))
  const event = noun === undefined ? undefined : eventNoun(noun)
  if (event === undefined || event.family === "protest" || isHuman(parsed, at) || !isSo(parsed, told)) return undefined
  const head = wordAt(parsed, nounAt(parsed, at)?.head ?? -1)
  const value = Text.text(`${head} ${event.noun}`)
  return { ...OF_DEATH, what: at, from: whom, to: verb, value, until: told, of: { deed: "death of", at: whom } }
}
