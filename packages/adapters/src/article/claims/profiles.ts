/** What a text says of its sources in passing, as claims of the text itself. */
import { Category } from "@corroborate/core"
import type { Cluster, Fact } from "../who/Cluster.ts"
import type { Clusters } from "../who/clusters.ts"
import type { Draft } from "./build.ts"
import { chainOf, type Publisher } from "./chain.ts"
import { networkOf } from "./sources.ts"

const draftOf = (cluster: Cluster, fact: Fact, publisher: Publisher, publishedOn: string | undefined): Draft => ({
  proposition: {
    property: "source.profile",
    value: Category.category(fact.words),
    valueAt: fact.at,
    span: fact.span,
    sentence: fact.sentence,
    subject: cluster.name,
    polarity: "affirmed",
    modality: "asserted",
  },
  chain: chainOf(publisher, [], networkOf),
  ...(publishedOn === undefined ? {} : { saidOn: publishedOn }),
})

/** The profiles of all sources, in the order of the sources. */
export const profilesOf = (
  { all }: Clusters,
  publisher: Publisher,
  publishedOn: string | undefined,
): ReadonlyArray<Draft> =>
  all.flatMap((cluster) => cluster.facts.map((fact) => draftOf(cluster, fact, publisher, publishedOn)))
