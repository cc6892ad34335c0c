/** Reads votes from JSON Lines: an object a line, with an item, a source, a value and perhaps a time. */
import * as z from "zod"
import { expectTimes, refuse, takeVote, textAt } from "./intake.ts"
import { timesOf } from "./readTime.ts"
import { BETWEEN, headerOf, type Places } from "./roles.ts"
import { readNumber } from "./readNumber.ts"
import { giveUp, reading, type Reading } from "./rowReader.ts"
import { tableReader } from "./tableReader.ts"
import type { VoteReader, VotesOptions } from "./VoteReader.ts"

/** What stands for a name. */
const Name = z.union([z.string(), z.number(), z.boolean()])

type Name = z.infer<typeof Name>

/** Keys of the roles; absent is a time or a property that there is not. */
type Keys = Readonly<Record<"item" | "source" | "value", string> & { time?: string; property?: string }>

const shapeOf = (keys: Keys) => z.compile(z.object(Object.fromEntries(Object.values(keys).map((key) => [key, Name]))))

/** A file of lines being read. */
interface Lines extends Reading {
  readonly timeOf: ReturnType<typeof timesOf>
  /** Absent until the first line told what the keys are. */
  known?: { readonly keys: Keys; readonly shape: ReturnType<typeof shapeOf> }
  scratch: Uint8Array
  /** Over `scratch`. */
  view: DataView
}

/** A JSON text's value; `undefined` when it is no JSON, which no JSON text gives. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const encoder = new TextEncoder()

/** Writes a name behind those already in the scratch; gives back where it ends. */
const write = ({ scratch }: Lines, text: string, at: number): number =>
  at + encoder.encodeInto(text, scratch.subarray(at)).written

const HALF = "a name holds half a character or NUL"

const isUnwritable = (text: string): boolean => /\p{Surrogate}|\0/u.test(text)

const takeNames = (it: Lines, item: string, source: string, value: string, time: number): void => {
  const { into, rows } = it
  const all = item + source + value
  if (isUnwritable(item) || isUnwritable(source) || isUnwritable(value))
    return refuse(into, `line ${rows.rowLine}`, HALF)
  if (3 * all.length > it.scratch.length) {
    it.scratch = new Uint8Array(6 * all.length)
    it.view = new DataView(it.scratch.buffer)
  }
  const first = write(it, item, 0)
  const second = write(it, source, first)
  into.cut.set([0, first, first, second, second, write(it, value, second)])
  takeVote(into, it.scratch, it.view, rows.rowLine, time)
}

/** Takes an object whose keys are known. */
const take = (it: Lines, object: unknown, { keys, shape }: NonNullable<Lines["known"]>): void => {
  const { into, rows, timeOf } = it
  const read = shape.safeParse(object)
  if (!read.success) {
    const [first] = read.error.issues
    const path = first?.path.join("/") ?? ""
    const what = path === "" ? "this line is no object" : `\`${path}\` is missing, or no text, number or truth value`
    return refuse(into, `line ${rows.rowLine}`, what)
  }
  const name = (key: string): string => String(read.data[key] ?? "")
  const time = keys.time === undefined ? 0 : timeOf(name(keys.time))
  if (typeof time === "string") refuse(into, `line ${rows.rowLine}`, time)
  else {
    const item = keys.property === undefined ? name(keys.item) : name(keys.item) + BETWEEN + name(keys.property)
    takeNames(it, item, name(keys.source), name(keys.value), time)
  }
}

/** Learns from the keys of the first object which is what. */
const begin = (it: Lines, object: object): void => {
  const names = Object.keys(object)
  const header = headerOf(names, it.options.columns ?? {})
  const where = `line ${it.rows.rowLine}`
  if (header._tag === "Unclear") return giveUp(it, where, `${header.problem}; nothing is read`)
  if (header._tag === "NoHeader") return giveUp(it, where, "its keys name no item, source and value; nothing is read")
  const keys = keysOf(names, header.places)
  it.known = { keys, shape: shapeOf(keys) }
  it.told = `keys ${Object.values(keys).join(", ")}`
  if (keys.time !== undefined) expectTimes(it.into)
  take(it, object, it.known)
}

const keysOf = (names: ReadonlyArray<string>, places: Places): Keys => {
  const [item = "", source = "", value = ""] = [names[places.item], names[places.source], names[places.value]]
  const [time, property] = [names[places.time], names[places.property]]
  return {
    item,
    source,
    value,
    ...(time === undefined ? {} : { time }),
    ...(property === undefined ? {} : { property }),
  }
}

/**
 * Reads JSON Lines, piece by piece. A line is refused, with its number, when it is no JSON, no object, lacks a key that
 * the first object has its roles by, or has no text, number or truth value there; and where a row of a table would be.
 */
export const jsonVotes = (options: VotesOptions): VoteReader => {
  const scratch = new Uint8Array(4096)
  const view = new DataView(scratch.buffer)
  // A line is a row of one cell: NUL, which JSON does not know, would part cells.
  const it: Lines = { ...reading(options, 0, false, readNumber), timeOf: timesOf(), scratch, view }
  return tableReader(it, () => {
    const { rows, into } = it
    const object = parseJson(textAt(rows.bytes, rows.starts[0] ?? 0, rows.ends[rows.cells - 1] ?? 0))
    if (typeof object !== "object" || object === null)
      refuse(into, `line ${rows.rowLine}`, object === undefined ? "this line is no JSON" : "this line is no object")
    else if (it.known === undefined) begin(it, object)
    else take(it, object, it.known)
  })
}
