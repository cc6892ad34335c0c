/** Items by a text that a function gives each, groups and items in the order in which they first come. */
export const groupBy = <A>(items: Iterable<A>, keyOf: (item: A) => string): Map<string, [A, ...Array<A>]> => {
  const groups = new Map<string, [A, ...Array<A>]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
