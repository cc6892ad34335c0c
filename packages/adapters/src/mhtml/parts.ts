/**
 * The parts of a message, in order, those within others too.
 *
 * @see RFC 2046, section 5.1; RFC 2557, "MIME Encapsulation of Aggregate Documents, such as HTML (MHTML)"
 */
import { lineAt, startsWith, type Range } from "./bytes.ts"
import { headersIn, parameterised, type Headers, type Parameterised } from "./headers.ts"

/** A part that has no parts of its own. */
export interface Part extends Range {
  readonly headers: Headers
  readonly type: Parameterised
}

/** Parts looked at in one message, and how deep they may lie. Chosen: saved pages have hundreds, one level deep. */
const MOST = 10_000
const DEEPEST = 8

/** A message that says it has parts, but not what stands between them. */
export const NO_BOUNDARY = "no boundary"

/** What comes of a message: its parts, or why there are none; `more` when not all of them were looked at. */
export interface Parts {
  readonly parts: ReadonlyArray<Part>
  /** Headers of the message itself. */
  readonly headers: Headers
  readonly type: Parameterised
  readonly problem?: typeof NO_BOUNDARY
  readonly more: boolean
}

const isSpace = (code: number | undefined): boolean => code === 32 || code === 9

/** What a line says that starts with the delimiter: that another part starts, that there is none any more, or nothing. */
const delimits = (bytes: Uint8Array, { start, end }: Range, delimiter: string): "next" | "last" | undefined => {
  if (!startsWith(bytes, start, delimiter)) return undefined
  let at = start + delimiter.length
  const last = startsWith(bytes, at, "--")
  if (last) at += 2
  while (isSpace(bytes[at]) && at < end) at++
  if (at < end) return undefined
  return last ? "last" : "next"
}

/** The stretches between delimiters; a message that breaks off ends its last one. O(bytes). */
const between = (bytes: Uint8Array, { start, end }: Range, boundary: string, most: number): ReadonlyArray<Range> => {
  const delimiter = `--${boundary}`
  const ranges: Array<Range> = []
  let [open, before] = [-1, start]
  for (let at = start; at < end && ranges.length < most;) {
    const line = lineAt(bytes, at, end)
    const says = delimits(bytes, line, delimiter)
    if (says !== undefined) {
      if (open !== -1) ranges.push({ start: open, end: Math.max(open, before) })
      open = says === "next" ? line.next : -1
      if (says === "last") return ranges
    }
    before = line.end
    at = line.next
  }
  return open === -1 ? ranges : [...ranges, { start: open, end }]
}

const partOf = (bytes: Uint8Array, range: Range): Part => {
  const { headers, body } = headersIn(bytes, range)
  return { headers, type: parameterised(headers.get("content-type") ?? "text/plain"), start: body, end: range.end }
}

/** The parts of a message. O(bytes × depth of parts in each other, at most {@link DEEPEST}). */
export const partsOf = (bytes: Uint8Array): Parts => {
  const whole = partOf(bytes, { start: 0, end: bytes.length })
  const parts: Array<Part> = []
  const open: Array<{ readonly part: Part; readonly depth: number }> = [{ part: whole, depth: 0 }]
  let [problem, more]: [typeof NO_BOUNDARY | undefined, boolean] = [undefined, false]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, depth } = next
    if (!part.type.value.startsWith("multipart/")) parts.push(part)
    else {
      const boundary = part.type.parameters.get("boundary") ?? ""
      if (boundary === "") problem = NO_BOUNDARY
      const room = depth === DEEPEST || boundary === "" ? 0 : MOST - parts.length - open.length
      const ranges = between(bytes, part, boundary, Math.max(0, room))
      if (room <= ranges.length) more = true
      for (const range of ranges.toReversed()) open.push({ part: partOf(bytes, range), depth: depth + 1 })
    }
  }
  const { headers, type } = whole
  return { parts, headers, type, more, ...(problem === undefined ? {} : { problem }) }
}
