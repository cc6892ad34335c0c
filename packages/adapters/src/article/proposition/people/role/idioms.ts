/** Verbs that tell something of people only with their object: "lost their lives", "took to the streets". */
import { isLink, isPreposition, nounAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"
import { eventNoun } from "../../../event/nouns.ts"
import { isHospital } from "./hospital.ts"
import { first } from "../phraseWords.ts"
import { CASES, diseaseIn } from "../diseases.ts"
import { HARM } from "../words.ts"

const isHurtBy = (parsed: Parsed, verb: number): boolean => {
  // "received treatment for minor injuries"
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const noun = nounAt(parsed, headAt(parsed, at) === "treatment" ? at + 2 : at)
  return noun !== undefined && parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => HARM.has(lower))
}

const SUFFERS: ReadonlySet<string> = new Set(["suffer", "sustain", "receive", "have"])

const WITH: ReadonlySet<string> = new Set(["with"])

/** "escaped with minor injuries". */
const isHurtEscaping = (parsed: Parsed, verb: number): boolean =>
  isPreposition(parsed, verb + 1, WITH) && HARM.has(headAt(parsed, verb + 2))

const NEEDS: ReadonlySet<string> = new Set(["need", "require", "receive", "get"])

/** "needed hospital treatment". */
const isTreated = (parsed: Parsed, verb: number): boolean => {
  const care = headAt(parsed, verb + 1)
  return (care === "treatment" || care === "care") && isHospital(parsed, verb + 1)
}

/** "joined it", "joined the strike". */
const JOINED: ReadonlySet<string> = new Set(["it", "them", "strike", "walkout", "procession"])

/** "filled the square", "passed through the avenue". */
const CROWDS_IN: ReadonlySet<string> = new Set(
  "pass walk move fill pack stream crowd line block occupy throng".split(" "),
)
const OUTDOORS: ReadonlySet<string> = new Set(
  "square streets street park avenue plaza boulevard centre center stadium route".split(" "),
)

const COMES: ReadonlySet<string> = new Set(["take", "come", "pour", "spill"])

/** "staged a protest", "held a demonstration"; the tagger's lemma of "staged" is another word's. */
const HOLDS: ReadonlySet<string> = new Set(["stage", "stag", "hold", "mount"])

const isProtest = (parsed: Parsed, at: number): boolean =>
  nounAt(parsed, at)?.amount === undefined && eventNoun(headAt(parsed, at))?.family === "protest"

/** "came to the Capitol", "came together", "came out". */
const comes = (parsed: Parsed, at: number): boolean => {
  const word = first(parsed, at + 1)
  return word === "out" || word === "together" || (word === "to" && !isHospital(parsed, at + 2))
}

const isOfCrowd = (parsed: Parsed, at: number, lemma: string): boolean => {
  const object = headAt(parsed, at + 1)
  if (lemma === "take" && first(parsed, at + 1) === "part") return true
  const streets = headAt(parsed, at + 2)
  if (COMES.has(lemma) && (streets === "streets" || streets === "street")) return true
  if (lemma === "turn" && first(parsed, at + 1) === "out") return true
  if (lemma === "come" && comes(parsed, isLink(parsed, at + 1, "quote") ? at + 1 : at)) return true
  if (HOLDS.has(lemma) && isProtest(parsed, at + 1)) return true
  if (lemma === "join" && (JOINED.has(object) || eventNoun(object)?.family === "protest")) return true
  return CROWDS_IN.has(lemma) && [1, 2].some((step) => OUTDOORS.has(headAt(parsed, at + step)))
}

const DEATHS: ReadonlySet<string> = new Set(["death", "deaths"])
const OWN: ReadonlySet<string> = new Set(["their", "his", "her"])

const COMBAT: ReadonlySet<string> = new Set(["combat", "battle", "action"])

const ESCAPES: ReadonlySet<string> = new Set(["escape", "survive"])

const TESTS: ReadonlySet<string> = new Set(["test"])
const CATCHES: ReadonlySet<string> = new Set("contract catch develop".split(" "))

/** "tested positive", "fell ill", "contracted cholera". */
const isFallingSick = (parsed: Parsed, at: number, lemma: string): boolean => {
  const word = first(parsed, at + 1)
  if (TESTS.has(lemma)) return word === "positive"
  if (lemma === "fall") return word === "ill" || word === "sick"
  const noun = CATCHES.has(lemma) ? nounAt(parsed, at + 1) : undefined
  return noun !== undefined && diseaseIn(parsed.tokens.slice(noun.from, noun.to)) !== undefined
}

/** The property that a verb with its object gives its subject. */
export const byIdiom = (parsed: Parsed, at: number, lemma: string): string | undefined => {
  const object = headAt(parsed, at + 1)
  if (lemma === "lose" && (object === "lives" || object === "life")) return "casualties.killed"
  // "fell to their deaths"
  if (first(parsed, at + 1) === "to" && OWN.has(first(parsed, at + 2)) && DEATHS.has(headAt(parsed, at + 2)))
    return "casualties.killed"
  if (lemma === "give" && OWN.has(first(parsed, at + 1)) && (object === "lives" || object === "life"))
    return "casualties.killed"
  // "fell in combat"
  if (lemma === "fall" && first(parsed, at + 1) === "in" && COMBAT.has(headAt(parsed, at + 2)))
    return "casualties.killed"
  if (SUFFERS.has(lemma) && isHurtBy(parsed, at)) return "casualties.injured"
  if (ESCAPES.has(lemma) && isHurtEscaping(parsed, at)) return "casualties.injured"
  if (NEEDS.has(lemma) && isTreated(parsed, at)) return "casualties.hospitalised"
  if (lemma === "board") return "count.aboard"
  if (isFallingSick(parsed, at, lemma)) return CASES
  return isOfCrowd(parsed, at, lemma) ? "attendance" : undefined
}
