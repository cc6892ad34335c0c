/** Denials of any harm at all: "denied any losses", "denied that any civilians had been killed", "denied having suffered casualties". */
import { headOf, isLink, lemmaAt, lemmaOf, nounAt, verbAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { isPeople } from "../../text/people.ts"
import type { Cue, Denied } from "../Cue.ts"
import { isHypothetical } from "../ownCues.ts"
import { canSpeak, speakersBefore } from "../speakers.ts"

/** What is denied where harm is named, by the beginning of the property. */
const HARM: ReadonlyMap<string, Denied["property"]> = new Map<string, Denied["property"]>([
  ["losses", "casualties"],
  ["casualties", "casualties"],
  ["victims", "casualties"],
  ["deaths", "casualties.killed"],
  ["fatalities", "casualties.killed"],
  ["injuries", "casualties.injured"],
])

/** What is denied where people are named, by the verb. */
const HARMED: ReadonlyMap<string, Denied["property"]> = new Map<string, Denied["property"]>([
  ["kill", "casualties.killed"],
  ["die", "casualties.killed"],
  ["lose", "casualties.killed"],
  ["wound", "casualties.injured"],
  ["injure", "casualties.injured"],
  ["hurt", "casualties.injured"],
])

/** Verbs with which one has losses, or there are any. */
const HAS: ReadonlySet<string> = new Set("suffer sustain have cause inflict incur be take".split(" "))

/** Phrases of what is denied that are looked at. Chosen: "that its forces in X had suffered any losses". */
const REACH = 8

const isAny = (parsed: Parsed, { from }: NounPhrase): boolean => wordAt(parsed, from) === "any"

const CLOSES: ReadonlyArray<string> = ["comma", "stop", "quote", "when"]

const harmAt = (parsed: Parsed, at: number, deny: number): Denied | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.amount !== undefined) return undefined
  const property = HARM.get(headOf(parsed, noun))
  const verb = verbAt(parsed, at - 1)
  if (property !== undefined && (at === deny + 1 || (verb !== undefined && HAS.has(lemmaOf(parsed, verb)))))
    return { property, at }
  if (!isAny(parsed, noun) || !isPeople(headOf(parsed, noun))) return undefined
  const next = verbAt(parsed, at + 1)
  const harmed =
    next?.passive === true || lemmaAt(parsed, at + 1) === "die"
      ? HARMED.get(lemmaAt(parsed, at + 1))
      : HARMED.get(lemmaAt(parsed, at - 1))
  return harmed === undefined ? undefined : { property: harmed, at }
}

/** A denial of harm that nobody is counted in, of what others said of it. */
export const deniedHarmCue = (parsed: Parsed, at: number): Cue | undefined => {
  const verb = verbAt(parsed, at)
  if (verb === undefined || verb.passive || verb.negated || isHypothetical(verb) || lemmaOf(parsed, verb) !== "deny")
    return undefined
  const speakers = speakersBefore(parsed, at)
  const [speaker] = speakers
  const noun = speaker === undefined ? undefined : nounAt(parsed, speaker.head)
  if (speaker === undefined || noun === undefined || !canSpeak(parsed, noun)) return undefined
  for (let place = at + 1; place <= at + REACH; place++) {
    if (CLOSES.some((kind) => isLink(parsed, place, kind))) return undefined
    const denied = harmAt(parsed, place, at)
    if (denied === undefined) continue
    return {
      words: { from: at, to: at + 1 },
      at,
      lemma: "deny",
      manner: "denies",
      pattern: "points",
      negated: false,
      speakers,
      denied,
      first: speaker.first,
      rest: Math.max(place, verbAt(parsed, place + 1) === undefined ? place : place + 1) + 1,
    }
  }
  return undefined
}
