/** Orders to try things in. */

/** The items in an order that a number stands for; 0 leaves them as they are. */
export const shuffledBy = <A>(items: ReadonlyArray<A>, seed: number): ReadonlyArray<A> =>
  items
    .map((item, i) => ({ item, key: seed === 0 ? i : Math.imul((i + 1) * 2 + 1, seed * 2 + 1) >>> 3 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
