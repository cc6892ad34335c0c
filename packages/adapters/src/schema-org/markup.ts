/** Markup that several writers of schema.org share: who made something, when, and the text around it. */
import { Attribution, type Claim, type Period, type Source } from "@corroborate/core"

/** A value of JSON-LD that is written. */
export interface Markup {
  readonly [key: string]: Markup | ReadonlyArray<Markup | string> | string | number
}

/** Names of sources by their ids. */
export type Sources = ReadonlyMap<string, Source.Source>

/** A source as a person or an organisation. */
export const makerOf = (id: Source.SourceId, sources: Sources): Markup => {
  const source = sources.get(id)
  return { "@type": source?.kind === "person" ? "Person" : "Organization", name: source?.name ?? id }
}

/** Who says it and who carried it. */
export const saidBy = ({ chain }: Claim, sources: Sources): Markup => {
  const speaker = Attribution.speaker(chain)
  const carriers = Attribution.carriage(chain).filter((id) => id !== speaker)
  return {
    author: makerOf(speaker, sources),
    ...(carriers.length === 0 ? {} : { publisher: carriers.map((id) => makerOf(id, sources)) }),
  }
}

const OPEN = ".."

/**
 * A period as ISO 8601 writes it; an end that is not there as two dots.
 *
 * @example
 * ```ts import.meta.vitest
 * import { periodText } from "@corroborate/adapters/schema-org/markup"
 * import { Period } from "@corroborate/core"
 *
 * periodText(Period.day("2018-03-19")) // => "2018-03-19"
 * periodText(Period.since("2011-03-15")) // => "2011-03-15/.."
 * ```
 */
export const periodText = ({ start, end, precision }: Period.Period): string => {
  if (start === undefined || end === undefined) return `${start ?? OPEN}/${end ?? OPEN}`
  if (start === end) return start
  if (precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7)
  return precision === "year" && start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start}/${end}`
}

/** Nodes as one document of JSON-LD. */
export const documentOf = (nodes: ReadonlyArray<Markup>): string =>
  `${JSON.stringify({ "@context": "https://schema.org", "@graph": nodes }, null, 2)}\n`
