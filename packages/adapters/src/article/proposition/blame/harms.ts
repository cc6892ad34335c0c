/** Verbs for harm that somebody does: what the deed is called, and to whom or what it is done. */
import { isLink, isPreposition, lemmaAt, nounAt, verbAt, headAt, wordAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { isTemporal } from "../../time/temporal.ts"
import { wordOf } from "../phrasing.ts"

/** A deed told by a verb. */
export interface Harm {
  /** What the deed is called with what it is done to: "killing of". */
  readonly deed: string
  /** The noun for the deed, where it is another: what is blown up is bombed, and destroyed. */
  readonly kind?: string
  /** To whom or what it is done; -1 where the words do not say. */
  readonly object: number
  /** Storms, fires and sicknesses do it too. */
  readonly armed: boolean
}

/** Deeds by the verbs that tell them; those behind the bar are done by storms and sicknesses too. */
const LINES = `
killing of|murder assassinate massacre behead lynch slay execute|kill
shooting of|shoot machinegun|
kidnapping of|kidnap abduct|
torture of|torture|
bombing of||bomb
shelling of|shell strafe bombard|
burning of|torch|burn
destruction of|demolish dynamite|destroy
attack on|ambush storm|attack raid assault
derailment of|derail|
hijacking of|hijack|
downing of|down|
sabotage of|sabotage|
poisoning of|poison|
killing of|strangle|
`

const HARMS: ReadonlyMap<string, Omit<Harm, "object">> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [deed = "", own = "", any = ""] = line.split("|")
      const entries = (verbs: string, armed: boolean): ReadonlyArray<readonly [string, Omit<Harm, "object">]> =>
        verbs === "" ? [] : verbs.split(" ").map((verb) => [verb, { deed, armed }] as const)
      return [...entries(own, false), ...entries(any, true)]
    }),
)

const WHEN: ReadonlySet<string> = new Set(["on", "at", "in", "during"])

/** Steps over adverbs and times: "dynamited at dusk a bridge". */
export const overWhen = (parsed: Parsed, from: number): number => {
  let at = from
  for (;;) {
    const timed = isPreposition(parsed, at, WHEN) ? at + 1 : at
    const time = nounAt(parsed, timed)
    if (isLink(parsed, at, "adverb")) at++
    else if (time !== undefined && isTemporal(parsed, time) && parsed.phrases.length > timed + 1) at = timed + 1
    else return at
  }
}

const FLAMES: ReadonlySet<string> = new Set(["ablaze", "alight", "afire"])
const AT: ReadonlySet<string> = new Set(["at", "on", "upon", "into", "against"])
const SHELLS: ReadonlySet<string> = new Set("rocket rockets missile missiles shell shells mortar mortars".split(" "))
const SHOTS: ReadonlySet<string> = new Set("shot shots round rounds bullet bullets".split(" "))
const THROWN: ReadonlySet<string> = new Set(
  "bomb bombs grenade grenades explosive explosives device devices dynamite".split(" "),
)
const THROWS: ReadonlySet<string> = new Set("throw hurl lob toss".split(" "))
const PLANTS: ReadonlySet<string> = new Set(["plant", "place", "detonate", "lay", "explode"])
const WHERE: ReadonlySet<string> = new Set("in at on inside outside under near".split(" "))

const AIRCRAFT: ReadonlySet<string> = new Set(
  "plane planes jet jets aircraft airliner airplane aeroplane helicopter helicopters flight".split(" "),
)

const at = (parsed: Parsed, place: number): number => (nounAt(parsed, place) === undefined ? -1 : place)

/** What stands behind "at" or "on"; -1 where nothing does. */
const behind = (parsed: Parsed, place: number, prepositions: ReadonlySet<string>): number => {
  const noun = isPreposition(parsed, place, prepositions) ? nounAt(parsed, place + 1) : undefined
  return noun === undefined || isTemporal(parsed, noun) ? -1 : place + 1
}

/** "shot dead two guards", "shot down a jet", "shot at a car", "shot a guard". */
const shot = (parsed: Parsed, verb: number, passive: boolean): Harm => {
  const [next, after] = [wordOf(parsed, verb + 1), wordOf(parsed, verb + 2)]
  const whom = passive ? subjectOf(parsed, verb).at : -1
  if (next === "down") {
    const object = passive ? whom : at(parsed, verb + 2)
    const deed = AIRCRAFT.has(headAt(parsed, object)) || nounAt(parsed, object)?.pronoun ? "downing of" : "killing of"
    return { deed, object, armed: false }
  }
  if (next === "at") return { deed: "shooting of", object: at(parsed, verb + 2), armed: false }
  if (next === "dead") return { deed: "killing of", object: passive ? whom : at(parsed, verb + 2), armed: false }
  if (next === "to" && after === "death")
    return { deed: "killing of", object: passive ? whom : at(parsed, verb + 3), armed: false }
  const object = passive ? whom : at(parsed, overWhen(parsed, verb + 1))
  const dead = wordOf(parsed, object + 1) === "dead" || wordOf(parsed, object + 2) === "death"
  return { deed: !passive && dead ? "killing of" : "shooting of", object, armed: false }
}

/** "opened fire on a crowd", "fired rockets at a base", "fired on a car". */
const fired = (parsed: Parsed, verb: number): Harm | undefined => {
  const open = lemmaAt(parsed, verb) === "open"
  const what = headAt(parsed, verb + 1)
  if (open && what !== "fire") return undefined
  const shells = SHELLS.has(what)
  const from = open || shells || SHOTS.has(what) ? verb + 2 : verb + 1
  const object = behind(parsed, from, AT)
  return object === -1 ? undefined : { deed: shells ? "shelling of" : "shooting of", object, armed: false }
}

/** "blew up a bridge", "blew a bridge up", "set fire to a mill", "set a mill on fire", "set it ablaze". */
const blownOrBurnt = (parsed: Parsed, verb: number, passive: boolean): Harm | undefined => {
  const whom = passive ? subjectOf(parsed, verb).at : -1
  const [next, after] = [wordOf(parsed, verb + 1), wordOf(parsed, verb + 2)]
  if (lemmaAt(parsed, verb) === "blow") {
    const object = passive ? whom : next === "up" ? at(parsed, verb + 2) : after === "up" ? at(parsed, verb + 1) : -1
    const up = passive ? next === "up" : object !== -1
    return up ? { deed: "destruction of", kind: "bombing", object, armed: true } : undefined
  }
  const armed = false
  if (next === "fire" && after === "to") return { deed: "burning of", object: at(parsed, verb + 3), armed }
  const flames = (place: number): boolean =>
    FLAMES.has(wordOf(parsed, place)) || (wordOf(parsed, place) === "on" && wordOf(parsed, place + 1) === "fire")
  if (passive && flames(verb + 1)) return { deed: "burning of", object: whom, armed }
  return !passive && flames(verb + 2) ? { deed: "burning of", object: at(parsed, verb + 1), armed } : undefined
}

/** "threw a grenade at the office", "planted a bomb in a bus"; the other way about, "a bomb was planted in a bus by". */
const thrown = (parsed: Parsed, verb: number, passive: boolean): Harm | undefined => {
  const what = passive ? subjectOf(parsed, verb).at : verb + 1
  if (!THROWN.has(headAt(parsed, what))) return undefined
  const plants = PLANTS.has(lemmaAt(parsed, verb))
  const from = passive ? verb + 1 : verb + 2
  const by = passive ? agentBehind(parsed, from) : undefined
  const object = by === undefined ? behind(parsed, from, plants ? WHERE : AT) : behindAgent(parsed, by + 1, plants)
  return { deed: plants ? "bombing of" : "attack on", object, armed: false }
}

/** "thrown by members of the FRM at the office": what stands behind who did it. */
const behindAgent = (parsed: Parsed, agent: number, plants: boolean): number => {
  const end = isPreposition(parsed, agent + 1, OF) && nounAt(parsed, agent + 2) !== undefined ? agent + 3 : agent + 1
  return behind(parsed, end, plants ? WHERE : AT)
}

const OF: ReadonlySet<string> = new Set(["of"])
const BY: ReadonlySet<string> = new Set(["by"])

/** "was beaten to death", "beat a guard to death", "stabbed a guard"; who beats another may have won. */
const toDeath = (parsed: Parsed, verb: number, passive: boolean): Harm | undefined => {
  const object = passive ? subjectOf(parsed, verb).at : at(parsed, overWhen(parsed, verb + 1))
  const behindIt = passive ? verb : object
  const killed = wordOf(parsed, behindIt + 1) === "to" && wordOf(parsed, behindIt + 2) === "death"
  if (killed) return { deed: "killing of", object, armed: false }
  return lemmaAt(parsed, verb) === "stab" ? { deed: "stabbing of", object, armed: false } : undefined
}

const CAPTIVE: ReadonlySet<string> = new Set(["hostage", "captive"])

/** "took a judge hostage", "was taken hostage by". */
const taken = (parsed: Parsed, verb: number, passive: boolean): Harm | undefined => {
  if (!CAPTIVE.has(wordOf(parsed, passive ? verb + 1 : verb + 2))) return undefined
  const object = passive ? subjectOf(parsed, verb).at : at(parsed, verb + 1)
  return { deed: "kidnapping of", object, armed: false }
}

/** Whose killing it is: "the army's", "the United States'"; -1 where the words do not say. */
export const ownerBefore = (parsed: Parsed, verb: number): number => {
  const noun = nounAt(parsed, verb - 1)
  if (noun !== undefined) return wordAt(parsed, noun.to - 1) === "'s" ? verb - 1 : -1
  return wordOf(parsed, verb - 1) === "'" && nounAt(parsed, verb - 2) !== undefined ? verb - 2 : -1
}

/** The harm that a verb tells; `undefined` where it tells of none. */
export const harmAt = (parsed: Parsed, verb: number): Harm | undefined => {
  const group = verbAt(parsed, verb)
  if (group === undefined) return undefined
  const lemma = lemmaAt(parsed, verb)
  const reduced = group.form === "past" && nounAt(parsed, overWhen(parsed, verb + 1)) === undefined
  const passive = group.passive || (reduced && isReduced(parsed, verb))
  if (lemma === "shoot") return shot(parsed, verb, passive)
  if (!passive && (lemma === "open" || lemma === "fire")) return fired(parsed, verb)
  if (lemma === "blow" || lemma === "set") return blownOrBurnt(parsed, verb, passive)
  if (THROWS.has(lemma) || PLANTS.has(lemma)) return thrown(parsed, verb, passive)
  if (lemma === "beat" || lemma === "stab") return toDeath(parsed, verb, passive)
  if (lemma === "take") return taken(parsed, verb, passive)
  const harm = HARMS.get(lemma)
  if (harm === undefined) return undefined
  // "the army's killing of X"
  if (group.form === "ing" && wordOf(parsed, verb + 1) === "of" && ownerBefore(parsed, verb) !== -1)
    return { ...harm, object: at(parsed, verb + 2) }
  const behindVerb = overWhen(parsed, verb + 1)
  const down = lemma === "burn" && wordOf(parsed, behindVerb) === "down" ? behindVerb + 1 : behindVerb
  return { ...harm, object: passive ? subjectOf(parsed, verb).at : at(parsed, down) }
}

/** "a bridge dynamited by rebels", "a judge shot dead on Sunday": a participle without an object of its own. */
const isReduced = (parsed: Parsed, verb: number): boolean => {
  const next = overParticle(parsed, verb + 1)
  return isPreposition(parsed, next) || isLink(parsed, next, "comma") || isLink(parsed, next, "stop")
}

const PARTICLES: ReadonlySet<string> = new Set(["dead", "down", "up", "ablaze", "alive", "hostage", "captive"])

const overParticle = (parsed: Parsed, place: number): number =>
  PARTICLES.has(wordOf(parsed, place)) ? place + 1 : place

/** Phrases between a participle and "by". Chosen. */
const FAR = 14

const isNameAt = (parsed: Parsed, place: number): boolean =>
  parsed.tokens[nounAt(parsed, place)?.head ?? -1]?.pos === "PROPN"

/** Where "by" and whoever did it stand behind a verb, over times and places: "was shot dead on Sunday in Elm by"; `undefined` for none. */
export const agentBehind = (parsed: Parsed, from: number): number | undefined => {
  const dead = wordOf(parsed, from) === "to" && wordOf(parsed, from + 1) === "death" ? from + 2 : from
  for (let place = overParticle(parsed, dead); place <= from + FAR;) {
    const next = nounAt(parsed, place + 1)
    if (isPreposition(parsed, place, BY)) return next === undefined || isTemporal(parsed, next) ? undefined : place
    const own = nounAt(parsed, place)
    if (isPreposition(parsed, place) && next !== undefined) place += 2
    else if (own !== undefined && isTemporal(parsed, own)) place++
    else if (isLink(parsed, place, "quote")) place++
    // "in Quell, Huaz province, by rebels"
    else if (isLink(parsed, place, "comma") && isPreposition(parsed, place + 1, BY)) place++
    else if (isLink(parsed, place, "comma") && isNameAt(parsed, place + 1) && isLink(parsed, place + 2, "comma"))
      place += 2
    else if (isLink(parsed, place, "adverb") || isLink(parsed, place, "adjective") || isPreposition(parsed, place))
      place++
    else return undefined
  }
  return undefined
}

/** Whether a token is the first of its sentence, where a capital says nothing. */
export const opensSentence = (parsed: Parsed, token: number): boolean =>
  token === 0 || ["-", "--", "–", "—", '"', "“"].includes(wordAt(parsed, token - 1))
