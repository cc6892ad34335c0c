/** Counts of what did not come about, or may not: "thousands of deaths could be prevented". */
import {
  headAt,
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import { isTemporal } from "../../../time/temporal.ts"
import { listAround, type Counted } from "../counted/counted.ts"
import type { Role } from "../Role.ts"
import { verbBefore } from "./objects.ts"
import { NOUNS } from "../words.ts"

const AVERTS: ReadonlySet<string> = new Set("prevent avert avoid predict forecast foresee".split(" "))

const UNREAL: ReadonlySet<string> = new Set("could would will should".split(" "))

const ASKS: ReadonlySet<string> = new Set("request order demand seek urge ask plan threaten attempt try".split(" "))

/** "requested the arrest of two", "called for the release of four": a noun for a deed that is wanted, at a phrase. */
export const isWanted = (parsed: Parsed, deed: number): boolean => {
  const before = isLink(parsed, deed - 1, "quote") ? deed - 2 : deed - 1
  const article = before < deed - 1 && nounAt(parsed, before) !== undefined ? before - 1 : before
  const called = isPreposition(parsed, article, FOR)
  // "warrants for the arrest of two"
  if (called && WARRANTS.has(headAt(parsed, article - 1))) return true
  const verb = called ? article - 1 : article
  const lemma = lemmaAt(parsed, verb)
  const foreseen = UNREAL.has(verbAt(parsed, verb)?.modal ?? "") && CAUSES.has(lemma)
  return ASKS.has(lemma) || AVERTS.has(lemma) || foreseen || (called && lemma === "call")
}

/** "could cause the death of thousands"; "will investigate the murder of six" tells of what happened. */
const CAUSES: ReadonlySet<string> = new Set(["cause", "mean", "provoke", "bring"])

const FOR: ReadonlySet<string> = new Set(["for"])

/** Papers by which a deed is ordered, and not told as done. */
const WARRANTS: ReadonlySet<string> = new Set("warrant warrants order orders summons".split(" "))

/** Whether a verb tells of what was kept from happening, or may happen. */
const isNoDeed = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  if (verb === undefined) return false
  return UNREAL.has(verb.modal ?? "") || AVERTS.has(lemmaOf(parsed, verb))
}

/** Whether deaths or injuries are counted that the verb before or behind them tells of as unreal. */
export const isUnreal = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>): boolean => {
  if (!NOUNS.has(headOf(parsed, one.who)) && !NOUNS.has(headOf(parsed, one.noun))) return false
  const { first, last } = listAround(parsed, all, one)
  return isNoDeed(parsed, verbBefore(parsed, first.at)) || isNoDeed(parsed, last.last + 1)
}

const SUPPOSES: ReadonlySet<string> = new Set(["if", "unless", "whether"])

/** "it would be worse if one were killed", "not known whether four died": supposed or asked, and not told. */
export const isSupposed = (parsed: Parsed, { at }: Counted): boolean => {
  for (let before = at - 1; before >= 0; before--) {
    if (isLink(parsed, before, "comma") || isLink(parsed, before, "stop") || isLink(parsed, before, "that"))
      return false
    const phrase = parsed.phrases[before]
    if (phrase?._tag === "Verb" && !isSubjunctive(parsed, before)) return false
    // "thousands, if not tens of thousands, were killed"
    const from = phrase?.from ?? -1
    if (SUPPOSES.has(wordAt(parsed, from))) return wordAt(parsed, from + 1) !== "not"
  }
  return false
}

/** "if there were three": the verb of the supposition itself. */
const isSubjunctive = (parsed: Parsed, at: number): boolean => verbAt(parsed, at)?.form === "be"

const CAUGHT: ReadonlySet<string> = new Set(
  "prisoner inmate detainee convict guerrilla rebel terrorist attacker assailant gunman kidnapper suspect criminal extremist insurgent militant hijacker bomber trafficker member".split(
    " ",
  ),
)

/** "four prisoners escaped", "the gunmen escaped": fled from those who would hold them, and saved from no harm. */
export const isFlight = (parsed: Parsed, { who }: Counted, { property, at }: Role): boolean =>
  property === "rescued" && lemmaAt(parsed, at) === "escape" && CAUGHT.has(parsed.tokens[who.head]?.lemma ?? "")

const ARMED: ReadonlySet<string> = new Set(
  "soldier soldiers troop troops policeman policemen fighter fighters".split(" "),
)

/** "the gunmen fled", "40 soldiers fled": from a fight or the police, and driven out of no home. */
export const isRout = (parsed: Parsed, { who }: Counted, { property, at }: Role): boolean => {
  const { lemma = "", lower = "" } = parsed.tokens[who.head] ?? {}
  return property === "displacement.count" && lemmaAt(parsed, at) === "flee" && (CAUGHT.has(lemma) || ARMED.has(lower))
}

const EACH: ReadonlySet<string> = new Set(["every", "each"])

/** "four people have been kidnapped every day": how often it happens, and no count. */
export const isEachDay = (parsed: Parsed, at: number): boolean => {
  const noun = verbAt(parsed, at) === undefined ? undefined : nounAt(parsed, at + 1)
  return noun !== undefined && EACH.has(wordAt(parsed, noun.from)) && isTemporal(parsed, noun)
}
