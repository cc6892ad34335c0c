/**
 * Whether two documents tell of one event, with what shows it.
 *
 * Kind, place and days must agree, each strictly or with an allowance: a general word for the kind, a wider place, days
 * only guessed from the date of publication. Each allowance has to be made good by something else that the two tellings
 * share. What differs in any of the three is another event; what cannot be told is left apart.
 */
import { ANY_FAMILY, type EventKind, type EventTold } from "../claim/Event.ts"
import type { Value } from "../value/kinds.ts"
import { meet, type Period } from "../value/Period.ts"
import { relation as placeRelation, type Place } from "../value/Place.ts"

/** A figure on a property. */
export interface Figure {
  readonly property: string
  readonly value: Value
}

/** What two tellings have in common beside kind, place and days. */
export interface Common {
  readonly actors: ReadonlyArray<string>
  /** Figures that both give. */
  readonly figures: ReadonlyArray<Figure>
  /** Words in passages that the two documents share. */
  readonly words: number
}

/** How one of the three agrees. */
export type Agreement = "strict" | "allowed"

/** Two tellings of one event, or why not. */
export type Sameness =
  | {
      readonly _tag: "Same"
      readonly kind: Agreement
      readonly place: Agreement | "untold"
      readonly days: Agreement | "untold"
      /** The days that both allow. */
      readonly window?: Period
      readonly common: Common
    }
  | { readonly _tag: "Differs"; readonly in: "kind" | "place" | "days" }
  | { readonly _tag: "Untold" }

type Compared = Agreement | "differs" | "untold"

const kinds = (a: EventKind, b: EventKind): Compared => {
  if (a.kind === b.kind && a.family === b.family) return "strict"
  if (a.family === ANY_FAMILY || b.family === ANY_FAMILY) return "allowed"
  return a.family === b.family && (a.general || b.general) ? "allowed" : "differs"
}

const lower = (name: string | undefined): string => (name ?? "").toLowerCase()

/** Whether a path, or its end, is the end of another: `["Kabul"]` of `["Afghanistan", "Kabul"]`. */
const isEndOf = (short: Place, long: Place): boolean =>
  short.length <= long.length && short.every((name, i) => lower(name) === lower(long[long.length - short.length + i]))

/** Whether the second place lies in the first by what its path says from some name on. */
const liesIn = (outer: Place, inner: Place): boolean =>
  inner.some((_, i) => {
    const [first, ...rest] = inner.slice(0, i + 1)
    const upTo: Place | undefined = first === undefined || i === inner.length - 1 ? undefined : [first, ...rest]
    return upTo !== undefined && (isEndOf(outer, upTo) || isEndOf(upTo, outer))
  })

const places = (a: Place | undefined, b: Place | undefined): Compared => {
  if (a === undefined || b === undefined) return "untold"
  if (isEndOf(a, b) || isEndOf(b, a)) return "strict"
  if (liesIn(a, b) || liesIn(b, a)) return "allowed"
  // Two places of one name in different places.
  if (a.length > 1 && b.length > 1 && lower(a.at(-1)) === lower(b.at(-1))) return "differs"
  return placeRelation(a, b) === "Disjoint" ? "differs" : "untold"
}

const days = (a: EventTold, b: EventTold): Compared => {
  if (a.window === undefined || b.window === undefined) return "untold"
  if (meet(a.window, b.window) === undefined) return "differs"
  return a.dated && b.dated ? "strict" : "allowed"
}

/** Whether two tellings are of different events, whatever else they share. */
export const differ = (a: EventTold, b: EventTold): "kind" | "place" | "days" | undefined => {
  if (kinds(a, b) === "differs") return "kind"
  if (places(a.place, b.place) === "differs") return "place"
  return days(a, b) === "differs" ? "days" : undefined
}

/** Words in common that make two documents the same text, for all that matters here. Chosen: three lines of print. */
export const SAME_TEXT = 30

/** How many things two tellings share that can make an allowance good. */
const countOf = ({ actors, figures, words }: Common): number =>
  (actors.length > 0 ? 1 : 0) + (figures.length > 0 ? 1 : 0) + (words >= SAME_TEXT ? 3 : 0)

/**
 * Compares two tellings.
 *
 * **Laws** *symmetric*; *apart*: never one where kind, place or days differ.
 *
 * @example
 * ```ts import.meta.vitest
 * import { sameEvent, Period } from "@corroborate/core"
 *
 * const told = {
 *   document: "a", subject: "explosion in Kabul", kind: "explosion", family: "attack", general: false,
 *   place: ["Afghanistan", "Kabul"], window: Period.day("2018-03-21"), dated: true, actors: [],
 * }
 * const nothing = { actors: [], figures: [], words: 0 }
 * sameEvent(told, { ...told, document: "b", place: ["Kabul"] }, nothing)._tag // => "Same"
 * sameEvent(told, { ...told, document: "b", kind: "attack", general: true }, nothing)._tag // => "Untold"
 * sameEvent(told, { ...told, document: "b", window: Period.day("2018-03-24") }, nothing) // => { _tag: "Differs", in: "days" }
 * ```
 */
export const sameEvent = (a: EventTold, b: EventTold, common: Common): Sameness => {
  const [kind, place, day] = [kinds(a, b), places(a.place, b.place), days(a, b)]
  if (kind === "differs") return { _tag: "Differs", in: "kind" }
  if (place === "differs") return { _tag: "Differs", in: "place" }
  if (day === "differs") return { _tag: "Differs", in: "days" }
  // The same words say the same, even where they leave place or day open.
  const untold = kind === "untold" || ((place === "untold" || day === "untold") && common.words < SAME_TEXT)
  const allowances = [kind, place, day].filter((one) => one === "allowed").length
  if (untold || allowances > countOf(common)) return { _tag: "Untold" }
  const window = a.window === undefined || b.window === undefined ? undefined : meet(a.window, b.window)
  return { _tag: "Same", kind, place, days: day, common, ...(window === undefined ? {} : { window }) }
}
