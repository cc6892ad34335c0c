/** Linking the obvious way: every pair compared, groups as plain sets, joined again and again until nothing changes. */
import { eventId, sameEvent, type EventTold } from "@corroborate/core"
import type { World } from "./events.ts"

type Pair = readonly [string, string]

const speakersOf = ({ claims }: World, event: EventTold): ReadonlyArray<string> =>
  claims
    .filter(({ anchor, subject }) => anchor.document === event.document && subject === event.subject)
    .map(({ chain }) => chain[1]?.source ?? "")

const killedOf = ({ claims }: World, event: EventTold): ReadonlyArray<number> =>
  claims
    .filter(({ anchor, subject }) => anchor.document === event.document && subject === event.subject)
    .flatMap(({ value }) =>
      value._tag === "Quantity" && value.low._tag === "Closed" && value.low.at >= 3 ? [value.low.at] : [],
    )

const compare = (world: World, a: EventTold, b: EventTold) => {
  const words = world.passages
    .filter(({ first, second }) =>
      [first.document, second.document].every((one) => one === a.document || one === b.document),
    )
    .reduce((sum, one) => sum + one.words, 0)
  const actors = [...a.actors, ...speakersOf(world, a)].filter((one) =>
    [...b.actors, ...speakersOf(world, b)].includes(one),
  )
  const figures = killedOf(world, a)
    .filter((n) => killedOf(world, b).includes(n))
    .map(() => ({ property: "casualties.killed", value: { _tag: "Occurrence", happened: true } as const }))
  return sameEvent(a, b, { actors, figures, words })
}

/** Groups as sets of event ids, each written as its sorted ids. */
export const groupsOf = (world: World): ReadonlyArray<string> => {
  const { events, decisions } = world
  const byId = new Map(events.map((event) => [eventId(event), event]))
  const verdict = ([p, q]: Pair): string => {
    const [a, b] = [byId.get(p), byId.get(q)]
    if (a === undefined || b === undefined) return "Untold"
    const shows = compare(world, a, b)
    if (shows._tag !== "Same") return shows._tag
    return shows.kind === "strict" && shows.place === "strict" && shows.days === "strict" ? "Strict" : "Same"
  }
  const forbidden = ([p, q]: Pair): boolean =>
    decisions.some(({ _tag, events: ids }) => _tag === "OtherEvents" && ids.includes(p) && ids.includes(q))
  const together = decisions.flatMap(({ _tag, events: ids }) => (_tag === "SameEvents" ? [new Set(ids)] : []))
  const unitOf = (id: string): ReadonlyArray<string> => [...(together.find((set) => set.has(id)) ?? [id])]
  const unitsApart = (p: string, q: string): boolean =>
    unitOf(p).some((a) => unitOf(q).some((b) => forbidden([a, b]))) ||
    unitOf(p).every((a) => unitOf(q).every((b) => verdict([a, b]) === "Differs"))
  const apart = (x: ReadonlySet<string>, y: ReadonlySet<string>): boolean =>
    [...x].some((p) => [...y].some((q) => unitsApart(p, q)))
  const linked = (x: ReadonlySet<string>, y: ReadonlySet<string>, wanted: ReadonlyArray<string>): boolean =>
    [...x].some((p) => [...y].some((q) => !forbidden([p, q]) && wanted.includes(verdict([p, q]))))

  const join = (
    groups: ReadonlyArray<ReadonlySet<string>>,
    wanted: ReadonlyArray<string>,
  ): ReadonlyArray<ReadonlySet<string>> => {
    const near = (x: ReadonlySet<string>) => groups.filter((y) => y !== x && linked(x, y, wanted))
    const torn = (x: ReadonlySet<string>): boolean => near(x).some((y) => near(x).some((z) => y !== z && apart(y, z)))
    const still = groups.filter((x) => !torn(x))
    const reach = (x: ReadonlySet<string>): ReadonlyArray<ReadonlySet<string>> => {
      const found = [x]
      // Whatever is found is looked from in its turn.
      for (const z of found) found.push(...still.filter((y) => !found.includes(y) && linked(z, y, wanted)))
      return found
    }
    const sets = groups.map((x) => {
      const all = still.includes(x) ? reach(x) : [x]
      const clash = all.some((y) => all.some((z) => y !== z && apart(y, z)))
      return clash ? x : new Set(all.flatMap((y) => [...y]))
    })
    return sets.filter((x, i) => sets.findIndex((y) => [...y].toSorted().join() === [...x].toSorted().join()) === i)
  }

  const start = [...byId.keys()].map((id) => together.find((set) => set.has(id)) ?? new Set([id]))
  const first = start.filter((x, i) => start.indexOf(x) === i)
  return join(join(first, ["Strict"]), ["Strict", "Same"])
    .map((set) => [...set].toSorted().join(" "))
    .toSorted()
}
