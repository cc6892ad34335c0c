/** A file of regroupings: questions that a person split or merged, events that a person joined or told apart. */
import { checkEventDecisions, checkRegroupings, type EventDecision, type Regrouping } from "@corroborate/core"
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
        z.strictObject({
          same: z.array(id).meta({ description: "The ids of events, of one document each, that are one event" }),
        }),
        z.strictObject({ other: z.array(id).meta({ description: "The ids of events of which no two are one" }) }),
      ]),
    ),
  })
  .meta({ title: "Regroupings" })

const HINTS = {
  "": 'must be {"split": QUESTION, "parts": [...]}, {"merge": [QUESTION, QUESTION]}, {"same": [EVENT, EVENT]} or {"other": [EVENT, EVENT]}',
}

/** What a person decided, by what it is about. */
export interface Decided {
  readonly regroupings: ReadonlyArray<Regrouping>
  readonly events: ReadonlyArray<EventDecision>
}

type Entry = z.infer<typeof RegroupingFile>["regroupings"][number]

const regroupingOf = (entry: Entry): Regrouping | undefined => {
  if ("merge" in entry) return { _tag: "Merge", questions: entry.merge }
  return "split" in entry ? { _tag: "Split", question: entry.split, parts: entry.parts } : undefined
}

const decisionOf = (entry: Entry): EventDecision | undefined => {
  if ("same" in entry) return { _tag: "SameEvents", events: entry.same }
  return "other" in entry ? { _tag: "OtherEvents", events: entry.other } : undefined
}

/** What became of entries, with the place of each in the file. */
const placed = <A>(entries: ReadonlyArray<Entry>, read: (entry: Entry) => A | undefined) =>
  entries.flatMap((entry, at) => {
    const made = read(entry)
    return made === undefined ? [] : [{ made, at }]
  })

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
export const readRegroupings = (written: string): Settings<Decided> => {
  const read = readSettings(written, RegroupingFile, "the file of regroupings", HINTS)
  if (!("value" in read)) return read
  const regrouped = placed(read.value.regroupings, regroupingOf)
  const decided = placed(read.value.regroupings, decisionOf)
  const value = { regroupings: regrouped.map(({ made }) => made), events: decided.map(({ made }) => made) }
  const problems = [
    ...checkRegroupings(value.regroupings).map(({ regrouping, problem }) => ({
      at: regrouped[regrouping]?.at,
      problem,
    })),
    ...checkEventDecisions(value.events).map(({ decision, problem }) => ({ at: decided[decision]?.at, problem })),
  ]
  if (problems.length === 0) return { value }
  const place = placeIn(written)
  return { faults: problems.map(({ at = 0, problem }) => ({ where: place(["regroupings", at]), problem })) }
}
