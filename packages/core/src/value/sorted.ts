/** A sorted copy of a list. */

/** Texts by code unit: negative, zero or positive. */
export const byCodeUnit = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Up to so many items, putting each in its place costs less memory than the engine's sort sets up. */
const FEW = 24

/**
 * The items in order; those that compare as equal stay as they stand.
 *
 * **Law** *as toSorted*: what the engine's sort gives. O(n log n).
 */
export const sorted = <A extends string | object>(
  items: ReadonlyArray<A>,
  compare: (a: A, b: A) => number,
): ReadonlyArray<A> => {
  if (items.length > FEW) return items.toSorted(compare)
  const list = items.slice()
  for (let i = 1; i < items.length; i++) {
    const item = items[i]
    if (item === undefined) continue
    let at = i
    for (let before = list[at - 1]; before !== undefined && compare(before, item) > 0; before = list[at - 1]) {
      list[at] = before
      at--
    }
    list[at] = item
  }
  return list
}
