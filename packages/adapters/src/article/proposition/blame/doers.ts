/** Words for whoever did it. */
import { countryNamed, countryOfAdjective } from "../../place/countries.ts"
import { isDeed } from "./deedNouns.ts"
import { isTemporal } from "../../time/temporal.ts"
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { wordOf } from "../phrasing.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"

/** Words that say nothing of who it was. */
const UNKNOWN: ReadonlySet<string> = new Set(
  "gunman gunmen attacker attackers assailant assailants bomber bombers shooter shooters suspect suspects man men person people persons somebody someone individual individuals subject subjects stranger strangers couple criminals assassins author authors murderers killers perpetrators professionals hitmen youths elements one ones others those none whoever who anyone anybody everyone sector sectors circles hands sniper snipers".split(
    " ",
  ),
)

/** Words that say that it is not known who. */
const VAGUE: ReadonlySet<string> = new Set(
  "unidentified unknown certain some several various different any other hooded masked one".split(" "),
)

/** What tells of a deed or serves for one, and does none. */
const THINGS: ReadonlySet<string> = new Set(
  "leaflet leaflets communique communiques statement statements call calls caller callers message messages letter letters note banner pamphlet pamphlets report reports source sources reporter reporters newspaper radio responsibility fact act acts event events investigation investigations plan plans policy situation rifle rifles gun guns pistol submachinegun machinegun machineguns burst bursts shot shots bullet bullets gunfire grenade grenades bomb bombs mine mines fire mortar mortars rocket rockets knife explosion blast shrapnel vehicle truck car plane planes helicopter helicopters aircraft doctor doctors".split(
    " ",
  ),
)

/** "leaflets", "a burst of gunfire": no party. */
export const isNoParty = (parsed: Parsed, noun: NounPhrase): boolean =>
  THINGS.has(headOf(parsed, noun)) || isTemporal(parsed, noun)

/** Whether a name stands in a phrase. */
export const isName = (parsed: Parsed, noun: NounPhrase): boolean =>
  parsed.tokens.slice(noun.from, noun.to).some(({ pos }) => pos === "PROPN")

/** "two gunmen carried out the attack": how many they were, and not who. */
export const isAnybody = (parsed: Parsed, noun: NounPhrase): boolean =>
  (UNKNOWN.has(headOf(parsed, noun)) && !isName(parsed, noun)) ||
  (parsed.tokens[noun.head]?.pos !== "PROPN" &&
    parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => VAGUE.has(lower)))

/** Whether the phrase at a place says that somebody did it, and not who: "the attackers". */
export const isAnybodyAt = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && isAnybody(parsed, noun)
}

/** "the attacker was shot dead by police", "he was killed": what was done to somebody who may have done it. */
export const mayHaveDone = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun === undefined || noun.pronoun || UNKNOWN.has(headOf(parsed, noun))
}

const SOLDIERS: ReadonlySet<string> = new Set(
  "army military troops soldiers forces marines patrol authorities police officers agents fbi".split(" "),
)

/** Whether a phrase names those who fight whoever did it. */
export const isState = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && SOLDIERS.has(headOf(parsed, noun))
}

const STATE: ReadonlySet<string> = new Set(["government", "regime", "authorities"])

/** The one who acts when a name does: a country acts by its government, whatever it is called by. */
export const acting = (name: string): string => {
  const words = name.split(" ")
  const [first = "", last = ""] = words
  const adjective = words.length === 2 && STATE.has(last) ? countryOfAdjective(first) : undefined
  const country = countryNamed(name) ?? adjective
  return country === undefined ? name : `government of ${country.name}`
}

/** "Iran's foreign minister, A B, rejected it": the government that somebody answers for, where the words name a country. */
export const answersFor = (parsed: Parsed, at: number): string | undefined => {
  for (const place of isLink(parsed, at - 1, "comma") ? [at, at - 2] : [at]) {
    const noun = nounAt(parsed, place)
    const words = noun === undefined ? [] : parsed.tokens.slice(noun.from, noun.to)
    const country = words
      .map(({ text }) => countryNamed(text) ?? countryOfAdjective(text))
      .find((one) => one !== undefined)
    if (country !== undefined) return `government of ${country.name}`
  }
  return undefined
}

const MEMBERS: ReadonlySet<string> = new Set(
  "fighters members militants operatives gunmen elements supporters sympathizers sympathisers soldiers followers insurgents faction wing branch".split(
    " ",
  ),
)

const SOME: ReadonlySet<string> = new Set(
  "group band column squad gang team handful number unit units commando commandos cell leaders leader member planes helicopters jets warplanes aircraft tanks".split(
    " ",
  ),
)

const FIGHTERS: ReadonlySet<string> = new Set("guerrillas rebels troops terrorists militiamen units".split(" "))

const SPEAKS: ReadonlySet<string> = new Set(
  "spokesman spokesmen spokeswoman spokesperson representative representatives".split(" "),
)

const OF: ReadonlySet<string> = new Set(["of", "from"])

const ATTACKERS: ReadonlySet<string> = new Set(
  "bomber bombers gunman attacker attackers assailants suspects".split(" "),
)
const KINDS: ReadonlySet<string> = new Set(
  "front group movement army party brigade path faction militia cartel gang".split(" "),
)

/** "from the Red Dawn Front": a body, and no place. */
export const isForce = ({ tokens, phrases }: Parsed, at: number): boolean =>
  tokens
    .slice(phrases[at]?.from ?? 0, phrases[at]?.to ?? 0)
    .some(({ lower, text }) => KINDS.has(lower) || /^[A-Z]{3,6}$/.test(text))

const CALLED: ReadonlySet<string> = new Set(["call", "name", "identify"])
const GROUPS: ReadonlySet<string> = new Set("group organization organisation movement faction band commando".split(" "))

/** "a group calling itself X", "a man called X", "a group, X,": the phrase for the name; -1 where none is given. */
const calledBeside = (parsed: Parsed, at: number): number => {
  const isNamed = (place: number): boolean => {
    const noun = nounAt(parsed, place)
    return noun !== undefined && isName(parsed, noun)
  }
  const noun = nounAt(parsed, at)
  const group = verbAt(parsed, at + 1)
  if (noun === undefined || isName(parsed, noun)) return -1
  if (group !== undefined && CALLED.has(lemmaOf(parsed, group))) {
    const itself = nounAt(parsed, at + 2)?.pronoun === true ? at + 3 : at + 2
    const as = wordOf(parsed, itself) === "as" ? itself + 1 : itself
    return (group.form === "ing" || group.form === "past") && isNamed(as) ? as : -1
  }
  const beside = GROUPS.has(headOf(parsed, noun)) && isLink(parsed, at + 1, "comma") && isLink(parsed, at + 3, "comma")
  return beside && isNamed(at + 2) && isForce(parsed, at + 2) ? at + 2 : -1
}

const PARTS: ReadonlySet<string> = new Set("one two three four several some all both".split(" "))

const TO: ReadonlySet<string> = new Set(["to", "with"])
const BELONGS: ReadonlySet<string> = new Set(["belong", "link", "tie", "affiliate"])

/** "a gang possibly belonging to the FRM": the phrase for those that they belong to; -1 where nothing says so. */
const belongingTo = (parsed: Parsed, at: number): number => {
  let verb = at + 1
  while (isLink(parsed, verb, "adverb") || isLink(parsed, verb, "quote")) verb++
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || !BELONGS.has(lemmaOf(parsed, group))) return -1
  return isPreposition(parsed, verb + 1, TO) && nounAt(parsed, verb + 2) !== undefined ? verb + 2 : -1
}

/** "fighters of the Red Dawn group", "a group of rebels": the phrase for those that they belong to or are, else the phrase itself. */
export const bodyAt = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  const head = noun === undefined ? "" : headOf(parsed, noun)
  const of = belongingTo(parsed, at)
  if (of !== -1) return of
  const named = calledBeside(parsed, at)
  if (named !== -1) return named
  // "one of its members"
  if (PARTS.has(head) && wordOf(parsed, at + 1) === "of" && nounAt(parsed, at + 2)?.pronoun === false) return at + 2
  const speaks = SPEAKS.has(head) && isPreposition(parsed, at + 1)
  const ofForce = ATTACKERS.has(head) && isPreposition(parsed, at + 1, OF) && isForce(parsed, at + 2)
  if (ofForce) return at + 2
  const ranks = FIGHTERS.has(head) && wordOf(parsed, at + 1) === "of"
  const belongs = speaks || ranks || ((MEMBERS.has(head) || SOME.has(head)) && isPreposition(parsed, at + 1, OF))
  // "accused the guerrillas of the murder"
  return belongs && nounAt(parsed, at + 2) !== undefined && !isDeed(parsed, at + 2) ? at + 2 : at
}
