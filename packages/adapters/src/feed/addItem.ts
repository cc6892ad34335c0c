/** What an item says: its headline, by whoever says it on that day, and its text, read as an article. */
import { Text, type Source } from "@corroborate/core"
import { readBody } from "../body.ts"
import { chainOf, say, sourceNamed, type Gathering, type Saying } from "../gathering.ts"
import { feedDate } from "./date.ts"
import type { Channel, Item } from "./Item.ts"

const dateIn = (written: string | undefined, where: string, { issues }: Gathering): string | undefined => {
  if (written === undefined) return undefined
  const read = feedDate(written)
  if ("instant" in read) return read.instant
  issues.warn(where, `${read.problem}; the item stands without its date`)
  return undefined
}

/** Whose channel it is: by its name, else the host of its address, else the file. */
export const sourceOfChannel = ({ name, link }: Channel, { source, document }: Gathering): Source.SourceId => {
  const host = link !== undefined && URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, "") : ""
  return name === undefined && host === "" ? source(document.name, "record") : source(name ?? host, "outlet")
}

/** Who says it: an author for the outlet, the outlet itself, or the outlet that it was taken from. */
const chainFor = (
  { authors, upstream }: Item,
  channel: Source.SourceId,
  { source }: Gathering,
): Pick<Saying, "chain" | "voice"> => {
  if (upstream !== undefined) {
    const from = source(upstream, "outlet")
    if (from !== channel) return { chain: chainOf([channel], from), voice: "reported" }
  }
  const [author] = authors
  if (author === undefined || sourceNamed(author, "person").id === channel)
    return { chain: chainOf([], channel), voice: "stated" }
  return { chain: chainOf([], source(author, "person", { speaksFor: channel })), voice: "stated" }
}

/** Adds what an item says. **Law** *nothing is lost*: at least one claim, or a refusal. */
export const addItem = (item: Item, row: number, channel: Source.SourceId, gathering: Gathering): void => {
  const { title, text, where, published, modified } = item
  const words = title ?? text
  if (words === undefined) {
    gathering.issues.refuse(where, "this item has neither a title nor a text")
    return
  }
  const [first, last] = [dateIn(published, where, gathering), dateIn(modified, where, gathering)]
  const said = last ?? first
  const isUpdated = first !== undefined && last !== undefined && last > first
  say(gathering, {
    subject: item.id ?? item.link ?? words,
    property: title === undefined ? "post" : "headline",
    value: Text.text(words),
    row,
    ...chainFor(item, channel, gathering),
    ...(said === undefined ? {} : { saidOn: said }),
    ...(isUpdated ? { revision: "updated" } : {}),
  })
  if (text !== undefined)
    readBody(
      { text, name: words, publisher: channel, ...(said === undefined ? {} : { publishedOn: said.slice(0, 10) }) },
      gathering,
    )
}
