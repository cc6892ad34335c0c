/** Where numbers stand on a line of a drawing. */
import { scaleOf, ticksOf } from "@corroborate/adapters/html-report/drawing/Scale"
import * as fc from "fast-check"
import { expect, it } from "vitest"

it("within: every tick lies on the scale, and there are at most seven", () => {
  const number = fc.oneof(fc.integer({ min: -100, max: 100 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 5 }), (numbers) => {
      const scale = scaleOf(numbers, 0, 300)
      const ticks = ticksOf(scale)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect(ticks.every((tick) => tick >= scale.low && tick <= scale.high)).toBe(true)
    }),
  )
})
