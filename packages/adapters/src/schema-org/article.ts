/** What articles say: their headline, their corrections, and their text where it stands in the markup. */
import { Text } from "@corroborate/core"
import { readBody } from "../body.ts"
import { say, type Gathering, type Saying } from "../gathering.ts"
import { resolved, type Node, type Resolve } from "./nodes.ts"
import { WorkShape, type Work } from "./schema.ts"
import { chainsOf, saidIn } from "./who.ts"

/** The headline and the corrections, in the publisher's own words. */
const sayWords = (
  work: Work,
  headline: string,
  voiced: Pick<Saying, "chain" | "row" | "saidOn">,
  gathering: Gathering,
  resolve: Resolve,
): void => {
  const subject = work.url[0] ?? work["@id"][0] ?? headline
  const updated: Pick<Saying, "revision"> = work.dateModified.length > 0 ? { revision: "updated" } : {}
  const told = { ...voiced, subject, voice: "stated" } as const
  say(gathering, { ...told, ...updated, property: "headline", value: Text.text(headline), column: "headline" })
  for (const correction of resolved(work.correction, resolve)) {
    const words = typeof correction === "string" ? correction : (WorkShape.safeParse(correction).data?.text[0] ?? "")
    if (words !== "") say(gathering, { ...told, property: "correction", value: Text.text(words), column: "correction" })
  }
}

/** Reads an article. **Law** *nothing is lost*: it is at least its headline, or refused. */
export const readWork = ({ value, row, where }: Node, gathering: Gathering, resolve: Resolve): void => {
  const work = WorkShape.safeParse(value).data
  const headline = work === undefined ? undefined : (work.headline[0] ?? work.name[0] ?? work.description[0])
  if (work === undefined || headline === undefined) {
    gathering.issues.refuse(where, "this article has no headline")
    return
  }
  const said = saidIn([...work.dateModified, ...work.datePublished, ...work.dateCreated], gathering, where)
  const voices = chainsOf(work, resolve, gathering)
  for (const { chain } of voices) sayWords(work, headline, { chain, row, ...said }, gathering, resolve)
  const [first] = voices
  const [text] = work.articleBody
  if (text === undefined || first === undefined) return
  const publishedOn = said.saidOn === undefined ? {} : { publishedOn: said.saidOn.slice(0, 10) }
  readBody({ text, name: headline, publisher: first.chain[0].source, ...publishedOn }, gathering)
}
