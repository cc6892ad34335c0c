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
  /** The extent answers how much, so a small one tells against a large one. */
  readonly howMuch?: true
  /** What it means, in one line. */
  readonly meaning: string
  /** The question in words; `{of}` stands for the population, `{subject}` for the subject. */
  readonly ask: string
}

/** All properties, by family. */
export const PROPERTIES: ReadonlyArray<Property> = [
  {
    name: "casualties.killed",
    kind: "Quantity",
    unit: "people",
    meaning: "how many died",
    ask: "How many {of} were killed: {subject}?",
  },
  {
    name: "casualties.injured",
    kind: "Quantity",
    unit: "people",
    meaning: "how many were hurt",
    ask: "How many {of} were injured: {subject}?",
  },
  {
    name: "casualties.missing",
    kind: "Quantity",
    unit: "people",
    meaning: "how many are unaccounted for",
    ask: "How many {of} are missing: {subject}?",
  },
  {
    name: "casualties.hospitalised",
    kind: "Quantity",
    unit: "people",
    meaning: "how many were taken to hospital",
    ask: "How many {of} were taken to hospital: {subject}?",
  },
  {
    name: "casualties.total",
    kind: "Quantity",
    unit: "people",
    meaning: "killed and injured together",
    ask: "How many {of} were killed or injured: {subject}?",
  },
  {
    name: "casualties.any",
    kind: "Occurrence",
    meaning: "whether anybody was hurt or killed",
    ask: "Were there casualties: {subject}?",
  },
  {
    name: "casualties.composition",
    kind: "Quantity",
    unit: "percent",
    meaning: "which share of the casualties belongs to a group",
    ask: "What share of the dead were {of}: {subject}?",
  },
  {
    name: "bodies.recovered",
    kind: "Quantity",
    unit: "bodies",
    meaning: "how many bodies were found",
    ask: "How many bodies were recovered: {subject}?",
  },
  {
    name: "rescued",
    kind: "Quantity",
    unit: "people",
    meaning: "how many were brought out alive",
    ask: "How many {of} were rescued: {subject}?",
  },
  {
    name: "territory.control",
    kind: "Extent",
    many: true,
    howMuch: true,
    meaning: "which extent a party holds or took",
    ask: "How much territory is held: {subject}?",
  },
  {
    name: "territory.lost",
    kind: "Extent",
    many: true,
    howMuch: true,
    meaning: "which extent a party gave up or lost",
    ask: "How much territory was lost: {subject}?",
  },
  {
    name: "territory.share",
    kind: "Quantity",
    unit: "percent",
    meaning: "which share of a territory a party holds",
    ask: "What share of the territory is held: {subject}?",
  },
  {
    name: "territory.presence",
    kind: "Extent",
    many: true,
    meaning: "where a party is present",
    ask: "Is there a presence here: {subject}?",
  },
  {
    name: "attack.launch",
    kind: "Period",
    meaning: "when an attack was launched",
    ask: "When was it launched: {subject}?",
  },
  {
    name: "attack.origin",
    kind: "Extent",
    meaning: "where an attack set out from",
    ask: "Where did it set out from: {subject}?",
  },
  {
    name: "attack.objective",
    kind: "Extent",
    meaning: "what an attack was to take",
    ask: "What was its aim: {subject}?",
  },
  {
    name: "operation.status",
    kind: "Occurrence",
    meaning: "whether an operation has started",
    ask: "Has it started: {subject}?",
  },
  {
    name: "reinforcements",
    kind: "Occurrence",
    meaning: "whether reinforcements came",
    ask: "Did reinforcements come: {subject}?",
  },
  {
    name: "evacuation",
    kind: "Occurrence",
    meaning: "whether people left or were brought away",
    ask: "Was there an evacuation: {subject}?",
  },
  {
    name: "displacement.count",
    kind: "Quantity",
    unit: "people",
    meaning: "how many had to leave",
    ask: "How many {of} were displaced: {subject}?",
  },
  {
    name: "displacement.destination",
    kind: "Extent",
    many: true,
    meaning: "where those who left went",
    ask: "Where did they go: {subject}?",
  },
  { name: "responsibility", kind: "Category", meaning: "who did it", ask: "Who is responsible: {subject}?" },
  { name: "cause", kind: "Category", meaning: "what brought it about", ask: "What was the cause: {subject}?" },
  {
    name: "attendance",
    kind: "Quantity",
    unit: "people",
    meaning: "how many took part",
    ask: "How many {of} attended: {subject}?",
  },
  { name: "event.start", kind: "Period", meaning: "when something began", ask: "When did it begin: {subject}?" },
  {
    name: "event.participants",
    kind: "Category",
    many: true,
    meaning: "who takes part",
    ask: "Who takes part: {subject}?",
  },
  {
    name: "event.relation",
    kind: "Occurrence",
    meaning: "whether two events belong together",
    ask: "Are they related: {subject}?",
  },
  { name: "circumstance", kind: "Occurrence", meaning: "whether a circumstance held", ask: "Did it hold: {subject}?" },
  {
    name: "authorship",
    kind: "Occurrence",
    meaning: "whether somebody wrote or made something",
    ask: "Who is its author: {subject}?",
  },
  {
    name: "measurement.magnitude",
    kind: "Quantity",
    unit: "magnitude",
    meaning: "how strong an earthquake was",
    ask: "What was the magnitude: {subject}?",
  },
  {
    name: "source.profile",
    kind: "Category",
    many: true,
    meaning: "what a source is, or is close to",
    ask: "What kind of source is it: {subject}?",
  },
]

/** What a name outside the table is asked as, by the part before its dot. */
const FAMILIES: ReadonlyArray<Property> = [
  { name: "count", kind: "Quantity", unit: "items", meaning: "how many there are", ask: "How many {of}: {subject}?" },
  { name: "status", kind: "Occurrence", meaning: "whether something is so", ask: "Is it so: {subject}?" },
  {
    name: "measurement",
    kind: "Quantity",
    unit: "units",
    meaning: "how much was measured",
    ask: "What was measured: {subject}?",
  },
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
