/**
 * What the packages give to other programs, written down: a name that goes, or comes, or takes something else shows here.
 * Made from the declarations that the compiler writes; `npm run golden` rewrites it, and the difference is the review.
 */
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import * as z from "zod"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))

const Exports = z.looseObject({
  exports: z.record(z.string(), z.union([z.string(), z.looseObject({ types: z.string().optional() })])),
})

/** The ways into a package that are published, with the file of declarations behind each. */
const doorsOf = (name: string): ReadonlyArray<readonly [door: string, declarations: string]> => {
  const { exports } = Exports.parse(JSON.parse(readFileSync(join(ROOT, "packages", name, "package.json"), "utf8")))
  return Object.entries(exports).flatMap(([door, target]) =>
    typeof target === "string" || target.types === undefined
      ? []
      : [[door, join(ROOT, "packages", name, target.types)] as const],
  )
}

/** Statements of a file of declarations, each on one line, without comments. */
const statementsOf = (path: string): ReadonlyArray<string> =>
  readFileSync(path, "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\/|^\/\/.*$/gm, "")
    .split(/^(?=[a-z])/m)
    .map((statement) => statement.trim().split(/\s+/).join(" "))
    .filter((statement) => statement !== "")

const declared = (statement: string): string | undefined =>
  /^(?:export )?(?:declare )?(?:abstract )?(?:const|class|interface|type|function) (\w+)/.exec(statement)?.[1]

/** The file that a statement takes its names from. */
const fromOf = (path: string, statement: string): string =>
  join(dirname(path), (/ from "([^"]+)"/.exec(statement)?.[1] ?? "").replace(/\.(?:ts|js)$/, ".d.ts"))

/** Every name that a file gives away, with its declaration. */
const namesOf = (path: string): ReadonlyArray<readonly [name: string, text: string]> =>
  statementsOf(path)
    .filter((statement) => statement.startsWith("export "))
    .flatMap((statement) => {
      const space = /^export \* as (\w+) from/.exec(statement)?.[1]
      if (space !== undefined)
        return namesOf(fromOf(path, statement)).map(([name, text]) => [`${space}.${name}`, text] as const)
      const listed = /^export (?:type )?\{([^}]*)\} from/.exec(statement)?.[1]
      if (listed === undefined) {
        const name = declared(statement)
        return name === undefined ? [] : [[name, statement.replace(/^export (?:declare )?/, "")] as const]
      }
      const given = new Map(namesOf(fromOf(path, statement)))
      return listed
        .split(",")
        .map((item) => item.trim().replace(/^type /, ""))
        .filter((item) => item !== "")
        .map((item) => {
          const [name = "", as = name] = item.split(" as ")
          return [as, given.get(name) ?? name] as const
        })
    })

/** Schemas are told by their names: their shape has a JSON Schema of its own. */
const told = ([name, text]: readonly [string, string]): string =>
  text.includes("z.Zod")
    ? `${name}: schema`
    : `${name} ${text.replace(/^(?:const|function) \w+/, "").replace(/^(\w+) \w+/, "$1")}`

describe("what other programs may use", () => {
  it.each(["core", "adapters", "cli"].flatMap((name) => doorsOf(name).map(([door, path]) => ({ name, door, path }))))(
    "$name $door",
    async ({ name, door, path }) => {
      if (!existsSync(path)) throw new Error(`${path} is not there: npm run build`)
      const lines = namesOf(path).map(told).toSorted()
      expect(new Set(lines).size).toBe(lines.length)
      const file = `api/${name}${door.slice(1).replace("/", "-")}.txt`
      await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(file)
    },
  )
})
