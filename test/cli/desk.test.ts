/** The command at a fact-checker's desk: a folder of saved articles and a sheet, a page to send, a word mistyped. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { corroborate, fresh } from "./session.ts"

const sample = readFileSync(fileURLToPath(new URL("../../packages/cli/sample/qadam.txt", import.meta.url)))
const SHEET = "event,source,killed,reported on\nattack on Qadam,Ministry,20,2018-03-21\n"
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])

/** A folder with these files, made anew for each test. */
const folder = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const path = fresh(`desk-${made++}`)
  mkdirSync(path, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}
let made = 0

describe("a folder", () => {
  it("stands for its files, those of the folders in it too, and a picture among them costs nothing", async () => {
    const desk = folder({ "b.csv": SHEET, "saved/a.txt": sample, "saved/photo.png": PICTURE, ".hidden.csv": SHEET })
    const { code, out, err } = await corroborate("check", desk)
    expect(code).toBe(1)
    expect(err).toContain("read     b.csv  claims-csv  1 claim\n")
    expect(err).toContain("read     a.txt  article  23 claims\n")
    expect(err).toContain("passed   photo.png\n")
    expect(err).toContain("warning: photo.png, the whole file: passed over in its folder")
    expect(err).not.toContain(".hidden")
    expect(out).toContain("24 claims on")
  })
  it("gives what its files give when they are named one by one", async () => {
    const desk = folder({ "b.csv": SHEET, "saved/a.txt": sample })
    const [whole, single] = [
      await corroborate("check", desk, "--json"),
      await corroborate("check", join(desk, "saved/a.txt"), join(desk, "b.csv"), "--json"),
    ]
    expect(whole.out).toContain('"corroborate.report/1"')
    expect(whole.out).toBe(single.out)
  })
  it("a picture that is named itself is refused", async () => {
    const desk = folder({ "photo.png": PICTURE })
    const { code, err } = await corroborate("check", join(desk, "photo.png"))
    expect([code, err.includes("not read: photo.png")]).toEqual([3, true])
    expect(err).toContain("1 not read in all; what could be read is shown, and no file of yours was changed")
  })
  it("the parts of a saved page are not read beside it", async () => {
    const page =
      "<!doctype html><title>x</title><p>The attack on Qadam killed 62 people, the Observatory said on Wednesday.</p>"
    const desk = folder({
      "page.html": page,
      "page_files/frame.html": page,
      "page_files/a.js": "let a = 1",
      "other_files/c.csv": SHEET,
    })
    const { err } = await corroborate("check", desk, "--published", "2018-03-22")
    expect(err.match(/^(?:read|passed|refused) /gm)?.length).toBe(2)
    expect(err).not.toContain("a.js")
  })
  it("an empty one is told of", async () => {
    const { code, out, err } = await corroborate("check", folder({}))
    expect([code, err.includes("this is a folder without a file that can be read")]).toEqual([3, true])
    expect(out).toContain("No claim was read, so there is nothing to show.")
  })
  it("can be shown, explained and converted as files can", async () => {
    const desk = folder({ "b.csv": SHEET })
    expect((await corroborate("show", "1", desk)).out).toContain("b.csv row 1")
    expect((await corroborate("why", "1", desk)).out).toContain("b.csv row 1")
    const claims = fresh("converted.jsonl")
    await corroborate("convert", desk, "--out", claims)
    expect(readFileSync(claims, "utf8")).toContain('"source":"ministry"')
  })
  it("a report written into it is no source the next time", async () => {
    const desk = folder({ "b.csv": SHEET })
    const [before, , after] = [
      await corroborate("check", desk),
      await corroborate("check", desk, "--out", join(desk, "report.html")),
      await corroborate("check", desk),
    ]
    expect(after.out.replace("from 2 documents", "from 1 document")).toBe(before.out)
    expect(after.err).toContain("this is a report that corroborate wrote")
  })
})

describe("a report to send", () => {
  it.each([
    ["note.html", "html", "<!doctype html>"],
    ["note.md", "md", "# What the record shows"],
    ["note.argdown", "argdown", "==="],
    ["note.diff3", "diff3", "What the record shows"],
    ["note.json", "json", '{\n  "format": "corroborate.report/1"'],
    ["note.txt", "text", "23 claims"],
    ["note", "text", "23 claims"],
  ])("%s is written as %s, and said to be", async (name, format, start) => {
    const path = fresh(name)
    const { out, err } = await corroborate("check", "--out", path)
    expect(out).toBe("")
    expect(err).toContain(`wrote    ${path}  ${format}\n`)
    expect(readFileSync(path, "utf8").startsWith(start)).toBe(true)
  })
  it("an ending that several formats share is asked about", async () => {
    const { code, err } = await corroborate("check", "--out", fresh("note.jsonld"))
    expect([code, err.includes("name one with --to")]).toEqual([2, true])
  })
  it("is written in the language asked for, and in no other", async () => {
    expect((await corroborate("check", "--to", "html", "--lang", "ar")).out).toContain('<html lang="ar" dir="rtl">')
    const { code, err } = await corroborate("check", "--to", "html", "--lang", "xx")
    expect([code, err]).toEqual([2, "corroborate: `--lang xx` is no language of ours (en, ar)\n"])
  })
})

describe("words", () => {
  it("a command nearly typed is no file that is missing", async () => {
    const { code, err } = await corroborate("chekc", "a.txt")
    expect([code, err]).toEqual([2, "corroborate: there is no command and no file `chekc`, did you mean `check`?\n"])
  })
  it.each([[["check"]], [["show", "1"]], [["why", "1"]]])(
    "%j: the sample is never taken for one's own record",
    async (args) => {
      expect((await corroborate(...args)).err).toContain("No file named: this is the bundled sample.")
    },
  )
  it("formats: a list, one in full, the table as data and as a page", async () => {
    const [list, one, data, page] = [
      await corroborate("formats"),
      await corroborate("formats", "claims-csv"),
      await corroborate("formats", "--json"),
      await corroborate("formats", "--md"),
    ]
    for (const words of ["Read\n", "Read and written\n", "Written\n", "  html "]) expect(list.out).toContain(words)
    for (const words of ["what maps to what", "what is lost", "example"]) expect(one.out).toContain(words)
    expect(JSON.parse(data.out)).toBeInstanceOf(Array)
    expect(page.out.startsWith("# Formats")).toBe(true)
  })
})
