/** What a reconciler owes its callers, ours or another. */
import * as fc from "fast-check"
import { claim, type Claim } from "../claim/Claim.ts"
import { familyKey } from "../question/Question.ts"
import type { Source, SourceId } from "../source/Source.ts"
import { arbitraryClaims, arbitrarySources, SPEAKERS } from "../testing/claims.ts"
import { copies } from "../testing/copies.ts"
import { closed, open, UNBOUNDED, type End } from "../value/End.ts"
import { law, type Law } from "./Law.ts"

/** The least that a reconciler must give for its laws to be tried. */
export interface Outcome {
  readonly assessments: ReadonlyArray<{
    readonly question: {
      readonly id: string
      readonly subject: string
      readonly property: string
      readonly claims: ReadonlyArray<Claim>
    }
    readonly status: string
    readonly conflicts: ReadonlyArray<{ readonly kind: string; readonly between: ReadonlyArray<string> }>
    readonly positions: ReadonlyArray<{ readonly witnesses: ReadonlyArray<SourceId> }>
  }>
}

/** A reconciler: claims and what is known of their sources in, one assessment per question out. */
export type Reconciler = (claims: ReadonlyArray<Claim>, context: { readonly sources: ReadonlyArray<Source> }) => Outcome

const sorted = (items: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  items.map((item) => JSON.stringify(item)).toSorted()

/** What is shown, without names: status, kinds of conflict and numbers of witnesses, question by question. */
const shape = (
  { assessments }: Outcome,
  about: (subject: Outcome["assessments"][number]) => boolean = () => true,
): ReadonlyArray<string> =>
  sorted(
    assessments.filter(about).map(({ question, status, conflicts, positions }) => [
      question.id,
      status,
      Array.from(new Set(conflicts.map(({ kind }) => kind))).toSorted(),
      positions
        .map(({ witnesses }) => witnesses.length)
        .filter((n) => n > 0)
        .toSorted((a, b) => a - b),
    ]),
  )

const world = (): fc.Arbitrary<readonly [ReadonlyArray<Claim>, ReadonlyArray<Source>]> =>
  fc.tuple(arbitraryClaims(), arbitrarySources())

const renameAll = (claims: ReadonlyArray<Claim>, rename: (id: SourceId) => SourceId): ReadonlyArray<Claim> =>
  claims.map(({ chain: [first, ...rest], ...content }) =>
    claim({
      ...content,
      chain: [
        { ...first, source: rename(first.source) },
        ...rest.map((link) => ({ ...link, source: rename(link.source) })),
      ],
    }),
  )

const renameSources = (sources: ReadonlyArray<Source>, rename: (id: SourceId) => SourceId): ReadonlyArray<Source> =>
  sources.map((source) => ({
    ...source,
    id: rename(source.id),
    ...(source.speaksFor === undefined ? {} : { speaksFor: rename(source.speaksFor) }),
  }))

const times = (end: End, k: number): End => {
  if (end._tag === "Unbounded") return UNBOUNDED
  return end._tag === "Closed" ? closed(end.at * k) : open(end.at * k)
}

const scaled = (claims: ReadonlyArray<Claim>, k: number): ReadonlyArray<Claim> =>
  claims.map((content) =>
    content.value._tag === "Quantity"
      ? claim({
          ...content,
          value: { ...content.value, low: times(content.value.low, k), high: times(content.value.high, k) },
        })
      : claim(content),
  )

/** The ministry for the monitor and the other way round. */
const swap = (id: SourceId): SourceId => ({ ministry: "monitor", monitor: "ministry" })[id] ?? id

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const bookkeeping = (reconcile: Reconciler): ReadonlyArray<Law> => [
  law(
    "conservation",
    "every claim stands in exactly one question",
    fc.property(world(), ([claims, sources]) => {
      const kept = reconcile(claims, { sources }).assessments.flatMap(({ question }) =>
        question.claims.map(({ id }) => id),
      )
      return same(kept.toSorted(), Array.from(new Set(claims.map(({ id }) => id))).toSorted())
    }),
  ),
  law(
    "order blindness",
    "the order of arrival changes nothing",
    fc.property(
      world().chain(([claims, sources]) =>
        fc.tuple(
          fc.constant(claims),
          fc.shuffledSubarray([...claims], { minLength: claims.length }),
          fc.constant(sources),
        ),
      ),
      ([claims, shuffled, sources]) => same(reconcile(claims, { sources }), reconcile(shuffled, { sources })),
    ),
  ),
  law(
    "idempotence",
    "a claim that comes twice is one claim",
    fc.property(world(), ([claims, sources]) =>
      same(reconcile([...claims, ...claims], { sources }), reconcile(claims, { sources })),
    ),
  ),
  law(
    "grounded",
    "a conflict lies between claims that are on record",
    fc.property(world(), ([claims, sources]) => {
      const ids = new Set(claims.map(({ id }) => id))
      const { assessments } = reconcile(claims, { sources })
      return assessments.every(({ conflicts }) =>
        conflicts.every(({ between }) => between.length > 0 && between.every((id) => ids.has(id))),
      )
    }),
  ),
]

const neutrality = (reconcile: Reconciler): ReadonlyArray<Law> => [
  law(
    "relabelling",
    "renaming sources renames the result and changes no more",
    fc.property(
      world(),
      fc.shuffledSubarray([...SPEAKERS], { minLength: SPEAKERS.length }),
      ([claims, sources], names) => {
        const rename = (id: SourceId): SourceId => names[SPEAKERS.findIndex((name) => name === id)] ?? id
        const renamed = reconcile(renameAll(claims, rename), { sources: renameSources(sources, rename) })
        return same(shape(reconcile(claims, { sources })), shape(renamed))
      },
    ),
  ),
  law(
    "side swap",
    "exchanging two sources with everything known of them mirrors the result",
    fc.property(world(), ([claims, sources]) => {
      const swapped = reconcile(renameAll(claims, swap), { sources: renameSources(sources, swap) })
      return same(shape(reconcile(claims, { sources })), shape(swapped))
    }),
  ),
  ...weighing(reconcile),
]

/** What must not weigh: large numbers, many copies, silence. */
const weighing = (reconcile: Reconciler): ReadonlyArray<Law> => [
  law(
    "scale",
    "multiplying every number changes no status and no kind of conflict",
    fc.property(world(), fc.constantFrom(2, 3, 10), ([claims, sources], k) =>
      same(shape(reconcile(claims, { sources })), shape(reconcile(scaled(claims, k), { sources }))),
    ),
  ),
  law(
    "volume",
    "verbatim copies by carriers change no status and no number of witnesses",
    fc.property(world(), fc.nat(), fc.integer({ min: 1, max: 5 }), ([claims, sources], i, n) => {
      const original = claims[i % Math.max(1, claims.length)]
      const more = original === undefined ? [] : copies(original, n)
      return same(shape(reconcile(claims, { sources })), shape(reconcile([...claims, ...more], { sources })))
    }),
  ),
  law(
    "silence",
    "what a source says elsewhere changes nothing where it is silent",
    fc.property(world(), fc.constantFrom(...SPEAKERS), ([claims, sources], silent) => {
      const speaks = ({ chain }: Claim): boolean => chain.some(({ source }) => source.startsWith(silent))
      const loud = new Set(claims.filter(speaks).map(familyKey))
      const about = ({ question }: Outcome["assessments"][number]): boolean => !loud.has(familyKey(question))
      const without = claims.filter((one) => !speaks(one))
      return same(shape(reconcile(claims, { sources }), about), shape(reconcile(without, { sources }), about))
    }),
  ),
]

/** The laws of a reconciler, to run on ours or on another. */
export const reconcilerLaws = (reconcile: Reconciler): ReadonlyArray<Law> => [
  ...bookkeeping(reconcile),
  ...neutrality(reconcile),
]
