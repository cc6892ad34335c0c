/** The entries of the register: one standard of wording for all sides, and nothing without a reference that was read. */
import type { Affiliation, Source } from "@corroborate/core"

/** A well-known source. */
export interface Registered {
  readonly id: Source.SourceId
  readonly name: string
  readonly kind: Source.SourceKind
  readonly otherNames: ReadonlyArray<string>
  /** Where its name and kind were read. */
  readonly reference: string
  /** How others describe its ties; `cited` is where that was read. */
  readonly affiliations: ReadonlyArray<Affiliation.Affiliation>
}

/** Every well-known source, by id. */
export const ENTRIES: ReadonlyArray<Registered> = [
  {
    id: "syrian-observatory-for-human-rights",
    name: "Syrian Observatory for Human Rights",
    kind: "monitor",
    otherNames: ["SOHR", "Syrian Observatory"],
    reference: "https://www.bbc.com/news/world-middle-east-15896636",
    affiliations: [
      {
        party: "government of Syria",
        stance: "against",
        words: "an anti-government group which uses a network of sources across Syria",
        by: "reuters",
        cited:
          "https://www.defenceweb.co.za/middle-east/middle-east-middle-east/syrian-death-toll-exceeds-146000-as-fourth-year-begins/",
      },
    ],
  },
]
