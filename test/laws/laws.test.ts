/** Every law suite, run on our own implementation. */
import { advance, KINDS, Ledger, reconcile, Source } from "@corroborate/core"
import { incrementalLaws, mergeLaws, reconcilerLaws, valueLaws, type Law } from "@corroborate/core/laws"
import { arbitraryLedger, arbitrarySources, VALUES } from "@corroborate/core/testing"
import { describe, it } from "vitest"

const run = (laws: ReadonlyArray<Law>): void => {
  for (const { name, statement, check } of laws) {
    it(`${name}: ${statement}`, () => {
      check()
    })
  }
}

for (const [tag, arbitrary] of Object.entries(VALUES)) {
  const kind = Object.entries(KINDS).find(([name]) => name === tag)?.[1] ?? KINDS.Text
  describe(`values: ${tag}`, () => {
    run(valueLaws(kind, arbitrary()))
  })
}

describe("reconcile", () => {
  run(reconcilerLaws(reconcile))
})

describe("advance", () => {
  run(incrementalLaws({ reconcile, advance }))
})

describe("Ledger.merge", () => {
  run(
    mergeLaws(
      Ledger.merge,
      arbitraryLedger().map((ledger) => Ledger.merge([ledger])),
    ),
  )
})

describe("Source.merge", () => {
  const canonical = arbitrarySources().map((sources) => Array.from(Source.index(sources).values()))
  run(
    mergeLaws<ReadonlyArray<Source.Source>>(
      (all) => Ledger.merge([{ ...Ledger.EMPTY, sources: all.flat() }]).sources,
      canonical.map((sources) => Ledger.merge([{ ...Ledger.EMPTY, sources }]).sources),
    ),
  )
})
