/** News items of agencies, of the present version and of older ones. */
import { readFileSync } from "node:fs"
import { recognise } from "@corroborate/adapters"
import { readNinjs } from "@corroborate/adapters/ninjs/adapter"
import { Text, type Reading } from "@corroborate/core"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { hasShared, sharedJson, sharedPath } from "../../shared.ts"
import { inputOf } from "../bytes.ts"
import { soundItem } from "./specimens.ts"

const read = (item: unknown): Reading => readNinjs(inputOf("n.json", JSON.stringify(item)), {})

const EXAMPLES = ["003_associations_example.json", "005_complex_text_article.json"]

describe("readNinjs", () => {
  it.skipIf(!hasShared)(
    "the items that we try it on are valid by the published schema, and so are its examples",
    () => {
      const ajv = new Ajv2020({ strict: false, formats: { "date-time": true, uri: true, date: true } })
      // The schema refers to a schema of the web; a stand-in keeps the test off the network.
      ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json", type: "object" })
      const validate = ajv.compile(z.looseObject({}).parse(sharedJson("data/formats/ninjs/ninjs-schema_3.1.json")))
      for (const name of EXAMPLES) {
        validate(sharedJson(`data/formats/ninjs/${name}`))
        expect(validate.errors).toBeNull()
      }
      fc.assert(
        fc.property(soundItem, ({ item }) => {
          validate(item)
          expect(validate.errors).toBeNull()
        }),
        { numRuns: 50 },
      )
      expect(validate({ headlines: [] })).toBe(false)
    },
  )

  it.skipIf(!hasShared)(
    "reads the published examples: every item is claims or counted among those without words",
    () => {
      const [linked, article] = EXAMPLES.map((name) => {
        const bytes = readFileSync(sharedPath(`data/formats/ninjs/${name}`))
        expect(recognise({ name, head: String(bytes.subarray(0, 4096)) })?.name).toBe("ninjs")
        return readNinjs({ name, bytes }, {})
      })
      expect(linked?.claims.filter(({ property }) => property === "headline").length).toBe(1)
      expect(linked?.issues.map(({ where, problem }) => `${where}: ${problem}`)).toEqual([
        "line 1, /associations/0: associated items without words, such as pictures, are not read (2 times in this file)",
      ])
      expect(article?.issues).toEqual([])
      expect(
        article?.claims.find(({ property }) => property === "headline")?.chain.map(({ source }) => source),
      ).toEqual(["paulo-santalucia-and-frances-d-emilio"])
      expect(article?.texts.map(({ text }) => text.slice(0, 8))).toEqual(["GROSSETO"])
    },
  )

  it("an item that its house has from somebody is that body's word", () => {
    const { claims } = read({
      uri: "urn:1",
      copyrightHolder: "TNA",
      infoSources: [{ name: "Monitor" }],
      headlines: [{ value: "62 die" }],
    })
    expect(claims.map(({ chain, voice }) => [chain.map(({ source, role }) => [source, role]), voice])).toEqual([
      [
        [
          ["tna", "publishes"],
          ["monitor", "asserts"],
        ],
        "reported",
      ],
    ])
  })

  it("a cancelled item is withdrawn, a later version revised, a withheld one told", () => {
    const item = { uri: "urn:1", headlines: [{ value: "62 die" }] }
    const revision = (more: object) => read({ ...item, ...more }).claims.map((one) => one.revision)
    expect(revision({ pubStatus: "canceled" })).toEqual(["withdrawn"])
    expect(revision({ version: "3" })).toEqual(["updated"])
    expect(revision({ version: "1" })).toEqual([undefined])
    expect(read({ ...item, pubStatus: "withheld" }).issues.map(({ severity }) => severity)).toEqual(["warning"])
  })

  it("items nested in each other are followed to a depth, without recursion", () => {
    const nested = '{"uri":"urn:1","headlines":[{"value":"a"}],"associations":['.repeat(3000) + "]}".repeat(3000)
    const { claims, issues } = readNinjs(inputOf("n.json", nested), {})
    expect(claims.length).toBe(9)
    expect(issues.map(({ problem }) => problem)).toEqual(["items associated more than 8 deep are not read"])
  })

  it("reads the names of 1.x, which say the role of a text themselves", () => {
    const item = {
      uri: "urn:1",
      versioncreated: "2013-07-09T10:37:00Z",
      byline: "Staff Writer",
      headline_main: "Fighting goes on",
      description_short: "In the south",
      body_richtext: "<p>Rich</p>",
      body_main: "At least 62 fighters were killed in the attack on Qadam on Monday, the Monitor said.",
    }
    const text = JSON.stringify(item)
    expect(recognise({ name: "a.json", head: text })?.name).toBe("ninjs")
    const { claims, issues, texts } = readNinjs({ name: "a.json", bytes: new TextEncoder().encode(text) }, {})
    expect(issues).toEqual([])
    expect(
      claims.filter(({ anchor }) => anchor._tag === "RecordPlace").map(({ property, value }) => [property, value]),
    ).toEqual(
      expect.arrayContaining([
        ["headline", Text.text("Fighting goes on")],
        ["description", Text.text("In the south")],
      ]),
    )
    expect(texts.map((one) => one.text)).toEqual([item.body_main])
  })

  it("a schema of ninjs is none", () => {
    const head =
      '{"$schema": "http://json-schema.org/draft-04/schema#", "id": "ninjs-schema_1.0.json", "properties": {"uri": {}}}'
    expect(recognise({ name: "schema.json", head })).toBeUndefined()
  })
})
