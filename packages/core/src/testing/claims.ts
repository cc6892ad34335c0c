/** Arbitrary claims, sources and ledgers that disagree, revise, copy and imply often enough to be worth testing on. */
import * as fc from "fast-check"
import { claim, type Claim, type ClaimContent, type Voice } from "../claim/Claim.ts"
import type { Ledger } from "../claim/Ledger.ts"
import type { Scope } from "../claim/Scope.ts"
import { propertyOf } from "../question/properties.ts"
import type { Affiliation } from "../source/Affiliation.ts"
import type { Attribution } from "../source/Attribution.ts"
import type { Source } from "../source/Source.ts"
import { exactly } from "../value/Quantity.ts"
import { date, extent, occurrence, quantity, VALUES } from "./values.ts"

/** Sources that speak in {@link arbitraryClaim}. */
export const SPEAKERS = ["ministry", "monitor", "daily", "chief"] as const

const CARRIERS = ["afp", "site"] as const

/** Chains of an optional carrier, a speaker and an optional informant. */
export const chain = (): fc.Arbitrary<Attribution> =>
  fc
    .tuple(fc.option(fc.constantFrom(...CARRIERS), { nil: undefined }), fc.constantFrom(...SPEAKERS), fc.boolean())
    .map(([carrier, speaker, informed]): Attribution => {
      const told: Attribution = [{ source: speaker, role: "asserts" }]
      const carried: Attribution = carrier === undefined ? told : [{ source: carrier, role: "publishes" }, ...told]
      return informed ? [...carried, { source: `${speaker}'s people`, role: "informs" }] : carried
    })

const scope = (): fc.Arbitrary<Scope> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<Scope>({}) },
    { weight: 1, arbitrary: fc.constant<Scope>({ population: "children" }) },
  )

const content = (property: string, value: fc.Arbitrary<ClaimContent["value"]>): fc.Arbitrary<ClaimContent> =>
  fc
    .record(
      {
        subject: fc.constantFrom("the attack", "the blast"),
        scope: scope(),
        value,
        polarity: fc.constantFrom("affirmed", "affirmed", "affirmed", "affirmed", "denied", "unknown"),
        voice: fc.constantFrom<Voice>("stated", "reported", "reported", "narrator", "implied"),
        chain: chain(),
        document: fc.constantFrom("a", "b"),
        row: fc.integer({ min: 1, max: 50 }),
        saidOn: fc.option(date(), { nil: undefined, freq: 9 }),
        revision: fc.option(fc.constantFrom("initial", "updated", "withdrawn"), { nil: undefined, freq: 1 }),
      },
      { noNullPrototype: true },
    )
    .map(({ document, row, saidOn, revision, ...rest }) => ({
      ...rest,
      property,
      modality: "asserted",
      anchor: { _tag: "RecordPlace", document, row },
      ...(saidOn === undefined ? {} : { saidOn }),
      ...(revision === undefined ? {} : { revision }),
    }))

/** Claims on two subjects and four properties. */
export const arbitraryClaim = (): fc.Arbitrary<Claim> =>
  fc
    .oneof(
      { weight: 3, arbitrary: content("casualties.killed", quantity()) },
      { weight: 2, arbitrary: content("territory.control", extent()) },
      { weight: 1, arbitrary: content("reinforcements", occurrence()) },
      { weight: 1, arbitrary: content("cause", VALUES.Category()) },
    )
    .map(claim)

/** Up to `maxLength` claims (20 unless told), often several on one question. */
export const arbitraryClaims = ({ maxLength = 20 }: { readonly maxLength?: number } = {}): fc.Arbitrary<
  ReadonlyArray<Claim>
> => fc.array(arbitraryClaim(), { maxLength })

const affiliation = (): fc.Arbitrary<Affiliation> =>
  fc.constantFrom<Affiliation["stance"]>("with", "against").map((stance) => ({
    party: "the government",
    stance,
    words: stance === "with" ? "close to the government" : "critical of the government",
    by: "afp",
    cited: "a:1",
  }))

/** What may be known of the speakers: ties, owners, and that the chief speaks for the monitor. */
export const arbitrarySources = (): fc.Arbitrary<ReadonlyArray<Source>> =>
  fc
    .subarray([...SPEAKERS])
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .tuple(fc.option(affiliation(), { nil: undefined }), fc.boolean())
            .map(([tie, owned]) => describe(id, tie, owned)),
        ),
      ),
    )

const describe = (id: string, tie: Affiliation | undefined, owned: boolean): Source => ({
  id,
  name: `the ${id}`,
  kind: "organisation",
  ...(id === "chief" ? { speaksFor: "monitor" } : {}),
  ...(tie === undefined ? {} : { affiliations: [tie] }),
  ...(owned && id !== "ministry" ? { owner: "the group" } : {}),
})

/** Ledgers of {@link arbitraryClaims} and {@link arbitrarySources}, without documents. */
export const arbitraryLedger = (): fc.Arbitrary<Ledger> =>
  fc.tuple(arbitraryClaims(), arbitrarySources()).map(([claims, sources]) => ({ documents: [], sources, claims }))

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
