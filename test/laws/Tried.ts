/** Laws with the sources whose comments state them, each tried on what we ship and on something broken. */
import { law as lawOf, type Law } from "@corroborate/core/laws"
import type * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Runs of each law: `CORROBORATE_RUNS=1000000 npm test` for a night. */
export const LAW_RUNS = Number(process.env["CORROBORATE_RUNS"] ?? 10_000)

/** Runs in which a law has to notice what is broken. */
const NOTICED_IN = 20_000

/** A law, and the same law on an implementation with one thing wrong. */
export interface Tried {
  /** Sources, from `packages/core/src`. */
  readonly of: ReadonlyArray<string>
  /** What is tried: the title of its tests. */
  readonly title: string
  readonly law: Law
  /** The same law on the mutant, and what is wrong with it. Absent where the mutant of another implementation serves. */
  readonly broken?: Law
  readonly damage?: string
}

/** Mutants by the name of the law that each breaks: what is wrong, and the implementation. */
export type Mutants<I> = Readonly<Record<string, readonly [damage: string, broken: I]>>

const named = (laws: ReadonlyArray<Law>, name: string): Law | undefined => laws.find((one) => one.name === name)

/** A shipped suite on our implementation, each of its laws beside a mutant. A law without one fails. */
export const suite = <I>(
  title: string,
  of: ReadonlyArray<string>,
  laws: (implementation: I) => ReadonlyArray<Law>,
  ours: I,
  mutants: Mutants<I>,
): ReadonlyArray<Tried> =>
  laws(ours).map((one) => {
    const mutant = mutants[one.name]
    const broken = mutant === undefined ? undefined : named(laws(mutant[1]), one.name)
    if (mutant === undefined || broken === undefined) throw new Error(`${title}: no mutant breaks "${one.name}"`)
    return { of, title, law: one, broken, damage: mutant[0] }
  })

/** The same laws on more implementations of ours, whose mutants need not be told again. */
export const also = <I>(
  title: string,
  of: ReadonlyArray<string>,
  laws: (implementation: I) => ReadonlyArray<Law>,
  ours: I,
  tried: ReadonlyArray<Tried>,
): ReadonlyArray<Tried> =>
  laws(ours).map((one) => {
    if (!tried.some(({ law: { name }, broken }) => name === one.name && broken !== undefined))
      throw new Error(`${title}: no mutant breaks "${one.name}"`)
    return { of, title, law: one }
  })

/** What one law is about, in a form that our implementation and a mutant both fit. */
interface Stated<I, Ts> {
  readonly statement: string
  readonly holds: (implementation: I) => fc.IProperty<Ts>
  readonly damage: string
  readonly broken: I
}

/** One law that a comment states. */
export const stated = <I, Ts>(
  of: string,
  title: string,
  name: string,
  ours: I,
  { statement, holds, damage, broken }: Stated<I, Ts>,
): Tried => ({
  of: [of],
  title,
  law: lawOf(name, statement, holds(ours)),
  broken: lawOf(name, statement, holds(broken)),
  damage,
})

const byTitle = (all: ReadonlyArray<Tried>): ReadonlyMap<string, ReadonlyArray<Tried>> => {
  const groups = new Map<string, Array<Tried>>()
  for (const one of all) groups.set(one.title, [...(groups.get(one.title) ?? []), one])
  return groups
}

/** Tries laws: each on ours, and each on its mutant, where it has to fail. */
export const tryLaws = (all: ReadonlyArray<Tried>): void => {
  describe.each(Array.from(byTitle(all)))("%s", (_, tried) => {
    for (const { law, broken, damage } of tried) {
      it(`${law.name}: ${law.statement}`, () => {
        law.check({ numRuns: LAW_RUNS })
      })
      if (broken === undefined) continue
      it(`${law.name} notices that ${damage ?? ""}`, () => {
        expect(() => {
          broken.check({ numRuns: NOTICED_IN, endOnFailure: true })
        }).toThrow(/Property failed/)
      })
    }
  })
}
