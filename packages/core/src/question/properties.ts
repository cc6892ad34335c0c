/**
 * The table of properties: what can be asked of a subject, and what kind of value answers it.
 *
 * The names are those of the annotation guide that the extraction is scored with. A name with a family before its
 * dot (`count.aboard`) that is not listed is asked as its family says.
 */
import type { Value } from "../value/kinds.ts"

/** One thing that can be asked. */
export interface Property {
  readonly name: string
  readonly kind: Value["_tag"]
  /** Unit of a quantity. */
  readonly unit?: string
  /** Several different answers can hold side by side: a party can be present in two places. */
  readonly many?: true
  /** What one subject has of it no other has at the same time: ground that is held. */
  readonly exclusive?: true
  /** The extent answers how much, so a small one tells against a large one. */
  readonly howMuch?: true
  /** What it means, in one line. */
  readonly meaning: string
  /** The question in words; `{of}` stands for the population, `{subject}` for the subject. */
  readonly ask: string
}

const quantity = (name: string, unit: string, meaning: string, ask: string): Property => ({
  name,
  kind: "Quantity",
  unit,
  meaning,
  ask,
})

const other = (kind: Value["_tag"], name: string, meaning: string, ask: string): Property => ({
  name,
  kind,
  meaning,
  ask,
})

/** All properties, by family. */
export const PROPERTIES: ReadonlyArray<Property> = [
  quantity("casualties.killed", "people", "how many died", "How many {of} were killed: {subject}?"),
  quantity("casualties.injured", "people", "how many were hurt", "How many {of} were injured: {subject}?"),
  quantity("casualties.missing", "people", "how many are unaccounted for", "How many {of} are missing: {subject}?"),
  quantity(
    "casualties.hospitalised",
    "people",
    "how many were taken to hospital",
    "How many {of} were taken to hospital: {subject}?",
  ),
  quantity(
    "casualties.total",
    "people",
    "killed and injured together",
    "How many {of} were killed or injured: {subject}?",
  ),
  other("Occurrence", "casualties.any", "whether anybody was hurt or killed", "Were there casualties: {subject}?"),
  quantity(
    "casualties.composition",
    "percent",
    "which share of the casualties belongs to a group",
    "What share of the dead were {of}: {subject}?",
  ),
  quantity("bodies.recovered", "bodies", "how many bodies were found", "How many bodies were recovered: {subject}?"),
  quantity("rescued", "people", "how many were brought out alive", "How many {of} were rescued: {subject}?"),
  {
    ...other(
      "Extent",
      "territory.control",
      "which extent a party holds or took",
      "How much territory is held: {subject}?",
    ),
    many: true,
    howMuch: true,
    exclusive: true,
  },
  {
    ...other(
      "Extent",
      "territory.lost",
      "which extent a party gave up or lost",
      "How much territory was lost: {subject}?",
    ),
    many: true,
    howMuch: true,
  },
  quantity(
    "territory.share",
    "percent",
    "which share of a territory a party holds",
    "What share of the territory is held: {subject}?",
  ),
  {
    ...other("Extent", "territory.presence", "where a party is present", "Is there a presence here: {subject}?"),
    many: true,
  },
  other("Period", "attack.launch", "when an attack was launched", "When was it launched: {subject}?"),
  other("Extent", "attack.origin", "where an attack set out from", "Where did it set out from: {subject}?"),
  other("Extent", "attack.objective", "what an attack was to take", "What was its aim: {subject}?"),
  other("Occurrence", "operation.status", "whether an operation has started", "Has it started: {subject}?"),
  other("Occurrence", "reinforcements", "whether reinforcements came", "Did reinforcements come: {subject}?"),
  other("Occurrence", "evacuation", "whether people left or were brought away", "Was there an evacuation: {subject}?"),
  quantity("displacement.count", "people", "how many had to leave", "How many {of} were displaced: {subject}?"),
  {
    ...other("Extent", "displacement.destination", "where those who left went", "Where did they go: {subject}?"),
    many: true,
  },
  other("Category", "responsibility", "who did it", "Who is responsible: {subject}?"),
  { ...other("Category", "identity", "who somebody is", "Who is it: {subject}?"), many: true },
  other("Category", "identity.dead", "of what sort the dead were", "Who were the dead: {subject}?"),
  other("Category", "identity.attackers", "of what sort the attackers were", "Who were the attackers: {subject}?"),
  other("Category", "identity.thing", "what a thing is", "What is it: {subject}?"),
  { ...other("Category", "condition", "how somebody in care is", "What is the condition: {subject}?"), many: true },
  { ...other("Category", "charge", "what somebody is charged with", "What is the charge: {subject}?"), many: true },
  other(
    "Category",
    "status.damage",
    "how a thing is after what was done to it",
    "How badly was it damaged: {subject}?",
  ),
  other("Category", "motive", "why somebody did it", "What was the motive: {subject}?"),
  other("Occurrence", "comparison", "how something compares with others", "Does it compare so: {subject}?"),
  other("Occurrence", "death", "whether somebody died", "Is this person dead: {subject}?"),
  other("Category", "cause", "what brought it about", "What was the cause: {subject}?"),
  quantity("attendance", "people", "how many took part", "How many {of} attended: {subject}?"),
  other("Period", "event.start", "when something began", "When did it begin: {subject}?"),
  other("Extent", "event.place", "where something happened", "Where did it happen: {subject}?"),
  { ...other("Category", "event.participants", "who takes part", "Who takes part: {subject}?"), many: true },
  other("Occurrence", "event.happened", "whether something happened at all", "Did it happen: {subject}?"),
  other("Occurrence", "event.relation", "whether two events belong together", "Are they related: {subject}?"),
  other("Occurrence", "circumstance", "whether a circumstance held", "Did it hold: {subject}?"),
  other("Occurrence", "authorship", "whether somebody wrote or made something", "Who is its author: {subject}?"),
  quantity("measurement.magnitude", "magnitude", "how strong an earthquake was", "What was the magnitude: {subject}?"),
  {
    ...other("Category", "source.profile", "what a source is, or is close to", "What kind of source is it: {subject}?"),
    many: true,
  },
]

/** What a name outside the table is asked as, by the part before its dot. */
const FAMILIES: ReadonlyArray<Property> = [
  quantity("count", "items", "how many there are", "How many {of}: {subject}?"),
  other("Occurrence", "status", "whether something is so", "Is it so: {subject}?"),
  quantity("measurement", "units", "how much was measured", "What was measured: {subject}?"),
  quantity("duration", "hours", "how long something went on, or lay between two things", "How long, {of}: {subject}?"),
  quantity("amount", "units of money", "how much money it was", "How much money, {of}: {subject}?"),
  quantity("rate", "percent", "how high a rate stood", "How high, {of}: {subject}?"),
  quantity("share", "percent", "which share of a whole it was", "What share, {of}: {subject}?"),
  quantity("vote.share", "percent", "which share of the vote a side had", "What share of the vote, {of}: {subject}?"),
  quantity("attribute.age", "years", "how old somebody is", "How old is {of}: {subject}?"),
]

const BY_NAME = new Map([...PROPERTIES, ...FAMILIES].map((property) => [property.name, property]))

/**
 * The property of a name: its own row, its family's, or a row for free words.
 *
 * @example
 * ```ts import.meta.vitest
 * import { propertyOf } from "@corroborate/core"
 *
 * propertyOf("casualties.killed").unit // => "people"
 * propertyOf("count.aboard").kind // => "Quantity"
 * propertyOf("weather").kind // => "Text"
 * ```
 */
export const propertyOf = (name: string): Property =>
  BY_NAME.get(name) ??
  BY_NAME.get(name.split(".")[0] ?? name) ?? {
    name,
    kind: "Text",
    meaning: "what the sources say in their own words",
    ask: `What is said of ${name}: {subject}?`,
  }
