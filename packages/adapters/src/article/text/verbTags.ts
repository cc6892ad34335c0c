/** Verbs that taggers take for nouns, adjectives or names, put right. */
import type { PartOfSpeech } from "./Article.ts"
import type { Correction, Draft } from "./Draft.ts"
import { eventNoun } from "../event/nouns.ts"
import { isPeople } from "./people.ts"

/** Past forms that taggers often take for nouns or adjectives. */
const PASTS: ReadonlyMap<string, string> = new Map([
  ["shot", "shoot"],
  ["retook", "retake"],
  ["hit", "hit"],
  ["left", "leave"],
  ["set", "set"],
  ["hurt", "hurt"],
  ["killed", "kill"],
  ["rescued", "rescue"],
  ["saved", "save"],
  ["wounded", "wound"],
  ["injured", "injure"],
  ["arrested", "arrest"],
  ["detained", "detain"],
  ["attended", "attend"],
  ["counted", "count"],
  ["marched", "march"],
  ["rallied", "rally"],
  ["protested", "protest"],
  ["claimed", "claim"],
  ["blamed", "blame"],
  ["estimated", "estimate"],
  ["alleged", "allege"],
  ["indicated", "indicate"],
  ["surpassed", "surpass"],
  ["exceeded", "exceed"],
  ["shoots", "shoot"],
  ["stabs", "stab"],
])

const OPENS_OBJECT: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["DET", "NUM", "PRON"])

/** "had 'unintentionally' shot down": an auxiliary with an adverb between. */
const behindAuxiliary = (tokens: ReadonlyArray<Draft>, at: number): boolean => {
  const from = Math.max(0, at - 4)
  const auxiliary = tokens.slice(from, at).findLastIndex(({ pos }) => pos === "AUX")
  return auxiliary !== -1 && tokens.slice(from + auxiliary + 1, at).every(({ pos }) => pos === "ADV" || pos === "PUNCT")
}

/** "a gunman shot shoppers", "the navy saved 200 more": a subject before and an object after. */
export const past: Correction = (token, { before, next, tokens, at }) => {
  const lemma = PASTS.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || token.pos === "AUX") return false
  const down = token.lower === "shot" && (next?.lower === "down" || next?.lower === "dead")
  const subject = before?.pos === "NOUN" || before?.pos === "PROPN" || before?.pos === "PRON"
  if (down && (before?.pos === "AUX" || behindAuxiliary(tokens, at))) {
    token.pos = "VERB"
    token.lemma = lemma
    return true
  }
  const object = next !== undefined && (OPENS_OBJECT.has(next.pos) || BOUNDS.has(next.lower) || isPeople(next.lower))
  if (!subject || !object || before?.lower === "'s") return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** Words that introduce a number. */
const BOUNDS: ReadonlySet<string> = new Set(
  "at more over nearly almost about around some up several dozens scores hundreds thousands many".split(" "),
)

/** Past forms without an object that taggers take for adjectives or nouns: "14 people drowned and", "seven die". */
const ALONE: ReadonlyMap<string, string> = new Map([
  ["drowned", "drown"],
  ["died", "die"],
  ["dies", "die"],
  ["die", "die"],
  ["perished", "perish"],
  ["fled", "flee"],
  ["marched", "march"],
  ["rallied", "rally"],
  ["protested", "protest"],
  ["gathered", "gather"],
])

/** A word that is a verb where it stands alone after its subject: "gathered". */
export const alone: Correction = (token, { before, next }) => {
  const lemma = ALONE.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || before === undefined) return false
  const subject = before.pos === "NUM" || before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "PRON"
  if (!subject || next?.pos === "NOUN") return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** Verbs of headlines and findings that taggers take for nouns: "toll rises to 12", "findings point to". */
const BEFORE_TO: ReadonlyMap<string, string> = new Map([
  ["rises", "rise"],
  ["rose", "rise"],
  ["climbs", "climb"],
  ["jumps", "jump"],
  ["drops", "drop"],
  ["falls", "fall"],
  ["points", "point"],
  ["point", "point"],
])

/** A word that is a verb between a name or noun and "to". */
export const beforeTo: Correction = (token, { before, next }) => {
  const lemma = BEFORE_TO.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || next?.lower !== "to") return false
  if (before?.pos !== "NOUN" && before?.pos !== "PROPN") return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** Participles that taggers take for nouns, with their verbs. */
const GERUNDS: ReadonlyMap<string, string> = new Map(
  "killing:kill wounding:wound injuring:injure hurting:hurt leaving:leave trapping:trap damaging:damage destroying:destroy displacing:displace forcing:force arresting:arrest capturing:capture claiming:claim raising:raise bringing:bring taking:take hitting:hit bombing:bomb shelling:shell shooting:shoot attacking:attack"
    .split(" ")
    .map((pair) => pair.split(":"))
    .map(([form = "", verb = ""]) => [form, verb] as const),
)

/** "and wounding more than 70": a participle before its object. */
export const gerund: Correction = (token, { before, next }) => {
  const lemma = GERUNDS.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || next === undefined) return false
  const joined =
    before === undefined ||
    before.pos === "CCONJ" ||
    before.pos === "PUNCT" ||
    before.lower === "denied" ||
    // "by arresting four smugglers", "accused of kidnapping 30"
    ((before.lower === "by" || before.lower === "of") && next.pos === "NUM")
  const object = OPENS_OBJECT.has(next.pos) || BOUNDS.has(next.lower) || isPeople(next.lower)
  if (!joined || !object) return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** The verb of a form in "-ed", for words that a tagger did not take for one. */
export const verbOf = (form: string): string => {
  const stem = form.slice(0, -2)
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`
  return /(?:at|iz|is|v|c|u|[gdtbkpz]l)$/.test(stem) ? `${stem}e` : stem
}

const BE: ReadonlySet<string> = new Set("was were been being are is".split(" "))

/** "were decapitated,": an adjective in "-ed" behind a verb of being and before a mark, "by" or "in" tells what was done. */
export const passive: Correction = (token, { before, next }) => {
  const long = token.pos === "ADJ" && token.lower.endsWith("ed") && token.lower.length > 6
  const closes = next === undefined || next.pos === "PUNCT" || next.lower === "by" || next.pos === "CCONJ"
  if (!long || before === undefined || !BE.has(before.lower) || !closes) return false
  token.pos = "VERB"
  token.lemma = verbOf(token.lower)
  return true
}

/** Nouns that stand for a number: "infected tens of thousands". */
const MANY: ReadonlySet<string> = new Set("tens dozens scores hundreds thousands millions".split(" "))

const counts = (token: Draft | undefined): boolean => token?.pos === "NUM" || MANY.has(token?.lower ?? "")

/** "has killed 212 and infected nearly 5,000": a past form before a number. */
export const beforeNumber: Correction = (token, { next, tokens, at }) => {
  if (token.pos !== "ADJ" || !token.lower.endsWith("ed")) return false
  const before = tokens[at - 1]
  const joined = before?.pos === "CCONJ" || before?.pos === "NOUN" || before?.pos === "PROPN" || before?.lower === ","
  const number = counts(next) || (next !== undefined && BOUNDS.has(next.lower) && counts(tokens[at + 2]))
  if (!joined || !number || isPeople(tokens[at - 1]?.lower ?? "")) return false
  token.pos = "VERB"
  token.lemma = verbOf(token.lower)
  return true
}

/** What fighting does. */
const GOES_ON: ReadonlySet<string> = new Set(
  "went goes continued continues broke erupted erupts resumed resumes raged rages flared intensified began ended stopped".split(
    " ",
  ),
)

const WAS: ReadonlySet<string> = new Set(["was", "is", "had", "caused", "led"])

/** "said overloading was the cause", "Fighting went on": a form in "-ing" before a verb of its own is a noun. */
export const gerundSubject: Correction = (token, { before, next }) => {
  if (token.pos !== "VERB" || !token.lower.endsWith("ing") || next === undefined) return false
  const said = before?.pos === "VERB" && SAID.has(before.lower) && WAS.has(next.lower)
  const opens = before === undefined && eventNoun(token.lower) !== undefined && GOES_ON.has(next.lower)
  if (!said && !opens) return false
  token.pos = "NOUN"
  token.lemma = token.lower
  return true
}

const SAID: ReadonlySet<string> = new Set("said says say believe believed suspect think thought reported".split(" "))

/** Forces of nature, which do not go on strike. */
const NATURE: ReadonlySet<string> = new Set(
  "earthquake quake tremor temblor aftershock cyclone hurricane typhoon storm tornado tsunami flood disaster tragedy lightning avalanche landslide".split(
    " ",
  ),
)

const HITS: ReadonlyMap<string, string> = new Map([
  ["strikes", "strike"],
  ["hits", "hit"],
  ["rocks", "rock"],
  ["jolts", "jolt"],
  ["shakes", "shake"],
])

/** "Earthquake strikes off the coast": what a force of nature does in a headline. */
export const strikes: Correction = (token, { before }) => {
  const lemma = HITS.get(token.lower)
  if (lemma === undefined || token.pos === "VERB" || before === undefined || !NATURE.has(before.lower)) return false
  token.pos = "VERB"
  token.lemma = lemma
  return true
}

/** "Head" as a verb after a pronoun: "they head to", "we head for". */
export const heads: Correction = (token, { before, next }) => {
  if (token.lower !== "head" || before?.pos !== "PRON" || (next?.lower !== "to" && next?.lower !== "for")) return false
  token.pos = "VERB"
  return true
}
