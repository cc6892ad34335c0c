/** From typed words to a command, its words and its options. */
import { parseArgs, type ParseArgsConfig } from "node:util"
import type { Command, Typed } from "./Command.ts"

/** What was typed, or what is wrong with it and what might have been meant. */
export type Parsed =
  | { readonly _tag: "Typed"; readonly typed: Typed }
  | { readonly _tag: "Usage"; readonly problem: string }

const usage = (problem: string): Parsed => ({ _tag: "Usage", problem })

/** Letters to insert, delete or exchange to get from one word to the other. O(length²), for words typed by hand. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1]
    for (const [j, other] of Array.from(b).entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** ", did you mean `x`?", for the nearest of some words when one is near. */
export const suggestion = (typed: string, words: ReadonlyArray<string>): string => {
  const near = words
    .map((word) => ({ word, far: distance(typed.slice(0, 40), word) }))
    .toSorted((a, b) => a.far - b.far)[0]
  return near !== undefined && near.far <= 2 && near.far < near.word.length ? `, did you mean \`${near.word}\`?` : ""
}

/** The options of a command as `parseArgs` takes them. */
const configured = (known: Command["options"]): NonNullable<ParseArgsConfig["options"]> =>
  Object.fromEntries(
    Object.entries(known).map(([name, { value, short }]) => [
      name,
      { type: value === undefined ? "boolean" : "string", multiple: true, ...(short === undefined ? {} : { short }) },
    ]),
  )

/**
 * Sorts the words after a command's name. `--` ends the options; a single `-` is a word.
 *
 * **Law** *total*: any list of words is typed or a usage error.
 */
export const parse = (
  args: ReadonlyArray<string>,
  { name: command, options: known }: Pick<Command, "name" | "options">,
): Parsed => {
  const { tokens } = parseArgs({
    args: [...args],
    options: configured(known),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const options = new Map<string, Array<string>>()
  for (const token of tokens) {
    if (token.kind !== "option") continue
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(known, name) ? known[name] : undefined
    if (option === undefined) {
      const near = suggestion(
        rawName,
        Object.keys(known).map((other) => `--${other}`),
      )
      return usage(`\`${command}\` has no option \`${rawName}\`${near}`)
    }
    if (option.value === undefined && inlineValue === true) return usage(`\`${rawName}\` takes no value`)
    if (option.value !== undefined && value === undefined) {
      return usage(`\`${rawName}\` needs a value: --${name} ${option.value}`)
    }
    const given = options.get(name) ?? []
    if (given.length > 0 && option.many === undefined && option.value !== undefined)
      return usage(`\`--${name}\` is given twice`)
    options.set(name, [...given, value ?? ""])
  }
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []))
  return { _tag: "Typed", typed: { words, options: Object.fromEntries(options) } }
}
