/** Many claims as a record of a war would hold them: twelve on an event and ten on a question, several sources, corrections, copies, extents. */
import { claim, Extent, Quantity, type Place, type Claim, type ClaimContent } from "@corroborate/core"

/** Texts that a reader would keep once: names of sources, documents, dates. */
const pool = (count: number, name: (i: number) => string): ((i: number) => string) => {
  const texts = Array.from({ length: count }, (_, i) => name(i))
  return (i) => texts[i % count] ?? ""
}

const sources = pool(40, (i) => `source ${i}`)
const papers = pool(7, (i) => `paper ${i}`)
const documents = pool(1000, (i) => `document ${i}`)
const days = pool(15, (i) => `2018-03-${10 + i}`)
const quarters = Array.from({ length: 3 }, (_, i): Place.Place => ["Syria", "Damascus", `quarter ${i}`])
const CHILDREN = { population: "children" }
const EVERYBODY = {}

/** Chains by source and paper: few differ in a large record, and whoever reads one keeps each once. */
const chains = new Map<number, ClaimContent["chain"]>()

const chainOf = (i: number): ClaimContent["chain"] => {
  const paper = i % 3 === 0 ? 7 : i % 7
  const key = (i % 40) * 8 + paper
  const known = chains.get(key)
  if (known !== undefined) return known
  const speaker = { source: sources(i), role: "asserts" } as const
  const chain: ClaimContent["chain"] = paper === 7 ? [speaker] : [{ source: papers(i), role: "publishes" }, speaker]
  chains.set(key, chain)
  return chain
}

const valueOf = (i: number, isExtent: boolean): ClaimContent["value"] => {
  if (isExtent) return Extent.partOf(quarters[i % 3] ?? ["Syria"], i % 2 === 0 ? "few" : "part")
  return i % 4 === 0 ? Quantity.atLeast(20 + (i % 7), "people") : Quantity.exactly(20 + ((i * 13) % 9), "people")
}

/** The name of the event told of last: claims come event by event, and a reader keeps a name once. */
let last = { event: -1, name: "" }

const nameOf = (event: number): string => {
  if (last.event !== event) last = { event, name: `event ${event}` }
  return last.name
}

/**
 * The `i`th claim of a record of twelve claims an event: tolls for the most part, every tenth event an extent. The last
 * claim of every fifth event is about children, so that a million claims make a hundred thousand questions.
 */
export const manyClaim = (i: number): Claim => {
  const event = Math.floor(i / 12)
  const isExtent = event % 10 === 9
  return claim({
    subject: nameOf(event),
    property: isExtent ? "territory.control" : "casualties.killed",
    scope: i % 12 === 11 && event % 5 === 0 ? CHILDREN : EVERYBODY,
    value: valueOf(i, isExtent),
    polarity: "affirmed",
    modality: "asserted",
    voice: i % 8 === 0 ? "narrator" : "reported",
    chain: chainOf(i),
    anchor: { _tag: "RecordPlace", document: documents(i), row: i },
    saidOn: days(i * 7),
  })
}
