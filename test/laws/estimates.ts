/** Laws of estimates beside assessments. */
import {
  claim,
  estimatesOf,
  ESTIMATORS,
  reconcile,
  type PropertyEstimate,
  type Reconciliation,
} from "@corroborate/core"
import { same } from "@corroborate/core/laws/same"
import { shuffled, world } from "@corroborate/core/laws/worlds"
import * as fc from "fast-check"
import { stated, type Tried } from "./Tried.ts"
import { remembered, WORLDS } from "./worlds.ts"

const [majority] = ESTIMATORS

type Ask = (result: Reconciliation) => ReadonlyArray<PropertyEstimate>
const ask: Ask = ({ assessments }) => estimatesOf(assessments, majority)

const from = "assess/estimates.ts"

/** One vote for every claim, whatever its voice and whoever carried it. */
const everyClaim: Ask = (result) =>
  ask(result).map((found) => ({
    ...found,
    profile: {
      ...found.profile,
      votes: result.assessments.reduce((n, { question }) => n + question.claims.length, 0),
    },
  }))

/** Ours and what is wrong with others. */
export const ESTIMATES_LAWS: ReadonlyArray<Tried> = [
  stated(from, "estimatesOf", "order blindness", ask, {
    statement: "the order of arrival changes nothing",
    holds: (asked) =>
      fc.property(world(), fc.nat(), ([claims, sources], seed) =>
        same(asked(reconcile(claims, { sources })), asked(reconcile(shuffled(claims, seed), { sources }))),
      ),
    damage: "whoever asks again gets another answer",
    broken: (
      (asks) => (result: Reconciliation) =>
        ask(result).map((found) => ({ ...found, method: `${found.method} ${asks.times++}` }))
    )({ times: 0 }),
  }),
  stated(from, "estimatesOf", "beside", ask, {
    statement: "no assessment changes",
    holds: (asked) =>
      fc.property(WORLDS, ([claims, sources]) => {
        const result = remembered(claims, { sources })
        const copy = structuredClone(result)
        asked(copy)
        return same(result, copy)
      }),
    damage: "the answer is written into the record",
    broken: (result) => {
      for (const assessment of result.assessments) Object.assign(assessment, { status: "corroborated" })
      return ask(result)
    },
  }),
  stated(from, "estimatesOf", "witnesses vote", ask, {
    statement: "what is only implied changes nothing",
    holds: (asked) =>
      fc.property(world({ maxLength: 8 }), ([claims, sources]) => {
        const [first] = claims
        if (first === undefined) return true
        const implied = claim({ ...first, voice: "implied", modality: "presupposed", revision: "initial" })
        const plain = claims.filter(({ voice }) => voice !== "implied")
        return same(asked(reconcile(plain, { sources })), asked(reconcile([...plain, implied], { sources })))
      }),
    damage: "every claim is a vote",
    broken: everyClaim,
  }),
]
