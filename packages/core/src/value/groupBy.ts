/** Items by a text that a function gives each. */

/** A list with at least one item. */
export type Some<A> = readonly [A, ...Array<A>]

/** Whether a list has an item. */
export const isSome = <A>(items: ReadonlyArray<A>): items is Some<A> => items.length > 0

/** Up to so many items, looking through the keys met so far is cheaper than a map. */
const FEW = 24

/**
 * The lists of {@link groupBy} without their keys. When all items have one key, the list itself is the one group: most
 * groupings of a large record are such, and need no copy.
 */
export const groups = <A>(items: Some<A>, keyOf: (item: A) => string): ReadonlyArray<Some<A>> => {
  if (items.length === 1) return [items]
  if (items.length > FEW) {
    const first = keyOf(items[0])
    return items.every((item) => keyOf(item) === first) ? [items] : Array.from(groupBy(items, keyOf).values())
  }
  const keys: Array<string> = []
  const lists: Array<[A, ...Array<A>]> = []
  for (const item of items) {
    const key = keyOf(item)
    const list = lists[keys.indexOf(key)]
    if (list === undefined) {
      keys.push(key)
      lists.push([item])
    } else list.push(item)
  }
  return lists.length === 1 ? [items] : lists
}

/** Items by a text that a function gives each, groups and items in the order in which they first come. */
export const groupBy = <A>(items: Iterable<A>, keyOf: (item: A) => string): Map<string, [A, ...Array<A>]> => {
  const byKey = new Map<string, [A, ...Array<A>]>()
  let [last, open]: [string | undefined, Array<A>] = [undefined, []]
  for (const item of items) {
    const key = keyOf(item)
    if (key === last) {
      open.push(item)
      continue
    }
    const group = byKey.get(key)
    last = key
    if (group === undefined) {
      const fresh: [A, ...Array<A>] = [item]
      byKey.set(key, fresh)
      open = fresh
    } else {
      group.push(item)
      open = group
    }
  }
  return byKey
}
