/** Literals of PROV-JSON as values of core. */
import { Occurrence, Quantity, Text, type Period, type Value } from "@corroborate/core"
import { readPeriod } from "../cell/period.ts"
import type { ReadLiteral } from "./schema.ts"

/** A literal taken apart: its lexical form, and the local name of its type where it has one. */
export interface Lexical {
  readonly text: string
  readonly type: string
}

const NAMES: ReadonlySet<string> = new Set(["QUALIFIED_NAME", "QName"])

const typeOf = (value: string | number | boolean): string => {
  if (typeof value === "number") return "double"
  return typeof value === "boolean" ? "boolean" : "string"
}

/** The lexical form of a literal. The type is without its prefix: `xsd:int` and an IRI that ends in `#int` are one. */
export const lexicalOf = (literal: ReadLiteral): Lexical => {
  if (typeof literal !== "object") return { text: String(literal), type: typeOf(literal) }
  const { $, type } = literal
  return { text: String($), type: type === undefined ? typeOf($) : (type.split(/[:#/]/).at(-1) ?? type) }
}

/** Whether a literal is the name of a thing. */
export const isName = ({ type }: Lexical): boolean => NAMES.has(type)

const NUMBERS =
  /^(?:int|integer|long|short|byte|decimal|double|float|unsigned\w*|(?:non)?(?:positive|negative)Integer)$/i

/**
 * The value of a literal that answers what a thing is worth: a number, a time, yes or no, else its words.
 *
 * @example
 * ```ts import.meta.vitest
 * import { valueOfLiteral } from "@corroborate/adapters/prov-json/literal"
 * import { Period, Quantity } from "@corroborate/core"
 *
 * valueOfLiteral({ text: "62", type: "int" }) // => Quantity.exactly(62, "units")
 * valueOfLiteral({ text: "2013", type: "gYear" }) // => Period.between("2013-01-01", "2013-12-31", "year")
 * ```
 */
export const valueOfLiteral = ({ text, type }: Lexical): Value => {
  if (NUMBERS.test(type)) {
    const number = Number(text)
    if (text.trim() !== "" && Number.isFinite(number)) return Quantity.exactly(number, "units")
  }
  if (type === "boolean" && /^(?:true|false|1|0)$/.test(text))
    return text === "true" || text === "1" ? Occurrence.YES : Occurrence.NO
  if (type === "dateTime" || type === "date" || type === "gYear" || type === "gYearMonth")
    return timeOf(text) ?? Text.text(text)
  return Text.text(text)
}

/** A time as PROV writes it; `undefined` when it is none. */
export const timeOf = (text: string): Period.Period | undefined => {
  const read = readPeriod(text)
  return "period" in read ? read.period : undefined
}
