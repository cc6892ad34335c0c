/** The command as a person types it: words, exit codes, what goes to which stream. */
import { existsSync, readFileSync } from "node:fs"
import { ReportDocument } from "@corroborate/adapters/schemas"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parse, suggestion } from "@corroborate/cli/parse"
import { corroborate, file, fresh } from "./session.ts"

const tolls = file(
  "tolls.csv",
  [
    "event,source,killed,reported on",
    "attack on Qadam,Observatory,36,2018-03-20",
    "attack on Qadam,Observatory,62,2018-03-21",
    "attack on Qadam,Ministry,20,2018-03-21",
  ].join("\n"),
)
const calm = file("calm.csv", "event,source,killed,reported on\nflood,Agency,3,2018-03-20\n")
const map = file(
  "map.json",
  JSON.stringify({
    subject: "event",
    source: "source",
    answers: [{ property: "casualties.killed", value: "killed" }],
    saidOn: "reported on",
  }),
)

describe("usage", () => {
  it("help shows every command and every exit code", async () => {
    const { code, out } = await corroborate("--help")
    expect(code).toBe(0)
    for (const word of ["check", "show", "why", "formats", "policies", "130"]) expect(out).toContain(word)
  })
  it("help on a command shows its options and examples", async () => {
    const { out } = await corroborate("check", "--help")
    for (const word of ["--as-of DATE", "--to FORMAT", "--gazetteer FILE", "examples"]) expect(out).toContain(word)
    expect((await corroborate("help", "why")).out).toContain("corroborate why")
  })
  it("the version stands alone on stdout", async () => {
    expect(await corroborate("--version")).toEqual({ code: 0, out: "corroborate 0.0.0\n", err: "" })
  })
  it.each([
    [["check", "--too", "json"], "has no option `--too`, did you mean `--to`?"],
    [["check", "--to", "jsn"], "`jsn` is no format that can be written, did you mean `json`?"],
    [["check", "--from", "md"], "`md` is no format that can be read"],
    [["check", "--as-of", "Tuesday"], "`--as-of Tuesday` is no date; write it as 2018-03-20"],
    [["check", "--policy", "gdt"], "`gdt` is no policy, did you mean `gtd`?"],
    [["check", "--to"], "`--to` needs a value: --to FORMAT"],
    [["check", "--to", "json", "--to", "md"], "`--to` is given twice"],
    [["check", "--plain=yes"], "`--plain` takes no value"],
    [["check", "--columns", "nowhere.json"], "`--columns nowhere.json` cannot be read: there is no such file"],
    [["show"], "name a question: corroborate show NUMBER [FILES...]"],
    [["formats", "mdd"], "there is no format `mdd`, did you mean `md`?"],
  ])("%j ends with 2 and says what to do", async (args, words) => {
    const { code, out, err } = await corroborate(...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(words)
  })
  it("total: any words are typed or a usage error", () => {
    const options = {
      to: { value: "FORMAT", meaning: "" },
      plain: { meaning: "" },
      out: { value: "FILE", short: "o", meaning: "" },
    }
    const word = fc.oneof(
      fc.constantFrom("--to", "--plain", "-o", "--", "-", "--to=", "-ox", "--constructor", "--__proto__=1"),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(["Typed", "Usage"]).toContain(parse(words, { name: "check", options })._tag)
      }),
    )
  })
  it("suggests a near word and no far one", () => {
    expect([suggestion("jsno", ["json", "text"]), suggestion("zzzz", ["json", "text"])]).toEqual([
      ", did you mean `json`?",
      "",
    ])
  })
})

describe("check", () => {
  it("0 when nothing needs a person, 1 when something does", async () => {
    expect((await corroborate("check", calm, "--columns", map)).code).toBe(0)
    const { code, out, err } = await corroborate("check", tolls, "--columns", map)
    expect(code).toBe(1)
    expect(out).toContain("CONTESTED")
    expect(out).toContain("revision: Observatory said 36 people on 2018-03-20, then 62 people on 2018-03-21.")
    expect(err).toContain("read     tolls.csv  claims-csv  3 claims")
  })
  it("a first word that is no command is a file to check", async () => {
    expect((await corroborate(tolls, "--columns", map)).code).toBe(1)
  })
  it("as of a day, only what was said by then", async () => {
    const { code, out } = await corroborate("check", tolls, "--columns", map, "--as-of", "2018-03-20")
    expect(code).toBe(0)
    expect(out).toContain("As of what was said by 2018-03-20: 1 claim on 1 question")
  })
  it("one document on stdout and everything else on stderr", async () => {
    const { out, err } = await corroborate("check", tolls, "--columns", map, "--json")
    const report: unknown = JSON.parse(out)
    expect(report).toMatchObject({ format: "corroborate.report/1" })
    expect(err).not.toBe("")
  })
  it("writes to a file and leaves stdout empty", async () => {
    const path = fresh("note.md")
    const { out } = await corroborate("check", tolls, "--columns", map, "--to", "md", "--out", path)
    expect([out, existsSync(path)]).toEqual(["", true])
    expect(readFileSync(path, "utf8")).toContain("Observatory")
  })
  it("shows figures under policies side by side", async () => {
    const { out } = await corroborate("check", tolls, "--columns", map, "--policy", "all")
    expect(out).toMatch(/acled-strict\/1 +20/)
    expect(out).toMatch(/gtd\/1 +20 /)
  })
  it("takes policies of one's own from a file", async () => {
    const own = file(
      "own.json",
      JSON.stringify({ policies: [{ name: "ministry first", extends: "official-fallback", order: ["ministry"] }] }),
    )
    const { out } = await corroborate("check", tolls, "--columns", map, "--policies", own)
    expect(out).toMatch(/ministry first\/1 +20 +settled +the first publisher/)
  })
  it.each([
    [
      "--gazetteer",
      '{"places": [{"name": "A", "partOf": "B"}, {"name": "B", "partOf": "A"}]}',
      "line 1, /places/0: `A` lies in itself",
    ],
    [
      "--policies",
      '{"policies": [{"name": "a", "extends": "a"}]}',
      "line 1, /policies/0: `a` extends `a`, which is no policy",
    ],
    ["--policies", '{"policies": [', "line 1, column 15: the policy file is no JSON"],
    ["--regroup", '{"regroupings": [{"merge": ["q"]}]}', "line 1, /regroupings/0: a merge needs two questions"],
  ])("%s with a fault is refused whole and its entry named", async (option, content, words) => {
    const path = file("settings.json", content)
    const { code, out, err } = await corroborate("check", tolls, "--columns", map, option, path)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(words)
  })
  it("merges and splits questions as a person decided", async () => {
    const { out } = await corroborate("check", tolls, "--columns", map, "--to", "json")
    const { questions, claims } = ReportDocument.parse(JSON.parse(out))
    const ministry = claims.filter(({ chain }) => chain.includes("ministry")).map(({ id }) => id)
    const split = file(
      "split.json",
      JSON.stringify({
        regroupings: [{ split: questions[0]?.id, parts: [{ name: "another attack", claims: ministry }] }],
      }),
    )
    const after = await corroborate("check", tolls, "--columns", map, "--regroup", split)
    expect(after.out).not.toContain("CONTESTED")
    expect(after.out).toContain("(another attack)")
  })
})

describe("show and why", () => {
  it("show tells every position with its sources and dates", async () => {
    const { code, out } = await corroborate("show", "casualties.killed", tolls, "--columns", map)
    expect(code).toBe(0)
    for (const words of ["QUESTION 1", "62 people", "20 people", "tolls.csv row 2", "replaced by a later answer"])
      expect(out).toContain(words)
  })
  it("why goes from bytes to status, and tells what would change it", async () => {
    const { out } = await corroborate("why", "1", tolls, "--columns", map)
    for (const words of [
      "sha256",
      "claim     ",
      "Rule contradiction",
      "Status: CONTESTED",
      "What would change it",
      "without Ministry, it would be SINGLE SOURCE",
    ]) {
      expect(out).toContain(words)
    }
  })
  it("a question that is not there is named, with how many there are", async () => {
    const { code, err } = await corroborate("show", "7", tolls, "--columns", map)
    expect([code, err.includes("there are 1, named by number, id or property")]).toEqual([2, true])
  })
})

describe("bad input", () => {
  it.each([
    ["empty.json", "", "not read: empty.json, the whole file: the file is empty"],
    ["noise.csv", new Uint8Array([0, 159, 146, 150, 0, 1]), "this is no text but binary data"],
    ["scan.pdf", "%PDF-1.7\n%", "this is a PDF; save its text as plain text"],
    [
      "tolls.xlsx",
      "PK\u0003\u0004 [Content_Types].xml PK xl/workbook.xml",
      "this is an Excel workbook; save the sheet as CSV",
    ],
    ["notes.docx", "PK\u0003\u0004 [Content_Types].xml PK word/document.xml", "this is a Word document"],
    ["all.zip", "PK\u0003\u0004 a.txt", "this is an archive; unpack it"],
    ["map.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "this is a picture"],
    ["nothing.xyz", "just words", "its format is not recognised"],
  ])("%s ends with 3, and the others are still reported", async (name, content, words) => {
    const { code, out, err } = await corroborate("check", file(name, content), tolls, "--columns", map)
    expect(code).toBe(3)
    expect(err).toContain(words)
    expect(out).toContain("3 claims on 1 question")
  })
  it("a file that is not there costs nobody else", async () => {
    const { code, err, out } = await corroborate("check", fresh("absent.txt"), tolls, "--columns", map)
    expect([code, err.includes("there is no such file"), out.includes("CONTESTED")]).toEqual([3, true, true])
  })
  it("ragged rows are located and the rest is read", async () => {
    const ragged = file(
      "ragged.csv",
      "event,source,killed,reported on\nflood,A,3,2018-03-20\nflood,B,4\nflood,C,5,2018-03-20\n",
    )
    const { code, err, out } = await corroborate("check", ragged, "--columns", map)
    expect(code).toBe(3)
    expect(err).toContain("not read: ragged.csv, line 3: this row has 3 cells and the header 4")
    expect(out).toContain("2 claims")
  })
})
