/** A list with at least one item. */
type Some<A> = readonly [A, ...Array<A>]

/**
 * The lists of {@link groupBy} without their keys. When all items have one key, the list itself is the one group: most
 * groupings of a large record are such, and need no map.
 */
export const groups = <A>(items: Some<A>, keyOf: (item: A) => string): ReadonlyArray<Some<A>> => {
  const first = keyOf(items[0])
  return items.every((item) => keyOf(item) === first) ? [items] : Array.from(groupBy(items, keyOf).values())
}

/** Items by a text that a function gives each, groups and items in the order in which they first come. */
export const groupBy = <A>(items: Iterable<A>, keyOf: (item: A) => string): Map<string, [A, ...Array<A>]> => {
  const byKey = new Map<string, [A, ...Array<A>]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [item])
    else group.push(item)
  }
  return byKey
}
