/** Who is counted, in the fewest words that tell it from others, synonyms brought together. */
import { countryNamed, countryOfAdjective } from "../../../place/countries.ts"
import type { Token } from "../../../text/Article.ts"
import { isPeople } from "../../../text/people.ts"
import { ADJECTIVES, PEOPLE } from "../words.ts"

/** Words that say nothing about who is meant. */
const EMPTY: ReadonlySet<string> = new Set(
  "a an the its their his her some any other others more another additional further at least about confirmed reported total previous new estimated unidentified innocent local many several few all both up that those these apparent suspected late early given announced counted recorded stated mark alleged presumed supposed reportedly hostage".split(
    " ",
  ),
)

const GOVERNMENT: ReadonlySet<string> = new Set(
  "regime pro-regime government pro-government loyalist loyalists pro-assad".split(" "),
)
const FIGHTING: ReadonlySet<string> = new Set(
  "fighter fighters force forces troops troop militiamen militia combatants loyalists".split(" "),
)

const FOLDED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    children: "child children kids kid youngsters infants toddlers babies baby minors minor",
    women: "woman women female females",
    men: "man men male males",
    civilians: "civilian civilians non-combatants noncombatants",
    soldiers: "soldier soldiers serviceman servicemen troops troop",
    "police officers": "policeman policemen policewoman officer officers police cop cops",
    militants:
      "militant militants insurgent insurgents jihadist jihadists extremist extremists gunman gunmen terrorist terrorists attacker attackers",
    rebels: "rebel rebels",
    guerrillas: "guerrilla guerrillas guerilla guerillas",
    protesters: "protester protesters protestor protestors demonstrator demonstrators marcher marchers",
    rescuers: "rescuer rescuers firefighter firefighters",
    journalists: "journalist journalists reporter reporters",
    students: "student students pupil pupils schoolchildren",
  }).flatMap(([label, words]) => words.split(" ").map((word) => [word, label] as const)),
)

/** Whoever lives somewhere: no group of its own among those who came to harm there. */
const DWELLERS: ReadonlySet<string> = new Set("residents resident inhabitants locals".split(" "))

/** Nationals count as their country's people, however they are called. */
const NATIONALS: ReadonlySet<string> = new Set("national nationals citizen citizens people tourist tourists".split(" "))

const nationality = (words: ReadonlyArray<Token>): string | undefined => {
  const country = words
    .map(({ text, lower }) => countryOfAdjective(text) ?? countryNamed(lower))
    .find((one) => one !== undefined)
  if (country === undefined) return undefined
  const rest = words.filter(
    ({ text, lower }) => countryOfAdjective(text) === undefined && countryNamed(lower) === undefined,
  )
  return rest.every(({ lower }) => NATIONALS.has(lower)) ? `people from ${country.name}` : undefined
}

/**
 * The subgroup that the words of a noun phrase mean; `undefined` for people in general.
 *
 * "Regime fighters", "pro-government fighters" and "loyalists" are one.
 */
export const populationOf = (tokens: ReadonlyArray<Token>): string | undefined => {
  const words = tokens.filter(
    ({ lower, pos }) =>
      pos !== "NUM" && pos !== "DET" && !EMPTY.has(lower) && !ADJECTIVES.has(lower) && !lower.endsWith("-year-old"),
  )
  const head = words.at(-1)
  if (head === undefined) return undefined
  const foreign = nationality(words)
  if (foreign !== undefined) return foreign
  if (PEOPLE.has(head.lower) || (words.length === 1 && DWELLERS.has(head.lower))) return undefined
  if (words.some(({ lower }) => GOVERNMENT.has(lower)) && FIGHTING.has(head.lower)) return "pro-government fighters"
  const folded = FOLDED.get(head.lower)
  // "two Crewmen", but "the Coast Guard"
  const alone = head.capital && words.filter(({ capital }) => capital).length === 1 && isPeople(head.lower)
  return folded ?? words.map(({ lower, text, capital }) => (capital && !alone ? text : lower)).join(" ")
}
