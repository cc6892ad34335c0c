/** Laws of events recognised across documents. */
import {
  claim,
  eventId,
  linkEvents,
  sameEvent,
  type Claim,
  type EventId,
  type EventTold,
  type LinkContext,
  type Linked,
} from "@corroborate/core"
import { same } from "@corroborate/core/laws/same"
import * as fc from "fast-check"
import { worlds, type World } from "../events/events.ts"
import { drawn } from "./drawn.ts"
import { stated, type Tried } from "./Tried.ts"

const some = drawn(worlds())

const twoTellings = some.filter(({ events }) => events.length > 1)

const LARGE = { actors: [], figures: [], words: 1000 }

type Compare = typeof sameEvent

const verdictOf = (compare: Compare, { events: [a, b] }: World): unknown => {
  if (a === undefined || b === undefined) return undefined
  const shows = compare(a, b, LARGE)
  return shows._tag === "Same" ? [shows.kind, shows.place, shows.days] : shows
}

const swapped = (world: World): World => ({ ...world, events: world.events.slice(0, 2).toReversed() })

const differsInDays = ({ events: [a, b] }: World): boolean =>
  a?.window?.end !== undefined && b?.window?.start !== undefined && a.window.end < b.window.start

const COMPARING: ReadonlyArray<Tried> = [
  stated<Compare, [World]>("question/sameEvent.ts", "sameEvent", "symmetric", sameEvent, {
    statement: "comparing two tellings the other way round finds the same",
    holds: (it) => fc.property(twoTellings, (world) => same(verdictOf(it, swapped(world)), verdictOf(it, world))),
    damage: "only the first has to have a place",
    broken: (a, b, common) =>
      sameEvent(a, a.place === undefined || b.place !== undefined ? b : { ...b, place: a.place }, common),
  }),
  stated<Compare, [World]>("question/sameEvent.ts", "sameEvent", "apart", sameEvent, {
    statement: "tellings of days that do not meet are never of one event",
    holds: (it) =>
      fc.property(some, (world) => {
        const [a, b] = world.events
        return a === undefined || b === undefined || !differsInDays(world) || it(a, b, LARGE)._tag === "Differs"
      }),
    damage: "days count only when both are told",
    broken: (a, b, common) => {
      const { window: _, ...undated } = b
      return sameEvent(a, a.dated && b.dated ? b : undated, common)
    },
  }),
]

type Link = (claims: ReadonlyArray<Claim>, events: ReadonlyArray<EventTold>, context?: LinkContext) => Linked

const run = (link: Link, { claims, events, passages, decisions }: World): Linked =>
  link(claims, events, { passages, decisions })

const turned = ({ claims, events, passages, decisions }: World): World => ({
  claims: claims.toReversed(),
  events: events.toReversed(),
  passages: passages.toReversed(),
  decisions: decisions.toReversed(),
})

const byId = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> => claims.map(({ id }) => id).toSorted()

const withoutSubject = ({ id: _, subject: __, ...rest }: Claim): unknown => rest

const subjectIn = (claims: ReadonlyArray<Claim>, document: string): string | undefined =>
  claims.find(({ anchor }) => anchor.document === document)?.subject

const isKeptApart = (world: World, { claims }: Linked): boolean => {
  const decided = new Set<EventId>(world.decisions.flatMap(({ _tag, events }) => (_tag === "SameEvents" ? events : [])))
  return world.events.every((a) =>
    world.events.every(
      (b) =>
        a === b ||
        decided.has(eventId(a)) ||
        decided.has(eventId(b)) ||
        sameEvent(a, b, LARGE)._tag !== "Differs" ||
        subjectIn(claims, a.document) !== subjectIn(claims, b.document),
    ),
  )
}

/** Links as ours does, all events of one place at one. */
const bySubject: Link = (claims, events, context) => {
  const linked = linkEvents(claims, events, context)
  return {
    ...linked,
    claims: linked.claims.map((one) => claim({ ...one, subject: one.subject.split(" (")[0] ?? one.subject })),
  }
}

const LINKING: ReadonlyArray<Tried> = [
  stated<Link, [World]>("question/link.ts", "linkEvents", "order blindness", linkEvents, {
    statement: "the order of claims, events, passages and decisions changes nothing",
    holds: (it) =>
      fc.property(some, (world) => {
        const [one, other] = [run(it, world), run(it, turned(world))]
        return same(other.links, one.links) && same(byId(other.claims), byId(one.claims))
      }),
    damage: "the first event to come is left out",
    broken: (claims, events, context) => linkEvents(claims, events.slice(1), context),
  }),
  stated<Link, [World]>("question/link.ts", "linkEvents", "conservation", linkEvents, {
    statement: "as many claims come out as went in, and only subjects change",
    holds: (it) =>
      fc.property(some, (world) => {
        const { claims } = run(it, world)
        return (
          same(claims.map(withoutSubject), world.claims.map(withoutSubject)) &&
          claims.every((one) => one.id === claim(one).id)
        )
      }),
    damage: "claims that come to have one subject are one",
    broken: (claims, events, context) => {
      const linked = linkEvents(claims, events, context)
      return { ...linked, claims: Array.from(new Map(linked.claims.map((one) => [one.subject, one])).values()) }
    },
  }),
  stated<Link, [World]>("question/link.ts", "linkEvents", "idempotence", linkEvents, {
    statement: "linked claims, with their events called so, stay as they are",
    holds: (it) =>
      fc.property(some, (world) => {
        const once = run(it, { ...world, decisions: [] })
        const events = once.links.flatMap(({ subject, events: all }) =>
          all.map(({ id: _, ...event }): EventTold => ({ ...event, subject })),
        )
        return same(it(once.claims, events, { passages: world.passages }).claims, once.claims)
      }),
    damage: "a name is given again each time",
    broken: (claims, events, context) => {
      const linked = linkEvents(claims, events, context)
      return { ...linked, claims: linked.claims.map((one) => claim({ ...one, subject: `${one.subject}, linked` })) }
    },
  }),
  stated<Link, [World]>("question/link.ts", "linkEvents", "apart", linkEvents, {
    statement: "tellings whose kinds, places or days differ never get one subject, unless a person decided so",
    holds: (it) => fc.property(some, (world) => isKeptApart(world, run(it, world))),
    damage: "events called alike are one",
    broken: bySubject,
  }),
]

/** Every law of linking. */
export const EVENT_LAWS: ReadonlyArray<Tried> = [...COMPARING, ...LINKING]
