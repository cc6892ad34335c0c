/**
 * Walks the XML of a feed: fields of the channel and of each item, with the line they stand on.
 *
 * Names are told by their prefix alone, after the root's declarations: a parser that resolves namespaces at every tag
 * takes the square of the depth.
 */
import { SaxesParser } from "saxes"
import { mended } from "./mended.ts"

/** A tag as it is met. */
interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** A field of an item or channel: its text with that of everything in it, its attributes, the texts of its children. */
export interface Field {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: ReadonlyMap<string, string>
}

/** An element that is an item, or the channel around the items. */
export interface Fields {
  readonly line: number
  readonly fields: ReadonlyArray<Field>
}

/** A place where the text is no XML. */
export interface XmlFault {
  readonly line: number
  readonly column: number
  readonly problem: string
}

/** What was found, and what was wrong. `stopped`: why the walk was given up. */
export interface Walked {
  readonly root: string
  readonly channel: Fields
  readonly items: ReadonlyArray<Fields>
  readonly faults: ReadonlyArray<XmlFault>
  readonly unknownEntities: ReadonlyArray<XmlFault>
  readonly stopped?: XmlFault
}

/** Elements in each other that are followed. Chosen: feeds have a dozen, pages in them a few dozen more. */
const DEEPEST = 500
/** Faults after which the file is given up. Chosen: a feed with so many is none. */
const MOST_FAULTS = 1000
/** Characters given to the parser before it is asked whether to go on. */
const PIECE = 16_384

/** What prefixes stand for, when the root declares them so. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://www.w3.org/2005/Atom", "atom"],
  ["http://search.yahoo.com/mrss/", "media"],
  ["http://purl.org/rss/1.0/", ""],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
])

/** Elements behind which a line ends. */
const BLOCKS: ReadonlySet<string> = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section".split(" "),
)

interface Open {
  readonly line: number
  readonly depth: number
  readonly fields: Array<Field>
}

interface OpenField {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly depth: number
  readonly text: Array<string>
  readonly children: Map<string, string>
  child?: { readonly name: string; readonly text: Array<string> }
}

interface State {
  readonly prefixes: Map<string, string>
  readonly items: Array<Fields>
  readonly channel: Open
  root: string
  depth: number
  item: Open | undefined
  field: OpenField | undefined
}

const ITEMS: ReadonlySet<string> = new Set(["item", "entry"])
const CHANNELS: ReadonlySet<string> = new Set(["channel", "feed", "rdf:rdf", "rss"])

const declared = (tag: Tag, prefixes: Map<string, string>): void => {
  for (const [name, uri] of Object.entries(tag.attributes)) {
    const prefix = name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice(6) : undefined
    const known = NAMESPACES.get(uri)
    // The root's own vocabulary needs no prefix, whatever it calls itself.
    if (prefix !== undefined && known !== undefined) prefixes.set(prefix, prefix === "" ? "" : known)
  }
}

const nameOf = (name: string, prefixes: ReadonlyMap<string, string>): string => {
  const colon = name.indexOf(":")
  const prefix = prefixes.get(colon === -1 ? "" : name.slice(0, colon))
  const local = name.slice(colon + 1)
  if (colon === -1 || prefix === "") return local.toLowerCase()
  return `${prefix ?? name.slice(0, colon)}:${local}`.toLowerCase()
}

const addText = ({ field }: State, text: string): void => {
  if (field === undefined) return
  field.text.push(text)
  field.child?.text.push(text)
}

const openTag = (state: State, tag: Tag, line: number): void => {
  if (state.depth === 0) {
    declared(tag, state.prefixes)
    state.root = nameOf(tag.name, state.prefixes)
  }
  state.depth++
  const name = nameOf(tag.name, state.prefixes)
  const { field, item, depth } = state
  if (field !== undefined) {
    if (BLOCKS.has(name)) addText(state, "\n")
    if (depth === field.depth + 1) field.child = { name, text: [] }
  } else if (item === undefined && ITEMS.has(name)) state.item = { line, depth, fields: [] }
  else if (item !== undefined || !CHANNELS.has(name))
    state.field = { name, attributes: tag.attributes, depth, text: [], children: new Map() }
}

const closeTag = (state: State): void => {
  const { field, item, depth } = state
  if (field !== undefined && depth === field.depth + 1 && field.child !== undefined) {
    const { name, text } = field.child
    if (!field.children.has(name)) field.children.set(name, text.join("").trim())
    delete field.child
  }
  if (field !== undefined && depth === field.depth) {
    const { name, attributes, children, text } = field
    const owner = item ?? state.channel
    owner.fields.push({ name, attributes, children, text: text.join("").trim() })
    state.field = undefined
  } else if (item !== undefined && depth === item.depth) {
    state.items.push(item)
    state.item = undefined
  }
  state.depth = Math.max(0, depth - 1)
}

const EMPTY = { line: 1, depth: 0, fields: [] }

interface PlainOptions {
  readonly xmlns: false
  readonly position: true
}

/** Why the walk is given up. */
interface Halt {
  at?: XmlFault
}

/** A parser that tells the state what it meets. */
const parserFor = (state: State, halt: Halt, onFault: (fault: XmlFault) => void): SaxesParser<PlainOptions> => {
  const parser = new SaxesParser<PlainOptions>({ xmlns: false, position: true })
  const here = (problem: string): XmlFault => ({ line: parser.line, column: parser.column, problem })
  parser.on("error", ({ message }) => {
    onFault(here(message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")))
  })
  parser.on("doctype", (doctype) => {
    if (doctype.includes("<!ENTITY")) halt.at ??= here("the file declares entities of its own, which are not read")
  })
  parser.on("opentag", ({ name, attributes }) => {
    if (halt.at !== undefined) return
    if (state.depth >= DEEPEST) halt.at = here(`elements are nested more than ${DEEPEST} deep`)
    else openTag(state, { name, attributes }, parser.line)
  })
  parser.on("closetag", () => {
    if (halt.at === undefined) closeTag(state)
  })
  parser.on("text", (part) => {
    addText(state, part)
  })
  parser.on("cdata", (part) => {
    addText(state, part)
  })
  return parser
}

/** Walks a text. Total, and O(length); entities that the text declares are never put in. */
export const walkXml = (written: string): Walked => {
  const { text, fault } = mended(written)
  const state: State = {
    prefixes: new Map(),
    items: [],
    channel: { ...EMPTY, fields: [] },
    root: "",
    depth: 0,
    item: undefined,
    field: undefined,
  }
  const faults: Array<XmlFault> = fault === undefined ? [] : [fault]
  const unknownEntities: Array<XmlFault> = []
  const halt: Halt = {}
  const parser = parserFor(state, halt, (found) => {
    const list = found.problem === "undefined entity" ? unknownEntities : faults
    if (list.length < MOST_FAULTS) list.push(found)
    else if (list === faults) halt.at ??= { ...found, problem: `it has more than ${MOST_FAULTS} faults` }
  })
  for (let at = 0; at < text.length && halt.at === undefined; at += PIECE) parser.write(text.slice(at, at + PIECE))
  if (halt.at === undefined) parser.close()
  // Of an item that the file ends in, what was whole is kept; that the file ends there is told as a fault.
  if (state.item !== undefined) state.items.push(state.item)
  const { root, channel, items } = state
  return { root, channel, items, faults, unknownEntities, ...(halt.at === undefined ? {} : { stopped: halt.at }) }
}
