/** For whom persons speak: the house whose head or envoys they are. */
import type { Parsed } from "../grammar/Parsed.ts"
import type { Cluster } from "./Cluster.ts"
import { withAny, type ClusterIndex } from "./ClusterIndex.ts"
import type { MentionParts } from "./mentionParts.ts"
import type { Mention } from "./Utterance.ts"

/** "monitor chief": the person's word is the monitor's. */
export const attachHouse = (index: ClusterIndex, cluster: Cluster, { titled }: MentionParts): void => {
  if (titled === undefined || !titled.speaks || titled.house.length === 0 || cluster.speaksFor !== undefined) return
  const words = titled.house.map(({ lower }) => lower)
  const house = withAny(index, words).find((other) => other !== cluster && other.kind !== "person")
  if (house === undefined) return
  cluster.speaksFor = house.id
  cluster.voice = titled.voice
}

/** Those who speak for whom they are "of" or "from" by what they are called. */
const SENT: ReadonlySet<string> = new Set(
  "representative representatives spokesmen spokespeople delegates envoys".split(" "),
)
const FROM: ReadonlySet<string> = new Set(["of", "from", "for"])

/** "representatives from Chile": their word is that of whom the text knows by that name. */
export const attachSender = (
  index: ClusterIndex,
  cluster: Cluster,
  { tokens }: Parsed,
  { head, to }: Mention,
): void => {
  if (cluster.speaksFor !== undefined || !SENT.has(tokens[head]?.lower ?? "")) return
  if (!FROM.has(tokens[head + 1]?.lower ?? "")) return
  const name = tokens.slice(head + 2, to).filter(({ capital }) => capital)
  const house = withAny(
    index,
    name.map(({ lower }) => lower),
  ).find((other) => other !== cluster && !other.unnamed)
  if (house === undefined || house.kind === "person" || name.length === 0) return
  cluster.speaksFor = house.id
  cluster.voice = true
}
