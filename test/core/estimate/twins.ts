/**
 * Slow, obvious twins of the methods: products of probabilities over every source and value, nothing shared with the
 * methods but the paper. For small tables of at most one value an item from each source.
 */
import type { Vote } from "@corroborate/core"

/** What a twin says: beliefs by `item value`, and trustworthiness by source. */
export interface TwinSays {
  readonly belief: ReadonlyMap<string, number>
  readonly trust: ReadonlyMap<string, number>
  /** A number lay so near to where it is rounded the other way that its last bits decide: then both are right. */
  readonly edge?: boolean
}

/** Who says what. */
export interface World {
  readonly votes: ReadonlyArray<Vote>
  readonly items: ReadonlyArray<string>
  readonly sources: ReadonlyArray<string>
  readonly values: ReadonlyArray<string>
}

const distinct = (names: ReadonlyArray<string>): ReadonlyArray<string> => Array.from(new Set(names)).toSorted()

export const worldOf = (votes: ReadonlyArray<Vote>): World => ({
  votes,
  items: distinct(votes.map(({ item }) => item)),
  sources: distinct(votes.map(({ source }) => source)),
  values: distinct(votes.map(({ value }) => value)),
})

export const key = (item: string, value: string): string => `${item} ${value}`
export const of = (numbers: ReadonlyMap<string, number>, name: string): number => numbers.get(name) ?? 0
const sum = (numbers: Iterable<number>): number => Array.from(numbers).reduce((all, x) => all + x, 0)
const mean = (numbers: ReadonlyArray<number>): number => sum(numbers) / Math.max(1, numbers.length)
const product = (numbers: Iterable<number>): number => Array.from(numbers).reduce((all, x) => all * x, 1)

const on = ({ votes }: World, item: string): ReadonlyArray<Vote> => votes.filter((vote) => vote.item === item)
const by = ({ votes }: World, source: string): ReadonlyArray<Vote> => votes.filter((vote) => vote.source === source)
export const saidOn = (world: World, item: string): ReadonlyArray<string> =>
  distinct(on(world, item).map(({ value }) => value))
const all = <A>(names: ReadonlyArray<string>, value: (name: string) => A): ReadonlyMap<string, A> =>
  new Map(names.map((name) => [name, value(name)]))
const inside = (x: number): number => Math.min(1 - 2 ** -30, Math.max(2 ** -30, x))

/** Likelihood of a source's vote for `said`, were `right` right: the whole of a one-accuracy method. */
export type Likelihood = (world: World, vote: Vote, right: string, accuracy: number) => number

/** A method of one accuracy, from likelihoods alone. `rest`: how many values nobody said also may be right. */
export const oneAccuracyTwin = (
  world: World,
  likelihood: Likelihood,
  { rounds, start, rest }: { rounds: number; start: number; rest: (said: number) => number },
): TwinSays => {
  let trust: ReadonlyMap<string, number> = all(world.sources, () => inside(start))
  let belief: ReadonlyMap<string, number> = new Map()
  for (let n = 0; n < rounds; n++) {
    const next = new Map<string, number>()
    for (const item of world.items) {
      const said = saidOn(world, item)
      const weigh = (right: string): number =>
        product(on(world, item).map((vote) => likelihood(world, vote, right, of(trust, vote.source))))
      const weights = said.map(weigh)
      const total = sum(weights) + Math.max(0, rest(said.length)) * weigh("what nobody said")
      for (const [k, value] of said.entries()) next.set(key(item, value), (weights[k] ?? 0) / total)
    }
    belief = next
    trust = all(world.sources, (s) => inside(mean(by(world, s).map(({ item, value }) => of(next, key(item, value))))))
  }
  return { belief, trust }
}

export const accuLikelihood =
  (n: number): Likelihood =>
  (_, { value }, right, a) =>
    value === right ? a : (1 - a) / n

export const lcaLikelihood: Likelihood = (world, { item, value }, right, h) =>
  value === right ? h : (1 - h) / Math.max(1, saidOn(world, item).length - 1)

export const popularLikelihood: Likelihood = (world, { item, value }, right, a) => {
  const wrong = on(world, item).filter((vote) => vote.value !== right)
  return value === right ? a : ((1 - a) * wrong.filter((vote) => vote.value === value).length) / wrong.length
}

/** Dawid-Skene, or IBCC: matrices by source as nested sums over votes. */
export const confusionTwin = (
  world: World,
  rounds: number,
  cell: (count: number, column: number, isRight: boolean) => number,
  prior: (count: number) => number,
): ReadonlyMap<string, number> => {
  let z = new Map<string, number>()
  for (const item of world.items)
    for (const value of world.values)
      z.set(key(item, value), on(world, item).filter((v) => v.value === value).length / on(world, item).length)
  for (let n = 0; n < rounds; n++) {
    const before = z
    const count = (s: string, said: string, right: string): number =>
      sum(by(world, s).map((vote) => (vote.value === said ? of(before, key(vote.item, right)) : 0)))
    const column = (s: string, right: string): number => sum(world.values.map((said) => count(s, said, right)))
    z = new Map()
    for (const item of world.items) {
      const logs = world.values.map(
        (right) =>
          prior(sum(world.items.map((i) => of(before, key(i, right))))) +
          sum(
            on(world, item).map(({ source, value }) =>
              cell(count(source, value, right), column(source, right), value === right),
            ),
          ),
      )
      const most = Math.max(...logs)
      const total = sum(logs.map((x) => Math.exp(x - most)))
      // A chance of a billionth is a billionth or nothing: where counts are near nought that is all that decides.
      for (const [k, value] of world.values.entries())
        z.set(key(item, value), Math.round((Math.exp((logs[k] ?? 0) - most) / total) * 2 ** 30) / 2 ** 30)
    }
  }
  return z
}

/** LTM by mean field: for every fact, every source that speaks on its item. */
export const ltmTwin = (
  world: World,
  rounds: number,
  digamma: (x: number) => number,
  prior: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> => {
  const facts = world.items.flatMap((item) => saidOn(world, item).map((value) => ({ item, value })))
  const speakers = (item: string): ReadonlyArray<string> => distinct(on(world, item).map(({ source }) => source))
  const names = (s: string, f: { item: string; value: string }): boolean =>
    world.votes.some((v) => v.source === s && v.item === f.item && v.value === f.value)
  let belief = new Map(
    facts.map((f) => [
      key(f.item, f.value),
      speakers(f.item).filter((s) => names(s, f)).length / speakers(f.item).length,
    ]),
  )
  const p = (name: string): number => prior[name] ?? 0
  for (let n = 0; n < rounds; n++) {
    const before = belief
    const count = (s: string, named: boolean, holds: boolean): number =>
      sum(
        facts
          .filter((f) => speakers(f.item).includes(s) && names(s, f) === named)
          .map((f) => (holds ? of(before, key(f.item, f.value)) : 1 - of(before, key(f.item, f.value)))),
      )
    const expected = (part: number, other: number): number => digamma(part) - digamma(part + other)
    belief = new Map(
      facts.map((f) => {
        const odds = sum(
          speakers(f.item).map((s) => {
            const [h, m] = [count(s, true, true) + p("hits"), count(s, false, true) + p("misses")]
            const [a, r] = [count(s, true, false) + p("falseAlarms"), count(s, false, false) + p("rejections")]
            return names(s, f) ? expected(h, m) - expected(a, r) : expected(m, h) - expected(r, a)
          }),
        )
        return [key(f.item, f.value), 1 / (1 + Math.exp(-(odds + digamma(p("holds")) - digamma(p("fails")))))]
      }),
    )
  }
  return belief
}

/** TDH: the likelihood of every vote, were each value right. */
export const tdhLikelihood =
  (isIn: (value: string, wider: string) => boolean, manners: (source: string) => readonly [number, number, number]) =>
  (world: World, { source, item, value }: Vote, right: string): number => {
    const [exact, vague, wrong] = manners(source)
    const wider = saidOn(world, item).filter((other) => other !== right && isIn(right, other))
    if (value === right) return wider.length > 0 ? exact : exact + vague
    if (wider.includes(value)) return vague / wider.length
    return wrong / (saidOn(world, item).length - 1 - wider.length)
  }

/** 3-Estimates (2-Estimates where difficulty stays 1), one round after the other over votes for and against. */
export const estimatesTwin = (
  world: World,
  { rounds, error, difficulty, pull }: { rounds: number; error: number; difficulty?: number; pull: number },
): TwinSays => {
  const facts = world.items.flatMap((item) => saidOn(world, item).map((value) => ({ item, value })))
  const name = ({ item, value }: { item: string; value: string }): string => key(item, value)
  let edge = false
  // Numbers that are equal but for the last bit are equal: between them there is nothing to stretch.
  const stretch = (exact: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const numbers = new Map(Array.from(exact, ([n, x]) => [n, Math.round(x * 2 ** 30) / 2 ** 30]))
    const [low, high] = [Math.min(...numbers.values()), Math.max(...numbers.values())]
    const whole = (x: number): number => Math.min(1, Math.max(0, Math.round(x)))
    // Rounding turns at one half, and at the least number, which becomes 0 and divides no more. Several numbers that are
    // the least are so to the last bit only where that is a short binary fraction.
    const bottom = Math.min(...exact.values())
    const least = Array.from(exact.values()).filter((x) => x - bottom < 1e-6)
    const isShort = Number.isInteger(bottom * 2 ** 20)
    if (least.some((x) => x !== bottom) || (least.length > 1 && !isShort)) edge = true
    // What is divided by little, or lies that close together, shows every last bit a hundred times larger.
    const small = Array.from(exact.values()).some((x) => x > bottom && x - bottom < 1e-2 * (high - low))
    if (small || (high > low && high - low < 1e-2)) edge = true
    if (Array.from(exact.values()).some((x) => x !== 0.5 && Math.abs(x - 0.5) < 1e-6)) edge = true
    return new Map(
      Array.from(numbers, ([n, x]) => [
        n,
        high > low ? (1 - pull) * ((x - low) / (high - low)) + pull * whole(x) : Math.min(1, Math.max(0, x)),
      ]),
    )
  }
  const inverse = (x: number): number => (x > 0 ? 1 / x : 0)
  let e: ReadonlyMap<string, number> = all(world.sources, () => error)
  let d: ReadonlyMap<string, number> = new Map(facts.map((f) => [name(f), difficulty ?? 1]))
  let t: ReadonlyMap<string, number> = new Map()
  for (let n = 0; n < rounds; n++) {
    t = stretch(
      new Map(
        facts.map((f) => [
          name(f),
          mean(
            on(world, f.item).map((v) => {
              const slip = of(d, name(f)) * of(e, v.source)
              return v.value === f.value ? 1 - slip : slip
            }),
          ),
        ]),
      ),
    )
    if (difficulty !== undefined)
      d = stretch(
        new Map(
          facts.map((f) => [
            name(f),
            mean(
              on(world, f.item).map(
                (v) => (v.value === f.value ? 1 - of(t, name(f)) : of(t, name(f))) * inverse(of(e, v.source)),
              ),
            ),
          ]),
        ),
      )
    e = stretch(
      all(world.sources, (s) =>
        mean(
          by(world, s).flatMap((v) =>
            facts
              .filter((f) => f.item === v.item)
              .map((f) => (v.value === f.value ? 1 - of(t, name(f)) : of(t, name(f))) * inverse(of(d, name(f)))),
          ),
        ),
      ),
    )
  }
  return { belief: t, trust: all(world.sources, (s) => 1 - of(e, s)), edge }
}
