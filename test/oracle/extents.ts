/**
 * The order of extents by single steps: what is no more than what, in one step, and then everything that steps lead to.
 * The universe is every extent of the generator's places.
 */
import { Extent, type Place, type Relation } from "@corroborate/core"

const PLACES: ReadonlyArray<Place.Place> = [
  ["Syria"],
  ["Syria", "Damascus"],
  ["Syria", "Damascus", "Qadam"],
  ["Syria", "Damascus", "Tadamun"],
  ["Syria", "Idlib"],
  ["Iraq"],
]

const text = ({ place, portion, side }: Extent.Extent): string => JSON.stringify([place, portion, side ?? ""])

const UNIVERSE = PLACES.flatMap((place) => [
  Extent.whole(place),
  ...Extent.PORTIONS.filter((portion) => portion !== "whole").flatMap((portion) =>
    [undefined, ...Extent.SIDES].map((side) => Extent.partOf(place, portion, side)),
  ),
])

const LARGER: Readonly<Record<string, Extent.Portion>> = { few: "part", part: "most", most: "whole" }

/** Sides that hold a side: the south-east is in the south and in the east. */
const WIDER: Readonly<Record<string, ReadonlyArray<Extent.Side | undefined>>> = {
  ne: ["n", "e"],
  se: ["s", "e"],
  sw: ["s", "w"],
  nw: ["n", "w"],
}

/** One step up: more of the same, a wider side, or the next wider place. */
const stepsUp = ({ place, portion, side }: Extent.Extent): ReadonlyArray<Extent.Extent> => {
  const more = LARGER[portion]
  const [first, ...rest] = place
  const parent: Place.Place | undefined = rest.length === 0 ? undefined : [first, ...rest.slice(0, -1)]
  return [
    // More of one side is still on that side; the whole place has none.
    ...(more === undefined ? [] : [Extent.partOf(place, more, side)]),
    ...(side === undefined ? [] : [...(WIDER[side] ?? []), undefined].map((to) => Extent.partOf(place, portion, to))),
    // Whatever lies in a place may be just the part that is meant of the place around it, on whichever side.
    ...(parent === undefined ? [] : [undefined, ...Extent.SIDES].map((to) => Extent.partOf(parent, "part", to))),
    ...(parent !== undefined && portion === "few" ? [Extent.partOf(parent, "few")] : []),
  ]
}

const above = new Map(
  UNIVERSE.map((start) => {
    const seen = new Map([[text(start), start]])
    const todo = [start]
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      for (const next of stepsUp(at)) {
        if (seen.has(text(next))) continue
        seen.set(text(next), next)
        todo.push(next)
      }
    }
    return [text(start), new Set(seen.keys())] as const
  }),
)

/** Whether steps lead from one extent to the other. */
export const atMostBySteps = (a: Extent.Extent, b: Extent.Extent): boolean => above.get(text(a))?.has(text(b)) === true

const OPPOSITE = [
  ["n", "s"],
  ["e", "w"],
]

/** Whether two sides of one place share nothing. */
const opposite = (a: string, b: string): boolean =>
  OPPOSITE.some(([p = "", q = ""]) => (a.includes(p) && b.includes(q)) || (a.includes(q) && b.includes(p)))

/** How two extents stand, by steps. */
export const relationBySteps = (a: Extent.Extent, b: Extent.Extent): Relation.Relation => {
  const [p, q] = [a.place.join("/"), b.place.join("/")]
  if (a.place[0] !== b.place[0]) return "Incomparable"
  const nested = p === q || p.startsWith(`${q}/`) || q.startsWith(`${p}/`)
  const apart = p === q && a.side !== "centre" && b.side !== "centre" && opposite(a.side ?? "", b.side ?? "")
  if (!nested || apart) return "Disjoint"
  const [less, more] = [atMostBySteps(a, b), atMostBySteps(b, a)]
  if (less && more) return "Equal"
  if (less) return "Within"
  return more ? "Contains" : "Overlaps"
}
