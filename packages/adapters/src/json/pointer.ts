/** JSON Pointers. */

/**
 * The pointer of a path.
 *
 * @see RFC 6901, "JavaScript Object Notation (JSON) Pointer"
 *
 * @example
 * ```ts import.meta.vitest
 * import { pointer } from "@corroborate/adapters/json/pointer"
 *
 * pointer(["claims", 3, "a/b"]) // => "/claims/3/a~1b"
 * ```
 */
export const pointer = (path: ReadonlyArray<PropertyKey>): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
