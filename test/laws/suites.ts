/** The shipped suites of laws on our own implementation, each law beside something broken. */
import {
  advance,
  claim,
  POLICIES,
  reconcile,
  RULES,
  type Claim,
  type Comparison,
  type Context,
  type Policy,
  type Reconciliation,
  type Rule,
  type Ruling,
} from "@corroborate/core"
import {
  incrementalLaws,
  outputLaws,
  policyLaws,
  reconcilerLaws,
  ruleLaws,
  type Incremental,
  type Output,
  type Reconciler,
} from "@corroborate/core/laws"
import { suite, type Tried } from "./Tried.ts"
import { remembered, rememberedReport, WORLDS } from "./worlds.ts"

type Assessment = Reconciliation["assessments"][number]

/** The reconciliation with every assessment changed. */
const changed = (
  claims: ReadonlyArray<Claim>,
  context: Context,
  change: (assessment: Assessment) => Assessment,
): Reconciliation => {
  const result = reconcile(claims, context)
  return { ...result, assessments: result.assessments.map(change) }
}

const anchored = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> =>
  claims.map((one, i) => claim({ ...one, anchor: { _tag: "RecordPlace", document: "d", row: i } }))

const speaks = (one: Claim, name: string): boolean => one.chain.some(({ source }) => source === name)

const only = (claims: ReadonlyArray<Claim>, name: string): ReadonlyArray<Claim> => {
  const own = claims.filter((one) => speaks(one, name))
  return own.length === 0 ? claims : own
}

/** Whether a question is about a group: what must not matter. */
const isAbout = ({ question }: Assessment, group: string): boolean => question.scope.population === group

const contested = (assessment: Assessment): Assessment => ({ ...assessment, status: "contested" })

const largest = ({ question }: Assessment): number =>
  Math.max(
    0,
    ...question.claims.map(({ value }) =>
      value._tag === "Quantity" && value.low._tag !== "Unbounded" ? value.low.at : 0,
    ),
  )

const firstOf = ([first]: ReadonlyArray<Claim>, context: Context): Reconciliation =>
  changed(first === undefined ? [] : [first], context, (one) => one)

const RECONCILE = suite<Reconciler>(
  "reconcile",
  ["reconcile.ts", "assess/assess.ts", "conflict/detect.ts"],
  (it) => reconcilerLaws(it, WORLDS),
  remembered,
  {
    conservation: ["the first claim is left out", (claims, context) => reconcile(claims.slice(1), context)],
    "order blindness": [
      "who comes first is believed first",
      (claims, context) => ({
        assessments: [...firstOf(claims, context).assessments, ...reconcile(claims.slice(1), context).assessments],
      }),
    ],
    idempotence: ["a claim counts as often as it comes", (claims, context) => reconcile(anchored(claims), context)],
    grounded: [
      "a conflict names nobody",
      (claims, context) =>
        changed(claims, context, (one) => ({ ...one, conflicts: one.conflicts.map((it) => ({ ...it, between: [] })) })),
    ],
    relabelling: ["the ministry is believed alone", (claims, context) => reconcile(only(claims, "ministry"), context)],
    "side swap": ["the monitor is believed alone", (claims, context) => reconcile(only(claims, "monitor"), context)],
    "no group counts more": [
      "what is said of children is always contested",
      (claims, context) => changed(claims, context, (one) => (isAbout(one, "children") ? contested(one) : one)),
    ],
    scale: [
      "large numbers are contested",
      (claims, context) => changed(claims, context, (one) => (largest(one) > 6 ? contested(one) : one)),
    ],
    volume: [
      "whoever carries a claim is a witness",
      (claims, context) =>
        changed(claims, context, (one) => ({
          ...one,
          positions: one.positions.map((position) => ({
            ...position,
            witnesses: Array.from(new Set(position.claims.flatMap(({ chain }) => chain.map(({ source }) => source)))),
          })),
        })),
    ],
    silence: [
      "a question on which somebody is silent is contested",
      (claims, context) =>
        changed(claims, context, (one) => (one.question.claims.length < claims.length ? contested(one) : one)),
    ],
  },
)

type Ours = Incremental<Reconciliation>
const ours: Ours = { reconcile: remembered, advance }

const ADVANCE = suite<Ours>("advance", ["reconcile.ts"], (it) => incrementalLaws(it, WORLDS), ours, {
  "incremental = batch": [
    "new claims are assessed by themselves",
    {
      ...ours,
      advance: (before, more, later) => ({
        ...before,
        assessments: [...before.assessments, ...reconcile(more, { ...before, ...later }).assessments],
      }),
    },
  ],
  "later knowledge = batch": [
    "what is learned of sources later is not looked at",
    { ...ours, advance: (before, more, { documents }) => advance(before, more, { documents }) },
  ],
  "nothing new": [
    "every addition turns the record round",
    {
      ...ours,
      advance: (before) => ({ ...before, assessments: before.assessments.toReversed() }),
    },
  ],
})

const asked: { times: number } = { times: 0 }

/** Every policy with another rule. */
const ruledBy = (rule: Policy["rule"]): ReadonlyArray<Policy> =>
  POLICIES.slice(0, 1).map((policy) => ({ ...policy, rule }))

const ruling: Ruling = { status: "settled", step: "s", because: "b", used: [], excluded: [] }

const POLICY = suite(
  "policies",
  ["policy/Policy.ts"],
  (it: ReadonlyArray<Policy>) => policyLaws(it, WORLDS),
  POLICIES,
  {
    "order blindness": [
      "a rule remembers how often it was asked",
      ruledBy(() => ({ ...ruling, figure: { best: asked.times++ } })),
    ],
    grounded: ["a rule rests on what nobody said", ruledBy(() => ({ ...ruling, used: ["nothing"] }))],
    volume: [
      "a rule counts the claims",
      ruledBy(({ comparison }) => ({ ...ruling, figure: { best: comparison.question.claims.length } })),
    ],
    scale: [
      "a rule caps at five",
      ruledBy((it, parameters) => {
        const [ucdp] = POLICIES
        const ruled = ucdp?.rule(it, { ...parameters, words: {}, order: [], doubtful: [] }) ?? ruling
        return { ...ruled, figure: { best: Math.min(5, ruled.figure?.best ?? 0) } }
      }),
    ],
  },
)

const rule = (
  change: (found: ReturnType<Extract<Rule, { looksAt: "question" }>["detect"]>) => typeof found,
): ReadonlyArray<Rule> =>
  RULES.map((one): Rule =>
    one.looksAt === "family"
      ? { ...one, detect: (family: ReadonlyArray<Comparison>) => change(one.detect(family)) }
      : { ...one, detect: (comparison: Comparison) => change(one.detect(comparison)) },
  )

const met: { times: number } = { times: 0 }

const RULE = suite(
  "rules",
  ["conflict/Rule.ts", "conflict/detect.ts"],
  (it: ReadonlyArray<Rule>) => ruleLaws(it, WORLDS),
  RULES,
  {
    "order blindness": ["a rule grows tired", rule((found) => (met.times++ % 7 === 0 ? [] : found))],
    grounded: ["a rule names nobody", rule((found) => found.map((one) => ({ ...one, between: [] })))],
    relabelling: [
      "a rule spares the ministry",
      RULES.map((one): Rule =>
        one.looksAt === "family"
          ? one
          : {
              ...one,
              detect: (it: Comparison) =>
                it.question.claims.some((own) => speaks(own, "ministry")) ? [] : one.detect(it),
            },
      ),
    ],
  },
)

const report: Output = rememberedReport

const total = (claims: ReadonlyArray<Claim>): number =>
  claims.reduce(
    (sum, { value }) => sum + (value._tag === "Quantity" && value.low._tag === "Closed" ? value.low.at : 0),
    0,
  )

const OUTPUT = suite("compose", ["report/compose.ts"], (it: Output) => outputLaws(it), report, {
  "no sum": ["the dead are added up", (claims, context) => [report(claims, context), { dead: total(claims) }]],
  scale: [
    "many dead are called a massacre",
    (claims, context) => [report(claims, context), total(claims) > 2_000_000_000 ? "massacre" : "attack"],
  ],
})

/** The suites on reconciliations. */
export const RECONCILER_LAWS: ReadonlyArray<Tried> = [...RECONCILE, ...OUTPUT]

/** The suites on what comes later, on rules and on policies. */
export const OTHER_SUITES: ReadonlyArray<Tried> = [...ADVANCE, ...RULE, ...POLICY]
