/** A file of regroupings: questions that a person split or merged. */
import { checkRegroupings, type Regrouping } from "@corroborate/core"
import * as z from "zod"
import { placeIn, readSettings, type Settings } from "../json/settings.ts"

const id = z.string().min(1)

/** The shape of a file of regroupings. */
export const RegroupingFile = z
  .strictObject({
    format: z.literal("corroborate.regroupings/1").exactOptional(),
    regroupings: z.array(
      z.union([
        z.strictObject({
          split: id.meta({ description: "The id of the question" }),
          parts: z.array(z.strictObject({ name: id, claims: z.array(id) })).min(1),
        }),
        z.strictObject({ merge: z.array(id).meta({ description: "The ids of the questions" }) }),
      ]),
    ),
  })
  .meta({ title: "Regroupings" })

const HINTS = { "": 'must be {"split": QUESTION, "parts": [...]} or {"merge": [QUESTION, QUESTION]}' }

/**
 * Reads a file of regroupings. Whole or not at all.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readRegroupings } from "@corroborate/adapters"
 *
 * readRegroupings('{"regroupings": [{"merge": ["a"]}]}')
 * // => { faults: [{ where: "line 1, /regroupings/0", problem: "a merge needs two questions" }] }
 * ```
 */
export const readRegroupings = (written: string): Settings<ReadonlyArray<Regrouping>> => {
  const read = readSettings(written, RegroupingFile, "the file of regroupings", HINTS)
  if (!("value" in read)) return read
  const regroupings = read.value.regroupings.map((entry): Regrouping =>
    "merge" in entry
      ? { _tag: "Merge", questions: entry.merge }
      : { _tag: "Split", question: entry.split, parts: entry.parts },
  )
  const problems = checkRegroupings(regroupings)
  if (problems.length === 0) return { value: regroupings }
  const place = placeIn(written)
  return { faults: problems.map(({ regrouping, problem }) => ({ where: place(["regroupings", regrouping]), problem })) }
}
