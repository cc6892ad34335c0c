/** Nouns for people, by what they are: the word class that victims, crowds and unnamed sources are drawn from. */

const split = (words: string): ReadonlyArray<string> => words.split(" ")

/** Singular nouns for persons, without those of {@link GROUPS}. */
const PERSONS = split(
  "person individual victim man woman child boy girl baby infant toddler teenager adult minor civilian soldier fighter militant insurgent rebel gunman attacker assailant bomber hijacker terrorist extremist jihadist separatist guerrilla combatant officer policeman policewoman guard paramilitary conscript recruit troop marine sailor pilot airman officer peacekeeper peacemaker " +
    "worker employee labourer laborer miner farmer fisherman driver passenger occupant commuter tourist visitor traveller traveler motorist cyclist motorcyclist pedestrian biker crew crewman guest customer shopper diner trader vendor shopkeeper buyer client patron skier climber hiker mountaineer trekker swimmer surfer player fan spectator supporter follower reveller partygoer concertgoer festival-goer " +
    "protester protestor demonstrator striker rioter mourner marcher participant attendee activist organiser organizer worshipper worshiper pilgrim devotee priest monk nun cleric imam student pupil teacher schoolchild schoolgirl schoolboy classmate professor lecturer prisoner inmate detainee convict fugitive escapee deserter defector returnee hostage captive refugee migrant evacuee asylum-seeker seeker immigrant villager resident local inhabitant townsperson citizen national neighbour neighbor tenant householder homeowner " +
    "doctor nurse medic paramedic patient surgeon rescuer firefighter fireman responder volunteer aid-worker staffer journalist reporter photographer cameraman correspondent editor lawyer judge prosecutor politician lawmaker senator councillor candidate voter minister official governor mayor diplomat ambassador envoy spokesman spokeswoman spokesperson aide adviser advisor analyst expert scientist researcher investigator inspector engineer technician mechanic contractor builder " +
    "peasant subversive bodyguard watchman guardsman serviceman crewmember missionary magistrate congressman newsman businessman businesswoman industrialist rancher settler foreigner mercenary sympathiser sympathizer chauffeur maid passerby murderer assassin youth " +
    "survivor casualty fatality dead relative parent mother father brother sister son daughter wife husband widow orphan grandmother grandfather friend colleague companion bystander onlooker eyewitness witness suspect offender criminal smuggler trafficker gang-member gangster member commander general colonel captain lieutenant sergeant corporal private leader chief boss head director manager owner operator source human soul american",
)

/** Nouns for people together, singular in form. */
const GROUPS = split("people police troops staff personnel crew public crowd family households clergy youth")

const IRREGULAR: Readonly<Record<string, string>> = {
  man: "men",
  woman: "women",
  child: "children",
  person: "persons",
  fisherman: "fishermen",
  policeman: "policemen",
  policewoman: "policewomen",
  gunman: "gunmen",
  fireman: "firemen",
  crewman: "crewmen",
  cameraman: "cameramen",
  airman: "airmen",
  spokesman: "spokesmen",
  watchman: "watchmen",
  passerby: "passersby",
  guardsman: "guardsmen",
  serviceman: "servicemen",
  congressman: "congressmen",
  newsman: "newsmen",
  businessman: "businessmen",
  businesswoman: "businesswomen",
  spokeswoman: "spokeswomen",
  schoolchild: "schoolchildren",
  wife: "wives",
}

const plural = (noun: string): string => {
  const irregular = Object.hasOwn(IRREGULAR, noun) ? IRREGULAR[noun] : undefined
  if (irregular !== undefined) return irregular
  if (noun.endsWith("y") && !noun.endsWith("boy")) return `${noun.slice(0, -1)}ies`
  return noun.endsWith("s") || noun.endsWith("ch") ? `${noun}es` : `${noun}s`
}

const ALL: ReadonlySet<string> = new Set([...PERSONS, ...PERSONS.map(plural), ...GROUPS, "families", "crews"])

const ONE: ReadonlySet<string> = new Set(PERSONS)

/** Whether a lower-case word is a noun for one person. */
export const isPerson = (word: string): boolean => ONE.has(word)

/**
 * Whether a lower-case word is a noun for people.
 *
 * @example
 * ```ts import.meta.vitest
 * import { isPeople } from "@corroborate/adapters/article/text/people"
 *
 * isPeople("worshippers") // => true
 * isPeople("policewomen") // => true
 * isPeople("houses") // => false
 * ```
 */
export const isPeople = (word: string): boolean => ALL.has(word)
