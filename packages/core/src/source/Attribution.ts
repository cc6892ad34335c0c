/**
 * The chain that carried a claim, carrier first, originator last.
 *
 * AFP publishes what the Observatory says; ten papers that print it add ten carriers and no witness.
 */
import { principal, type SourceId, type SourceIndex } from "./Source.ts"

/** A stretch of the claim's document in UTF-16 code units, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a source does in the chain. `informs`: somebody the originator relies on, named after it. */
export type Role = "publishes" | "relays" | "asserts" | "informs"

/** One step of the chain. */
export interface Link {
  readonly source: SourceId
  readonly role: Role
  /** Where the document names the source; absent when the link is inferred. */
  readonly mention?: Span
  /** The words that attribute: "said", "according to". */
  readonly cue?: Span
  /** What the link covers: everything that the document gives as this source's words there, in order. */
  readonly content?: ReadonlyArray<Span>
}

/** **Invariant** at least one link; `informs` links come last. */
export type Attribution = readonly [Link, ...Array<Link>]

/** The chain without informants: carriers, then the originator. */
export const carriage = (chain: Attribution): ReadonlyArray<SourceId> =>
  chain.filter(({ role }) => role !== "informs").map(({ source }) => source)

/**
 * Who said it: the last link that is not an informant.
 *
 * @example
 * ```ts import.meta.vitest
 * import { Attribution } from "@corroborate/core"
 *
 * Attribution.speaker([
 *   { source: "afp", role: "publishes" },
 *   { source: "observatory", role: "asserts" },
 *   { source: "observatory's network", role: "informs" },
 * ]) // => "observatory"
 * ```
 */
export const speaker = (chain: Attribution): SourceId => {
  for (let i = chain.length - 1; i > 0; i--) {
    const link = chain[i]
    if (link !== undefined && link.role !== "informs") return link.source
  }
  return chain[0].source
}

/** Who answers for it: the speaker, or the organisation that the speaker speaks for. */
export const originator = (chain: Attribution, sources: SourceIndex): SourceId => principal(speaker(chain), sources)
