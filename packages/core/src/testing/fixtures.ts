/** A few claims to try things on: the toll of the attack on Qadam, as one monitor gave it on two days. */
import { claim, type Claim, type ClaimContent } from "../claim/Claim.ts"
import type { Extent } from "../value/Extent.ts"
import { exactly } from "../value/Quantity.ts"

const toll: ClaimContent = {
  subject: "attack on Qadam",
  property: "casualties.killed",
  scope: { population: "pro-government fighters" },
  value: exactly(36, "people"),
  polarity: "affirmed",
  modality: "asserted",
  voice: "reported",
  chain: [
    { source: "afp", role: "publishes" },
    { source: "observatory", role: "asserts" },
  ],
  anchor: { _tag: "RecordPlace", document: "tolls.csv", row: 1 },
  saidOn: "2018-03-20",
}

/** 36 on Tuesday, 62 on Wednesday, by one monitor. */
export const qadamTolls: readonly [Claim, Claim] = [
  claim(toll),
  claim({
    ...toll,
    value: exactly(62, "people"),
    anchor: { _tag: "RecordPlace", document: "tolls.csv", row: 2 },
    saidOn: "2018-03-21",
  }),
]

/** A claim of a source that a party holds so much of a place. */
export const holds = (party: string, extent: Extent, source: string): Claim =>
  claim({
    subject: party,
    property: "territory.control",
    scope: {},
    value: extent,
    polarity: "affirmed",
    modality: "asserted",
    voice: "stated",
    chain: [{ source, role: "asserts" }],
    anchor: { _tag: "RecordPlace", document: "ground.csv", row: 1 },
  })
