/** Answers to what brought an event about that say no more than that it was meant, or was not, beside those that say how. */
import { Text } from "@corroborate/core"
import { grouped } from "../grouped.ts"
import type { Draft } from "./build.ts"

/** Nobody meant it. */
const ACCIDENTS: ReadonlySet<string> = new Set(
  "gas,electrical fault,power line,speeding,brake failure,tyre failure,technical failure,human error,weather,corrosion,structural weakness,negligence,poor maintenance,overcrowding,track failure,lightning,fireworks,cigarette,candle,cooking,fuel,fuel exhaustion,bird strike,alcohol,overtaking".split(
    ",",
  ),
)

/** Somebody meant it. */
const DEEDS: ReadonlySet<string> = new Set(
  "explosives,arson,missile,shelling,shot down,mine,car bomb,air strike,grenade,rocket,torpedo".split(","),
)
const MEANT: ReadonlySet<string> = new Set(["deliberate act", "terrorism", "foul play", "sabotage"])
const ACCIDENT = "accident"

const labelOf = ({ proposition: { property, value } }: Draft): string | undefined =>
  property === "cause" && value._tag === "Category" ? value.label : undefined

/** Whether an answer of a question says only that it was meant, or was not, of which another of it says how. */
const isVague = (label: string, labels: ReadonlySet<string>): boolean => {
  const some = (sort: ReadonlySet<string>): boolean => Array.from(labels).some((one) => sort.has(one))
  if (label === ACCIDENT) return some(ACCIDENTS) && !some(DEEDS) && !some(MEANT)
  return MEANT.has(label) && (some(DEEDS) || labels.size > 1) && !some(ACCIDENTS) && !labels.has(ACCIDENT)
}

/**
 * Answers to what brought it about, those in free words that go with all others of their question: an accident beside a
 * gas leak, an attack beside a bomb. O(n).
 */
export const byIntent = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const told = drafts.filter((draft) => labelOf(draft) !== undefined)
  if (told.length < 2) return drafts
  const labels = new Map(
    Array.from(grouped(told, ({ proposition }) => proposition.subject)).map(
      ([subject, group]) => [subject, new Set(group.flatMap((draft) => labelOf(draft) ?? []))] as const,
    ),
  )
  return drafts.map((draft) => {
    const label = labelOf(draft)
    const all = label === undefined ? undefined : labels.get(draft.proposition.subject)
    if (label === undefined || all === undefined || !isVague(label, all)) return draft
    return { ...draft, proposition: { ...draft.proposition, value: Text.text(label) } }
  })
}
