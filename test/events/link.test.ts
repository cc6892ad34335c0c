/** Events across documents: the laws of linking, its slow twin, and reports of our own in several outlets' words. */
import { readArticle } from "@corroborate/adapters/article/read"
import { checkEventDecisions, eventId, linkEvents, type Claim, type Linked } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inputOf } from "../adapters/bytes.ts"
import { worlds, type World } from "./events.ts"
import { REPORTS } from "./reports.ts"
import { groupsOf } from "./slowTwin.ts"

const link = ({ claims, events, passages, decisions }: World): Linked =>
  linkEvents(claims, events, { passages, decisions })

const idsOf = ({ links }: Linked): ReadonlyArray<string> =>
  links
    .map(({ events }) =>
      events
        .map(({ id }) => id)
        .toSorted()
        .join(" "),
    )
    .toSorted()

const subjectIn = (claims: ReadonlyArray<Claim>, document: string): string | undefined =>
  claims.find(({ anchor }) => anchor.document === document)?.subject

describe("linking events", () => {
  it("groups what the slow twin groups", () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        expect(idsOf(link(world))).toEqual(groupsOf(world))
      }),
      { numRuns: Number(process.env["CORROBORATE_RUNS"] ?? 300) },
    )
  })

  it("a person's decision goes before everything", () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { claims } = link(world)
        for (const { _tag, events } of world.decisions) {
          const subjects = world.events
            .filter((event) => events.includes(eventId(event)))
            .map(({ document }) => subjectIn(claims, document))
          expect(new Set(subjects).size).toBe(_tag === "SameEvents" ? 1 : subjects.length)
        }
      }),
    )
  })

  it("the generator makes groups, joints with an allowance, torn tellings and decisions", () => {
    const made = fc.sample(worlds(), { numRuns: 400, seed: 1 })
    const all = made.map(link)
    const shows = all.flatMap(({ links }) => links.flatMap(({ evidence }) => evidence.map((one) => one.shows)))
    const apart = all.flatMap(({ links }) => links.flatMap((one) => one.apart.map(({ because }) => because)))
    expect(shows.filter((one) => one._tag === "Same" && one.kind === "allowed").length).toBeGreaterThan(10)
    expect(shows.filter((one) => one._tag === "Same" && one.place === "allowed").length).toBeGreaterThan(10)
    expect(shows.filter((one) => one._tag === "Same" && one.days === "allowed").length).toBeGreaterThan(10)
    expect(shows.filter((one) => one._tag === "Decided").length).toBeGreaterThan(10)
    expect(all.filter(({ links }) => links.some(({ events }) => events.length > 2)).length).toBeGreaterThan(20)
    expect(new Set(apart)).toEqual(new Set(["kind", "place", "days", "decided", "untold"]))
  })

  it("decisions that cannot both be carried out are told", () => {
    expect(checkEventDecisions([{ _tag: "SameEvents", events: ["a"] }])).toEqual([
      { decision: 0, problem: "a decision needs two events" },
    ])
    expect(
      checkEventDecisions([
        { _tag: "SameEvents", events: ["a", "b"] },
        { _tag: "SameEvents", events: ["b", "c"] },
        { _tag: "OtherEvents", events: ["c", "a"] },
      ]),
    ).toEqual([{ decision: 2, problem: "`c` and `a` were put together by another decision" }])
  })
})

describe("reports of our own", () => {
  const readings = REPORTS.map(({ outlet, text }, i) => readArticle(inputOf(`${outlet} ${i}.txt`, text), {}))
  const events = readings.flatMap((reading) => reading.events ?? [])
  const { claims, links } = linkEvents(
    readings.flatMap((reading) => reading.claims),
    events,
  )
  const pairs = REPORTS.flatMap((a, i) =>
    REPORTS.slice(i + 1).map((b, j) => {
      const [p, q] = [readings[i], readings[i + 1 + j]]
      const [one, other] = [p, q].map(
        (reading) =>
          links.find(({ events: all }) => all.some(({ document }) => document === reading?.documents[0]?.id))?.subject,
      )
      return { a, b, same: a.event === b.event, joined: one !== undefined && one === other }
    }),
  )

  it("no two that are of different events are joined", () => {
    expect(pairs.filter(({ same, joined }) => joined && !same).map(({ a, b }) => `${a.event} ${b.event}`)).toEqual([])
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThan(400)
  })

  it("most that are of one event are joined", () => {
    const [wanted, found] = [pairs.filter(({ same }) => same), pairs.filter(({ same, joined }) => same && joined)]
    expect(wanted.length).toBe(30)
    // What is missed is said in the table of formats; raise this when the reader finds more.
    expect(found.length).toBeGreaterThanOrEqual(22)
  })

  it("claims on one event answer one question, those on events called alike do not", () => {
    const subjects = new Set(
      claims.filter(({ property }) => property === "casualties.killed").map(({ subject }) => subject),
    )
    expect([...subjects].filter((one) => one.includes("Medan")).toSorted()).toEqual([
      "landslide in Medan (2021-11-03)",
      "landslide in Medan (2021-11-27)",
    ])
    expect([...subjects].filter((one) => one.includes("Quito"))).toEqual(["earthquake in Quito"])
  })
})
