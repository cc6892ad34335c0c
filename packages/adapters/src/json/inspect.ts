/**
 * Finds what `JSON.parse` does not tell: where exactly a text stops being JSON, and keys that stand twice in one object,
 * of which `JSON.parse` silently keeps the last.
 *
 * Walks with a stack of its own, so that no nesting is too deep.
 */

/** A place in the text with what is wrong there. */
export interface Fault {
  /** UTF-16 code units from the start of the text. */
  readonly at: number
  readonly problem: string
}

/** What a stretch of text is as JSON. */
export interface Inspection {
  /** Absent when the stretch is one JSON value. */
  readonly fault?: Fault
  /** Second and later uses of a key in one object. */
  readonly repeated: ReadonlyArray<{ readonly at: number; readonly key: string }>
}

/** Repeated keys listed before the rest are left out. */
const MOST_REPEATED = 20
const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

/** What is looked for next: a value, a key, or what may follow a value. */
type Wanted = "value" | "first value" | "key" | "first key" | "next" | "nothing"

/** Keys of an open object: none yet, one, or several. A set for each would fill the memory where objects nest deeply. */
type Keys = null | string | Set<string>

/** Where the walk stands. `open` holds the keys of each open object, and `undefined` for each open array. */
interface Walk {
  readonly text: string
  readonly end: number
  readonly open: Array<Keys | undefined>
  readonly repeated: Array<{ readonly at: number; readonly key: string }>
  at: number
  wanted: Wanted
}

const match = (pattern: RegExp, { text, at, end }: Walk): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : at
}

/** The offset behind the string that starts at `at`, or why it has no end. What its escapes say is not looked at. */
export const stringEnd = (text: string, at: number, end: number): number | Fault => {
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) return i + 1
    if (code === 0x5c) i++
    else if (code < 0x20) {
      return {
        at: i,
        problem: code === 0x0a || code === 0x0d ? "a text is not closed" : "a control character stands in a text",
      }
    }
  }
  return { at, problem: "a text is not closed" }
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})?/g

/** The first escape between two offsets that JSON doesn't know, as the backslashes of a Windows path in a text are. */
const wrongEscape = (text: string, from: number, to: number): Fault | undefined => {
  for (const { 0: escape, index } of text.slice(from, to).matchAll(ESCAPE)) {
    if (escape.length > 1) continue
    return { at: from + index, problem: "a backslash begins no escape that JSON knows; write `\\\\` for a backslash" }
  }
  return undefined
}

/** The offset behind a string in which all is as JSON has it, or what is wrong with it. */
const soundStringEnd = (text: string, at: number, end: number): number | Fault => {
  const after = stringEnd(text, at, end)
  return wrongEscape(text, at, typeof after === "number" ? after : after.at) ?? after
}

const isFault = (it: number | Fault): it is Fault => typeof it !== "number"

const readKey = (walk: Walk): Fault | undefined => {
  const { text, at, end } = walk
  if (text[at] !== '"') return { at, problem: "a field name in double quotes is missing" }
  const after = soundStringEnd(text, at, end)
  if (isFault(after)) return after
  note(walk, text.slice(at + 1, after - 1))
  walk.at = after
  walk.at = match(SPACE, walk)
  if (text[walk.at] !== ":") return { at: walk.at, problem: "a colon is missing after a field name" }
  walk.at++
  walk.wanted = "value"
  return undefined
}

const note = ({ open, repeated, at }: Walk, key: string): void => {
  const keys = open.at(-1)
  if (keys === null) open[open.length - 1] = key
  else if (typeof keys === "string" && keys !== key) open[open.length - 1] = new Set([keys, key])
  else if ((keys === key || (keys instanceof Set && keys.has(key))) && repeated.length < MOST_REPEATED)
    repeated.push({ at, key })
  else if (keys instanceof Set) keys.add(key)
}

const readValue = (walk: Walk): Fault | undefined => {
  const { text, at, end } = walk
  const first = text[at]
  if (first === "{" || first === "[") {
    walk.open.push(first === "{" ? null : undefined)
    walk.wanted = first === "{" ? "first key" : "first value"
    walk.at++
    return undefined
  }
  if (first === '"') {
    const after = soundStringEnd(text, at, end)
    if (isFault(after)) return after
    walk.at = after
  } else {
    walk.at = match(first === "t" || first === "f" || first === "n" ? WORD : NUMBER, walk)
    if (walk.at === at) return { at, problem: notValue(text.slice(at, Math.min(end, at + 20))) }
  }
  walk.wanted = walk.open.length === 0 ? "nothing" : "next"
  return undefined
}

const notValue = (text: string): string => {
  const word = /^[+-]?[A-Za-z_]+/.exec(text)?.[0]
  if (word !== undefined) return `\`${word}\` is no JSON value; leave the field out or write it in double quotes`
  return text === "" ? "the text ends where a value is missing" : `a value is missing before \`${text[0] ?? ""}\``
}

const CLOSERS = { "}": true, "]": false } as const

/** What follows a value: a comma, or the bracket that closes what is open. */
const readNext = (walk: Walk): Fault | undefined => {
  const { text, at, open } = walk
  const inObject = open.at(-1) !== undefined
  const letter = text[at]
  if (letter === ",") {
    walk.wanted = inObject ? "key" : "value"
    walk.at++
    return undefined
  }
  if ((letter === "}" || letter === "]") && CLOSERS[letter] === inObject) return close(walk)
  return { at, problem: `a comma or \`${inObject ? "}" : "]"}\` is missing` }
}

const close = (walk: Walk): undefined => {
  walk.open.pop()
  walk.at++
  walk.wanted = walk.open.length === 0 ? "nothing" : "next"
}

const step = (walk: Walk): Fault | undefined => {
  const letter = walk.text[walk.at]
  if (walk.at >= walk.end) return { at: walk.end, problem: "the text ends in the middle" }
  if (walk.wanted === "next") return readNext(walk)
  if (walk.wanted === "first key" && letter === "}") return close(walk)
  if (walk.wanted === "first value" && letter === "]") return close(walk)
  if (walk.wanted === "key" || walk.wanted === "first key") return readKey(walk)
  return readValue(walk)
}

/**
 * Inspects a stretch of text as one JSON value.
 *
 * **Law** *agrees with JSON.parse*: it finds no fault just where `JSON.parse` throws nothing. O(length), whatever the
 * depth.
 *
 * @example
 * ```ts import.meta.vitest
 * import { inspect } from "@corroborate/adapters/json/inspect"
 *
 * inspect('{"killed": NaN}').fault?.at // => 11
 * inspect('{"killed": 36, "killed": 62}').repeated // => [{ at: 15, key: "killed" }]
 * inspect("[".repeat(500_000)).fault?.problem // => "the text ends in the middle"
 * ```
 */
export const inspect = (text: string, start = 0, end = text.length): Inspection => {
  const walk: Walk = { text, end, open: [], repeated: [], at: start, wanted: "value" }
  for (;;) {
    walk.at = match(SPACE, walk)
    if (walk.wanted === "nothing") break
    const fault = step(walk)
    if (fault !== undefined) return { fault, repeated: walk.repeated }
  }
  return walk.at < end
    ? { fault: { at: walk.at, problem: "something stands behind the end of the value" }, repeated: walk.repeated }
    : { repeated: walk.repeated }
}
