/**
 * Provenance as a projection of a reconciliation: worked out from the result, never logged beside it, so the two
 * cannot disagree.
 */
import type { Assessment } from "../assess/Assessment.ts"
import type { Anchor, Claim } from "../claim/Claim.ts"
import type { Document } from "../claim/Document.ts"
import type { Reconciliation } from "../reconcile.ts"
import type { Source } from "../source/Source.ts"
import type { Attributes, Node, Provenance, Tie } from "./Provenance.ts"

const RECONCILE = "reconcile"

const documentNode = (id: string): string => `document/${id}`
const readingNode = (id: string): string => `reading/${id}`
const agentNode = (id: string): string => `source/${id}`
const claimNode = (id: string): string => `claim/${id}`
const assessmentNode = (id: string): string => `assessment/${id}`

const placeNode = (anchor: Anchor): string =>
  anchor._tag === "Quote"
    ? `quote/${anchor.document}/${anchor.start}-${anchor.end}`
    : `record/${anchor.document}/${anchor.row}${anchor.column === undefined ? "" : `/${anchor.column}`}`

const known = (attributes: Readonly<Record<string, string | number | boolean | undefined>>): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

const ofDocument = (document: Document): Node => ({
  id: documentNode(document.id),
  attributes: known({
    "prov:type": "corroborate:Document",
    "prov:label": document.name,
    "corroborate:sha256": document.sha256,
    "corroborate:publishedOn": document.publishedOn,
    "corroborate:readBy": document.readBy,
  }),
})

const documentTies = ({ id, derivedFrom, publisher }: Document): ReadonlyArray<Tie> => [
  ...(derivedFrom === undefined
    ? []
    : [{ kind: "wasDerivedFrom", from: documentNode(id), to: documentNode(derivedFrom) } as const]),
  ...(publisher === undefined
    ? []
    : [{ kind: "wasAttributedTo", from: documentNode(id), to: agentNode(publisher) } as const]),
]

const ofSource = (source: Source): Node => ({
  id: agentNode(source.id),
  attributes: known({
    "prov:type": source.kind === "person" ? "prov:Person" : "prov:Organization",
    "prov:label": source.name,
    "corroborate:affiliation": source.affiliations
      ?.map(({ words, by }) => `${words} (so described by ${by})`)
      .join("; "),
  }),
})

/** A delegate passes on the word of whoever is responsible for it: the carrier that of the originator, a chief that of the house. */
const sourceTies = ({ id, speaksFor, reliesOn }: Source): ReadonlyArray<Tie> =>
  [...(speaksFor === undefined ? [] : [speaksFor]), ...(reliesOn ?? [])].map((to) => ({
    kind: "actedOnBehalfOf",
    from: agentNode(id),
    to: agentNode(to),
  }))

const chainTies = ({ chain }: Claim): ReadonlyArray<Tie> =>
  chain.flatMap(({ source }, i) => {
    const next = chain[i + 1]
    return next === undefined || next.source === source
      ? []
      : [{ kind: "actedOnBehalfOf", from: agentNode(source), to: agentNode(next.source) } as const]
  })

const ofPlace = (anchor: Anchor): Node => ({
  id: placeNode(anchor),
  attributes:
    anchor._tag === "Quote"
      ? {
          "prov:type": "corroborate:Quote",
          "prov:value": anchor.exact,
          "corroborate:start": anchor.start,
          "corroborate:end": anchor.end,
        }
      : known({
          "prov:type": "corroborate:Record",
          "corroborate:row": anchor.row,
          "corroborate:column": anchor.column,
        }),
})

const ofClaim = (claim: Claim): Node => ({
  id: claimNode(claim.id),
  attributes: known({
    "prov:type": "corroborate:Claim",
    "corroborate:property": claim.property,
    "corroborate:voice": claim.voice,
    "corroborate:polarity": claim.polarity,
    "corroborate:value": JSON.stringify(claim.value),
    "corroborate:saidOn": claim.saidOn,
  }),
})

const claimTies = (claim: Claim): ReadonlyArray<Tie> => {
  const from = claimNode(claim.id)
  const place = placeNode(claim.anchor)
  return [
    { kind: "wasQuotedFrom", from, to: place },
    { kind: "wasDerivedFrom", from: place, to: documentNode(claim.anchor.document) },
    { kind: "wasGeneratedBy", from, to: readingNode(claim.anchor.document) },
    ...claim.chain.map(({ source }) => ({ kind: "wasAttributedTo", from, to: agentNode(source) }) as const),
    ...chainTies(claim),
  ]
}

const ofAssessment = ({ question, status }: Assessment): Node => ({
  id: assessmentNode(question.id),
  attributes: {
    "prov:type": "corroborate:Assessment",
    "corroborate:subject": question.subject,
    "corroborate:property": question.property,
    "corroborate:status": status,
  },
})

const assessmentTies = ({ question, supersededBy }: Assessment): ReadonlyArray<Tie> => [
  { kind: "wasGeneratedBy", from: assessmentNode(question.id), to: RECONCILE },
  ...question.claims.map(
    ({ id }) => ({ kind: "wasDerivedFrom", from: assessmentNode(question.id), to: claimNode(id) }) as const,
  ),
  ...Object.entries(supersededBy).map(
    ([earlier, later]) => ({ kind: "wasRevisionOf", from: claimNode(later), to: claimNode(earlier) }) as const,
  ),
]

const unique = <A>(items: ReadonlyArray<A>, keyOf: (item: A) => string): ReadonlyArray<A> =>
  Array.from(new Map(items.map((item) => [keyOf(item), item])).entries())
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item)

/**
 * The provenance of everything in a reconciliation.
 *
 * **Laws** *complete*: from every assessment a path of ties leads to a document; *no dangling end*; *acyclic*. O(n log n).
 *
 * @example
 * ```ts import.meta.vitest
 * import { reconcile, trace } from "@corroborate/core"
 * import { qadamTolls } from "@corroborate/core/testing"
 *
 * const { ties } = trace(reconcile(qadamTolls))
 * ties.filter(({ kind }) => kind === "wasRevisionOf").length // => 1
 * ties.some(({ from, to }) => from === "source/afp" && to === "source/observatory") // => true
 * ```
 */
export const trace = ({ documents, sources, assessments }: Reconciliation): Provenance => {
  const claims = assessments.flatMap(({ question }) => question.claims)
  const ties = [
    ...documents.flatMap(documentTies),
    ...sources.flatMap(sourceTies),
    ...claims.flatMap(claimTies),
    ...claims.map(({ id }): Tie => ({ kind: "used", from: RECONCILE, to: claimNode(id) })),
    ...claims.map(({ anchor }): Tie => ({
      kind: "used",
      from: readingNode(anchor.document),
      to: documentNode(anchor.document),
    })),
    ...assessments.flatMap(assessmentTies),
  ]
  const mentioned = ties.flatMap(({ from, to }) => [from, to])
  const bare = (prefix: string): ReadonlyArray<Node> =>
    mentioned.filter((id) => id.startsWith(prefix)).map((id) => ({ id, attributes: {} }))
  const nodes = (all: ReadonlyArray<Node>): ReadonlyArray<Node> => unique(all, ({ id }) => id)
  return {
    entities: nodes([
      ...bare("document/"),
      ...documents.map(ofDocument),
      ...claims.map(({ anchor }) => ofPlace(anchor)),
      ...claims.map(ofClaim),
      ...assessments.map(ofAssessment),
    ]),
    activities: nodes([
      ...bare("reading/"),
      { id: RECONCILE, attributes: { "prov:type": "corroborate:Reconciliation" } },
    ]),
    agents: nodes([...bare("source/"), ...sources.map(ofSource)]),
    ties: unique(ties, ({ kind, from, to }) => JSON.stringify([kind, from, to])),
  }
}
