/** Nouns for what somebody can have done. */
import { eventNoun } from "../../event/nouns.ts"
import { headOf, nounAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"

/** What a deed came to, by which it is also called: "accused of these deaths". */
export const DEATHS: ReadonlySet<string> = new Set(["death", "deaths"])

/** Nouns for harm that somebody did, beside those for events. */
const CRIMES: ReadonlySet<string> = new Set(
  "assassination assassinations crime crimes sabotage sabotages execution executions homicide slaying slayings arson robbery robberies hold-up atrocity atrocities outrage hijackings genocide".split(
    " ",
  ),
)

/** What two sides do, or what is done by order: an operation is nobody's to avow. */
const NEUTRAL: ReadonlySet<string> = new Set(
  "operation offensive clash battle siege shootout firefight gunfight crackdown war conflict insurgency uprising rebellion event crisis emergency fighting".split(
    " ",
  ),
)

/** Whether an event noun names what no one party did by itself. */
export const isNeutral = (noun: string): boolean => NEUTRAL.has(noun)

const UNDONE: ReadonlySet<string> = new Set(["disaster", "quake", "protest"])

/** What tells a strike from a walkout. */
const ARMS: ReadonlySet<string> = new Set("air aerial drone missile rocket military retaliatory bomb".split(" "))

/** Whether a phrase names an event that somebody did: "the attack", "the killings". */
export const isDeed = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  const head = headOf(parsed, noun)
  const event = eventNoun(head)
  if (event?.noun === "strike") return wordsOf(parsed, at).some((word) => ARMS.has(word))
  return CRIMES.has(head) || (event !== undefined && !UNDONE.has(event.family) && !NEUTRAL.has(event.noun))
}

const ACTS: ReadonlySet<string> = new Set("act acts action actions deed deeds".split(" "))

const CRIMINAL: ReadonlySet<string> = new Set(
  "terrorist criminal violent barbaric barbarous cowardly sabotage despicable bloody heinous atrocious vandalistic repressive treacherous murderous horrible vile".split(
    " ",
  ),
)

/** "terrorist acts": harm by what is said of it. */
const isCriminal = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && ACTS.has(headOf(parsed, noun)) && wordsOf(parsed, at).some((word) => CRIMINAL.has(word))
}

/** Harm that takes somebody's will, and that one party can have done by itself: no crash, and no clash. */
export const isDone = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return false
  return isCriminal(parsed, at) || (isDeed(parsed, at) && eventNoun(headOf(parsed, noun))?.family !== "accident")
}

/** The lower-case words of a phrase. */
export const wordsOf = (parsed: Parsed, at: number): ReadonlyArray<string> => {
  const phrase = parsed.phrases[at]
  const words: Array<string> = []
  for (let token = phrase?.from ?? 0; token < (phrase?.to ?? 0); token++) words.push(wordAt(parsed, token))
  return words
}
