/** Ordinals in words and figures. */

const ORDINALS: ReadonlyMap<string, number> = new Map(
  "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, i) => [word, i + 2] as const),
)

/**
 * The number of an ordinal in lower case, from the second on; `undefined` for all other words.
 *
 * @example
 * ```ts import.meta.vitest
 * import { ordinalOf } from "@corroborate/adapters/article/number/ordinals"
 *
 * ordinalOf("fourth") // => 4
 * ordinalOf("21st") // => 21
 * ordinalOf("first") // => undefined
 * ```
 */
export const ordinalOf = (word: string): number | undefined => {
  const figure = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1]
  return ORDINALS.get(word) ?? (figure === undefined ? undefined : Number(figure))
}
