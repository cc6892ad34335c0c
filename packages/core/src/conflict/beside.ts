/** Which positions have another beside them: held apart, different, and such that both can hold. */
import { independentlyHeld, someApart, type Held, type SomeApart } from "../compare/heldApart.ts"
import { relateAnswers } from "../compare/relate.ts"
import { inDispute, withOneAround } from "./extents.ts"

/** Whether two positions are held apart, differ and can both hold. **Law** *symmetric*. */
export const isBeside = (one: Held, other: Held): boolean => {
  if (one === other || !independentlyHeld(one, other)) return false
  const how = relateAnswers(one, other)
  return (how === "Within" || how === "Contains" || how === "Overlaps") && !inDispute(one, other)
}

const membersOf = ({ value }: Held): ReadonlyArray<string> => (value._tag === "EntitySet" ? value.members : [])

/** Sets meet in a member: each is held only against those that share one. */
const sharing = <P extends Held>(like: ReadonlyArray<P>): ReadonlyArray<P> => {
  const byMember = new Map<string, Array<P>>()
  for (const position of like) {
    for (const name of membersOf(position)) {
      const list = byMember.get(name)
      if (list === undefined) byMember.set(name, [position])
      else list.push(position)
    }
  }
  const apart = new Map<string, SomeApart<P>>(Array.from(byMember, ([name, list]) => [name, someApart(list)]))
  return like.filter((one) => membersOf(one).some((name) => apart.get(name)?.(one, (other) => isBeside(one, other))))
}

/** Where none rivals another, nearly any other will do. */
const looking = <P extends Held>(like: ReadonlyArray<P>): ReadonlyArray<P> => {
  const anyApart = someApart(like)
  return like.filter((one) => anyApart(one, (other) => isBeside(one, other)))
}

/**
 * The positions of one kind that have another beside them, in the order given.
 *
 * **Law** *as by pairs*: where none rivals another, those that trying {@link isBeside} with each finds. O(n), times the
 * depth of places for extents and the number of members for sets; denials are looked through until one is found.
 *
 * @param like - positions of one kind, without rivals among them but for extents and sets of which several can hold
 */
export const besides = <P extends Held>(like: ReadonlyArray<P>): ReadonlyArray<P> => {
  const [first] = like
  if (first === undefined || first.value._tag === "Text") return []
  if (first.denied) return looking(like)
  switch (first.value._tag) {
    case "Quantity":
    case "Period":
      return looking(like)
    case "Extent": {
      const met = withOneAround(like, isBeside)
      return like.filter((one) => met.has(one))
    }
    case "EntitySet":
      return sharing(like)
    case "Category":
    case "Occurrence":
      return []
  }
}
