/** Nouns and verbs that name events in which people come to harm or gather. */

/** What sort of event a word names; words of one family can mean the same event. */
export type Family = "attack" | "war" | "quake" | "disaster" | "accident" | "protest" | "generic"

const words = (family: Family, list: string): ReadonlyArray<readonly [string, Family]> =>
  list.split(" ").map((word) => [word, family])

/** Family of an event noun in the singular. */
const NOUNS: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...words(
    "attack",
    "attack assault bombing blast explosion shooting strike airstrike air-strike raid ambush offensive massacre shelling bombardment incursion clash battle siege shootout firefight gunfight stabbing detonation ramming hijacking kidnapping abduction killing murder assassination slaying operation crackdown",
  ),
  ...words("war", "war conflict insurgency uprising rebellion invasion genocide"),
  ...words("quake", "earthquake quake tremor temblor aftershock"),
  ...words(
    "disaster",
    "flood flooding storm hurricane typhoon cyclone tornado landslide mudslide avalanche tsunami eruption wildfire fire blaze heatwave drought outbreak epidemic pandemic bushfire inferno",
  ),
  ...words("accident", "crash accident collision derailment sinking capsizing wreck stampede crush shipwreck collapse"),
  ...words("protest", "protest rally demonstration march riot unrest strike vigil gathering parade concert"),
  ...words(
    "generic",
    "disaster incident tragedy violence event crisis catastrophe fighting bloodshed carnage emergency",
  ),
])

/** Deeds that are done to somebody: what they are "of" is no place. */
export const DEEDS: ReadonlySet<string> = new Set(
  "killing murder assassination slaying kidnapping abduction".split(" "),
)

/** Storms, which have names and are never what an earthquake or an outbreak is called. */
export const STORMS: ReadonlySet<string> = new Set("storm hurricane typhoon cyclone tornado".split(" "))

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    storm: Array.from(STORMS).join(" "),
    quake: "earthquake quake tremor temblor",
    sickness: "outbreak epidemic pandemic",
    eruption: "eruption",
    drought: "drought heatwave",
  }).flatMap(([kind, nouns]) => nouns.split(" ").map((noun) => [noun, kind] as const)),
)

/** Whether two event nouns can never mean the same event: a cyclone and an earthquake. */
export const areApart = (a: string, b: string): boolean => {
  const [one, other] = [KINDS.get(a), KINDS.get(b)]
  return one !== undefined && other !== undefined && one !== other
}

const singular = (word: string): string => {
  if (word.endsWith("shes") || word.endsWith("ches")) return word.slice(0, -2)
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word
}

/** Whether an event noun is in the plural. */
export const isPlural = (word: string): boolean => !NOUNS.has(word) && NOUNS.has(singular(word))

/** An event noun in the singular with its family; `undefined` for other words. */
export const eventNoun = (word: string): { readonly noun: string; readonly family: Family } | undefined => {
  const noun = NOUNS.has(word) ? word : singular(word)
  const family = NOUNS.get(noun)
  return family === undefined ? undefined : { noun, family }
}

/** Verbs that tell of an event in a headline or lead, with the noun for it. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ["crash", "crash"],
  ["collide", "collision"],
  ["overturn", "accident"],
  ["derail", "derailment"],
  ["capsize", "sinking"],
  ["sink", "sinking"],
  ["collapse", "collapse"],
  ["explode", "explosion"],
  ["detonate", "explosion"],
  ["erupt", "eruption"],
  ["shoot", "shooting"],
  ["bomb", "bombing"],
  ["stab", "stabbing"],
  ["ambush", "ambush"],
  ["attack", "attack"],
  ["storm", "attack"],
  ["raid", "raid"],
  ["shell", "shelling"],
  ["protest", "protest"],
  ["march", "march"],
  ["rally", "rally"],
  ["flood", "flood"],
])

/** The event noun for a verb's lemma. */
export const eventOfVerb = (lemma: string): string | undefined => VERBS.get(lemma)
