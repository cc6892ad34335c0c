/**
 * A statement of FollowTheMoney: one data set gives one value to one property of one entity.
 *
 * @see opensanctions/nomenklatura, statement table; the rule of ids was reproduced on its own example
 */
import { sha1 } from "@noble/hashes/legacy.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/** What the id of a statement is made of. */
export interface Stated {
  readonly dataset: string
  readonly entity: string
  readonly prop: string
  readonly value: string
  /** Found outside and not yet taken over. */
  readonly external: boolean
}

/**
 * The id of a statement: SHA-1 of its parts between dots. Language and original spelling play no part, so two languages
 * with one spelling are one statement.
 *
 * @example
 * ```ts import.meta.vitest
 * import { statementId } from "@corroborate/adapters/ftm/statement"
 *
 * statementId({ dataset: "test", entity: "Person", prop: "name", value: "Harry Test", external: false }) // => "0b49960871b920f511d5b7c67f66a9501e8b7653"
 * ```
 */
export const statementId = ({ dataset, entity, prop, value, external }: Stated): string =>
  bytesToHex(sha1(utf8ToBytes(`${dataset}.${entity}.${prop}.${value}${external ? ".ext" : ""}`)))

/** The property of a claim for a property of a schema. */
export const propertyName = (schema: string, prop: string): string => `ftm.${schema}.${prop}`

/** Schema and property of a claim that came from FollowTheMoney; `undefined` for others. */
export const fromPropertyName = (property: string): { readonly schema: string; readonly prop: string } | undefined => {
  const [ours, schema, prop, ...more] = property.split(".")
  return ours !== "ftm" || schema === undefined || prop === undefined || schema === "" || prop === "" || more.length > 0
    ? undefined
    : { schema, prop }
}
