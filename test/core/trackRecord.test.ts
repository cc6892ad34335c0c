/** Track records: counts first, a letter only from enough of them. */
import { claim, ENOUGH, Quantity, reconcile, trackRecord, type Claim } from "@corroborate/core"
import { arbitraryClaims, arbitrarySources, SPEAKERS } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const toll = (source: string, event: number, n: number): Claim =>
  claim({
    subject: `event ${event}`,
    property: "casualties.killed",
    scope: {},
    value: Quantity.exactly(n, "people"),
    polarity: "affirmed",
    modality: "asserted",
    voice: "reported",
    chain: [{ source, role: "asserts" }],
    anchor: { _tag: "RecordPlace", document: source, row: event },
  })

/** Two sources on so many events, agreeing on the first `agreed` of them. */
const pair = (events: number, agreed: number): ReadonlyArray<Claim> =>
  Array.from({ length: events }, (_, i) => [toll("a", i, 5), toll("b", i, i < agreed ? 5 : 9)]).flat()

describe("track record", () => {
  it("parts of a whole: upheld and contradicted make up the compared", () => {
    fc.assert(
      fc.property(arbitraryClaims(), arbitrarySources(), fc.constantFrom(...SPEAKERS), (claims, sources, source) => {
        const { compared, upheld, contradicted, share } = trackRecord(reconcile(claims, { sources }), source)
        expect(upheld + contradicted).toBe(compared)
        const rate = compared === 0 ? 0 : upheld / compared
        expect(compared === 0 || (share !== undefined && share.low <= rate && rate <= share.high)).toBe(true)
      }),
    )
  })
  it("suggests no letter below the minimum, and none better than the worst case", () => {
    const suggested = (events: number, agreed: number): string =>
      trackRecord(reconcile(pair(events, agreed)), "a").suggestion
    expect(suggested(ENOUGH - 1, ENOUGH - 1)).toBe("too few to say")
    expect(suggested(ENOUGH, ENOUGH)).toBe("C")
    expect(suggested(100, 100)).toBe("A")
    expect(suggested(100, 10)).toBe("E")
  })
  it("keeps topics apart", () => {
    const claims = pair(12, 12)
    expect(trackRecord(reconcile(claims), "a", "casualties").compared).toBe(12)
    expect(trackRecord(reconcile(claims), "a", "territory").compared).toBe(0)
  })
  it("counts a source that answers alone as compared with nobody", () => {
    expect(trackRecord(reconcile([toll("a", 1, 5)]), "a")).toMatchObject({ compared: 0, suggestion: "too few to say" })
  })
})
