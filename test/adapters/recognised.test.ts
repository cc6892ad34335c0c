/** By what a format is told, and what is told of a file of none. */
import { recognise, sampleOf, unrecognised } from "@corroborate/adapters"
import { expect, it } from "vitest"
import { bytesOf, inputOf } from "./bytes.ts"

/** A text in UTF-16, as spreadsheets save "Unicode text". */
const utf16 = (text: string): Uint8Array => {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])])
}

it.each([
  ["a.tsv", "event\tsource\tkilled\nQadam\tSOHR\t62\n", "claims-csv"],
  ["a.xml", "<rss><channel><title>Daily</title></channel></rss>", "feed"],
  ["a.txt", "أكثر من ستين", undefined],
] as const)("%s is told in UTF-16 as in UTF-8", (file, text, name) => {
  expect(recognise(sampleOf(file, bytesOf(text)))?.name).toBe(name)
  expect(recognise(sampleOf(file, utf16(text)))?.name).toBe(name)
})

it.each([
  ['{"entity":{"labels":{"en":{}}},"success":1}', undefined],
  ['{"entity":{"ex:e1":{}}}', "prov-json"],
  ['{"entity":{}}', "prov-json"],
  ['{"searchinfo":{},"search":[{"title":"Q1","url":"//x","match":{"text":"abc"}}]}', undefined],
] as const)("%s is told apart from what it resembles", (text, name) => {
  expect(recognise(sampleOf("a.json", bytesOf(text)))?.name).toBe(name)
})

it.each([
  ['{"a":\n1,}', "line 2, column 3", "broken JSON"],
  ['{"$schema":"https://json-schema.org/draft/2020-12/schema","properties":{}}', "the whole file", "JSON Schema"],
  ['{"a":1}', "the whole file", "not recognised"],
  ["", "the whole file", "empty"],
] as const)("%s of no known format is refused: where, and why", (text, where, words) => {
  const [issue, ...more] = unrecognised(inputOf("a.json", text))
  expect([issue?.where, issue?.severity, more]).toEqual([where, "refused", []])
  expect(issue?.problem).toContain(words)
})
