/** Functions of statistics that the methods need, from arithmetic and logarithms alone. */

/**
 * The derivative of ln Gamma, for positive x. Relative error below 1e-12 (recurrence to 8, then the asymptotic series).
 *
 * @example
 * ```ts import.meta.vitest
 * import { digamma } from "@corroborate/core/estimate/method/pass/special"
 *
 * digamma(1).toFixed(10) // => "-0.5772156649"
 * digamma(0.5).toFixed(10) // => "-1.9635100260"
 * ```
 */
export const digamma = (x: number): number => {
  let below = 0
  let at = x
  while (at < 8) {
    below += 1 / at
    at += 1
  }
  const inverse = 1 / (at * at)
  const series =
    inverse *
    (1 / 12 -
      inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - (inverse * 691) / 32760)))))
  return Math.log(at) - 0.5 / at - series - below
}

/** ln Gamma, for positive x, by Stirling's series from 8 upwards. */
export const logGamma = (x: number): number => {
  let below = 0
  let at = x
  while (at < 8) {
    below += Math.log(at)
    at += 1
  }
  const inverse = 1 / (at * at)
  const series = (1 / at) * (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680)))
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - below
}

/** The regularised lower incomplete gamma function P(a, x): by its series below a + 1, by a continued fraction above. */
const lowerGamma = (a: number, x: number): number => {
  if (x <= 0) return 0
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 10_000 && term > sum * 1e-16; n++) {
      term *= x / (a + n)
      sum += term
    }
    return scale * sum
  }
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let i = 1; i < 10_000; i++) {
    const an = -i * (i - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return 1 - scale * h
}

/**
 * The number that a chi-square variable with `degrees` degrees of freedom stays below with probability `share`: the
 * quantile, found by halving, not the distribution function.
 *
 * @example
 * ```ts import.meta.vitest
 * import { chiSquareQuantile } from "@corroborate/core/estimate/method/pass/special"
 *
 * chiSquareQuantile(0.025, 2).toFixed(4) // => "0.0506"
 * chiSquareQuantile(0.025, 200).toFixed(3) // => "162.728"
 * ```
 */
export const chiSquareQuantile = (share: number, degrees: number): number => {
  let [low, high] = [0, degrees + 10]
  while (lowerGamma(degrees / 2, high / 2) < share) high *= 2
  for (let n = 0; n < 200 && high - low > high * 1e-14; n++) {
    const middle = (low + high) / 2
    if (lowerGamma(degrees / 2, middle / 2) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
