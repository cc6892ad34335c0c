/** Vite plugin: turns each runnable example in a doc comment into a test of the file it documents. */
import type { Plugin } from "vitest/config"

const FENCE = /```ts import\.meta\.vitest\n([\s\S]*?)```/g

/** One statement of an example; `code // => expected` becomes an assertion. */
const toAssertion = (statement: string): string => {
  const imported = /^import (\{.*\}|\* as \w+) from (".*")$/.exec(statement)
  if (imported !== null) return `const ${(imported[1] ?? "").replace("* as ", "")} = await import(${imported[2]})`
  const [code = "", expected] = statement.split(" // => ")
  if (expected === undefined) return statement
  const bound = /^const (\w+)/.exec(code)
  return bound === null ? `expect(${code}).toEqual(${expected})` : `${code}; expect(${bound[1]}).toEqual(${expected})`
}

/** Lines joined while a bracket is open; what is expected may stand on a line of its own below. */
const toStatements = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const statements: Array<string> = []
  let open = 0
  for (const line of lines) {
    if (line.startsWith("// => ")) statements.push(`${statements.pop() ?? ""} ${line}`)
    else if (open > 0) statements.push(`${statements.pop() ?? ""}\n${line}`)
    else statements.push(line)
    const code = line.split(" // => ")[0] ?? ""
    open += (code.match(/[([{]/g) ?? []).length - (code.match(/[)\]}]/g) ?? []).length
  }
  return statements
}

const toTests = (source: string): string =>
  Array.from(source.matchAll(FENCE), (match) => {
    const line = source.slice(0, match.index).split("\n").length
    const lines = (match[1] ?? "").split("\n").map((text) => text.replace(/^ *\* ?/, ""))
    return `test("example at line ${line}", async () => {\n${toStatements(lines).map(toAssertion).join("\n")}\n})`
  }).join("\n")

export const examples = (): Plugin => ({
  name: "runnable-examples",
  enforce: "pre",
  transform: (source, id) =>
    id.includes("/packages/") && source.includes("```ts import.meta.vitest")
      ? `${source}\nif (import.meta.vitest) { const { expect, test } = import.meta.vitest\n${toTests(source)}\n}`
      : undefined,
})
