/**
 * Several texts as one, from which they could be told apart again: each with its length before it. What a `join` with any
 * separator is not.
 *
 * **Law** *no two tuples alike*.
 *
 * @example
 * ```ts import.meta.vitest
 * import { tuple } from "@corroborate/core"
 *
 * tuple(["a", "b"]) === tuple(["ab", ""]) // => false
 * ```
 */
export const tuple = (texts: ReadonlyArray<string>): string => {
  let key = ""
  for (const text of texts) key += `${text.length}:${text}`
  return key
}
