/** Whether a fire burns: "the fires were under control", "put out the fire", "did not catch fire". */
import { Occurrence } from "@corroborate/core"
import {
  atVerbs,
  headOf,
  isPreposition,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import type { PropositionReader } from "../Context.ts"
import { hedge, isUntold, saying, stretch, wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"

/** A state with the phrases that say so. */
interface State {
  readonly subject: "fire under control" | "caught fire"
  readonly from: number
  readonly to: number
}

const FIRES: ReadonlySet<string> = new Set("fire fires blaze blazes flames inferno wildfire wildfires".split(" "))

const isFire = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && FIRES.has(headOf(parsed, noun))
}

/** "were under control", "was put out"; "is 35 percent contained" is left out as no yes or no. */
const controlled = (parsed: Parsed, verb: number): State | undefined => {
  const group = verbAt(parsed, verb)
  const from = subjectOf(parsed, verb).at
  if (group === undefined || !isFire(parsed, from)) return undefined
  const under =
    isPreposition(parsed, verb + 1) && wordOf(parsed, verb + 1) === "under" && wordOf(parsed, verb + 2) === "control"
  const out = group.passive && ["contained", "extinguished", "controlled"].includes(wordAt(parsed, group.main))
  return under || out ? { subject: "fire under control", from, to: under ? verb + 2 : verb } : undefined
}

/** "did not catch fire". */
const caught = (parsed: Parsed, verb: number): State | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined || lemmaOf(parsed, group) !== "catch" || wordOf(parsed, verb + 1) !== "fire") return undefined
  const from = subjectOf(parsed, verb).at
  return nounAt(parsed, from) === undefined ? undefined : { subject: "caught fire", from, to: verb + 1 }
}

/** "put out the fire", "put the fire out", "brought the blaze under control", "had control of the blaze". */
const fought = (parsed: Parsed, verb: number): State | undefined => {
  const phrase = parsed.phrases[verb]
  if (phrase?._tag !== "Verb" || phrase.passive) return undefined
  const lemma = lemmaOf(parsed, phrase)
  const [next, after] = [wordOf(parsed, verb + 1), wordOf(parsed, verb + 2)]
  const made = (to: number): State => ({ subject: "fire under control", from: verb, to })
  if (lemma === "put" && next === "out" && isFire(parsed, verb + 2)) return made(verb + 2)
  if (lemma === "put" && after === "out" && isFire(parsed, verb + 1)) return made(verb + 2)
  if (lemma === "extinguish" && isFire(parsed, verb + 1)) return made(verb + 1)
  const under = after === "under" && wordOf(parsed, verb + 3) === "control"
  if (lemma === "bring" && isFire(parsed, verb + 1) && under) return made(verb + 3)
  const control = nounAt(parsed, verb + 1)
  const holds =
    (lemma === "have" || lemma === "gain") && control !== undefined && wordAt(parsed, control.head) === "control"
  return holds && isPreposition(parsed, verb + 2) && isFire(parsed, verb + 3) ? made(verb + 3) : undefined
}

/** What a sentence says of fires. */
export const fires: PropositionReader = (parsed) =>
  atVerbs(parsed, (phrase, verb): ReadonlyArray<Proposition> => {
    if (phrase.form === "infinitive" || phrase.form === "ing" || isUntold(parsed, verb)) return []
    const state = caught(parsed, verb) ?? controlled(parsed, verb) ?? fought(parsed, verb)
    if (state === undefined) return []
    const modality = hedge(parsed, state.from, state.to)
    return [
      saying({
        sentence: parsed,
        says: {
          property: "status.fire",
          subject: state.subject,
          value: phrase.negated ? Occurrence.NO : Occurrence.YES,
          valueAt: spanOf(parsed, phrase.from, Math.max(phrase.to, parsed.phrases[state.to]?.to ?? 0)),
          span: stretch(parsed, state.from, state.to),
          ...(modality === undefined ? {} : { modality }),
        },
      }),
    ]
  })
