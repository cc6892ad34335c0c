/** The records of a PROV-JSON text: elements and relations, each with its place, in a document and its bundles. */
import type { Desk, Placed } from "../json/desk.ts"
import { objectOf, placeOf } from "../json/desk.ts"
import { elementsOf, membersOf, type Member } from "../json/split.ts"
import { elementIn, memberIn } from "../json/values.ts"
import { ELEMENTS, RELATION_SHAPES } from "../prov/relations.ts"
import { expand, PREDEFINED, type Prefixes } from "./names.ts"
import { ReadLiteral } from "./schema.ts"

/** The document itself or one of its bundles. */
export interface Scope {
  readonly prefixes: Prefixes
  /** The name of the bundle in full; absent for the document. */
  readonly bundle?: string
}

/** One record: of an id that several records share, each is one. */
export interface ProvRecord {
  readonly kind: string
  /** As written. */
  readonly id: string
  readonly attributes: ReadonlyMap<string, ReadonlyArray<ReadLiteral>>
  readonly scope: Scope
  /** From 1, in the order of the text; a refused record has a number too. */
  readonly row: number
  /** Where it stands, for a person. */
  readonly where: string
}

/** A list as it is, one value as a list of one. */
const listed = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [value])

/** The attributes of a record; refused when one of their values is no literal. */
const attributesOf = (desk: Desk, placed: Placed): ProvRecord["attributes"] | undefined => {
  const value = objectOf(desk, placed, "record")
  if (value === undefined) return undefined
  const attributes = new Map<string, ReadonlyArray<ReadLiteral>>()
  for (const [name, written] of Object.entries(value)) {
    const literals = listed(written).map((one) => ReadLiteral.safeParse(one))
    if (!literals.every(({ success }) => success)) {
      const problem = `\`${name.slice(0, 60)}\` has a value that is neither a text, a number, yes or no, nor a literal with \`$\``
      desk.issues.refuse(placeOf(desk, placed), problem)
      return undefined
    }
    attributes.set(
      name,
      literals.flatMap(({ data }) => (data === undefined ? [] : [data])),
    )
  }
  return attributes
}

/** The walk through a text: where it stands in counting. */
interface Walk {
  readonly desk: Desk
  rows: number
}

/** The records under one id: a list of them, or one. */
const ofId = function* (
  walk: Walk,
  member: Member,
  path: Placed["path"],
  kind: string,
  scope: Scope,
): Generator<ProvRecord> {
  const { desk } = walk
  const { key: id, start, end } = member
  const placed: ReadonlyArray<Placed> =
    desk.text[start] === "["
      ? Array.from(elementsOf(desk.text, start), (element, i) => ({ path: [...path, id, i], element }))
      : [{ path: [...path, id], element: elementIn(desk.text, start, end) }]
  for (const one of placed) {
    const row = ++walk.rows
    const attributes = attributesOf(desk, one)
    if (attributes !== undefined) yield { kind, id, attributes, scope, row, where: placeOf(desk, one) }
  }
}

/** Refuses what stands under a name that is no kind of record. */
const refuseUnknown = ({ desk }: Walk, { key, start }: Member, path: Placed["path"]): void => {
  const problem = `\`${key.slice(0, 40)}\` is no kind of record of PROV`
  const records = desk.text[start] === "{" ? membersOf(desk.text, start) : []
  for (const record of records) desk.issues.refuse(desk.where(record.start, [...path, key, record.key]), problem)
  if (records.length === 0) desk.issues.refuse(desk.where(start, [...path, key]), problem)
}

/** The prefixes that a scope declares on top of those around it; `undefined` when they cannot be told. */
const prefixesOf = (
  { desk }: Walk,
  members: ReadonlyArray<Member>,
  path: Placed["path"],
  around: Prefixes,
): Prefixes | undefined => {
  const prefixes = new Map(around)
  for (const member of members.filter(({ key }) => key === "prefix")) {
    const placed = memberIn(desk.text, member, path)
    const value = objectOf(desk, placed, "prefix map")
    if (value === undefined) return undefined
    for (const [prefix, namespace] of Object.entries(value)) {
      if (typeof namespace === "string") prefixes.set(prefix, namespace)
      else desk.issues.refuse(placeOf(desk, placed), `the prefix \`${prefix.slice(0, 40)}\` stands for no text`)
    }
  }
  return prefixes
}

/** The records of the object that starts at `at`: a document or, in a scope, a bundle. */
const ofScope = function* (walk: Walk, at: number, path: Placed["path"], around: Scope): Generator<ProvRecord> {
  const { desk } = walk
  const members = membersOf(desk.text, at)
  const prefixes = prefixesOf(walk, members, path, around.prefixes)
  if (prefixes === undefined) return
  const scope: Scope = { ...around, prefixes }
  for (const member of members) {
    const { key, start } = member
    if (key === "prefix") continue
    if (key === "bundle" && around.bundle === undefined) yield* ofBundles(walk, start, [...path, key], scope)
    else if (!ELEMENTS.has(key) && !RELATION_SHAPES.has(key)) refuseUnknown(walk, member, path)
    else if (desk.text[start] === "{")
      for (const record of membersOf(desk.text, start)) yield* ofId(walk, record, [...path, key], key, scope)
    else desk.issues.refuse(desk.where(start, [...path, key]), "records are an object, in `{` and `}`, by their ids")
  }
}

const ofBundles = function* (walk: Walk, at: number, path: Placed["path"], around: Scope): Generator<ProvRecord> {
  const { desk } = walk
  if (desk.text[at] !== "{") {
    desk.issues.refuse(desk.where(at, path), "bundles are an object, in `{` and `}`, by their ids")
    return
  }
  for (const { key, start } of membersOf(desk.text, at)) {
    if (desk.text[start] === "{")
      yield* ofScope(walk, start, [...path, key], {
        prefixes: around.prefixes,
        bundle: expand(key, around.prefixes, desk.issues, desk.where(start, [...path, key])),
      })
    else desk.issues.refuse(desk.where(start, [...path, key]), "a bundle is an object, in `{` and `}`")
  }
}

/** Every record of the document whose object starts at `at`. A broken record costs that record. */
export const provRecords = (desk: Desk, at: number): Iterable<ProvRecord> =>
  ofScope({ desk, rows: 0 }, at, [], { prefixes: PREDEFINED })
