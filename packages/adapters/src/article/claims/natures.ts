/** "The army said it had killed nine rebels": what it says that the dead were, where others say that they were no fighters. */
import { Category } from "@corroborate/core"
import type { Draft } from "./build.ts"
import { byIntent } from "./causes.ts"

const SORTS: ReadonlyMap<string, string> = new Map([
  ...["militants", "rebels", "guerrillas", "fighters", "terrorists", "insurgents"].map(
    (word) => [word, "fighters"] as const,
  ),
  ["civilians", "civilians"] as const,
])

const voicesOf = ({ inner }: Draft): string => inner?.voices.map(({ cluster }) => cluster.id).join(" ") ?? ""

/** What somebody says the dead of an event were, by counting them: `undefined` for other claims. */
const countedAs = ({ proposition }: Draft): string | undefined =>
  proposition.property === "casualties.killed" && proposition.polarity === "affirmed"
    ? SORTS.get(proposition.population?.split(" ").at(-1) ?? "")
    : undefined

const keyOf = (draft: Draft): string => `${draft.proposition.subject}\n${voicesOf(draft)}`

/**
 * Drafts with those added that say of what sort the dead of an event were, by counting none of another: only where
 * somebody else says that they were of another sort. O(n).
 */
const withNatures = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const told = new Map<string, Draft>()
  for (const draft of drafts)
    if (draft.proposition.property === "identity.dead" && draft.proposition.value._tag === "Category")
      told.set(draft.proposition.subject, draft)
  if (told.size === 0) return drafts
  const counted = new Map<string, Set<string>>()
  for (const draft of drafts) {
    if (draft.proposition.property !== "casualties.killed" || !told.has(draft.proposition.subject)) continue
    const sorts = counted.get(keyOf(draft)) ?? new Set()
    counted.set(keyOf(draft), sorts.add(countedAs(draft) ?? "others"))
  }
  return drafts.flatMap((draft): ReadonlyArray<Draft> => {
    const [sort, other] = [countedAs(draft), told.get(draft.proposition.subject)]
    if (sort === undefined || other === undefined || counted.get(keyOf(draft))?.size !== 1) return [draft]
    const { value } = other.proposition
    const differs = value._tag === "Category" && value.label !== sort && other.proposition.polarity === "affirmed"
    if (!differs || voicesOf(draft) === voicesOf(other) || draft.inner === undefined) return [draft]
    const { population: _, share: __, ...proposition } = draft.proposition
    const nature = { ...proposition, property: "identity.dead", value: Category.category(sort) }
    return [draft, { ...draft, proposition: nature }]
  })
}

/** Drafts with their answers brought beside each other by what sort they are of: who the dead were, and what was meant. O(n). */
export const bySort = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => withNatures(byIntent(drafts))
