/** Where a sentence says who did it. */
import type { Modality } from "@corroborate/core"
import type { Parsed } from "../../grammar/Parsed.ts"

/** Places of phrases. */
export interface Found {
  /** The phrase that names who did it. */
  readonly who: number
  readonly from: number
  readonly to: number
  readonly verb: number
  /** The phrase that names what was done, or the verb that tells it, where the words say it. */
  readonly deed?: number
  readonly denied?: true
  readonly modality?: Modality
  /** Only where the phrase is the name of a party: what anything can be the work of says nothing of who did it. */
  readonly named?: true
  /** Only where the words say that they bear arms: storms and sicknesses have names too, and kill. */
  readonly armed?: true
  /** The phrase for the part that is denied, in which its party may stand: "army complicity". */
  readonly part?: number
  /** Nobody knows who did it. */
  readonly unknown?: true
  /** An accusation is answered; who was accused of what is told before. */
  readonly answers?: true
  /** Whose deed it is stands within the deed's own phrase: "an FRM attack". */
  readonly owner?: { readonly from: number; readonly to: number; readonly party: string }
}

/** Reads it at a verb, in one of the ways in which it is said. */
export type Finder = (parsed: Parsed, verb: number) => Found | undefined
