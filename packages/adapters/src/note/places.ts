/** Where claims stand, for a writer that tells of many: documents and lines are looked up once. */
import type { Claim, Document, DocumentText } from "@corroborate/core"
import type { Written } from "../Format.ts"
import { lineIndex } from "../json/lines.ts"

/** A quote with a little of what surrounds it. Nothing of it is made safe to show. */
export interface InContext {
  readonly before: string
  readonly exact: string
  readonly after: string
}

/** Where claims stand. */
export interface Places {
  readonly documentOf: (claim: Claim) => Document | undefined
  /** The line on which the quote begins, from 1; absent for a row of a table and where the text is not at hand. */
  readonly lineOf: (claim: Claim) => number | undefined
  /** Absent for a row of a table. Without the text at hand nothing surrounds it. */
  readonly inContext: (claim: Claim) => InContext | undefined
}

/** Characters shown before and after a quote, cut back to whole words. Chosen: about a line each. */
const AROUND = 90

/** What leads up to a quote in its own paragraph, in whole words. `cut`: the text began before. */
const leadIn = (text: string, cut: boolean): string => {
  const paragraph = text.lastIndexOf("\n\n")
  if (paragraph !== -1) return text.slice(paragraph + 2)
  return (cut ? text.slice(text.search(/\s/) + 1) : text).replace(/^[\uDC00-\uDFFF]/, "")
}

/** What follows a quote in its own paragraph, in whole words. `cut`: the text goes on. */
const leadOut = (text: string, cut: boolean): string => {
  const paragraph = text.indexOf("\n\n")
  if (paragraph !== -1) return text.slice(0, paragraph)
  const space = Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n"))
  return (cut && space > 0 ? text.slice(0, space) : text).replace(/[\uD800-\uDBFF]$/, "")
}

const around = (text: string, start: number, end: number): Omit<InContext, "exact"> => ({
  before: leadIn(text.slice(Math.max(0, start - AROUND), start), start > AROUND),
  after: leadOut(text.slice(end, end + AROUND), end + AROUND < text.length),
})

/**
 * The places of the claims of what is written.
 *
 * O(length of the texts) once, then O(log lines) for each claim.
 *
 * @example
 * ```ts import.meta.vitest
 * import { placesOf } from "@corroborate/adapters/note/places"
 * import { reconcile } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const [toll] = qadamTolls
 * const text = { id: "t", text: "It began.\n62 died, they said." }
 * const quoted = { ...toll, anchor: { _tag: "Quote", document: "t", start: 10, end: 17, exact: "62 died" } } as const
 * const places = placesOf({ reconciliation: reconcile([]), issues: [], texts: [text], policies: [] })
 * places.lineOf(quoted) // => 2
 * places.inContext(quoted) // => { before: "It began.\n", exact: "62 died", after: ", they said." }
 * ```
 */
export const placesOf = ({ reconciliation, texts }: Written): Places => {
  const documents = new Map(reconciliation.documents.map((document) => [document.id, document]))
  const known = new Map<string, DocumentText & { readonly lineAt: ReturnType<typeof lineIndex> }>(
    texts.map((one) => [one.id, { ...one, lineAt: lineIndex(one.text) }]),
  )
  return {
    documentOf: ({ anchor }) => documents.get(anchor.document),
    lineOf: ({ anchor }) =>
      anchor._tag === "Quote" ? known.get(anchor.document)?.lineAt(anchor.start).line : undefined,
    inContext: ({ anchor }) => {
      if (anchor._tag !== "Quote") return undefined
      const text = known.get(anchor.document)?.text
      const { start, end, exact } = anchor
      return text === undefined ? { before: "", exact, after: "" } : { exact, ...around(text, start, end) }
    },
  }
}
