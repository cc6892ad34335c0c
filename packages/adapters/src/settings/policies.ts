/** A policy file: policies of the table with parameters of one's own. */
import { customPolicies, POLICIES, type Policy } from "@corroborate/core"
import * as Result from "effect/Result"
import * as z from "zod"
import { placeIn, readSettings, type Settings } from "../json/settings.ts"

const text = z.string().min(1)

/** The shape of a policy file. */
export const PolicyFile = z
  .strictObject({
    format: z.literal("corroborate.policies/1").exactOptional(),
    policies: z.array(
      z.strictObject({
        name: text,
        extends: text.meta({ description: "A policy of the table, or another of this file" }),
        title: text.exactOptional(),
        words: z
          .record(text, z.number())
          .exactOptional()
          .meta({ description: 'The number that a number word is read as: {"dozens": 24}' }),
        order: z.array(text).exactOptional().meta({ description: "Sources, first the one that is asked first" }),
        doubtful: z.array(text).exactOptional().meta({ description: "Reliabilities that make a source doubtful" }),
      }),
    ),
  })
  .meta({ title: "Policies" })

/**
 * Reads a policy file. Whole or not at all.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readPolicies } from "@corroborate/adapters"
 *
 * readPolicies('{"policies": [{"name": "ours", "extends": "ours too"}]}')
 * // => { faults: [{ where: "line 1, /policies/0", problem: "`ours` extends `ours too`, which is no policy" }] }
 * ```
 */
export const readPolicies = (written: string): Settings<ReadonlyArray<Policy>> => {
  const read = readSettings(written, PolicyFile, "the policy file")
  if (!("value" in read)) return read
  const made = customPolicies(read.value.policies, POLICIES)
  if (Result.isSuccess(made)) return { value: made.success }
  const place = placeIn(written)
  const faults = made.failure.map(({ entry, name, problem }) => ({
    where: place(["policies", entry]),
    problem: problem.startsWith("it ") ? `\`${name}\` ${problem.slice("it ".length)}` : `\`${name}\`: ${problem}`,
  }))
  return { faults }
}
