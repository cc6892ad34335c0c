/** Votes made up from a description, with the answers that they were made from. */
import type { Vote } from "@corroborate/core"
import { generator } from "@corroborate/core/estimate/method/pass/seeded"

/** What made-up votes are like. Shares and probabilities are from 0 to 1. */
export interface Shape {
  readonly items?: number
  readonly sources?: number
  readonly values?: number
  /** Mean number of votes an item. */
  readonly votes?: number
  /** Accuracies of sources lie evenly between these. */
  readonly worst?: number
  readonly best?: number
  /** Share of the items whose answer is the first value. */
  readonly usual?: number
  /** Share of sources that say one value of their own whatever is right, and of those that are right as often as others are wrong. */
  readonly spammers?: number
  readonly contrary?: number
  /** Share of items on which everybody is hardly better than chance. */
  readonly hard?: number
  /** Share of mistakes that fall on one value of the item. */
  readonly popular?: number
  /** Exponent by which sources answer less and less. */
  readonly tail?: number
  /** Sources that answer what the last source answers, and as it does. */
  readonly mirrors?: number
  /** Whether sources have another accuracy where the first value is right. */
  readonly twoSided?: boolean
}

/** A set of votes with gold. */
export interface MadeUp {
  readonly votes: ReadonlyArray<Vote>
  readonly gold: ReadonlyMap<string, string>
}

const ORDINARY = {
  items: 300,
  sources: 30,
  values: 4,
  votes: 5,
  worst: 0.5,
  best: 0.95,
  usual: 0,
  spammers: 0,
  contrary: 0,
  hard: 0,
  popular: 0,
  tail: 0,
  mirrors: 0,
  twoSided: false,
} as const satisfies Required<Shape>

/** One source and how it answers. */
interface Made {
  readonly accuracy: readonly [number, number]
  readonly manner: "honest" | "contrary" | "spammer"
  readonly favourite: number
}

const sourcesOf = (shape: Required<Shape>, random: () => number): ReadonlyArray<Made> => {
  const accuracy = (): number => shape.worst + (shape.best - shape.worst) * random()
  return Array.from({ length: shape.sources }, (_, s) => {
    const one = accuracy()
    const share = s / shape.sources
    const manner = share < shape.spammers ? "spammer" : share < shape.spammers + shape.contrary ? "contrary" : "honest"
    return {
      accuracy: [one, shape.twoSided ? accuracy() : one],
      manner,
      favourite: Math.floor(random() * shape.values),
    }
  })
}

/** Who answers an item: sources drawn without putting back, the first ones more often where there is a tail. */
const askedOf = ({ votes, sources, tail }: Required<Shape>, random: () => number): ReadonlySet<number> => {
  const wanted = Math.min(sources, Math.max(1, Math.round(votes * (0.5 + random()))))
  const asked = new Set<number>()
  for (let tries = 0; asked.size < wanted && tries < 1000; tries++)
    asked.add(Math.min(sources - 1, Math.floor(sources * random() ** (1 + tail))))
  return asked
}

/** Makes votes up: the same for the same shape and seed. */
export const madeUp = (wanted: Shape, seed: number): MadeUp => {
  const shape = { ...ORDINARY, ...wanted }
  const random = generator(seed)
  const K = shape.values
  const sources = sourcesOf(shape, random)
  const votes: Array<Vote> = []
  const gold = new Map<string, string>()
  for (let i = 0; i < shape.items; i++) {
    const right = random() < shape.usual ? 0 : Math.floor(random() * K)
    const trap = (right + 1 + Math.floor(random() * (K - 1))) % K
    const isHard = random() < shape.hard
    const answer = ({ accuracy: [one, other], manner, favourite }: Made): number => {
      if (manner === "spammer") return random() < 0.9 ? favourite : Math.floor(random() * K)
      const own = right === 0 ? one : other
      const able = isHard ? 1 / K + (own - 1 / K) / 5 : own
      if (random() < (manner === "contrary" ? 1 - able : able)) return right
      return random() < shape.popular ? trap : (right + 1 + Math.floor(random() * (K - 1))) % K
    }
    gold.set(`o${i}`, `v${right}`)
    const given = new Map(Array.from(askedOf(shape, random), (s) => [s, answer(sources[s] ?? sources[0] ?? SILENT)]))
    const last = given.get(shape.sources - 1)
    if (last !== undefined) for (let m = 0; m < shape.mirrors; m++) given.set(shape.sources + m, last)
    for (const [s, value] of given) votes.push({ item: `o${i}`, source: `s${s}`, value: `v${value}` })
  }
  return { votes, gold }
}

const SILENT: Made = { accuracy: [0.5, 0.5], manner: "honest", favourite: 0 }
