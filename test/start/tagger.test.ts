/** The tagger's model as `npm start` opens it is the model that comes with the package. The slow twin is the package's own. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import model from "wink-eng-lite-web-model"
import { openCore } from "../../scripts/tagger/core.mjs"
import { packCore } from "../../scripts/tagger/pack.mjs"
import { openWords, packWords } from "../../scripts/tagger/words.mjs"

/** What lies in a value that nobody has typed. */
const at = (value: unknown, ...path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

const isMaker = (value: unknown): value is () => unknown => typeof value === "function"

/** What is said of a core without its words. */
const withoutWords = (core: unknown): unknown => {
  const features = Object.entries(at(core, "features") ?? {})
  return { ...Object(core), features: Object.fromEntries(features.filter(([name]) => name !== "lexeme")) }
}

describe("packed words", () => {
  const word = fc.string({ unit: "grapheme", maxLength: 6 })
  it("every word has its number, no other word has one", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), word, (words, other) => {
        const { count, wordAt, find } = openWords(packWords(words))
        expect(count).toBe(words.length)
        expect(words.map((_, i) => wordAt(i))).toEqual(words)
        expect(words.map((each) => find(each))).toEqual(words.map((_, i) => i))
        const number = words.indexOf(other)
        expect(find(other)).toBe(number === -1 ? undefined : number)
      }),
    )
  })
})

describe("the packed model", () => {
  const core = isMaker(model.core) ? model.core() : undefined
  const opened = openCore(packCore(core))
  const list = at(core, "features", "lexeme", "list")
  const words: ReadonlyArray<unknown> = Array.isArray(list) ? list : []

  it("has every word of the package's, by name and by number", () => {
    const [hash, again] = [at(opened, "features", "lexeme", "hash"), at(opened, "features", "lexeme", "list")]
    const lost = words.filter(
      (word, i) => typeof word !== "string" || at(hash, word) !== i || at(again, String(i)) !== word,
    )
    expect(words.length).toBeGreaterThan(80_000)
    expect(lost).toEqual([])
    expect(at(again, "length")).toBe(words.length)
  })
  it("finds no word that objects have by themselves", () => {
    const found = (given: unknown): unknown =>
      ["constructor", "__proto__", "hasOwnProperty", "no word"].flatMap((name) =>
        ["lexeme", "suffix"].map((feature) => at(given, "features", feature, "hash", name)),
      )
    expect(found(opened)).toEqual(found(core))
  })
  it("is the package's in all else", () => {
    expect(withoutWords(opened)).toEqual(withoutWords(core))
    expect(at(opened, "features", "lexeme", "intrinsicSize")).toBe(at(core, "features", "lexeme", "intrinsicSize"))
  })
  it("takes words that a text adds", () => {
    const [hash, again] = [at(opened, "features", "lexeme", "hash"), at(opened, "features", "lexeme", "list")]
    expect(Array.isArray(again) && again.push("qadamite")).toBe(words.length + 1)
    Object.assign(Object(hash), { qadamite: words.length })
    expect([at(hash, "qadamite"), at(again, String(words.length))]).toEqual([words.length, "qadamite"])
  })
})
