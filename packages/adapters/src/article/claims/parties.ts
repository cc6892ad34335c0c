/** Names of one party brought together in answers to who did it, and answers that name nobody set apart. */
import { Category, Text } from "@corroborate/core"
import { grouped } from "../grouped.ts"
import { acting } from "../proposition/blame/doers.ts"
import type { Draft } from "./build.ts"

/** Words that say what a party is and not which. */
const SORTS: ReadonlySet<string> = new Set(
  "group groups front organization organisation movement commando commandos unit units squad guerrillas guerrilla rebels rebel forces force fighters party cell members army of the and self-styled so-called alleged clandestine".split(
    " ",
  ),
)

/** What somebody is called of whom nothing is known. */
const FACELESS: ReadonlySet<string> = new Set(
  "group groups commando commandos squad squads men gunmen man individuals individual persons people organization organisation members unit units attackers assailants assassins strangers elements criminals professionals unidentified unknown armed other certain several some specialized clandestine two three four five".split(
    " ",
  ),
)

const wordsOf = (name: string): ReadonlyArray<string> =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")

/** A name by its short form and the words that it is short for. */
interface Alias {
  readonly short: string
  readonly long: ReadonlySet<string>
}

const isShort = (word: string): boolean => /^[A-Z][A-Za-z]{0,5}(?:-\d{1,2})?$/.test(word)

/** Words before a bracket that a full name can have. Chosen. */
const BEFORE = 8

/** Longest that stands in such a bracket, and before it, in UTF-16 code units. Chosen. */
const [INSIDE, AHEAD] = [80, 120]

const CLOSES: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["(", ")"],
])

/** The short name that a bracket gives or explains, with the words that it is short for. */
const aliasAt = (text: string, open: number, close: number): Alias | undefined => {
  const inner = text.slice(open + 1, close)
  const before = text
    .slice(Math.max(0, open - AHEAD), open)
    .split(/\s/)
    .filter((word) => word !== "")
  const last = before.at(-1) ?? ""
  const words = wordsOf(inner)
  if (words.length > 1 && last.length > 1 && last.toUpperCase() === last && isShort(last))
    return { short: last.toLowerCase(), long: new Set(words) }
  return isShort(inner) && before.length > 1
    ? { short: inner.toLowerCase(), long: new Set(wordsOf(before.slice(-BEFORE).join(" "))) }
    : undefined
}

/** "TLF [Tarn Liberation Front]", "the Tarn Liberation Front (TLF)". O(n). */
const aliasesIn = (text: string): ReadonlyArray<Alias> => {
  const found: Array<Alias> = []
  for (let open = 0; open < text.length; open++) {
    const mark = CLOSES.get(text[open] ?? "")
    const length = mark === undefined ? -1 : text.slice(open, open + INSIDE).indexOf(mark)
    const alias = length === -1 ? undefined : aliasAt(text, open, open + length)
    if (alias !== undefined) found.push(alias)
  }
  return found
}

/** Words that tell which party a label means: its short form where the text gives one. */
const keyOf = (label: string, aliases: ReadonlyArray<Alias>): ReadonlyArray<string> => {
  const own = wordsOf(label).filter((word) => !SORTS.has(word))
  const alias = aliases.find(
    ({ short, long }) => own.includes(short) || (own.length > 1 && own.every((word) => long.has(word))),
  )
  return alias === undefined ? own : [alias.short]
}

/** Words that many parties have in their names. */
const SHARED: ReadonlySet<string> = new Set(
  "government armed military police national air navy state authorities regime security".split(" "),
)

/** Whether a name is a part of another, and not only of words that many have. */
const isWithin = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.some((word) => !SHARED.has(word)) && a.every((word) => b.includes(word))

const isFaceless = (label: string): boolean => {
  const words = wordsOf(label)
  return label === label.toLowerCase() && words.every((word) => FACELESS.has(word))
}

const labelOf = ({ proposition: { property, value } }: Draft): string | undefined =>
  property === "responsibility" && value._tag === "Category" ? value.label : undefined

/** Whether whoever says it says so of itself: "a group claimed it". */
const isAvowed = ({ inner }: Draft, label: string): boolean =>
  inner?.voices.some(({ cluster }) => acting(cluster.name).toLowerCase() === label.toLowerCase()) === true

/** "the armed forces": of the state that the text calls by its name, where that is one; of several, nobody knows which. */
const ofState = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  const named = new Set(drafts.flatMap((draft) => labelOf(draft) ?? []).filter((label) => label.startsWith(OF_STATE)))
  const [only] = named
  if (only === undefined) return drafts
  return drafts.map((draft) =>
    labelOf(draft) !== STATE
      ? draft
      : {
          ...draft,
          proposition: { ...draft.proposition, value: named.size === 1 ? Category.category(only) : Text.text(STATE) },
        },
  )
}

const STATE = "government"
const OF_STATE = "government of "

/** What answers without a name are asked for. */
const NAMELESS = "unnamed"

const OPPOSED: ReadonlySet<string> = new Set(
  "rebels guerrillas insurgents militants terrorists subversives extremists separatists contras".split(" "),
)

/** The sort of those who fight a state, where an answer names no more: "urban guerrillas". */
const opposedIn = ({ proposition: { property, value } }: Draft): boolean =>
  property === "responsibility" &&
  value._tag === "Text" &&
  OPPOSED.has(value.text.toLowerCase().split(" ").at(-1) ?? "")

const isState = (label: string): boolean => label === STATE || label.startsWith(OF_STATE)

/**
 * Answers with those set against each other that name the state and those who fight it: "soldiers did it", "rebels did".
 * Where somebody names a group, the rebels may be that, and exclude nobody.
 */
const bySide = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  if (!drafts.some(opposedIn)) return drafts
  const labels = grouped(drafts, ({ proposition }) => `${proposition.subject}\n${proposition.population ?? ""}`)
  const sides = new Set<string>()
  for (const [key, group] of labels) {
    const named = group.flatMap((draft) => labelOf(draft) ?? [])
    if (named.length > 0 && named.every(isState)) sides.add(key)
  }
  return drafts.map((draft) => {
    const { proposition } = draft
    if (!opposedIn(draft) || !sides.has(`${proposition.subject}\n${proposition.population ?? ""}`)) return draft
    return { ...draft, proposition: { ...proposition, value: Category.category("rebels") } }
  })
}

/**
 * Answers to who did it, those that mean one party with one name: the first that the text gives it.
 *
 * "A group claimed it" and "the TLF claimed it" are no rivals: the first is asked apart, unless nobody who is named
 * claims it. O(n²) in answers.
 */
export const byParty = (drafts: ReadonlyArray<Draft>, text: string): ReadonlyArray<Draft> =>
  bySide(byName(ofState(drafts), text))

const byName = (drafts: ReadonlyArray<Draft>, text: string): ReadonlyArray<Draft> => {
  if (!drafts.some((draft) => labelOf(draft) !== undefined)) return drafts
  const aliases = aliasesIn(text)
  const claimed = drafts.some((draft) => {
    const label = labelOf(draft)
    return label !== undefined && !isFaceless(label) && isAvowed(draft, label)
  })
  const known: Array<{ readonly label: string; readonly key: ReadonlyArray<string> }> = []
  return drafts.map((draft) => {
    const label = labelOf(draft)
    if (label === undefined) return draft
    if (isFaceless(label) && (claimed || !isAvowed(draft, label)))
      return { ...draft, proposition: { ...draft.proposition, population: draft.proposition.population ?? NAMELESS } }
    const key = keyOf(label, aliases)
    const same = known.find((one) => isWithin(one.key, key) || isWithin(key, one.key))
    if (same === undefined) known.push({ label, key })
    return same === undefined || same.label === label
      ? draft
      : { ...draft, proposition: { ...draft.proposition, value: Category.category(same.label) } }
  })
}
