/**
 * Whether an answer only repeats what was said before: the same, or the same number or time told more loosely.
 *
 * Asked of each answer against all earlier ones it would cost their square; intervals that hold no other of their kind
 * are enough, and those stand in one order.
 */
import { endsAfter, startsBefore } from "../value/End.ts"
import { valueKey, type Value } from "../value/kinds.ts"
import { closing, opening } from "../value/Period.ts"
import { admitted } from "../value/Quantity.ts"
import type { Claim } from "./Claim.ts"

/** Intervals of one kind and polarity of which none holds another, by where they start and so by where they end too. */
type Narrowest = Array<Value>

/** Answers that were given, ready to be asked whether another only repeats them. */
export interface Said {
  readonly keys: Set<string>
  /** By polarity, then by scale: the narrowest numbers and times. Of other kinds, only that there are some. */
  readonly scales: Map<Claim["polarity"], Map<string, Narrowest>>
}

/** Nothing said. */
export const nothingSaid = (): Said => ({ keys: new Set(), scales: new Map() })

/**
 * Values of two scales tell nothing about each other: other kinds, other units, places that share none. An extent is on
 * the scale of its widest place.
 */
const scaleOf = (value: Value): string => {
  if (value._tag === "Quantity") return `${value._tag} ${value.unit}`
  if (value._tag === "Extent") return `${value._tag} ${value.place[0]}`
  return value._tag
}

const startsEarlier = (a: Value, b: Value): boolean => {
  if (a._tag === "Quantity" && b._tag === "Quantity") return startsBefore(admitted(a).low, admitted(b).low)
  if (a._tag !== "Period" || b._tag !== "Period") return false
  return (a.start === undefined ? "" : opening(a.start)) < (b.start === undefined ? "" : opening(b.start))
}

const endsLater = (a: Value, b: Value): boolean => {
  if (a._tag === "Quantity" && b._tag === "Quantity") return endsAfter(admitted(a).high, admitted(b).high)
  if (a._tag !== "Period" || b._tag !== "Period") return false
  return (a.end === undefined ? "~" : closing(a.end)) > (b.end === undefined ? "~" : closing(b.end))
}

/** The first of the narrowest that does not start before a value. */
const placeFor = (narrowest: Narrowest, value: Value): number => {
  let [low, high] = [0, narrowest.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = narrowest[middle]
    if (at !== undefined && startsEarlier(at, value)) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether one of the narrowest lies within a value. */
const isHeldBy = (narrowest: Narrowest, value: Value): boolean => {
  const next = narrowest[placeFor(narrowest, value)]
  return next !== undefined && !endsLater(next, value)
}

/** Keeps a value unless it holds one that is kept, and lets go those that hold it. */
const keep = (narrowest: Narrowest, value: Value): void => {
  if (isHeldBy(narrowest, value)) return
  const to = placeFor(narrowest, value)
  let from = to
  for (let before = narrowest[from - 1]; before !== undefined; before = narrowest[from - 1]) {
    if (endsLater(value, before)) break
    from--
  }
  narrowest.splice(from, to - from, value)
}

const isOnLine = ({ _tag }: Value): boolean => _tag === "Quantity" || _tag === "Period"

/** The same for answers that are Equal: of an extent, "only" is no part of how much. */
const answerKey = ({ polarity, value }: Claim): string => {
  if (value._tag !== "Extent") return `${polarity} ${valueKey(value)}`
  const { only: _only, ...extent } = value
  return `${polarity} ${valueKey(extent)}`
}

/** Adds an answer to what was said. O(log n), but for what has to move in a list. */
export const say = ({ keys, scales }: Said, claim: Claim): void => {
  keys.add(answerKey(claim))
  const { polarity, value } = claim
  const own = scales.get(polarity) ?? new Map<string, Narrowest>()
  scales.set(polarity, own)
  const narrowest = own.get(scaleOf(value))
  if (narrowest === undefined) own.set(scaleOf(value), [value])
  else if (isOnLine(value)) keep(narrowest, value)
}

/**
 * Whether an answer says nothing that was not said: the same, the same number or time told more loosely, words beside
 * other words, or something on another scale. To withdraw is always something.
 *
 * **Law** *as by pairs*: just when one of the earlier answers is repeated by it. O(log n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { isSaid, nothingSaid, say } from "@corroborate/core/claim/repetition"
 * import { qadamTolls } from "@corroborate/core/testing"
 * import { Quantity } from "@corroborate/core"
 *
 * const [toll, later] = qadamTolls
 * const said = nothingSaid()
 * say(said, toll)
 * isSaid(said, { ...toll, value: Quantity.atLeast(30, "people") }) // => true
 * isSaid(said, later) // => false
 * ```
 */
export const isSaid = (said: Said, claim: Claim): boolean => {
  if (claim.revision === "withdrawn") return false
  if (said.keys.has(answerKey(claim))) return true
  const { polarity, value } = claim
  const scales = said.scales.get(polarity)
  const narrowest = scales?.get(scaleOf(value))
  // Something on another scale this one neither repeats nor replaces.
  if (scales === undefined || scales.size > (narrowest === undefined ? 0 : 1)) return scales !== undefined
  return narrowest !== undefined && (value._tag === "Text" || (isOnLine(value) && isHeldBy(narrowest, value)))
}
