/** From the clusters of a text to sources of the record. */
import type { Affiliation, Claim, Source } from "@corroborate/core"
import { registeredId } from "../../register/register.ts"
import type { Cluster } from "../who/Cluster.ts"
import type { Clusters } from "../who/clusters.ts"

/** The id of those whom a source says it relies on. */
export const networkOf = ({ id }: Cluster): Source.SourceId => `${id}/network`

/** The ties that the text tells of, each with the claim that says so. */
const affiliationsIn = (
  { facts, name }: Cluster,
  publisher: Source.SourceId,
  claims: ReadonlyArray<Claim>,
): ReadonlyArray<Affiliation.Affiliation> =>
  facts.flatMap(({ kind, party, stance, words, at }) => {
    const said = claims.find(
      (one) => one.subject === name && one.property === "source.profile" && one.valueAt?.start === at.start,
    )
    if (kind !== "tie" || party === undefined || stance === undefined || said === undefined) return []
    return [{ party, stance, words, by: publisher, cited: said.id }]
  })

const sourceOf = (
  cluster: Cluster,
  publisher: Source.SourceId,
  claims: ReadonlyArray<Claim>,
): ReadonlyArray<Source.Source> => {
  const { id, name, kind, unnamed, speaksFor, facts } = cluster
  const network = facts.find((fact) => fact.kind === "relies")
  const affiliations = [...(registeredId(id)?.affiliations ?? []), ...affiliationsIn(cluster, publisher, claims)]
  const otherNames = Array.from(cluster.acronyms)
  const source: Source.Source = {
    id,
    name,
    kind: unnamed && kind === "person" ? "unnamed" : kind,
    ...(otherNames.length === 0 ? {} : { otherNames }),
    ...(speaksFor === undefined ? {} : { speaksFor }),
    ...(network === undefined ? {} : { reliesOn: [networkOf(cluster)] }),
    ...(affiliations.length === 0 ? {} : { affiliations }),
  }
  return network === undefined
    ? [source]
    : [source, { id: networkOf(cluster), name: `${network.words} (of ${name})`, kind: "unnamed" }]
}

/** Every source that a claim names, the houses they speak for and those they rely on. */
export const sourcesOf = (
  { all }: Clusters,
  publisher: Source.Source,
  claims: ReadonlyArray<Claim>,
): ReadonlyArray<Source.Source> => {
  const named = new Set(claims.flatMap(({ chain }) => chain.map(({ source }) => source)))
  const used = all.filter(({ id, facts }) => named.has(id) || facts.length > 0)
  const sources = used.flatMap((cluster) => sourceOf(cluster, publisher.id, claims))
  return sources.some(({ id }) => id === publisher.id) ? sources : [publisher, ...sources]
}
