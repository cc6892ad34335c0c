/** How the house is built, as a test. The tables below are the map that README tells in words. */
import { dirname } from "node:path"
import { describe, expect, it } from "vitest"
import { exportsOf, filesUnder, importsIn, importsOf, packageOf, SOURCES, textOf, PACKAGES } from "./tree.ts"

/** Rooms of core in the order in which data flows: a file imports its own room or an earlier one. */
const ORDER = [
  "value",
  "source",
  "claim",
  "question",
  "compare",
  "conflict",
  "estimate",
  "policy",
  "assess",
  "reconcile.ts",
  "provenance",
  "report",
  "index.ts",
  "testing",
  "laws",
]
/** Nothing that ships imports these: they need fast-check. */
const FOR_TESTS: ReadonlySet<string> = new Set(["testing", "laws"])

/** What each package may import beside its own files, and beside what its package.json names. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  core: /^(?:effect\/(?!ai|cli|cluster|http|sql|rpc|socket|process|workers|workflow|observability|persistence|FileSystem|Path)|@noble\/hashes\/|fast-check$)/,
  adapters:
    /^(?!node:(?!crypto|zlib|buffer|stream|events$|worker_threads$)|effect$|@corroborate\/(?!core$|core\/estimate\/(?:round\/kernel|table\/(?:Collector|Interner|shares))$))/,
  cli: /^(?:node:|effect\/|@corroborate\/(?:core|adapters)(?:\/|$))/,
}

const VAGUE = /(?:^|[/-])(?:utils?|helpers?|common|misc|shared|types|constants|manager|service)(?:\.ts$|\/)/i
const MAX_LINES = 250
const MEDIAN_LINES = 80
/** Values that one file gives away; types come on top, since every member of a closed union is one. */
const MAX_VALUES = 15

const roomOf = (path: string): string => path.split("/")[3] ?? ""
const rankOf = (path: string): number => ORDER.indexOf(roomOf(path))
const core = SOURCES.filter((path) => packageOf(path) === "core")
const lines = (path: string): number => textOf(path).split("\n").length - 1

/** Every path that a file's imports lead back to it by, told once for each round. Iterative; O(files + imports). */
const cycles = (graph: ReadonlyMap<string, ReadonlyArray<string>>): ReadonlyArray<string> => {
  const state = new Map<string, "open" | "done">()
  const found: Array<string> = []
  for (const start of graph.keys()) {
    const trail: Array<string> = []
    const todo: Array<{ readonly leave: boolean; readonly path: string }> = [{ leave: false, path: start }]
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      if (at.leave) {
        state.set(at.path, "done")
        trail.pop()
      } else if (state.get(at.path) === undefined) {
        state.set(at.path, "open")
        trail.push(at.path)
        todo.push({ leave: true, path: at.path })
        for (const path of graph.get(at.path) ?? []) if (graph.has(path)) todo.push({ leave: false, path })
      } else if (state.get(at.path) === "open" && trail.includes(at.path)) {
        found.push([...trail.slice(trail.indexOf(at.path)), at.path].join(" -> "))
      }
    }
  }
  return found
}

describe("rooms of core", () => {
  it("every file is in a room of the map", () => {
    expect(core.filter((path) => rankOf(path) === -1)).toEqual([])
  })
  it("a file imports its own room or an earlier one", () => {
    const upward = core.flatMap((path) =>
      importsOf(path)
        .filter((to) => to.startsWith("packages/core/") && rankOf(to) > rankOf(path))
        .map((to) => `${path} imports ${to}`),
    )
    expect(upward).toEqual([])
  })
  it("nothing that ships imports laws or generators", () => {
    const ships = core.filter((path) => !FOR_TESTS.has(roomOf(path)))
    const wrong = ships.filter((path) => importsOf(path).some((to) => to === "fast-check" || FOR_TESTS.has(roomOf(to))))
    expect(wrong).toEqual([])
  })
})

describe("every package", () => {
  it("has no import cycle, types included", () => {
    expect(cycles(new Map(SOURCES.map((path) => [path, importsOf(path)])))).toEqual([])
  })
  it("reaches only its own files and the packages that it may use", () => {
    const wrong = SOURCES.flatMap((path) =>
      importsOf(path)
        .filter((to) =>
          SOURCES.includes(to) || to.startsWith(`packages/${packageOf(path)}/`)
            ? packageOf(to) !== packageOf(path)
            : OUTSIDE[packageOf(path)]?.test(to) !== true,
        )
        .map((to) => `${path} imports ${to}`),
    )
    expect(wrong).toEqual([])
    expect(PACKAGES.filter((name) => OUTSIDE[name] === undefined)).toEqual([])
  })
  it("has one barrel for each way in that its package.json names", () => {
    const barrels = SOURCES.filter((path) => path.endsWith("/index.ts"))
    const isDoor = (path: string): boolean =>
      textOf(`packages/${packageOf(path)}/package.json`).includes(`"./${path.split("/").slice(2).join("/")}"`)
    expect(barrels.length).toBeGreaterThanOrEqual(PACKAGES.length)
    expect(barrels.filter((path) => !isDoor(path))).toEqual([])
  })
})

describe("every file", () => {
  it(`has at most ${MAX_LINES} lines, half of them at most ${MEDIAN_LINES}`, () => {
    expect(SOURCES.filter((path) => lines(path) > MAX_LINES)).toEqual([])
    const sorted = SOURCES.map(lines).toSorted((a, b) => a - b)
    expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(MEDIAN_LINES)
  })
  it(`gives away at most ${MAX_VALUES} values`, () => {
    const values = (path: string): number => exportsOf(path).filter(({ isType }) => !isType).length
    expect(SOURCES.filter((path) => values(path) > MAX_VALUES)).toEqual([])
  })
  it("is named for what it holds, and apart from its neighbours by more than case", () => {
    expect(SOURCES.filter((path) => VAGUE.test(path))).toEqual([])
    const spelled = new Set([...SOURCES, ...SOURCES.map(dirname)])
    expect(new Set(Array.from(spelled, (path) => path.toLowerCase())).size).toBe(spelled.size)
  })
  it("says above everything that it exports what it is", () => {
    const all = SOURCES.flatMap(exportsOf)
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter(({ comment }) => comment === undefined).map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })
  it("begins with a line on why it exists, or with what it imports", () => {
    const mute = SOURCES.filter((path) => !/^(?:#![^\n]*\n)?(?:\/\*\*|import |export )/.test(textOf(path)))
    expect(mute).toEqual([])
  })
})

/** Places of one machine and hosts of registries, spelled so that this file does not hold what it looks for. */
const FOREIGN = /[/](?:work|root)[/]|registry[.]npm|npmjs[.]/

it("no file names a machine", () => {
  const texts = [...SOURCES, ...filesUnder("test"), "README.md", "DECISIONS.md", "package.json", "scripts/run.mjs"]
  expect(texts.filter((path) => FOREIGN.test(textOf(path)))).toEqual([])
})

describe("the eyes of this test", () => {
  it("see imports of types, of side effects and on demand, and none in a comment", () => {
    const text = `/** import x from "./no.ts" */\nimport type { A } from "../a.ts"\nimport "./b.ts"\nexport * from "zod"\nawait import("./c.ts")`
    expect(importsIn("packages/p/src/x/y.ts", text)).toEqual([
      "packages/p/src/a.ts",
      "packages/p/src/x/b.ts",
      "zod",
      "packages/p/src/x/c.ts",
    ])
  })
  it("see a cycle, however long, and none where there is none", () => {
    const graph = new Map([
      ["a", ["b", "c"]],
      ["b", ["c"]],
      ["c", ["d"]],
      ["d", ["b"]],
      ["e", ["a", "b"]],
    ])
    expect(cycles(graph)).toEqual(["c -> d -> b -> c"])
    expect(
      cycles(
        new Map([
          ["a", ["b", "c"]],
          ["b", ["c"]],
          ["c", []],
        ]),
      ),
    ).toEqual([])
  })
})
