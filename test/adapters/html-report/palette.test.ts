/** The colours of a page: told apart by every eye, and read on their ground. */
import { DARK, LIGHT, type Palette } from "@corroborate/adapters/html-report/palette"
import { describe, expect, it } from "vitest"

type Triple = readonly [number, number, number]

const rgb = (hex: string): Triple => {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

/** From sRGB to light. */
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)

const luminance = (hex: string): number => {
  const [r, g, b] = rgb(hex)
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/** Contrast ratio as WCAG 2.2 has it, 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [p, q] = [luminance(a), luminance(b)]
  return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05)
}

/**
 * What eyes without one kind of cone see, on light.
 *
 * @see Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009:
 * the matrices for severity 1
 */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** CIE L*a*b* of a colour as an eye sees it, under D65. */
const lab = (hex: string, eye: readonly [Triple, Triple, Triple]): Triple => {
  const [r, g, b] = rgb(hex).map(linear)
  const seen = eye.map(([x, y, z]) => Math.min(1, Math.max(0, x * (r ?? 0) + y * (g ?? 0) + z * (b ?? 0))))
  const [p = 0, q = 0, s = 0] = seen
  const f = (t: number): number => (t > 216 / 24_389 ? Math.cbrt(t) : (24_389 / 27 / 116) * t + 16 / 116)
  const x = f((0.4124 * p + 0.3576 * q + 0.1805 * s) / 0.950_47)
  const y = f(0.2126 * p + 0.7152 * q + 0.0722 * s)
  const z = f((0.0193 * p + 0.1192 * q + 0.9505 * s) / 1.088_83)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE76 distance. */
const distance = (a: string, b: string, eye: readonly [Triple, Triple, Triple]): number => {
  const [p, q] = [lab(a, eye), lab(b, eye)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

const PALETTES: ReadonlyArray<readonly [string, Palette]> = [
  ["light", LIGHT],
  ["dark", DARK],
]

describe.each(PALETTES)("the %s palette", (_, palette) => {
  it("can be read: 4.5 to 1 for text, also on what lights a quote, and 3 to 1 for lines", () => {
    const { page, ink, strong, alarm, faint, fill, rule } = palette
    for (const text of [ink, strong, alarm, faint]) expect(contrast(text, page)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(rule, page)).toBeGreaterThanOrEqual(3)
  })

  it("keeps its colours apart for every eye: a distance of 20 at the least", () => {
    const told = [palette.strong, palette.alarm, palette.faint]
    for (const [name, eye] of Object.entries(EYES)) {
      for (const [i, a] of told.entries()) {
        for (const b of told.slice(i + 1)) expect([name, a, b, distance(a, b, eye) >= 20]).toEqual([name, a, b, true])
      }
    }
  })
})

it("the measure tells usual pairs from safe ones: red and green fall together for some eyes", () => {
  const { normal, deutan } = EYES
  if (normal === undefined || deutan === undefined) throw new Error("an eye is missing")
  expect(distance("#d00000", "#008000", normal)).toBeGreaterThan(100)
  expect(distance("#d00000", "#008000", deutan)).toBeLessThan(distance("#d00000", "#008000", normal) / 2)
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5)
})
