/** Copies of a claim as other outlets would carry it. */
import { claim, type Claim } from "../claim/Claim.ts"

/** `n` copies of a claim in documents of their own, each carried by one more outlet. */
export const copies = (original: Claim, n: number): ReadonlyArray<Claim> =>
  Array.from({ length: n }, (_, i) => {
    const carrier = { source: `outlet ${i}`, role: "publishes" } as const
    const anchor = { _tag: "RecordPlace", document: `copy ${i}`, row: 1 } as const
    return claim({ ...original, chain: [carrier, ...original.chain], anchor })
  })
