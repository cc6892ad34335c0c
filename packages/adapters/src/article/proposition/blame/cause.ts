/** What brought it about: "a gas leak led to the blast", "speeding was the likely cause", "no trace of explosives". */
import type { Modality } from "@corroborate/core"
import { eventSubject } from "../../event/binding.ts"
import { eventNoun } from "../../event/nouns.ts"
import { atVerbs, nounAt, spanOf, verbAt, wordAt, type Parsed, headAt } from "../../grammar/Parsed.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { hedge, isAsked, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { type Cause, type CauseFinder } from "./ToldCause.ts"
import { causeOf } from "./causes.ts"
import { noTrace, possibility, rulesOut, suspects } from "./doubts.ts"
import { fault, mechanism, onPurpose, overtaking, setOnPurpose } from "./mechanisms.ts"
import { onMine, shotDown, struckAndCrashed } from "./crashes.ts"
import { diedWhen, killedBy, killedIn, wreckedBy, wrecks } from "./means.ts"
import { causeOfDeath, decided, givesCause, ruled } from "./rulings.ts"
import { ascribedOutcome, blameFor, changed, ledTo, outcomeOf } from "./outcomes.ts"
import { cameAfter, isFactor, itWas, startedIn, treatedAs, wasWhat, wentOff } from "./wasWhat.ts"
import { personMeant } from "../states/meant.ts"
import { doneTo } from "./deedSubject.ts"
import {
  ascribedTo,
  ascribes,
  blamedFor,
  blames,
  causedBy,
  happensDue,
  involves,
  isCause,
  isDue,
  leads,
} from "./namedCauses.ts"

const FINDERS: ReadonlyArray<CauseFinder> = [
  leads,
  causedBy,
  isCause,
  ascribes,
  blames,
  ascribedTo,
  blamedFor,
  isDue,
  happensDue,
  noTrace,
  rulesOut,
  suspects,
  possibility,
  mechanism,
  overtaking,
  setOnPurpose,
  onPurpose,
  fault,
  involves,
  wreckedBy,
  wrecks,
  killedBy,
  killedIn,
  diedWhen,
  struckAndCrashed,
  shotDown,
  onMine,
  ruled,
  causeOfDeath,
  givesCause,
  decided,
  wasWhat,
  itWas,
  treatedAs,
  isFactor,
  wentOff,
  startedIn,
  cameAfter,
  outcomeOf,
  ledTo,
  ascribedOutcome,
  blameFor,
  changed,
]

const firstFound: CauseFinder = (parsed, verb) => {
  for (const find of FINDERS) {
    const found = find(parsed, verb)
    if (found !== undefined) return found
  }
  return undefined
}

const modalityOf = (parsed: Parsed, { modality, from, to }: Cause): Modality | undefined =>
  isAsked(parsed, from) ? "possible" : (modality ?? hedge(parsed, from, to))

const propositionOf = (parsed: Parsed, verb: number, found: Cause, context: Context): Proposition => {
  const { what, from, to, until = what } = found
  const noun = nounAt(parsed, what) ?? verbAt(parsed, what) ?? parsed.phrases[what]
  const modality = modalityOf(parsed, found)
  const last = parsed.phrases[until]?.to ?? 0
  return saying({
    sentence: parsed,
    says: {
      property: found.property ?? "cause",
      subject: subjectOfCause(parsed, verb, found, context),
      value: found.value ?? causeOf(parsed, what),
      valueAt: spanOf(parsed, noun === undefined ? 0 : withoutArticle(parsed, noun.from), last),
      span: stretch(parsed, from, Math.max(to, until)),
      ...(found.polarity === undefined ? {} : { polarity: found.polarity }),
      ...(modality === undefined ? {} : { modality }),
    },
  })
}

const DEATH = "death of"

/** "he was beaten to death": nobody knows of whose death it is told. */
const isNobodys = (parsed: Parsed, { of, value }: Cause, context: Context): boolean =>
  of?.deed === DEATH &&
  value?._tag === "Category" &&
  nounAt(parsed, of.at)?.pronoun === true &&
  personMeant(parsed, of.at, context) === undefined

/** What it is the cause of: the event told of, or what was done to something. */
const subjectOfCause = (parsed: Parsed, verb: number, { to, of, about, effect }: Cause, context: Context): string => {
  const came = effect === undefined ? "" : context.names.nameOf(parsed, effect)
  if (came !== "") return came
  const person = of?.deed === DEATH ? personMeant(parsed, of.at, context) : undefined
  if (person !== undefined) return `${DEATH} ${person}`
  const base = eventSubject(parsed, about ?? to, verb, context)
  if (of === undefined) return base
  // "the plane was hit by a missile": of a crash the cause of it.
  const { main } = context
  const deed = of.deed === "damage to" && main?.family === "accident" ? `${main.noun} of` : of.deed
  const told = doneTo(parsed, { verb, deed, object: of.at }, base, context)
  return told ?? of.deed.split(" ")[0] ?? of.deed
}

const withoutArticle = (parsed: Parsed, token: number): number =>
  ["a", "an", "the"].includes(wordAt(parsed, token)) ? token + 1 : token

const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "its"])

/** "the earthquake caused a landslide": the article's own event is no cause of itself. */
const isOfItself = (parsed: Parsed, { what, value }: Cause, { main }: Context): boolean =>
  value === undefined &&
  main !== undefined &&
  DEFINITE.has(wordOf(parsed, what)) &&
  eventNoun(headAt(parsed, what))?.noun === main.noun

const BLASTS: ReadonlySet<string> = new Set("explosion blast fire blaze bombing".split(" "))

/** Whether "it" can be the blast, the fire or the accident that the article is about. */
const isBlast = ({ main }: Context): boolean =>
  main !== undefined && (BLASTS.has(main.noun) || main.family === "accident")

/** What a sentence says brought the event about. */
export const cause: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (_, verb): ReadonlyArray<Proposition> => {
    const found = firstFound(parsed, verb)
    if (found === undefined || isOfItself(parsed, found, context)) return []
    if (found.ofBlast === true && !isBlast(context)) return []
    if (found.ofAccident === true && context.main?.family !== "accident") return []
    if (isNobodys(parsed, found, context)) return []
    return [propositionOf(parsed, verb, found, context)]
  })
