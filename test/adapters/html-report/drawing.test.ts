/** Drawings hold against the answers that they draw, mark by mark, and never leave their frame. */
import { render, type Element } from "@corroborate/adapters/html-report/Markup"
import { intervals } from "@corroborate/adapters/html-report/drawing/intervals"
import { scaleOf, ticksOf } from "@corroborate/adapters/html-report/drawing/Scale"
import { timelineDrawing } from "@corroborate/adapters/html-report/drawing/timeline"
import { htmlOf } from "@corroborate/adapters/html-report/writer"
import { english } from "@corroborate/adapters/html-report/words/english"
import { answersOf } from "@corroborate/adapters/note/answers"
import {
  claim,
  Period,
  Quantity,
  reconcile,
  registryOf,
  timeline,
  valueKey,
  type Assessment,
  type Claim,
} from "@corroborate/core"
import { date, quantity, qadamTolls, SPEAKERS } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readPage, type Found } from "./read.ts"

/** Tolls of one attack in people: loose, revised, implied and rival ones. */
const tolls = (): fc.Arbitrary<ReadonlyArray<Claim>> =>
  fc.array(
    fc
      .record({
        value: quantity(),
        source: fc.constantFrom(...SPEAKERS),
        saidOn: fc.option(date(), { nil: undefined, freq: 9 }),
        voice: fc.constantFrom("reported", "reported", "implied"),
      })
      .map(({ value, source, saidOn, voice }) => {
        const { saidOn: _, ...toll } = qadamTolls[0]
        return claim({
          ...toll,
          value: { ...value, unit: "people" },
          chain: [{ source, role: "asserts" }],
          voice,
          ...(saidOn === undefined ? {} : { saidOn }),
        })
      }),
    { minLength: 2, maxLength: 12 },
  )

const marks = (svg: Element): ReadonlyArray<Found> => readPage(render(svg)).elements
const withClass = (found: ReadonlyArray<Found>, ...names: ReadonlyArray<string>): ReadonlyArray<Found> =>
  found.filter(({ attributes }) => names.every((name) => (attributes["class"] ?? "").split(" ").includes(name)))

/** Every number of a drawing, where it is moved to included. */
const numbersIn = (found: ReadonlyArray<Found>): ReadonlyArray<number> =>
  found.flatMap(({ attributes }) =>
    ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy"]
      .flatMap((name) => attributes[name] ?? [])
      .concat(/translate\(([^)]*)\)/.exec(attributes["transform"] ?? "")?.[1]?.split(" ") ?? [])
      .map(Number),
  )

const isPoint = ({ low, high }: Quantity.Quantity): boolean =>
  low._tag !== "Unbounded" && high._tag !== "Unbounded" && low.at === high.at

const ends = (values: ReadonlyArray<Quantity.Quantity>, tag: "Closed" | "Open" | "Unbounded"): number =>
  values
    .filter((value) => !isPoint(value))
    .flatMap(({ low, high }) => [low, high])
    .filter(({ _tag }) => _tag === tag).length

const first = (claims: ReadonlyArray<Claim>): Assessment | undefined => reconcile(claims).assessments[0]

describe("a scale", () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
  it("lays numbers in order between its ends, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 6 }), (numbers) => {
        const { at, low, high } = scaleOf(numbers, 20, 300)
        expect([at(low), at(high)]).toEqual(low === high ? [160, 160] : [20, 300])
        const places = numbers.toSorted((a, b) => a - b).map(at)
        expect(places.every((x) => x >= 20 && x <= 300)).toBe(true)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
  it("within: ticks are on it, in order, each once, seven at the most", () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const scale = scaleOf([a, b], 0, 100)
        const ticks = ticksOf(scale)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.every((n) => n >= scale.low && n <= scale.high)).toBe(true)
        expect(ticks.every((n, i) => i === 0 || n > (ticks[i - 1] ?? n))).toBe(true)
      }),
    )
  })
})

describe("intervals", () => {
  it("every end has the mark of its kind, every number a dot, every row a name", () => {
    let drawn = 0
    fc.assert(
      fc.property(tolls(), (claims) => {
        const assessment = first(claims)
        if (assessment === undefined) return
        const lettered = answersOf(assessment).flatMap(({ letter, position }) =>
          position === undefined ? [] : [{ letter, position }],
        )
        const [drawing] = intervals(lettered, english)
        const rows = assessment.positions.flatMap(({ value, replaced, implied }) =>
          value._tag === "Quantity" && [value.low, value.high].some(({ _tag }) => _tag !== "Unbounded")
            ? [{ value, hollow: replaced && !implied, implied, standing: !replaced }]
            : [],
        )
        if (drawing === undefined) {
          expect(rows.filter(({ standing }) => standing).length).toBeLessThan(2)
          return
        }
        drawn++
        const found = marks(drawing.svg)
        const values = rows.map(({ value }) => value)
        expect(withClass(found, "ring").length).toBe(ends(values, "Open"))
        expect(withClass(found, "stop").length).toBe(ends(values, "Closed"))
        expect(withClass(found, "arrow").length).toBe(ends(values, "Unbounded"))
        expect(withClass(found, "mark").length).toBe(values.filter(isPoint).length)
        expect(withClass(found, "mark", "replaced").length).toBe(
          rows.filter(({ value, hollow }) => hollow && isPoint(value)).length,
        )
        expect(withClass(found, "mark", "implied").length).toBe(
          rows.filter(({ value, implied }) => implied && isPoint(value)).length,
        )
        expect(withClass(found, "leeway").length).toBe(
          values.filter((value) => isPoint(value) && value.approximate === true).length,
        )
        expect(found.filter(({ tag }) => tag === "title").length).toBe(rows.length)
        expect(numbersIn(found).every((n) => n >= 0 && n <= Math.max(320, rows.length * 32 + 30))).toBe(true)
      }),
    )
    expect(drawn).toBeGreaterThan(50)
  })

  it("an open bound looks other than a closed one, and no bound other than both", () => {
    const people = (value: Quantity.Quantity, source: string): Claim =>
      claim({ ...qadamTolls[0], value, chain: [{ source, role: "asserts" }] })
    const claims = [
      people(Quantity.moreThan(36, "people"), "a"),
      people(Quantity.atLeast(62, "people"), "b"),
      people(Quantity.about(50, "people"), "c"),
    ]
    const assessment = first(claims)
    const lettered = (assessment?.positions ?? []).map((position, i) => ({ letter: String(i), position }))
    const [drawing] = intervals(lettered, english)
    if (drawing === undefined) throw new Error("nothing drawn")
    expect([...drawing.used].toSorted()).toEqual(["closed", "leeway", "open", "point", "unbounded"])
  })
})

describe("a timeline", () => {
  it("has a mark for each thing said on a day, hollow when it was replaced, and never leaves its frame", () => {
    let drawn = 0
    fc.assert(
      fc.property(tolls(), (claims) => {
        const reconciliation = reconcile(claims)
        const [assessment] = reconciliation.assessments
        if (assessment === undefined) return
        const moments = timeline(assessment, registryOf(reconciliation))
        const drawing = timelineDrawing(
          moments.map((moment, i) => ({ number: i + 1, moment })),
          english,
        )
        const dated = moments.filter(({ saidOn, answer }) => {
          const value = answer?.value
          return (
            saidOn !== undefined &&
            value?._tag === "Quantity" &&
            [value.low, value.high].some(({ _tag }) => _tag !== "Unbounded")
          )
        })
        const days = new Set(dated.map(({ saidOn = "" }) => Period.dayOf(saidOn)))
        expect(drawing === undefined).toBe(days.size < 2)
        if (drawing === undefined) return
        drawn++
        const keys = (which: typeof dated): number =>
          new Set(
            which.map(({ originator, saidOn, answer, voice, replacedBy }) =>
              JSON.stringify([
                originator,
                Period.dayOf(saidOn ?? ""),
                answer === undefined ? "" : valueKey(answer.value),
                voice === "implied" ? "implied" : replacedBy === undefined,
              ]),
            ),
          ).size
        const found = marks(drawing.svg)
        expect(withClass(found, "mark").length).toBe(keys(dated))
        expect(withClass(found, "mark", "replaced").length).toBe(
          keys(dated.filter(({ voice, replacedBy }) => voice !== "implied" && replacedBy !== undefined)),
        )
        expect(withClass(found, "mark", "implied").length).toBe(keys(dated.filter(({ voice }) => voice === "implied")))
        expect(numbersIn(found).every((n) => n >= 0 && n <= 320)).toBe(true)
        expect(new Set(dated.map(({ originator }) => originator))).toEqual(new Set(drawing.shapes.keys()))
      }),
    )
    expect(drawn).toBeGreaterThan(50)
  })

  it("is drawn for a toll that rose, and every drawing has its table beside it", () => {
    const html = htmlOf({ reconciliation: reconcile(qadamTolls), issues: [], texts: [], policies: [] }, "en")
    const { elements } = readPage(html)
    const drawings = elements.filter(({ tag, attributes }) => tag === "svg" && attributes["role"] === "img")
    expect(drawings.length).toBe(1)
    expect(drawings.every(({ attributes }) => (attributes["aria-label"] ?? "") !== "")).toBe(true)
    const rows = elements.filter(({ tag, attributes }) => tag === "th" && attributes["scope"] === "row")
    expect(rows.map(({ text }) => text).filter((text) => text === "36 people" || text === "62 people").length).toBe(4)
  })
})
