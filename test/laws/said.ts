/** One answer to one question. */
import { claim, type Answer, type Claim } from "@corroborate/core"

/** An answer of a source, affirmed or denied, on one question. */
export const said = (value: Answer["value"], denied: boolean, source: string, row: number): Claim =>
  claim({
    subject: "the attack",
    property: "what",
    scope: {},
    value,
    polarity: denied ? "denied" : "affirmed",
    modality: "asserted",
    voice: "reported",
    chain: [{ source, role: "asserts" }],
    anchor: { _tag: "RecordPlace", document: "d", row },
  })
