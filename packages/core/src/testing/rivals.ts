/** Many claims on one question. */
import { claim, type Claim } from "../claim/Claim.ts"
import { propertyOf } from "../question/properties.ts"
import { exactly } from "../value/Quantity.ts"

/** `count` tolls on one question, all different and all by different sources: the worst that one question can hold. */
export const rivalTolls = (count: number): ReadonlyArray<Claim> =>
  Array.from({ length: count }, (_, i) =>
    claim({
      subject: "the attack",
      property: propertyOf("casualties.killed").name,
      scope: {},
      value: exactly(i, "people"),
      polarity: "affirmed",
      modality: "asserted",
      voice: "reported",
      chain: [{ source: `source ${i}`, role: "asserts" }],
      anchor: { _tag: "RecordPlace", document: "tolls", row: i + 1 },
      saidOn: "2018-03-20",
    }),
  )
