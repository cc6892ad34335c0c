/** Laws of what follows from a reconciliation: disputes, assessments, changes, what would change it, provenance, the report. */
import {
  Attribution,
  claim,
  compose,
  diff,
  Extent,
  reconcile,
  registryOf,
  rulingsOf,
  POLICIES,
  advance,
  sensitivity,
  statementsThatChange,
  tellAgainst,
  timeline,
  trace,
  trackRecord,
  type Change,
  type Claim,
  type Flip,
  type Moment,
  type Position,
  type Provenance,
  type Reconciliation,
  type Registry,
  type Report,
  type Sensitivity,
  type Source,
  type TrackRecord,
} from "@corroborate/core"
import { witnessNames } from "@corroborate/core/compare/independence"
import { inDispute } from "@corroborate/core/conflict/extents"
import { same } from "@corroborate/core/laws/same"
import { renameClaims, world, type World } from "@corroborate/core/laws/worlds"
import { extent, SPEAKERS } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { drawn } from "./drawn.ts"
import { stated, type Tried } from "./Tried.ts"
import { remembered, WORLDS } from "./worlds.ts"

type Assessment = Reconciliation["assessments"][number]

const of = ([claims, sources]: World): Reconciliation => remembered(claims, { sources })

const worlds = WORLDS.map((it) => ({ it, result: of(it) }))

/** A reconciliation, and the one that it becomes when more is said. */
const pairs = drawn(
  fc.tuple(world({ maxLength: 4 }), world({ maxLength: 3 })).map(([[claims, sources], [more]]) => ({
    before: of([claims, sources]),
    after: of([[...claims, ...more], sources]),
    more,
  })),
)

const landPositions = WORLDS.map((it) =>
  of(it).assessments.flatMap((one) => (one.question.property === "territory.control" ? one.positions : [])),
)

const DISPUTES: ReadonlyArray<Tried> = [
  stated("conflict/extents.ts", "tellAgainst", "symmetric", tellAgainst, {
    statement: "nothing depends on who is asked first",
    holds: (against) => fc.property(extent(), extent(), (a, b) => against(a, b) === against(b, a)),
    damage: "only the smaller extent may deny more",
    broken: (a, b) => tellAgainst(a, b) && Extent.relation(a, b) !== "Contains",
  }),
  stated("conflict/extents.ts", "inDispute", "symmetric", inDispute, {
    statement: "nothing depends on who is asked first",
    holds: (disputed) =>
      fc.property(landPositions, (all) => all.every((a) => all.every((b) => disputed(a, b) === disputed(b, a)))),
    damage: "a position disputes what has more witnesses",
    broken: (a: Position, b: Position) =>
      inDispute(a, b) && a.witnesses.length < b.witnesses.length + 1 && a.claims[0].id < b.claims[0].id,
  }),
]

type Show = (result: Reconciliation) => ReadonlyArray<Assessment>
const show: Show = ({ assessments }) => assessments

const ids = (claims: ReadonlyArray<Claim>): ReadonlyArray<string> => claims.map(({ id }) => id).toSorted()

/** Claims of an assessment that stand in no position: those that do not know, and withdrawals. */
const beside = ({ question }: Assessment): ReadonlyArray<Claim> =>
  question.claims.filter(({ polarity, revision }) => polarity === "unknown" || revision === "withdrawn")

const exchange = (id: string): string => ({ ministry: "monitor", monitor: "ministry" })[id] ?? id

const ASSESS: ReadonlyArray<Tried> = [
  stated("assess/assess.ts", "assess", "nothing is lost", show, {
    statement: "every claim of the question is in a position, or does not know, or is a withdrawal",
    holds: (it) =>
      fc.property(worlds, ({ result }) =>
        it(result).every((one) =>
          same(ids([...one.positions.flatMap(({ claims }) => claims), ...beside(one)]), ids(one.question.claims)),
        ),
      ),
    damage: "positions that were replaced are left out",
    broken: ({ assessments }) =>
      assessments.map((one) => ({ ...one, positions: one.positions.filter(({ replaced }) => !replaced) })),
  }),
]

type Diff = (before: Reconciliation, after: Reconciliation) => ReadonlyArray<Change>
const difference: Diff = (before, after) => diff(before, after)

const mirrored = ({ before, after, added, removed, newConflicts, goneConflicts, ...rest }: Change): unknown => [
  rest.question,
  before,
  after,
  added,
  removed,
  newConflicts,
  goneConflicts,
]

const turnedRound = (change: Change): unknown => {
  const { before, after, added, removed, newConflicts, goneConflicts, ...rest } = change
  return mirrored({
    ...rest,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
    added: removed,
    removed: added,
    newConflicts: goneConflicts,
    goneConflicts: newConflicts,
  })
}

const DIFF: ReadonlyArray<Tried> = [
  stated("assess/diff.ts", "diff", "nothing changed", difference, {
    statement: "a reconciliation does not differ from itself",
    holds: (it) => fc.property(worlds, ({ result }) => it(result, result).length === 0),
    damage: "a contested question always counts as changed",
    broken: (before, after) => [
      ...diff(before, after),
      ...after.assessments.flatMap((one) =>
        one.status === "contested" ? diff({ ...before, assessments: [] }, after) : [],
      ),
    ],
  }),
  stated("assess/diff.ts", "diff", "mirror", difference, {
    statement: "going back exchanges before and after",
    holds: (it) =>
      fc.property(pairs, ({ before, after }) =>
        same(it(after, before).map(mirrored), it(before, after).map(turnedRound)),
      ),
    damage: "what is gone is not told",
    broken: (before, after) => diff(before, after).filter(({ after: is }) => is !== undefined),
  }),
]

type Rulings = (before: Reconciliation, more: ReadonlyArray<Claim>) => unknown
const FEW = POLICIES.slice(0, 2)
const later: Rulings = (before, more) => Array.from(rulingsOf(advance(before, more), FEW))

const RULINGS = stated("assess/rulings.ts", "rulingsOf", "rulings as of now", later, {
  statement: "policies put again after more was said give what putting them to everything gives",
  holds: (it) =>
    fc.property(pairs, ({ before, after, more }) => same(it(before, more), Array.from(rulingsOf(after, FEW)))),
  damage: "rulings from before are kept",
  broken: (before) => Array.from(rulingsOf(before, FEW)),
})

/** The status of a question that has only these claims, by reconciling them anew. */
const statusOf = (
  claims: ReadonlyArray<Claim>,
  sources: ReadonlyArray<Source.Source>,
  question: string,
): string | undefined => reconcile(claims, { sources }).assessments.find((one) => one.question.id === question)?.status

/** The claims after a change, where the change is one of claims. */
const carriedOut = (
  flip: Flip,
  claims: ReadonlyArray<Claim>,
  registered: Registry,
): ReadonlyArray<Claim> | undefined => {
  if (flip.change === "drop-claim") return claims.filter(({ id }) => id !== flip.claim)
  if (flip.change === "leave-out-source") {
    const witnessOf = witnessNames(claims, registered)
    return claims.filter((one) => witnessOf(one) !== flip.source)
  }
  if (flip.change === "take-at-word") {
    return claims.map((one) =>
      one.voice === "narrator" && Attribution.speaker(one.chain) === flip.source
        ? claim({ ...one, voice: "stated" })
        : one,
    )
  }
  if (flip.change !== "confirm-implied") return undefined
  return claims.map((one) => (one.id === flip.claim ? claim({ ...one, voice: "stated", modality: "asserted" }) : one))
}

type What = (assessment: Assessment, registered: Registry) => Sensitivity

/** One question and all that is known of its sources. */
const questions = drawn(
  world({ maxLength: 4 }).map((it) => {
    const result = of(it)
    const [largest] = result.assessments.toSorted((a, b) => b.question.claims.length - a.question.claims.length)
    return { sources: it[1], registered: registryOf(result), assessment: largest }
  }),
)

const SENSITIVITY: ReadonlyArray<Tried> = [
  stated<What, [{ sources: ReadonlyArray<Source.Source>; registered: Registry; assessment: Assessment | undefined }]>(
    "assess/sensitivity.ts",
    "sensitivity",
    "flips flip",
    sensitivity,
    {
      statement: "carrying out a flip gives the status that it says",
      holds: (it) =>
        fc.property(questions, ({ sources, registered, assessment }) => {
          if (assessment === undefined) return true
          const { question } = assessment
          return it(assessment, registered).flips.every((flip) => {
            const claims = carriedOut(flip, question.claims, registered)
            return claims === undefined || statusOf(claims, sources, question.id) === flip.becomes
          })
        }),
      damage: "every flip is said to leave it contested",
      broken: (assessment, registered) => {
        const found = sensitivity(assessment, registered)
        return { ...found, flips: found.flips.map((flip) => ({ ...flip, becomes: "contested" as const })) }
      },
    },
  ),
  stated<What, [{ sources: ReadonlyArray<Source.Source>; registered: Registry; assessment: Assessment | undefined }]>(
    "assess/sensitivity.ts",
    "sensitivity",
    "nothing else flips",
    sensitivity,
    {
      statement: "every claim and every source whose loss changes the status is listed",
      holds: (it) =>
        fc.property(questions, ({ sources, registered, assessment }) => {
          if (assessment === undefined) return true
          const { question, status } = assessment
          const { flips } = it(assessment, registered)
          const named = new Set(flips.flatMap((flip) => (flip.change === "drop-claim" ? [flip.claim] : [])))
          const left = new Set(flips.flatMap((flip) => (flip.change === "leave-out-source" ? [flip.source] : [])))
          const witnessOf = witnessNames(question.claims, registered)
          const who = new Set(question.claims.map(witnessOf))
          const without = (gone: (one: Claim) => boolean): boolean =>
            statusOf(
              question.claims.filter((one) => !gone(one)),
              sources,
              question.id,
            ) !== status
          return (
            question.claims.every(({ id }) => named.has(id) === without((one) => one.id === id)) &&
            Array.from(who).every((name) => left.has(name) === without((one) => witnessOf(one) === name))
          )
        }),
      damage: "the last flip is left out",
      broken: (assessment, registered) => {
        const found = sensitivity(assessment, registered)
        return { ...found, flips: found.flips.filter(({ change }) => change !== "leave-out-source").slice(0, -1) }
      },
    },
  ),
]

type Ask = typeof statementsThatChange

const STATEMENTS = stated<
  Ask,
  [{ sources: ReadonlyArray<Source.Source>; registered: Registry; assessment: Assessment | undefined }]
>("assess/whomToAsk.ts", "statementsThatChange", "statements change", statementsThatChange, {
  statement: "with the statement on record the status is the one told",
  holds: (it) =>
    fc.property(questions, ({ sources, registered, assessment }) => {
      if (assessment === undefined) return true
      const { question, positions, status } = assessment
      const last =
        question.claims
          .map(({ saidOn = "" }) => saidOn)
          .toSorted()
          .at(-1) ?? ""
      return it(assessment, registered).every(({ source, position, becomes }) => {
        const [pattern] = question.claims
        const answer = positions[position]
        if (pattern === undefined || answer === undefined || becomes === status) return false
        const { saidOn: _, restates: __, revision: ___, ...rest } = pattern
        const statement = claim({
          ...rest,
          value: answer.value,
          polarity: answer.denied ? "denied" : "affirmed",
          modality: "asserted",
          voice: "stated",
          chain: [{ source, role: "asserts" }],
          anchor: { _tag: "RecordPlace", document: "~", row: 1 },
          revision: "updated",
          ...(last === "" ? {} : { saidOn: last }),
        })
        return statusOf([...question.claims, statement], sources, question.id) === becomes
      })
    }),
  damage: "whoever is asked makes it corroborated",
  broken: (assessment, registered) =>
    statementsThatChange(assessment, registered).map((one) => ({ ...one, becomes: "corroborated" as const })),
})

type Moments = (assessment: Assessment, registered: Registry) => ReadonlyArray<Moment>

const moments = (
  name: string,
  statement: string,
  holds: (all: ReadonlyArray<Moment>, claims: ReadonlyArray<Claim>) => boolean,
  damage: string,
  broken: Moments,
): Tried =>
  stated<Moments, [{ result: Reconciliation; it: World }]>("assess/timeline.ts", "timeline", name, timeline, {
    statement,
    holds: (it) =>
      fc.property(worlds, ({ result }) => {
        const registered = registryOf(result)
        return result.assessments.every((one) => holds(it(one, registered), one.question.claims))
      }),
    damage,
    broken,
  })

const TIMELINE: ReadonlyArray<Tried> = [
  moments(
    "one moment per claim",
    "every claim is one moment",
    (all, claims) => same(all.map((one) => one.claim).toSorted(), ids(claims)),
    "what was replaced is left out",
    (assessment, registered) => timeline(assessment, registered).filter(({ replacedBy }) => replacedBy === undefined),
  ),
  moments(
    "in order",
    "moments come by time said, those without one first",
    (all) => all.every(({ saidOn = "" }, i) => saidOn >= (all[i - 1]?.saidOn ?? "")),
    "the latest comes first",
    (assessment, registered) => timeline(assessment, registered).toReversed(),
  ),
]

type Track = (result: Reconciliation, source: string) => TrackRecord
const NOBODY: ReadonlyArray<Source.Source> = []

const track: Track = (result, source) => trackRecord(result, source)

const TRACK: ReadonlyArray<Tried> = [
  stated("assess/trackRecord.ts", "trackRecord", "parts of a whole", track, {
    statement: "upheld and contradicted make up the compared",
    holds: (it) =>
      fc.property(worlds, fc.constantFrom(...SPEAKERS), ({ result }, source) => {
        const { compared, upheld, contradicted } = it(result, source)
        return upheld + contradicted === compared
      }),
    damage: "corrections are counted as errors",
    broken: (result, source) => {
      const record = trackRecord(result, source)
      return { ...record, contradicted: record.contradicted + record.corrections }
    },
  }),
  stated("assess/trackRecord.ts", "trackRecord", "side swap", track, {
    statement: "exchanging two sources exchanges their records",
    holds: (it) =>
      fc.property(worlds, ({ it: [claims], result }) => {
        // Of sources that count together the name that sorts first is used, so an exchange may name the record otherwise.
        const [a, b] = [of([claims, NOBODY]), of([renameClaims(claims, exchange), NOBODY])]
        const { source: _, ...record } = it(a, "ministry")
        const { source: __, ...other } = it(b, exchange("ministry"))
        return result.assessments.length === 0 || same(record, other)
      }),
    damage: "the monitor's corrections are not counted",
    broken: (result, source) => {
      const record = trackRecord(result, source)
      return source === "monitor" ? { ...record, corrections: 0 } : record
    },
  }),
]

const reaches = ({ ties }: Provenance, from: string, isEnd: (id: string) => boolean): boolean => {
  const next = new Map<string, Array<string>>()
  for (const tie of ties) next.set(tie.from, [...(next.get(tie.from) ?? []), tie.to])
  const seen = new Set([from])
  const todo = [from]
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (isEnd(at)) return true
    for (const to of next.get(at) ?? []) {
      if (seen.has(to)) continue
      seen.add(to)
      todo.push(to)
    }
  }
  return false
}

/** Ties between things; those of agents go round where two outlets cite each other. */
const isOfThings = ({ kind }: Provenance["ties"][number]): boolean => kind !== "actedOnBehalfOf"

/** Whether no thing comes from itself, by taking away what comes from nothing until nothing is left. */
const isAcyclic = ({ ties }: Provenance): boolean => {
  let left = ties.filter(isOfThings)
  for (;;) {
    const from = new Set(left.map((tie) => tie.from))
    const rest = left.filter(({ to }) => from.has(to))
    if (rest.length === left.length) return left.length === 0
    left = rest
  }
}

type Trace = (result: Reconciliation) => Provenance
const tracedOnce = new WeakMap<Reconciliation, Provenance>()

/** Our `trace`, which answers at once when asked the same again. */
const traced: Trace = (result) => {
  const graph = tracedOnce.get(result) ?? trace(result)
  tracedOnce.set(result, graph)
  return graph
}

const fewer = WORLDS.map(of)

const TRACE: ReadonlyArray<Tried> = [
  stated("provenance/trace.ts", "trace", "complete", traced, {
    statement: "from every assessment a path of ties leads to a document",
    holds: (it) =>
      fc.property(fewer, (result) => {
        const graph = it(result)
        return result.assessments.every(({ question }) =>
          reaches(graph, `assessment/${question.id}`, (id) => id.startsWith("document/")),
        )
      }),
    damage: "where a claim was quoted from is left out",
    broken: (result) => {
      const graph = trace(result)
      return { ...graph, ties: graph.ties.filter(({ kind }) => kind !== "wasQuotedFrom" && kind !== "wasGeneratedBy") }
    },
  }),
  stated("provenance/trace.ts", "trace", "no dangling end", traced, {
    statement: "every end of a tie is a node, and no node is there twice",
    holds: (it) =>
      fc.property(fewer, (result) => {
        const { entities, activities, agents, ties } = it(result)
        const nodes = [...entities, ...activities, ...agents].map(({ id }) => id)
        const known = new Set(nodes)
        return known.size === nodes.length && ties.every(({ from, to }) => known.has(from) && known.has(to))
      }),
    damage: "sources of which nothing is known are left out",
    broken: (result) => {
      const graph = trace(result)
      return { ...graph, agents: graph.agents.filter(({ attributes }) => Object.keys(attributes).length > 0) }
    },
  }),
  stated("provenance/trace.ts", "trace", "acyclic", traced, {
    statement: "nothing comes from itself, in one step or many",
    holds: (it) => fc.property(fewer, (result) => isAcyclic(it(result))),
    damage: "a replaced claim comes from the one that replaced it",
    broken: (result) => {
      const graph = trace(result)
      const back = graph.ties.flatMap((tie) =>
        tie.kind === "wasRevisionOf" ? [{ ...tie, from: tie.to, to: tie.from }] : [],
      )
      return { ...graph, ties: [...graph.ties, ...back] }
    },
  }),
]

type Composed = (result: Reconciliation) => Report
const composed: Composed = (result) => compose(result)

const COMPOSE = stated("report/compose.ts", "compose", "nothing is lost", composed, {
  statement: "every claim, question and conflict is in it",
  holds: (it) =>
    fc.property(fewer, (result) => {
      const report = it(result)
      const { assessments } = result
      const conflicts = assessments.flatMap((one) => one.conflicts)
      return (
        same(
          report.claims.map(({ id }) => id).toSorted(),
          ids(assessments.flatMap(({ question }) => question.claims)),
        ) &&
        same(
          report.questions.map(({ id }) => id),
          assessments.map(({ question }) => question.id),
        ) &&
        report.conflicts.length === conflicts.length &&
        new Set(report.conflicts.map(({ id }) => id)).size === conflicts.length
      )
    }),
  damage: "conflicts of one kind are told once",
  broken: (result) => {
    const report = compose(result)
    const kinds = new Map(report.conflicts.map((one) => [one.kind, one]))
    return { ...report, conflicts: Array.from(kinds.values()) }
  },
})

/** Everything that the rooms from `conflict` to `report` state, but for the suites. */
export const ASSESS_LAWS: ReadonlyArray<Tried> = [
  ...DISPUTES,
  ...ASSESS,
  ...DIFF,
  RULINGS,
  ...SENSITIVITY,
  STATEMENTS,
  ...TIMELINE,
  ...TRACK,
  ...TRACE,
  COMPOSE,
]
