/** Files of one format that nest, repeat and multiply where that format can: read or refused in time, and nothing thrown. */
import { formatOf } from "@corroborate/adapters"
import { describe, expect, it } from "vitest"
import { bytesOf } from "./bytes.ts"

/** A twentieth of the sizes unless a longer search is asked for. */
const SHARE = process.env["CORROBORATE_RUNS"] === undefined ? 0.05 : 1
const DEEP = 500_000 * SHARE
const MANY = 50_000 * SHARE

const list = (length: number, item: (i: number) => string, joint = ","): string =>
  Array.from({ length }, (_, i) => item(i)).join(joint)

const REF = '"note--0c7b5b88-8ff7-4a4d-aa9d-feb398cd0061"'

const INPUTS: Readonly<Record<string, ReadonlyArray<readonly [string, () => string]>>> = {
  "prov-json": [
    ["records in records", () => `{"entity":{"a:b":${'{"c":'.repeat(DEEP)}`],
    ["bundles in bundles", () => '{"bundle":{"a:b":'.repeat(DEEP)],
    [
      "one thing with many agents and attributes",
      () =>
        `{"entity":{"a:e":{${list(MANY, (i) => `"c:d${i}":${i}`)}}},"wasAttributedTo":{${list(MANY, (i) => `"_:${i}":{"prov:entity":"a:e","prov:agent":"a:${i}"}`)}}}`,
    ],
    ["names of prototypes", () => '{"entity":{"__proto__":{"__proto__":1,"constructor":"x"},"toString":{}}}'],
  ],
  "claim-review": [
    ["graphs in graphs", () => '{"@type":"ClaimReview","@graph":['.repeat(DEEP)],
    [
      "authors of authors",
      () =>
        `[{"@type":"ClaimReview","claimReviewed":"x","itemReviewed":${'{"@type":"Claim","author":'.repeat(DEEP)}1${"}".repeat(DEEP)}}]`,
    ],
    ["lists in lists", () => `[{"@type":"ClaimReview","claimReviewed":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}]`],
    ["scripts that are not closed", () => '<script type="application/ld+json">{'.repeat(MANY)],
    ["tags that are not closed", () => "<script".repeat(DEEP)],
  ],
  wikidata: [
    ["values in values", () => `{"id":"Q1","claims":{"P1":[{"mainsnak":${'{"a":['.repeat(DEEP)}`],
    ["entities in entities", () => '{"entities":{"Q1":'.repeat(DEEP)],
  ],
  stix: [
    ["bundles in bundles", () => '{"type":"bundle","objects":['.repeat(DEEP)],
    [
      "many authors of many objects",
      () =>
        `{"type":"bundle","objects":[{"type":"note","id":${REF},"content":"x","object_refs":[${list(MANY, () => REF)}],"authors":[${list(MANY, (i) => `"a${i}"`)}]}]}`,
    ],
  ],
  ninjs: [
    [
      "items in items",
      () => `${'{"uri":"x","headlines":[{"value":"a"}],"associations":['.repeat(DEEP / 5)}${"]}".repeat(DEEP / 5)}`,
    ],
  ],
  feed: [
    ["elements in elements", () => `<rss><channel><item><title>${"<a:b>".repeat(DEEP)}`],
    ["elements closed by another name", () => `<rss><channel>${"<a>".repeat(400)}${"</b>".repeat(DEEP)}`],
    ["sections that are not closed", () => `<rss>${"<![CDATA[".repeat(DEEP)}`],
    ["ampersands", () => `<rss>${"&".repeat(DEEP * 10)}`],
    [
      "tags in a text",
      () =>
        `<rss><channel><item><title>t</title><description>${"&lt;script&gt;&lt;a ".repeat(MANY)}</description></item></channel></rss>`,
    ],
    [
      "entities of entities",
      () => `<!DOCTYPE r [${list(MANY, (i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`, "")}]><rss>&e${MANY};</rss>`,
    ],
  ],
  nanopub: [
    [
      "heads without parts",
      () =>
        `@prefix np: <http://www.nanopub.org/nschema#> .\n${list(MANY, (i) => `<h:${i}> { <n:${i}> a np:Nanopublication . }`, "\n")}`,
    ],
  ],
  trig: [
    ["nodes in nodes", () => `PREFIX a: <http://a/>\na:s a:p ${"[ a:p ".repeat(DEEP)}`],
    ["more statements than are read", () => list(200_000 * SHARE + 10, (i) => `<a:${i}> <b:c> <d:e> .`, "\n")],
    ["triples in triples", () => `PREFIX a: <http://a/>\na:s a:p ${"<<( a:s a:p ".repeat(DEEP)}`],
    [
      "many makers of many statements",
      () =>
        `PREFIX p: <http://www.w3.org/ns/prov#>\n${list(MANY, (i) => `<g:1> p:wasAttributedTo <a:${i}> .`, "\n")}\n<g:1> {${list(MANY, (i) => `<a:${i}> <b:c> <d:e> .`, "\n")}}`,
    ],
  ],
}

const CASES = Object.entries(INPUTS).flatMap(([format, inputs]) =>
  inputs.map(([name, text]) => ({ format, name, text })),
)

describe.each(CASES)("$format: $name", ({ format, text }) => {
  it("is read or refused in time", async () => {
    const bytes = bytesOf(text())
    const read = await formatOf(format)?.reader?.()
    const started = performance.now()
    const reading = read?.({ name: "x", bytes }, {})
    expect(performance.now() - started).toBeLessThan(20_000)
    expect((reading?.claims.length ?? 0) + (reading?.issues.length ?? 0)).toBeGreaterThan(0)
    expect(reading?.claims.length).toBeLessThanOrEqual(200_000)
    // A value nested as deep as the file would overflow the stack here.
    expect(JSON.stringify(reading).length).toBeGreaterThan(0)
  }, 30_000)
})
