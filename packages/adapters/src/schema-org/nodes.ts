/** The nodes of JSON-LD: what stands in lists, graphs and feeds, each with its place, and what their ids stand for. */
import { objectOf, placeOf, type Placed } from "../json/desk.ts"
import { membersOf, type Stretch } from "../json/split.ts"
import { elementIn, itemsOf, valuesOf } from "../json/values.ts"
import type { Gathering } from "../gathering.ts"
import { listed, Thing } from "./schema.ts"
import { scriptsIn } from "./scripts.ts"

/** A node that has a type. */
export interface Node {
  readonly types: ReadonlyArray<string>
  readonly value: object
  /** From 1, in the order of the text; a refused one has a number too. */
  readonly row: number
  readonly where: string
}

/** Members that hold nodes and make what they stand in no node of its own. */
const CONTAINERS: ReadonlySet<string> = new Set(["@graph", "dataFeedElement", "itemListElement"])
/** Containers in containers that are opened. Chosen: a feed of lists of graphs has three. */
const DEEPEST = 6

interface Walk {
  readonly gathering: Gathering
  rows: number
}

const SCHEMA = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/

/** The local names of a node's types. */
const typesOf = (value: unknown): ReadonlyArray<string> => {
  const thing = Thing.safeParse(value)
  return thing.success ? thing.data["@type"].map((type) => type.replace(SCHEMA, "")) : []
}

/** Nodes that one text may have. Chosen: as many as one file may make claims; all are kept, since any may stand for another. */
const MOST_NODES = 200_000

const nodeOf = function* (walk: Walk, placed: Placed): Generator<Node> {
  const row = ++walk.rows
  const { gathering } = walk
  if (row > MOST_NODES) {
    if (row === MOST_NODES + 1)
      gathering.issues.refuse(
        placeOf(gathering, placed),
        `what follows ${MOST_NODES} nodes is not read; split the file`,
      )
    return
  }
  const value = objectOf(gathering, placed, "node")
  if (value === undefined) return
  const types = typesOf(value)
  if (types.length > 0) yield { types, value, row, where: placeOf(gathering, placed) }
  else gathering.issues.refuse(placeOf(gathering, placed), "this node has no `@type`, so what it says cannot be told")
}

/** The nodes of what stands at a place: it itself, or what its containers hold. */
const nodesAt = function* (walk: Walk, placed: Placed, depth: number): Generator<Node> {
  const { gathering } = walk
  const { text } = gathering
  const { start, end } = placed.element
  if (depth >= DEEPEST) {
    yield* nodeOf(walk, placed)
    return
  }
  if (text[start] === "[") {
    for (const item of itemsOf(gathering, start, placed.path)) yield* nodesAt(walk, item, depth + 1)
    return
  }
  const members = text[start] === "{" ? membersOf(text, start) : []
  // The item of an element of a feed or list stands for the element.
  const held = members.filter(({ key }) => CONTAINERS.has(key))
  const items = held.length > 0 ? held : members.filter(({ key }) => key === "item" && isElement(text, { start, end }))
  if (items.length === 0) yield* nodeOf(walk, placed)
  for (const { key, start: from, end: to } of items)
    yield* nodesAt(walk, { path: [...placed.path, key], element: elementIn(text, from, to) }, depth + 1)
}

const isElement = (text: string, { start, end }: Stretch): boolean =>
  /"@type"\s*:\s*"(?:DataFeedItem|ListItem)"/.test(text.slice(start, Math.min(end, start + 10_000)))

const placesIn = function* (gathering: Gathering): Generator<Placed> {
  const { text, issues } = gathering
  if (!/^\s*</.test(text)) {
    yield* valuesOf(gathering)
    return
  }
  const scripts = scriptsIn(text)
  if (scripts.length === 0) issues.refuse("the whole file", "this page has no script of type application/ld+json")
  for (const { start, end } of scripts) yield { path: [], element: elementIn(text, start, end) }
}

/** Every node of a text, in its order. */
export const nodesIn = (gathering: Gathering): ReadonlyArray<Node> => {
  const walk: Walk = { gathering, rows: 0 }
  const nodes: Array<Node> = []
  // One by one: most of what a hostile file lists is no node, and all of it at once would fill the memory.
  for (const placed of placesIn(gathering)) for (const node of nodesAt(walk, placed, 0)) nodes.push(node)
  return nodes
}

/** What stands for what in a text. */
export type Resolve = (value: unknown) => unknown

/** Follows ids: `{"@id": "#org"}` stands for the node of that id, where the text has one. */
export const resolverOf = (nodes: ReadonlyArray<Node>): Resolve => {
  const byId = new Map<string, object>()
  for (const { value } of nodes) {
    const [id] = Thing.safeParse(value).data?.["@id"] ?? []
    if (id !== undefined && !byId.has(id)) byId.set(id, value)
  }
  return (value) => {
    if (typeof value !== "object" || value === null) return value
    const keys = Object.keys(value).filter((key) => key !== "@type")
    const [id] = keys.length === 1 ? (Thing.safeParse(value).data?.["@id"] ?? []) : []
    return id === undefined ? value : (byId.get(id) ?? value)
  }
}

/** Values of a field, each followed to what it stands for. */
export const resolved = (values: ReadonlyArray<unknown>, resolve: Resolve): ReadonlyArray<unknown> =>
  values.flatMap((value) => listed(resolve(value)))
