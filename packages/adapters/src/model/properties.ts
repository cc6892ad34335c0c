/** What a model may be asked about: figures, each with the words of which one must stand in the quote. */

/** A property with its unit and the words that show it. */
export interface Asked {
  readonly name: (typeof PROPERTY_NAMES)[number]
  readonly unit: string
  /** Beginnings of words in lower case. */
  readonly shownBy: ReadonlyArray<string>
}

/** Names of the properties. */
export const PROPERTY_NAMES = [
  "casualties.killed",
  "casualties.injured",
  "casualties.missing",
  "casualties.hospitalised",
  "bodies.recovered",
  "rescued",
  "displacement.count",
  "attendance",
] as const

/** All properties. No beginning of a word is in two of them: a quote with words of two shows neither for certain. */
export const ASKED: ReadonlyArray<Asked> = [
  {
    name: "casualties.killed",
    unit: "people",
    shownBy: ["kill", "dead", "died", "dies", "dying", "death", "perish", "fatalit", "slain"],
  },
  { name: "casualties.injured", unit: "people", shownBy: ["injur", "wound", "hurt"] },
  { name: "casualties.missing", unit: "people", shownBy: ["missing", "unaccounted", "disappeared"] },
  { name: "casualties.hospitalised", unit: "people", shownBy: ["hospital"] },
  { name: "bodies.recovered", unit: "bodies", shownBy: ["bodies", "corpse"] },
  { name: "rescued", unit: "people", shownBy: ["rescued", "pulled"] },
  { name: "displacement.count", unit: "people", shownBy: ["displaced", "fled", "homeless", "evacuated"] },
  { name: "attendance", unit: "people", shownBy: ["attend", "gathered", "rallied", "marched"] },
]

/** Nouns for people, which a number may count. Any other noun is a thing for all that is known here. */
export const PEOPLE: ReadonlySet<string> = new Set(
  "people persons civilians soldiers troops fighters militants rebels insurgents police officers policemen policewomen men women children boys girls infants students pupils workers passengers villagers residents demonstrators protesters pilgrims migrants refugees tourists journalists medics doctors victims survivors others bodies corpses marchers supporters worshippers firefighters farmers miners guards prisoners patients families".split(
    " ",
  ),
)

/** Nouns that limit nothing: everybody. */
export const EVERYBODY: ReadonlySet<string> = new Set(
  "people persons others victims survivors bodies corpses".split(" "),
)
