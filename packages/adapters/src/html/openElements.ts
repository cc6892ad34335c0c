/**
 * The elements that are open at a place of a page, as the end tags and the starts of others leave them.
 *
 * A tree is never built: in a hostile page it grows with the square of the page. Each element is opened once and closed
 * once, so all steps together take time in proportion to the page, however deep it is.
 */
import { ENDS, endScopeOf, scopeOf, shutBy, type Scope } from "./elements.ts"

/** See the head of this file. */
export interface OpenElements<A> {
  /** Closes what the start of an element of that name ends. */
  readonly makeWayFor: (name: string) => void
  readonly open: (name: string, about: A) => void
  /** Closes, as an end tag does, the innermost open element of one of the names, and those within it; nothing when none can be ended here. */
  readonly close: (names: ReadonlyArray<string>) => boolean
  readonly closeAll: () => void
  /** Name of the innermost open element. */
  readonly innermost: () => string | undefined
}

/** @param closed - called for each element as it is closed, innermost first */
export const openElements = <A>(closed: (name: string, about: A) => void): OpenElements<A> => {
  const stack: Array<{ readonly name: string; readonly about: A }> = []
  /** Places in the stack of the elements of each name, and of those that shut in what stands in them. */
  const placesOf = new Map<string, Array<number>>()
  const shut: Readonly<Record<Scope, Array<number>>> = {
    part: [],
    item: [],
    block: [],
    list: [],
    paragraph: [],
    inline: [],
  }
  const isOpen = (name: string, scope: Scope): boolean => {
    const last = placesOf.get(name)?.at(-1)
    return last !== undefined && last >= (shut[scope].at(-1) ?? 0)
  }
  const closeTop = (): string | undefined => {
    const top = stack.pop()
    if (top === undefined) return undefined
    for (const scope of shutBy(top.name)) shut[scope].pop()
    const places = placesOf.get(top.name)
    places?.pop()
    if (places?.length === 0) placesOf.delete(top.name)
    closed(top.name, top.about)
    return top.name
  }
  const closeOne = (targets: ReadonlyArray<string>, scope: (name: string) => Scope): boolean => {
    const ended = targets.filter((name) => isOpen(name, scope(name)))
    if (ended.length === 0) return false
    for (let name = closeTop(); name !== undefined && !ended.includes(name);) name = closeTop()
    return true
  }
  return {
    makeWayFor: (name) => {
      const ended = ENDS.get(name) ?? []
      while (closeOne(ended, scopeOf));
    },
    open: (name, about) => {
      const places = placesOf.get(name)
      if (places === undefined) placesOf.set(name, [stack.length])
      else places.push(stack.length)
      for (const scope of shutBy(name)) shut[scope].push(stack.length)
      stack.push({ name, about })
    },
    close: (names) => closeOne(names, endScopeOf),
    closeAll: () => {
      while (closeTop() !== undefined);
    },
    innermost: () => stack.at(-1)?.name,
  }
}
