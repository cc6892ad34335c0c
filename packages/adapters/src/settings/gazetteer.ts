/** A gazetteer file: places, each with what it lies in. */
import { Gazetteer } from "@corroborate/core"
import * as Result from "effect/Result"
import * as z from "zod"
import { placeIn, readSettings, type Settings } from "../json/settings.ts"

const text = z.string().min(1)

/** The shape of a gazetteer file. */
export const GazetteerFile = z
  .strictObject({
    format: z.literal("corroborate.gazetteer/1").exactOptional(),
    places: z.array(
      z.strictObject({
        name: text,
        otherNames: z.array(text).exactOptional().meta({ description: "Other spellings and names" }),
        partOf: text.exactOptional().meta({ description: "The name of the place of this list that it lies in" }),
      }),
    ),
  })
  .meta({ title: "Gazetteer" })

/**
 * Reads a gazetteer file. Whole or not at all: a name that two places have, a place in none of the list and a place in
 * itself are faults.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readGazetteer } from "@corroborate/adapters"
 *
 * readGazetteer('{"places": [{"name": "Qadam", "partOf": "Damascus"}]}')
 * // => { faults: [{ where: "line 1, /places/0", problem: "`Qadam` lies in `Damascus`, which is no place of the list" }] }
 * ```
 */
export const readGazetteer = (written: string): Settings<Gazetteer.Gazetteer> => {
  const read = readSettings(written, GazetteerFile, "the gazetteer")
  if (!("value" in read)) return read
  const made = Gazetteer.gazetteer(read.value.places)
  if (Result.isSuccess(made)) return { value: made.success }
  const place = placeIn(written)
  const faults = made.failure.map(({ entry, name, problem }) => ({
    where: place(["places", entry]),
    problem: problem.startsWith("it ") ? `\`${name}\` ${problem.slice("it ".length)}` : problem,
  }))
  return { faults }
}
