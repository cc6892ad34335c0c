/** `corroborate estimate` and `corroborate methods` as a person types them. */
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import { EstimatesDocument } from "@corroborate/adapters/schemas"
import { ESTIMATORS, ON_ROUNDS } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { hasShared, sharedPath } from "../shared.ts"
import { corroborate, file, fresh } from "./session.ts"

const votes = file(
  "votes.tsv",
  [
    "task\tworker\tlabel",
    "photo 1\tann\tcat",
    "photo 1\tbob\tcat",
    "photo 1\tcat\tdog",
    "photo 2\tann\tdog",
    "photo 2\tbob\tdog",
  ].join("\n"),
)
const gold = file("gold.csv", "task,label\nphoto 1,cat\nphoto 2,cat\nphoto 3,cat\n")
const counts = file("counts.csv", "item,source,value\ntoll,monitor,62\ntoll,ministry,20\ntoll,daily,at least 60\n")
const numbers = file("numbers.csv", "item,value\ntoll,60\n")
const shelves = file("shelves.csv", "item,source,value\nb1,s1,knuth;moore\nb1,s2,knuth\n")
const authors = file("authors.csv", "item,value\nb1,knuth;moore\n")

describe("estimate", () => {
  it("compares methods with known answers, on stdout, and says what it read, on stderr", async () => {
    const { code, out, err } = await corroborate(
      "estimate",
      votes,
      "--method",
      "majority",
      "--method",
      "TruthFinder",
      "--gold",
      gold,
    )
    expect(code).toBe(0)
    expect(out).toMatch(/method +accuracy +on conflicted +seconds +rounds +stopped +digest/)
    expect(out).toMatch(/majority +0\.5000 +1\.0000/)
    expect(out).toContain("truth-finder")
    expect(err).toContain("5 votes read, columns by the header")
    expect(err).toContain("warning: gold.csv, the whole file: 1 of its items have no votes and do not count")
  })

  it("writes one document that its schema takes", async () => {
    const { out } = await corroborate(
      "estimate",
      votes,
      "--method",
      "majority",
      "--gold",
      gold,
      "--json",
      "--sources",
      "--items",
    )
    const document = EstimatesDocument.parse(JSON.parse(out))
    expect(document).toMatchObject({
      format: "corroborate.estimates/1",
      data: { votes: 5, items: 2, sources: 3, conflictedItems: 1 },
      methods: [{ method: "majority", accuracy: 0.5, accuracyOnConflicted: 1, rounds: 0, stopped: "OnePass" }],
    })
    expect(document.methods[0]?.answers?.map(({ value, preferred }) => [value, preferred])).toEqual([
      ["cat", true],
      ["dog", false],
      ["dog", true],
    ])
    expect(document.methods[0]?.sources?.map(({ source, votes: given }) => [source, given])).toEqual([
      ["ann", 2],
      ["bob", 2],
      ["cat", 1],
    ])
  })

  it("shows sources and every answer, the losing ones too", async () => {
    const { out } = await corroborate("estimate", votes, "--method", "majority", "--sources", "--items")
    expect(out).toContain(`majority: trustworthiness is ${ESTIMATORS[0].trustworthinessIs}`)
    expect(out).toContain("photo 1\tcat\t2\t0.6667\t*\nphoto 1\tdog\t1\t0.3333\t\n")
  })

  it("runs every method that fits", async () => {
    const run = async (...args: ReadonlyArray<string>) => {
      const { out } = await corroborate("estimate", ...args, "--method", "all", "--json")
      return EstimatesDocument.parse(JSON.parse(out)).methods
    }
    const single = await run(votes)
    expect(single.map(({ method }) => method)).toEqual(
      ESTIMATORS.filter(({ answers }) => answers === "single" || answers === "any").map(({ name }) => name),
    )
    const numeric = await run(counts, "--numeric", "--gold", numbers)
    expect(numeric.every(({ mae, rmse }) => mae !== undefined && rmse !== undefined)).toBe(true)
    expect(numeric.length).toBeGreaterThan(single.length)
  })

  it("reads several answers in a cell and scores them as sets", async () => {
    const { out } = await corroborate(
      "estimate",
      shelves,
      "--several",
      ";",
      "--method",
      "majority",
      "--gold",
      authors,
      "--json",
    )
    expect(EstimatesDocument.parse(JSON.parse(out)).methods[0]).toMatchObject({ precision: 1, recall: 0.5, exact: 0 })
  })

  it("takes gzip, columns by name and by number, and writes to a file", async () => {
    const packed = file("odd.csv.gz", gzipSync("cat,ann,photo 1\ndog,bob,photo 1\n"))
    const path = fresh("estimates.json")
    const { code, out } = await corroborate(
      "estimate",
      packed,
      "--columns",
      "item=3,source=2,value=1",
      "--method",
      "majority",
      "--json",
      "--out",
      path,
    )
    expect([code, out]).toEqual([0, ""])
    expect(EstimatesDocument.parse(JSON.parse(readFileSync(path, "utf8"))).data).toEqual({
      votes: 2,
      items: 1,
      sources: 2,
      conflictedItems: 1,
    })
  })

  it("any executor: what comes out in threads is what the method of that name gives", async () => {
    const digestOf = async (...args: ReadonlyArray<string>) => {
      const { out } = await corroborate("estimate", votes, "--method", "crh", "--json", ...args)
      return EstimatesDocument.parse(JSON.parse(out)).methods[0]?.digest
    }
    expect(Object.keys(ON_ROUNDS)).toEqual(["crh"])
    expect(await digestOf("--threads", "2")).toBe(await digestOf())
  })

  it("sets parameters of the methods that have them", async () => {
    const { out } = await corroborate("estimate", votes, "--method", "sums", "--set", "rounds=1", "--json")
    expect(EstimatesDocument.parse(JSON.parse(out)).methods[0]).toMatchObject({ rounds: 1, parameters: { rounds: 1 } })
  })

  it.each([
    [["estimate"], "name a file of votes: corroborate estimate FILE"],
    [["estimate", votes, votes], "`estimate` takes one file"],
    [["estimate", votes, "--method", "majorty"], "`majorty` is no method, did you mean `majority`?"],
    [["estimate", votes, "--method", "median"], "`median` is for numbers: add --numeric"],
    [
      ["estimate", votes, "--method", "sums", "--set", "round=1"],
      "no method here has a parameter `round`, did you mean `rounds`?",
    ],
    [["estimate", votes, "--method", "sums", "--set", "rounds=many"], "write NAME=NUMBER"],
    [["estimate", votes, "--columns", "who=ann"], "write item=NAME, source=NAME, value=NAME or time=NAME"],
    [["estimate", votes, "--threads", "many"], "`--threads many`: write a number from 1 to 99"],
    [["estimate", votes, "--several", "and"], "`--several` takes one letter, such as ;"],
    [["methods", "all"], "`methods` takes no words"],
  ])("%j ends with 2 and says what to do", async (args, words) => {
    const { code, out, err } = await corroborate(...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(words)
  })

  it.each<[string, ReadonlyArray<string>, string]>([
    ["a file that is not there", [fresh("absent.tsv")], "not read: absent.tsv, the whole file: there is no such file"],
    [
      "a damaged gzip",
      [file("broken.tsv.gz", gzipSync("a\tb\tc\n".repeat(1000)).subarray(0, 30))],
      "it is packed with gzip and ends too early",
    ],
    ["no votes", [file("none.csv", "")], "not read: none.csv, the whole file: the file is empty"],
    [
      "gold that contradicts itself",
      [votes, "--gold", file("twice.csv", "item,value\nphoto 1,cat\nphoto 2,dog\nphoto 1,dog\n")],
      "not read: twice.csv, line 4: `photo 1` is `dog` here and `cat` on line 2",
    ],
    [
      "gold that is no number",
      [counts, "--numeric", "--gold", file("words.csv", "item,value\ntoll,lots\n")],
      "line 2: `lots` is no amount",
    ],
  ])("%s ends with 3, and nothing is estimated", async (_, args, words) => {
    const { code, out, err } = await corroborate("estimate", ...args)
    expect([code, out]).toEqual([3, ""])
    expect(err).toContain(words)
    expect(err).toContain("Nothing was estimated.")
  })

  it("rows that cannot be read are told, the rest is estimated, and the end is 3", async () => {
    const ragged = file("some.csv", "item,source,value\na,b,c\na,b\n,b,c\na,d,c\n")
    const { code, out, err } = await corroborate("estimate", ragged, "--method", "majority")
    expect(code).toBe(3)
    expect(err).toContain("not read: some.csv, line 3: this row has 2 cells and the first row 3")
    expect(err).toContain("2 votes read, columns by the header; 2 rows not read")
    expect(out).toContain("votes 2, sources 2, items 1,")
  })

  it("says what was repeated, replaced and doubled", async () => {
    const timed = file(
      "timed.csv",
      "item,source,value,time\nt,a,36,2018-03-20\nt,a,62,2018-03-21\nt,b,1,2018-03-21\nt,b,2,2018-03-21\nt,b,2,2018-03-21\n",
    )
    const { err } = await corroborate("estimate", timed, "--method", "majority")
    expect(err).toContain("rows that repeat another and count once: 1")
    expect(err).toContain("answers replaced by a later one of the same source: 1")
    expect(err).toContain("times that a source gives one item several values, each a vote: 1")
  })
})

describe("methods", () => {
  it("shows every method with its paper and its parameters", async () => {
    const { code, out } = await corroborate("methods")
    expect(code).toBe(0)
    for (const { name, paper, meaning } of ESTIMATORS) {
      expect(out).toContain(`${name} `)
      for (const words of [paper, ...Object.values(meaning)]) expect(out).toContain(words)
    }
  })
})

describe.skipIf(!hasShared)("the sets beside the checkout", () => {
  it("reads a set with a hierarchy", async () => {
    const path = (name: string): string => sharedPath(`data/truth/birthplaces/${name}`)
    const { code, out, err } = await corroborate(
      "estimate",
      path("claims.tsv.gz"),
      "--gold",
      path("truth.tsv.gz"),
      "--hierarchy",
      path("hierarchy.csv.gz"),
      "--method",
      "majority",
      "--json",
    )
    expect([code, err]).toEqual([0, "13510 votes read, no header: columns are item, source, value\n"])
    expect(EstimatesDocument.parse(JSON.parse(out)).data).toEqual({
      votes: 13510,
      items: 6005,
      sources: 7,
      conflictedItems: 3049,
    })
  })
})
