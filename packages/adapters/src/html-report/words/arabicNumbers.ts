/**
 * Counted things in Arabic, whose nouns change with their number in six ways.
 *
 * @see Unicode CLDR, "Language Plural Rules", Arabic
 */

/** A noun in the forms that counting asks for: one, two, three to ten, eleven and up, and round hundreds. */
export interface Noun {
  readonly one: string
  readonly two: string
  /** The plural after 3 to 10. */
  readonly few: string
  /** The singular after 11 to 99. */
  readonly many: string
  /** The singular after 100 and the like, and for none. */
  readonly other: string
}

/**
 * A number with its noun.
 *
 * @example
 * ```ts import.meta.vitest
 * import { counted } from "@corroborate/adapters/html-report/words/arabicNumbers"
 *
 * const source = { one: "مصدر واحد", two: "مصدران", few: "مصادر", many: "مصدرًا", other: "مصدر" }
 * counted(1, source) // => "مصدر واحد"
 * counted(2, source) // => "مصدران"
 * counted(3, source) // => "3 مصادر"
 * counted(11, source) // => "11 مصدرًا"
 * counted(103, source) // => "103 مصادر"
 * counted(100, source) // => "100 مصدر"
 * ```
 */
export const counted = (n: number, { one, two, few, many, other }: Noun): string => {
  if (n === 1) return one
  if (n === 2) return two
  const rest = n % 100
  if (rest >= 3 && rest <= 10) return `${n} ${few}`
  return `${n} ${rest >= 11 ? many : other}`
}
