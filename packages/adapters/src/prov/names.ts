/** Qualified names for what provenance is about: a prefix of our own, and local parts that every PROV notation can carry. */

/** Prefixes with their namespaces. */
export const PREFIXES = {
  corroborate: "urn:corroborate:vocabulary#",
  record: "urn:corroborate:record:",
} as const

/** Everything but letters, digits, `-`, `_`, `.` and `/` written as `%` and two hexadecimal digits of its UTF-8. */
const escaped = (part: string): string =>
  Array.from(part, (letter) => (/[A-Za-z0-9_/-]/.test(letter) ? letter : percent(letter))).join("")

const percent = (letter: string): string =>
  Array.from(new TextEncoder().encode(letter), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(
    "",
  )

/**
 * The qualified name of a node's id.
 *
 * **Law** *tells apart*: different ids, different names, as far as ids are well-formed UTF-16.
 *
 * @see "PROV-N: The Provenance Notation", W3C Recommendation, 2013, section 3.7.1 on qualified names
 *
 * @example
 * ```ts import.meta.vitest
 * import { qualified } from "@corroborate/adapters/prov/names"
 *
 * qualified("record/t1/3/date said") // => "record:record/t1/3/date%20said"
 * ```
 */
export const qualified = (id: string): string => `record:${escaped(id)}`
