/** The page of formats is what the table says, and every command on it runs. */
import { FORMATS } from "@corroborate/adapters"
import { formatsData, formatsPage } from "@corroborate/cli/formatsTable"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as z from "zod"
import { describe, expect, it } from "vitest"
import { corroborate } from "../cli/session.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const page = join(root, "docs/formats.md")

/** The words of an example, paths taken from where the repository is checked out. */
const wordsOf = (example: string): ReadonlyArray<string> =>
  example
    .split(" ")
    .slice(1)
    .map((word) => (/^(?:test|packages)\//.test(word) ? join(root, word) : word))

it("the page is that of the table; `npm run golden` writes it anew", async () => {
  await expect(formatsPage(FORMATS)).toMatchFileSnapshot(page)
})

it("each format has its place on the page, and each link of the page a place", () => {
  const text = formatsPage(FORMATS)
  const places = Array.from(text.matchAll(/^## (.+)$/gm), ([, name]) => name)
  const links = Array.from(text.matchAll(/\]\(#([^)]+)\)/g), ([, name]) => name)
  expect(places).toEqual(FORMATS.map(({ name }) => name))
  expect(links).toEqual(places)
})

describe("every row of the table", () => {
  it.each(FORMATS.map((format) => [format.name, format] as const))(
    "%s says what maps, what is lost, and how to try it",
    (name, format) => {
      const { maps, loses, example, extensions } = format
      expect(maps.length).toBeGreaterThan(0)
      expect(loses.length).toBeGreaterThan(0)
      expect(extensions.every((extension) => /^\.[a-z0-9]+$/.test(extension))).toBe(true)
      expect(example.startsWith("corroborate ")).toBe(true)
      // An example shows the format itself: it writes it, reads it by name, or reads a file of it.
      expect(
        example.includes(`--to ${name}`) ||
          example.includes(`--from ${name}`) ||
          /\s(?:test|packages)\//.test(example) ||
          name === "text",
      ).toBe(true)
    },
  )

  it.each(FORMATS.map(({ name, example }) => [name, example] as const))("%s: `%s` runs", async (name, example) => {
    const { code, out, err } = await corroborate(...wordsOf(example))
    expect([code === 0 || code === 1, err.includes("not read")]).toEqual([true, false])
    expect(out.length).toBeGreaterThan(20)
    // Where a file is read, it is read as this format.
    if (/\s(?:test|packages)\//.test(example)) expect(err).toMatch(new RegExp(`^read +\\S+ +${name} `, "m"))
  })
})

it("the table as JSON has every format and what it can do", () => {
  const Row = z.strictObject({
    name: z.string(),
    title: z.string(),
    extensions: z.array(z.string()),
    reads: z.boolean(),
    readsInPieces: z.boolean(),
    writes: z.boolean(),
    converts: z.boolean(),
    maps: z.array(z.string()),
    loses: z.array(z.string()),
    licence: z.string().optional(),
    example: z.string(),
  })
  const rows = z.array(Row).parse(JSON.parse(formatsData(FORMATS)))
  expect(rows.map(({ name, reads, writes }) => [name, reads, writes])).toEqual(
    FORMATS.map(({ name, reader, writer }) => [name, reader !== undefined, writer !== undefined]),
  )
})
