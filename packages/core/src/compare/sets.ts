/** Things that turn out to belong together. */

/** Sets that grow together, each known by one of its members. */
export interface Sets {
  readonly find: (member: string) => string
  readonly unite: (a: string, b: string) => void
}

/** Sets of which each member is one by itself until it is united with another. Near enough O(1) a step. */
export const disjointSets = (): Sets => {
  const parent = new Map<string, string>()
  const find = (member: string): string => {
    let root = member
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    for (let at = member; at !== root;) {
      const up = parent.get(at) ?? root
      parent.set(at, root)
      at = up
    }
    return root
  }
  const unite = (a: string, b: string): void => {
    const [p, q] = [find(a), find(b)]
    if (p !== q) parent.set(q, p)
  }
  return { find, unite }
}
