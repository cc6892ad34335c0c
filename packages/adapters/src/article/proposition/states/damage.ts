/** In which state things are after what was done to them: "the bridge was destroyed", "did not sustain major damage". */
import { Category, Text } from "@corroborate/core"
import {
  atVerbs,
  headAt,
  isLink,
  isPreposition,
  lemmaAt,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isUsual } from "../blame/agents.ts"
import { overWhen } from "../blame/harms.ts"
import { toldBy } from "../blame/nominal.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { isBuilt } from "./built.ts"

type Degree = "destroyed" | "damaged" | "heavily damaged" | "undamaged"

/** A state with where its words and the thing stand. */
interface State {
  readonly thing: number
  readonly degree: Degree
  readonly denied?: true
  /** Phrases of the words that say so. */
  readonly at: number
  readonly to: number
}

const DEGREES: ReadonlyMap<string, Degree> = new Map([
  ...["destroy", "demolish", "raze", "gut", "gutted", "flatten", "wreck", "ravage", "obliterate"].map(
    (verb) => [verb, "destroyed"] as const,
  ),
  ...["damage", "crack", "scorch", "shatter", "vandalise", "vandalize", "undamag"].map(
    (verb) => [verb, "damaged"] as const,
  ),
])

const PARTLY: ReadonlySet<string> = new Set(
  "partly partially half almost nearly badly severely seriously heavily extensively slightly really".split(" "),
)
const WHOLE: ReadonlySet<string> = new Set("almost nearly virtually".split(" "))

/** The adverb that says how much, within a verb group, before it or behind it. */
const howMuch = (parsed: Parsed, verb: number): string => {
  const group = verbAt(parsed, verb)
  const words: Array<string> = []
  for (let token = (group?.from ?? 1) - 1; token <= (group?.to ?? 0); token++) words.push(wordAt(parsed, token))
  return words.find((word) => PARTLY.has(word)) ?? ""
}

/** What a verb tells of the state of a thing; `undefined` for other verbs. */
const degreeAt = (parsed: Parsed, verb: number): Degree | undefined => {
  const [lemma, next] = [lemmaAt(parsed, verb), wordOf(parsed, verb + 1)]
  const main = wordAt(parsed, verbAt(parsed, verb)?.main ?? -1)
  if (main === "undamaged" || main === "unscathed") return "undamaged"
  const gone = (lemma === "blow" && next === "up") || (lemma === "burn" && (next === "down" || next === "to"))
  const degree = gone ? "destroyed" : DEGREES.get(lemma)
  const partly = howMuch(parsed, verb)
  return degree === "destroyed" && partly !== "" && !WHOLE.has(partly) ? "damaged" : degree
}

/** Whether a verb tells of what was so: no aim, no wish, nothing to come. */
const isSo = (parsed: Parsed, verb: number): boolean => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.form === "infinitive" || isUntold(parsed, verb)) return false
  return group.modal === undefined || group.perfect
}

/** "was destroyed" denied says that much; "was not damaged" that it is whole. */
const put = (degree: Degree, negated: boolean, much = ""): Pick<State, "degree" | "denied"> => {
  if (!negated) return { degree }
  if (degree === "damaged" && much !== "") return { degree: "heavily damaged", denied: true }
  return degree === "damaged" ? { degree: "undamaged" } : { degree, denied: true }
}

/** "the bridge was destroyed", "rebels destroyed the bridge", "destroying a bridge". */
const done = (parsed: Parsed, verb: number): ReadonlyArray<State> => {
  const group = verbAt(parsed, verb)
  const degree = degreeAt(parsed, verb)
  if (group === undefined || degree === undefined || isUsual(parsed, verb)) return []
  const state = { ...put(degree, group.negated, howMuch(parsed, verb)), at: verb, to: verb }
  const particle = ["up", "down"].includes(wordOf(parsed, verb + 1)) ? verb + 2 : verb + 1
  const object = overWhen(parsed, particle)
  if (group.passive || (group.form === "past" && nounAt(parsed, object) === undefined))
    return [{ ...state, thing: subjectOf(parsed, verb).at }]
  return listed(parsed, object).map((thing) => ({ ...state, thing }))
}

/** Things told of in one breath: "churches, houses and other infrastructure". Chosen. */
const MOST = 4

/** The noun phrases of a list that opens at a place. */
const listed = (parsed: Parsed, from: number): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let at = from; found.length < MOST && nounAt(parsed, at) !== undefined;) {
    found.push(at)
    const comma = isLink(parsed, at + 1, "comma") ? at + 2 : at + 1
    const next = isLink(parsed, comma, "and") ? comma + 1 : comma
    if (next === at + 1 || verbAt(parsed, next + 1) !== undefined) break
    at = next
  }
  return found
}

const SUFFERS: ReadonlySet<string> = new Set("sustain suffer receive incur".split(" "))
const HARM: ReadonlySet<string> = new Set(["damage", "damages", "cracks"])
const HEAVY: ReadonlySet<string> = new Set(
  "major serious heavy extensive severe significant considerable great structural much".split(" "),
)

const wordsOf = (parsed: Parsed, at: number): ReadonlyArray<string> => {
  const noun = nounAt(parsed, at)
  return parsed.tokens.slice(noun?.from ?? 0, noun?.to ?? 0).map(({ lower }) => lower)
}

/** "major damage" denied leaves open how much there was. */
const suffered = (parsed: Parsed, at: number, negated: boolean): Pick<State, "degree" | "denied"> => {
  const words = wordsOf(parsed, at)
  const heavy = words.some((word) => HEAVY.has(word))
  if (!negated && !words.includes("no")) return { degree: "damaged" }
  return heavy ? { degree: "heavily damaged", denied: true } : { degree: "undamaged" }
}

const TO: ReadonlySet<string> = new Set(["to"])
const CAUSES: ReadonlySet<string> = new Set(["cause", "inflict", "do"])

/** "the bridge sustained cracks", "the blast caused no damage to the station". */
const sustained = (parsed: Parsed, verb: number): ReadonlyArray<State> => {
  const group = verbAt(parsed, verb)
  const at = verb + 1
  if (group === undefined || group.passive || !HARM.has(headAt(parsed, at))) return []
  const state = { ...suffered(parsed, at, group.negated), at: verb, to: at }
  if (SUFFERS.has(lemmaAt(parsed, verb))) return [{ ...state, thing: subjectOf(parsed, verb).at }]
  if (!CAUSES.has(lemmaAt(parsed, verb)) || !isPreposition(parsed, at + 1, TO)) return []
  return listed(parsed, at + 2).map((thing) => ({ ...state, thing }))
}

const WHOLES: ReadonlySet<string> = new Set(["intact", "undamaged", "unscathed"])
const RUINS: ReadonlySet<string> = new Set(["ruins", "rubble", "ashes"])

/** "the bridge is intact", "was reduced to rubble", "lay in ruins". */
const remained = (parsed: Parsed, verb: number): ReadonlyArray<State> => {
  const group = verbAt(parsed, verb)
  const thing = subjectOf(parsed, verb).at
  if (group === undefined) return []
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const ruined = isPreposition(parsed, at) && RUINS.has(headAt(parsed, at + 1))
  if (ruined) return [{ ...put("destroyed", group.negated), thing, at: verb, to: at + 1 }]
  const whole = (group.form === "be" || lemmaAt(parsed, verb) === "remain") && WHOLES.has(wordOf(parsed, at))
  return whole ? [{ thing, degree: "undamaged", ...(group.negated ? { denied: true } : {}), at, to: at }] : []
}

const DEFINITE: ReadonlySet<string> = new Set("the these those its their his her our all both".split(" "))

/** "houses", of which some can be destroyed and others damaged. */
const isAny = (parsed: Parsed, at: number): boolean =>
  headAt(parsed, at).endsWith("s") && !DEFINITE.has(wordOf(parsed, at))

const propositionOf = (parsed: Parsed, { thing, degree, denied, at, to }: State, context: Context): Proposition => {
  const from = Math.min(thing, at)
  const modality = hedge(parsed, from - 1, Math.max(at, to))
  const words = verbAt(parsed, at)
  return saying({
    sentence: parsed,
    says: {
      property: "status.damage",
      subject: context.names.nameOf(parsed, thing),
      value: isAny(parsed, thing) ? Text.text(degree) : Category.category(degree),
      valueAt: spanOf(parsed, words?.from ?? parsed.phrases[at]?.from ?? 0, parsed.phrases[to]?.to ?? 0),
      span: stretch(parsed, from, Math.max(thing, to)),
      ...(denied === true ? { polarity: "denied" as const } : {}),
      ...(modality === undefined ? {} : { modality }),
    },
  })
}

const DESTRUCTION: ReadonlySet<string> = new Set(["destruction"])
const OF: ReadonlySet<string> = new Set(["of"])

/** "confirmed the destruction of the power lines". */
const nominal = (parsed: Parsed, at: number): ReadonlyArray<State> => {
  if (!DESTRUCTION.has(headAt(parsed, at)) || !isPreposition(parsed, at + 1, OF)) return []
  return toldBy(parsed, at) === -1 ? [] : [{ thing: at + 2, degree: "destroyed", at, to: at }]
}

/** Whether a claim can be made of a thing: one that can be damaged, and that is not counted. */
const isAsked = (parsed: Parsed, { thing }: State): boolean =>
  isBuilt(parsed, thing) && nounAt(parsed, thing)?.amount === undefined

/** What a sentence tells of how things are after what was done to them. */
export const damage: PropositionReader = (parsed, context) => [
  ...atVerbs(parsed, (_, verb) =>
    isSo(parsed, verb) ? [...done(parsed, verb), ...sustained(parsed, verb), ...remained(parsed, verb)] : [],
  )
    .filter((state) => isAsked(parsed, state))
    .map((state) => propositionOf(parsed, state, context)),
  ...parsed.phrases
    .flatMap((_, at) => nominal(parsed, at))
    .filter((state) => isAsked(parsed, state))
    .map((state) => propositionOf(parsed, state, context)),
]
