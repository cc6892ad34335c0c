/** Whether two results are the same, as their JSON texts would be: keys in the same order too. */

const isObject = (it: unknown): it is object => typeof it === "object" && it !== null

const present = (it: object): ReadonlyArray<readonly [string, unknown]> =>
  Object.entries(it).filter(([, value]) => value !== undefined)

/**
 * Whether two plain values have one JSON text. What they share is not looked into, so that two reconciliations of the
 * same claims are told alike without writing either out. O(what they do not share); recursive, for results of one's own.
 */
export const same = (a: unknown, b: unknown): boolean => {
  if (a === b || Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b)) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]))
  }
  const [p, q] = [present(a), present(b)]
  return p.length === q.length && p.every(([key, value], i) => key === q[i]?.[0] && same(value, q[i]?.[1]))
}
