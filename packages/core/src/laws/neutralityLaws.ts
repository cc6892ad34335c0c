/**
 * Neutrality as laws: the same standard for every source and every group, and no weight for large numbers, for many
 * copies or for silence.
 */
import * as fc from "fast-check"
import type { Claim } from "../claim/Claim.ts"
import { familyKey } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import { SPEAKERS } from "../testing/claims.ts"
import { copies } from "../testing/copies.ts"
import { law, type Law } from "./Law.ts"
import { byText, conflictShape, placesOf, type Places } from "./places.ts"
import type { Outcome, Reconciler } from "./Reconciler.ts"
import { multiply, renameClaims, renameGroups, renameSources, type World, permuted } from "./worlds.ts"

type Assessed = Outcome["assessments"][number]

/** What is shown of a question, with claims by their places and sources by how many they are: no name and no id is left. */
const view = ({ status, conflicts, positions }: Assessed, placed: Places): string =>
  JSON.stringify([
    status,
    byText(conflicts.map((conflict) => conflictShape(conflict, placed))),
    byText(positions.map(({ claims, witnesses }) => [placed(claims.map(({ id }) => id)), witnesses.length])),
  ])

const seen = (outcome: Outcome, placed: Places): string =>
  outcome.assessments
    .map((assessment) => view(assessment, placed))
    .toSorted()
    .join("\n")

/** Whether two outcomes show the same, question by question, when the claims at one place in both lists are taken for one. */
const mirrors = (
  [a, claims]: readonly [Outcome, ReadonlyArray<Claim>],
  [b, others]: readonly [Outcome, ReadonlyArray<Claim>],
): boolean => {
  const [p, q] = [placesOf(claims), placesOf(others)]
  return seen(a, p) === seen(b, q)
}

const relabelling = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "relabelling",
    "renaming sources renames the result and changes no more",
    fc.property(worlds, fc.nat(), ([claims, sources], order) => {
      const rename = permuted(order)
      const renamed = renameClaims(claims, rename)
      return mirrors(
        [reconcile(claims, { sources }), claims],
        [reconcile(renamed, { sources: renameSources(sources, rename) }), renamed],
      )
    }),
  )

/** The ministry for the monitor and the other way round. */
const swap = (id: SourceId): SourceId => ({ ministry: "monitor", monitor: "ministry" })[id] ?? id

const sideSwap = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "side swap",
    "exchanging two sources with everything known of them mirrors the result",
    fc.property(worlds, ([claims, sources]) => {
      const swapped = renameClaims(claims, swap)
      return mirrors(
        [reconcile(claims, { sources }), claims],
        [reconcile(swapped, { sources: renameSources(sources, swap) }), swapped],
      )
    }),
  )

/** Women for children and the other way round, however they are spelled. */
const exchange = (group: string): string =>
  ({ women: "children", children: "women" })[group.trim().toLowerCase()] ?? group

const noGroupFirst = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "no group counts more",
    "exchanging two groups of people exchanges them in the result and changes no more",
    fc.property(worlds, ([claims, sources]) => {
      const exchanged = renameGroups(claims, exchange)
      return mirrors([reconcile(claims, { sources }), claims], [reconcile(exchanged, { sources }), exchanged])
    }),
  )

const scale = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "scale",
    "multiplying every number changes no status and no conflict",
    fc.property(worlds, fc.constantFrom(2, 3, 10), ([claims, sources], k) => {
      const larger = multiply(claims, k)
      return mirrors([reconcile(claims, { sources }), claims], [reconcile(larger, { sources }), larger])
    }),
  )

/** Status, kinds of conflict and numbers of witnesses, question by question: what copies must not change. */
const shape = ({ assessments }: Outcome, about: (subject: Assessed) => boolean = () => true): string =>
  byText(
    assessments.filter(about).map(({ question, status, conflicts, positions }) => [
      question.id,
      status,
      Array.from(new Set(conflicts.map(({ kind }) => kind))).toSorted(),
      positions
        .map(({ witnesses }) => witnesses.length)
        .filter((n) => n > 0)
        .toSorted((a, b) => a - b),
    ]),
  ).join("\n")

const volume = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "volume",
    "verbatim copies by carriers change no status and no number of witnesses",
    fc.property(worlds, fc.nat(), fc.integer({ min: 1, max: 3 }), ([claims, sources], i, n) => {
      const original = claims[i % Math.max(1, claims.length)]
      const more = original === undefined ? [] : copies(original, n)
      return shape(reconcile(claims, { sources })) === shape(reconcile([...claims, ...more], { sources }))
    }),
  )

const silence = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): Law =>
  law(
    "silence",
    "what a source says elsewhere changes nothing where it is silent",
    fc.property(worlds, fc.constantFrom(...SPEAKERS), ([claims, sources], silent) => {
      const speaks = ({ chain }: Claim): boolean => chain.some(({ source }) => source.startsWith(silent))
      const loud = new Set(claims.filter(speaks).map(familyKey))
      const about = ({ question }: Assessed): boolean => !loud.has(familyKey(question))
      const without = claims.filter((one) => !speaks(one))
      return shape(reconcile(claims, { sources }), about) === shape(reconcile(without, { sources }), about)
    }),
  )

/** The laws of neutrality of a reconciler. */
export const neutralityLaws = (reconcile: Reconciler, worlds: fc.Arbitrary<World>): ReadonlyArray<Law> => [
  relabelling(reconcile, worlds),
  sideSwap(reconcile, worlds),
  noGroupFirst(reconcile, worlds),
  scale(reconcile, worlds),
  volume(reconcile, worlds),
  silence(reconcile, worlds),
]
