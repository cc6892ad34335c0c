/** The time of every reader of pages grows no faster than what it reads. The bench tries larger sizes and every reader. */
import { readHtml } from "@corroborate/adapters/html/adapter"
import { takeApart } from "@corroborate/adapters/html/takeApart"
import { readMhtml } from "@corroborate/adapters/mhtml/adapter"
import { describe, expect, it } from "vitest"
import { doubled, growthOf, reading, WORST, type Worst } from "./doubling.ts"

const KILOBYTE = 1024

/** Farthest from linear that a timing of small inputs on a busy machine may look. */
const NEARLY_LINEAR = 1.4

/** Tried again while it looks too steep: what else the machine does only ever adds. */
const isNearlyLinear = (prepare: (size: number) => () => void, to: number): boolean =>
  Array.from({ length: 12 }).some(
    () => growthOf(prepare, doubled((to / 8) * KILOBYTE, to * KILOBYTE), 1).exponent <= NEARLY_LINEAR,
  )

/** A few of the shapes; all of them when a longer search is asked for. */
const some = <A>(all: ReadonlyArray<A> = []): ReadonlyArray<A> =>
  process.env["CORROBORATE_RUNS"] === undefined ? all.filter((_, i) => i % 5 === 0) : all

const name = ({ before = "", unit }: Worst): string => JSON.stringify((before + unit).slice(0, 40))

describe("doubling", () => {
  it("tells linear from quadratic", () => {
    const work = (steps: number) => () => {
      let sum = 0
      for (let i = 0; i < steps; i++) sum += i % 7
      if (sum < 0) throw new Error("a sum of positive numbers is positive")
    }
    expect(isNearlyLinear((size) => work(size * 4), 64)).toBe(true)
    expect(
      growthOf((size) => work((size / 16) ** 2), doubled(8 * KILOBYTE, 64 * KILOBYTE), 2).exponent,
    ).toBeGreaterThan(1.6)
  })

  it.each(some(WORST["html"]).map((worst) => [name(worst), worst] as const))("a page of %s", (_, worst) => {
    const text = (size: number): (() => void) => {
      const page = (worst.before ?? "") + worst.unit.repeat(Math.ceil(size / worst.unit.length)) + (worst.after ?? "")
      return () => {
        takeApart(page)
      }
    }
    expect(isNearlyLinear(text, 128)).toBe(true)
  })

  it.each(some(WORST["mhtml"]).map((worst) => [name(worst), worst] as const))("a saved page of %s", (_, worst) => {
    expect(isNearlyLinear(reading(readMhtml, worst), 128)).toBe(true)
  })

  it("a page of sentences", () => {
    const sentence = "<p>A ferry sank off Lomira on Monday and 40 people were killed, the coastguard said.</p>\n"
    expect(isNearlyLinear(reading(readHtml, { unit: sentence }), 32)).toBe(true)
  })
})
