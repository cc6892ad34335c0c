/** Words that say what happened to people who are counted. */

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([property, words]) => words.split(" ").map((word) => [word, property] as const)),
  )

/** Property of a verb that does it to its object, by lemma: "killed 12". */
export const TRANSITIVE: ReadonlyMap<string, string> = table({
  "casualties.killed":
    "kill slay murder massacre execute behead assassinate slaughter decapitate strangle hang drown crush electrocute lynch martyr eliminate liquidate annihilate",
  "casualties.injured": "injure wound hurt maim cripple mutilate disfigure",
  // Whoever is shot or stabbed came to harm; whether they died is not told.
  "casualties.total": "shoot stab harm",
  "casualties.missing": "trap bury",
  "casualties.hospitalised": "hospitalise hospitalize",
  rescued: "rescue save free",
  "displacement.count": "displace evacuate relocate uproot rehouse",
  "count.arrests": "arrest detain imprison jail apprehend nab",
  "count.cases": "infect sicken",
  "count.quarantined": "quarantine",
  "count.captured": "capture",
  "count.kidnapped": "kidnap abduct",
  "count.released": "release",
  "count.stranded": "strand",
  "count.discharged": "discharge",
  "count.vaccinated": "vaccinate inoculate",
  "count.deported": "deport",
  "count.extradited": "extradite",
  "count.convicted": "convict",
  "count.acquitted": "acquit",
  "count.indicted": "indict",
})

/** Property of a verb that its subject does or suffers, by lemma: "12 died", "thousands marched". */
export const INTRANSITIVE: ReadonlyMap<string, string> = table({
  "casualties.killed": "die perish drown succumb suffocate",
  "casualties.missing": "disappear vanish",
  rescued: "survive escape",
  "displacement.count": "flee",
  "count.surrendered": "surrender",
  attendance:
    "attend participate march watch gather rally protest demonstrate assemble congregate converge parade throng flock",
})

/** Property of an adjective or participle beside a noun: "12 dead", "12 injured people". */
export const ADJECTIVES: ReadonlyMap<string, string> = table({
  "casualties.killed": "dead killed deceased slain drowned murdered assassinated massacred",
  "casualties.injured": "injured wounded hurt maimed crippled",
  "casualties.total": "shot stabbed",
  "casualties.missing": "missing unaccounted trapped",
  "casualties.hospitalised": "hospitalised hospitalized",
  rescued: "rescued saved",
  "displacement.count": "homeless displaced evacuated",
  "count.arrests": "arrested detained",
  "count.cases": "infected",
  "count.captured": "captured",
  "count.kidnapped": "kidnapped abducted",
  "count.stranded": "stranded",
  "count.aboard": "aboard onboard",
})

/** Property of a noun that is counted itself: "12 deaths". */
export const NOUNS: ReadonlyMap<string, string> = table({
  "casualties.killed": "death deaths fatality fatalities dead killed killings murders assassinations",
  "casualties.injured": "injury injuries injured wounded",
  "casualties.missing": "missing",
  "casualties.total": "casualty casualties",
  "casualties.hospitalised": "hospitalisations hospitalizations",
  "count.cases": "case cases infection infections",
  rescued: "survivors survivor",
  "count.arrests": "arrests arrest detentions",
})

/** Property of a noun that has the counted behind "of": "the deaths of 12 people", "a crowd of 300". */
export const NOUNS_OF: ReadonlyMap<string, string> = table({
  "casualties.killed":
    "death deaths killing killings murder murders massacre execution executions assassination assassinations slaying slayings slaughter lives loss",
  "casualties.injured": "wounding injury injuring maiming",
  "casualties.missing": "disappearance disappearances",
  // Whoever is shot came to harm; whether they died is not told.
  "casualties.total": "shooting shootings stabbing stabbings",
  "count.arrests": "arrest arrests detention",
  "count.captured": "capture",
  "count.kidnapped": "kidnapping kidnappings abduction abductions",
  rescued: "rescue",
  "displacement.count": "evacuation displacement",
  attendance:
    "crowd crowds gathering audience turnout attendance march marches rally rallies protest protests procession",
})

/** What a stay at a place says of people: "20 people were on board", "12 are in hospital". */
export const PLACES: ReadonlyMap<string, string> = table({
  "count.aboard": "board bus train plane aircraft jet airliner boat ferry ship vessel helicopter flight coach minibus",
  "casualties.missing": "rubble debris wreckage ruins collapse mud avalanche",
  "casualties.hospitalised": "hospital hospitals clinic clinics infirmary ward wards",
})

/** Adjectives for a set that a part is told of: "among the dead", "three of the injured". */
export const SETS: ReadonlyMap<string, string> = table({
  "casualties.killed": "dead deceased killed fatalities deaths slain victims",
  "casualties.injured": "injured wounded hurt injuries",
  "casualties.missing": "missing",
  "casualties.hospitalised": "hospitalised hospitalized",
})

/** Verbs that bring to a place; with a hospital behind them they say that somebody is there. */
export const BRINGS: ReadonlySet<string> = new Set(
  "take rush admit transport airlift send bring transfer carry fly move treat evacuate keep remain stay be lie".split(
    " ",
  ),
)

/** What one suffers: "suffered injuries", "sustained burns". */
export const HARM: ReadonlySet<string> = new Set(
  "injury injuries wound wounds burns burn fractures bruises concussion cuts trauma shrapnel inhalation".split(" "),
)

/** Nouns for a count as a whole, which a number is the value of: "a toll of 12". */
export const TOLLS: ReadonlySet<string> = new Set("toll tolls count tally".split(" "))

/** Verbs between a toll and its number, by lemma: "the toll rose to 12". */
export const COUNTS: ReadonlySet<string> = new Set(
  "rise climb increase jump stand reach exceed go pass hit grow soar revise raise put drop lower fall remain surpass top be bring reduce update double triple mount push come set give near approach cross swell take total number leave estimate count narrow cut slash shrink correct amend touch place".split(
    " ",
  ),
)

/** Of {@link COUNTS}, those that tell of a change. */
export const CHANGES: ReadonlySet<string> = new Set(
  "rise climb increase jump grow soar revise raise drop lower fall bring reduce update double triple mount push go swell take narrow cut slash shrink correct amend".split(
    " ",
  ),
)

/** Verbs that say that a count has gone beyond a number. */
export const PASSES: ReadonlySet<string> = new Set("exceed pass top surpass cross".split(" "))

/** Nouns that number words count and that are no people. */
export const THINGS: ReadonlySet<string> = new Set(
  "minute minutes hour hours day days week weeks month months year years decade decades century percent dollar dollars euro euros pound pounds rouble roubles ruble rubles peso pesos rupee rupees yuan yen lira mile miles kilometre kilometres kilometer kilometers km metre metres meter meters building buildings house houses home homes vehicle vehicles tractor tractors car cars truck trucks bus buses shot shots round rounds village villages town towns city cities district districts province provinces region regions time times rocket rockets missile missiles bomb bombs drone drones aircraft plane planes helicopter helicopters tank tanks sheep cattle animal animals bird birds camel camels goat goats horse horses dog dogs school schools hospital hospitals church churches mosque mosques shop shops ship ships boat boats attack attacks strike strikes explosion explosions blast blasts quake quakes earthquake earthquakes aftershock aftershocks country countries state states acre acres hectare hectares floor floors storey storeys apartment apartments flat flats point points degree degrees vote votes seat seats piece pieces part parts side sides barrel barrels ton tons tonne tonnes litre litres gallon gallons foot feet inch inches magnitude incident incidents event events operation operations weapon weapons gun guns body-bag flight flights train trains bridge bridges road roads facility facilities area areas mall malls step steps reason reasons goal goals game games match matches sentence sentences term terms charge charges count counts page pages document documents million billion trillion night nights second seconds weekend weekends rate rates station stations tent tents sample samples test tests signature signatures line lines motorcycle motorcycles bicycle bicycles crime crimes company companies firm firms group groups mph kph email emails e-mail e-mails job jobs message messages organization organizations organisation organisations business businesses product products phone phones photo photos video videos record records item items question questions book books song songs film films card cards account accounts tweet tweets ballot ballots species tree trees crop crops pet pets pig pigs cow cows chicken chickens fish whale whales dolphin dolphins bee bees elephant elephants bear bears reindeer".split(
    " ",
  ),
)

/** Nouns for people in general: a number of them is a total and no subgroup. */
export const PEOPLE: ReadonlySet<string> = new Set(
  "people person persons individual individuals victim victims other others more human humans life lives soul souls dead wounded injured missing casualty casualties death deaths fatality fatalities injury injuries body bodies corpses them survivor survivors deceased killed occupants killings murders assassinations arrests cases infections those remainder total".split(
    " ",
  ),
)
