/** Whose word a record of PROV is: the document's, or that of the agents it attributes things to. */
import type { Attribution, Source } from "@corroborate/core"
import { chainOf, type Gathering } from "../gathering.ts"
import { lexicalOf } from "./literal.ts"
import { expand } from "./names.ts"
import type { ProvRecord, Scope } from "./records.ts"

/** Agents that one thing is attributed to before the rest are left out. Chosen: each doubles what is said of the thing. */
const MOST_AGENTS = 8
/** Steps of acting for somebody that are followed. */
const MOST_STEPS = 8

/** What relations of one scope tell, by ids in full. */
interface Told {
  readonly attributed: Map<string, Array<string>>
  readonly onBehalfOf: Map<string, string>
  readonly generatedAt: Map<string, string>
  /** Chains worked out before, by the thing. */
  readonly chains: Map<string, ReadonlyArray<Attribution.Attribution>>
}

/** Who says what stands in a document. */
export interface Voices {
  /** The chains of what a record says of a thing, one for each agent that the thing is attributed to. */
  readonly chains: (id: string, scope: Scope) => ReadonlyArray<Attribution.Attribution>
  /** When a thing was generated, as written. */
  readonly generatedAt: (id: string, scope: Scope) => string | undefined
}

/** The one value of an attribute, as a name in full. */
export const nameIn = (
  { attributes, scope, where }: ProvRecord,
  attribute: string,
  { issues }: Gathering,
): string | undefined => {
  const [first] = attributes.get(attribute) ?? []
  return first === undefined ? undefined : expand(lexicalOf(first).text, scope.prefixes, issues, where)
}

const wordsOf = ({ attributes }: ProvRecord, attribute: string): ReadonlyArray<string> =>
  (attributes.get(attribute) ?? []).map((literal) => lexicalOf(literal).text)

const kindOf = (types: ReadonlyArray<string>): Source.SourceKind => {
  if (types.some((type) => type.endsWith("Person"))) return "person"
  return types.some((type) => type.endsWith("SoftwareAgent")) ? "record" : "organisation"
}

const note = (told: Told, record: ProvRecord, gathering: Gathering): void => {
  const name = (attribute: string): string | undefined => nameIn(record, `prov:${attribute}`, gathering)
  if (record.kind === "wasAttributedTo") {
    const [entity, agent] = [name("entity"), name("agent")]
    if (entity === undefined || agent === undefined) return
    const agents = told.attributed.get(entity) ?? []
    if (!agents.includes(agent) && agents.length <= MOST_AGENTS) agents.push(agent)
    told.attributed.set(entity, agents)
  } else if (record.kind === "actedOnBehalfOf") {
    const [delegate, responsible] = [name("delegate"), name("responsible")]
    if (delegate !== undefined && responsible !== undefined && !told.onBehalfOf.has(delegate))
      told.onBehalfOf.set(delegate, responsible)
  } else if (record.kind === "wasGeneratedBy") {
    const entity = name("entity")
    const [time] = wordsOf(record, "prov:time")
    if (entity !== undefined && time !== undefined && !told.generatedAt.has(entity)) told.generatedAt.set(entity, time)
  }
}

/** An agent with those it acts for, in turn. */
const carriersOf = (agent: string, { onBehalfOf }: Told): ReadonlyArray<string> => {
  const path = [agent]
  for (let next = onBehalfOf.get(agent); next !== undefined && path.length < MOST_STEPS; next = onBehalfOf.get(next)) {
    if (path.includes(next)) break
    path.push(next)
  }
  return path
}

/** The names and kinds of agents, by their ids in full. */
const labelsIn = (
  records: ReadonlyArray<ProvRecord>,
  { issues }: Gathering,
): ReadonlyMap<string, readonly [string, Source.SourceKind]> => {
  const labels = new Map<string, readonly [string, Source.SourceKind]>()
  for (const record of records) {
    if (record.kind !== "agent") continue
    const full = expand(record.id, record.scope.prefixes, issues, record.where)
    const [label = full] = wordsOf(record, "prov:label")
    labels.set(full, [label, kindOf(wordsOf(record, "prov:type"))])
  }
  return labels
}

/** Reads from all records who says what. */
export const voicesIn = (records: ReadonlyArray<ProvRecord>, gathering: Gathering): Voices => {
  const byBundle = new Map<string, Told>()
  const toldIn = ({ bundle = "" }: Scope): Told => {
    const told = byBundle.get(bundle) ?? {
      attributed: new Map(),
      onBehalfOf: new Map(),
      generatedAt: new Map(),
      chains: new Map(),
    }
    byBundle.set(bundle, told)
    return told
  }
  for (const record of records) note(toldIn(record.scope), record, gathering)
  const labels = labelsIn(records, gathering)
  const own = gathering.source(gathering.document.name, "record")
  const sourceOf = (agent: string): Source.SourceId =>
    gathering.source(...(labels.get(agent) ?? [agent, "organisation"]))
  const worked = (id: string, told: Told): ReadonlyArray<Attribution.Attribution> => {
    const agents = told.attributed.get(id) ?? []
    const problem = `a thing is attributed to more than ${MOST_AGENTS} agents; the first are read`
    if (agents.length > MOST_AGENTS) gathering.issues.warnOnce("agents", "the whole file", problem)
    return agents.slice(0, MOST_AGENTS).map((agent) => {
      const path = carriersOf(agent, told).map(sourceOf)
      return chainOf([own, ...path.slice(0, -1)], path.at(-1) ?? own)
    })
  }
  const chains = (id: string, scope: Scope): ReadonlyArray<Attribution.Attribution> => {
    const told = toldIn(scope)
    const known = told.chains.get(id) ?? worked(id, told)
    told.chains.set(id, known)
    return known
  }
  const unattributed = [chainOf([], own)]
  const ofBundle = ({ bundle, prefixes }: Scope): ReadonlyArray<Attribution.Attribution> =>
    bundle === undefined ? [] : chains(bundle, { prefixes })
  return {
    chains: (id, scope) => {
      const [said, bundled] = [chains(id, scope), ofBundle(scope)]
      if (said.length > 0) return said
      return bundled.length > 0 ? bundled : unattributed
    },
    generatedAt: (id, scope) => toldIn(scope).generatedAt.get(id),
  }
}
