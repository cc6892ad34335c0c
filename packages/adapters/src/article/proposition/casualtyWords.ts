/** Words that say what happened to people who are counted. */

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([property, words]) => words.split(" ").map((word) => [word, property] as const)),
  )

/** Property of a verb that does it to its object, by lemma: "killed 12". */
export const TRANSITIVE: ReadonlyMap<string, string> = table({
  "casualties.killed": "kill slay murder massacre execute behead assassinate slaughter",
  "casualties.injured": "injure wound hurt maim",
  "casualties.hospitalised": "hospitalise hospitalize",
  rescued: "rescue save",
  "displacement.count": "displace evacuate relocate uproot",
})

/** Property of a verb that its subject does or suffers, by lemma: "12 died". */
export const INTRANSITIVE: ReadonlyMap<string, string> = table({
  "casualties.killed": "die perish drown succumb suffocate",
  "displacement.count": "flee",
  attendance: "attend participate",
})

/** Property of an adjective or participle beside a noun: "12 dead", "12 injured people". */
export const ADJECTIVES: ReadonlyMap<string, string> = table({
  "casualties.killed": "dead killed deceased slain",
  "casualties.injured": "injured wounded hurt",
  "casualties.missing": "missing unaccounted",
  "casualties.hospitalised": "hospitalised hospitalized",
})

/** Property of a noun that is counted itself: "12 deaths". */
export const NOUNS: ReadonlyMap<string, string> = table({
  "casualties.killed": "death deaths fatality fatalities dead killed",
  "casualties.injured": "injury injuries injured wounded",
  "casualties.missing": "missing",
  "casualties.total": "casualty casualties",
  rescued: "survivors",
})

/** Nouns for a count as a whole, which a number is the value of: "a toll of 12". */
export const TOLLS: ReadonlySet<string> = new Set("toll tolls count tally".split(" "))

/** Verbs between a toll and its number, by lemma: "the toll rose to 12". */
export const COUNTS: ReadonlySet<string> = new Set(
  "rise climb increase jump stand reach exceed go pass hit grow soar revise raise put drop lower fall remain surpass top be bring reduce update double triple mount push come set give near".split(
    " ",
  ),
)

/** Of {@link COUNTS}, those that tell of a change. */
export const CHANGES: ReadonlySet<string> = new Set(
  "rise climb increase jump grow soar revise raise drop lower fall bring reduce update double triple mount push go".split(
    " ",
  ),
)

/** Nouns that number words count and that are no people. */
export const THINGS: ReadonlySet<string> = new Set(
  "minute minutes hour hours day days week weeks month months year years decade decades percent dollar dollars euro euros pound pounds rouble roubles ruble rubles mile miles kilometre kilometres kilometer kilometers km metre metres meter meters building buildings house houses home homes vehicle vehicles car cars truck trucks bus buses shot shots round rounds village villages town towns city cities district districts province provinces time times rocket rockets missile missiles bomb bombs drone drones aircraft plane planes helicopter helicopters tank tanks sheep cattle animal animals bird birds camel camels goat goats horse horses dog dogs school schools hospital hospitals church churches mosque mosques shop shops ship ships boat boats attack attacks strike strikes explosion explosions blast blasts quake quakes earthquake earthquakes aftershock aftershocks country countries state states acre acres hectare hectares floor floors storey storeys apartment apartments point points degree degrees vote votes seat seats case cases piece pieces part parts side sides barrel barrels ton tons tonne tonnes litre litres gallon gallons foot feet inch inches magnitude incident incidents event events operation operations weapon weapons gun guns body-bag flight flights train trains bridge bridges road roads facility facilities area areas mall malls step steps reason reasons goal goals game games match matches sentence sentences term terms charge charges count counts page pages document documents million billion trillion night nights second seconds weekend weekends rate rates magnitude station stations tent tents".split(
    " ",
  ),
)

/** Nouns for people in general: a number of them is a total and no subgroup. */
export const PEOPLE: ReadonlySet<string> = new Set(
  "people person persons individual individuals victim victims others other more human humans life lives soul souls dead wounded injured missing casualty casualties death deaths fatality fatalities injury injuries body bodies them survivor survivors deceased".split(
    " ",
  ),
)
