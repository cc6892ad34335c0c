/**
 * One trial for each axiom: does a method keep it on a network, break it, or does the network not ask?
 *
 * @see Singleton and Booth, "Towards an axiomatic approach to truth discovery", JAAMAS 36:42, 2022
 */
import type { Axiom } from "../../estimate/Estimator.ts"
import type { Vote } from "../../estimate/table/tableOf.ts"
import { networkOf, precedes, versus, type Network, type Rank, type Ranking } from "./Ranking.ts"

/** What came of a trial. `silent`: the axiom says nothing about this network. */
export type Outcome = "kept" | "broken" | "silent"

/** Whether the axiom asks for something here, and whether it got it. */
type Check = { readonly asked: boolean; readonly met: boolean }

type Trial = (network: Network, before: Ranking, rank: Rank) => Iterable<Check>

function* pairs(names: ReadonlyArray<string>): Generator<readonly [string, string]> {
  for (const a of names) for (const b of names) if (a !== b) yield [a, b]
}

/** A coherence axiom: sets that precede strictly make what they stand for rank strictly lower (or higher). */
const coherence = (
  of: (network: Network) => ReadonlyArray<string>,
  set: (network: Network, name: string) => ReadonlyArray<string>,
  by: "trust" | "belief",
  ranks: "trust" | "belief",
  sign: 1 | -1,
): Trial =>
  function* (network, before) {
    for (const [c, d] of pairs(of(network)))
      yield {
        asked: precedes(before[by], set(network, c), set(network, d)),
        met: sign * versus(before[ranks], c, d) < 0,
      }
  }

/** Both rankings are the same for all names that the first knows. */
function* sameOrder(before: Ranking, after: Ranking, rename: (name: string) => string): Generator<Check> {
  for (const kind of ["trust", "belief"] as const) {
    for (const [a, b] of pairs(Array.from(before[kind].keys()))) {
      const was = Math.sign(versus(before[kind], a, b))
      yield { asked: true, met: was === Math.sign(versus(after[kind], rename(a), rename(b))) }
    }
  }
}

/** Another name for everything, in the opposite order. */
const turned = (name: string): string => name.replace(/\d+/g, (digits) => String(99 - Number(digits)))

const symmetry: Trial = function* (network, before, rank) {
  const votes = network.votes.map(({ item, source, value }) => ({
    item: turned(item),
    source: turned(source),
    value: turned(value),
  }))
  yield* sameOrder(before, rank(votes), turned)
}

const NEW = "newcomer"

/** The network in which somebody who had said nothing reports a claim. */
const reported = ({ votes, example }: Network, claim: string): ReadonlyArray<Vote> => {
  const vote = example(claim)
  return vote === undefined ? votes : [...votes, { ...vote, source: NEW }]
}

const fresh: Trial = function* (network, before, rank) {
  for (const c of network.claims) {
    const after = rank(reported(network, c))
    for (const d of network.claims)
      if (d !== c) yield { asked: versus(before.belief, d, c) <= 0, met: versus(after.belief, d, c) < 0 }
  }
}

const sourceResponse: Trial = function* (network, before, rank) {
  for (const c of network.claims) {
    const against = network.opponents(c)
    if (against.length === 0) continue
    const after = rank(reported(network, c))
    for (const s of against)
      for (const t of network.supporters(c))
        if (s !== t) yield { asked: versus(before.trust, s, t) <= 0, met: versus(after.trust, s, t) < 0 }
  }
}

/** Pairs of claims of which the second has all supporters of the first, and others. */
function* extended(network: Network): Generator<readonly [string, string, ReadonlyArray<string>]> {
  for (const [c, d] of pairs(network.claims)) {
    const [own, all] = [network.supporters(c), network.supporters(d)]
    if (all.length > own.length && own.every((s) => all.includes(s))) yield [c, d, all.filter((s) => !own.includes(s))]
  }
}

/** Sources that somewhere make a claim rank no lower by joining it, and those that make one rank no higher. */
const marginal = (network: Network, { belief }: Ranking): Readonly<Record<"good" | "bad", ReadonlySet<string>>> => {
  const [good, bad] = [new Set<string>(), new Set<string>()]
  for (const [c, d, [s = "", ...more]] of extended(network)) {
    if (more.length > 0) continue
    if (versus(belief, c, d) <= 0) good.add(s)
    if (versus(belief, c, d) >= 0) bad.add(s)
  }
  return { good, bad }
}

const marginalTrust: Trial = function* (network, before) {
  const { good, bad } = marginal(network, before)
  for (const s of bad) for (const t of good) if (s !== t) yield { asked: true, met: versus(before.trust, s, t) <= 0 }
}

const monotone: Trial = function* (network, before) {
  const { good, bad } = marginal(network, before)
  for (const [c, d, joined] of extended(network)) {
    yield { asked: joined.every((s) => good.has(s)), met: versus(before.belief, c, d) <= 0 }
    yield { asked: joined.every((s) => bad.has(s)), met: versus(before.belief, c, d) >= 0 }
  }
}

/** A network that shares nothing with any other: five agree on three items, one of them is opposed once. */
const ELSEWHERE: ReadonlyArray<Vote> = [
  ...[1, 2, 3].flatMap((o) => [1, 2, 3, 4, 5].map((s) => ({ item: `else${o}`, source: `else${s}`, value: "yes" }))),
  { item: "else1", source: "else6", value: "no" },
]

const disjoint: Trial = function* (network, before, rank) {
  yield* sameOrder(before, rank([...network.votes, ...ELSEWHERE]), (name) => name)
}

const classical: Trial = function* (network, before, rank) {
  for (const added of network.claims) {
    const after = rank(reported(network, added))
    for (const [c, d] of pairs(network.claims))
      if (c !== added && d !== added)
        yield {
          asked: true,
          met: Math.sign(versus(before.belief, c, d)) === Math.sign(versus(after.belief, c, d)),
        }
  }
}

const TRIALS: Readonly<Record<Axiom, Trial>> = {
  "claim coherence": coherence(
    (it) => it.claims,
    (it, c) => it.supporters(c),
    "trust",
    "belief",
    1,
  ),
  "source coherence": coherence(
    (it) => it.sources,
    (it, s) => it.facts(s),
    "belief",
    "trust",
    1,
  ),
  symmetry,
  "fresh positive responsiveness": fresh,
  "source positive responsiveness": sourceResponse,
  "marginal trustworthiness": marginalTrust,
  "trust-based monotonicity": monotone,
  "disjoint independence": disjoint,
  "classical independence": classical,
  "conflict coherence": coherence(
    (it) => it.claims,
    (it, c) => it.rivals(c),
    "belief",
    "belief",
    -1,
  ),
  "antisource coherence": coherence(
    (it) => it.claims,
    (it, c) => it.opponents(c),
    "trust",
    "belief",
    -1,
  ),
}

/** Tries an axiom on one network of votes, at most one value an item from each source. */
export const tryAxiom = (axiom: Axiom, rank: Rank, votes: ReadonlyArray<Vote>): Outcome => {
  let asked = false
  for (const check of TRIALS[axiom](networkOf(votes), rank(votes), rank)) {
    if (check.asked && !check.met) return "broken"
    asked ||= check.asked
  }
  return asked ? "kept" : "silent"
}
