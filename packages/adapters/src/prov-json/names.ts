/** Qualified names of PROV-JSON: prefixes are those of the bundle, then of the document. */
import type { Issues } from "../issues.ts"
import { PREFIXES } from "../prov/names.ts"

/** Namespaces by prefix. */
export type Prefixes = ReadonlyMap<string, string>

/** Prefixes that need no declaration. */
export const PREDEFINED: Prefixes = new Map([
  ["prov", "http://www.w3.org/ns/prov#"],
  ["xsd", "http://www.w3.org/2001/XMLSchema#"],
])

/** The prefix of names that have none. */
const DEFAULT = "default"

/** Whether the prefixes are those of what we write. */
export const isOurs = (prefixes: Prefixes): boolean =>
  prefixes.get("corroborate") === PREFIXES.corroborate && prefixes.get("record") === PREFIXES.record

/**
 * A name with its namespace; names of PROV itself keep their short form, so that they read well. A blank name stays as it
 * is; one whose prefix is not declared too, and that is told once for each prefix.
 *
 * @example
 * ```ts import.meta.vitest
 * import { issuesOf } from "@corroborate/adapters/issues"
 * import { expand } from "@corroborate/adapters/prov-json/names"
 *
 * const prefixes = new Map([["ex", "http://example.org/"]])
 * expand("ex:e1", prefixes, issuesOf("a.json"), "line 1") // => "http://example.org/e1"
 * expand("prov:Plan", prefixes, issuesOf("a.json"), "line 1") // => "prov:Plan"
 * ```
 */
export const expand = (name: string, prefixes: Prefixes, issues: Issues, where: string): string => {
  const colon = name.indexOf(":")
  const prefix = colon === -1 ? DEFAULT : name.slice(0, colon)
  if (prefix === "_" || prefix === "prov" || prefix === "xsd") return name
  const namespace = prefixes.get(prefix)
  if (namespace !== undefined) return `${namespace}${name.slice(colon + 1)}`
  const isIri = colon > 0 && name.startsWith("//", colon + 1)
  if (colon !== -1 && !isIri && !name.startsWith("urn:"))
    issues.warnOnce(
      `prefix ${prefix}`,
      where,
      `the prefix \`${prefix.slice(0, 40)}\` is not declared; names with it stand as they are`,
    )
  return name
}
