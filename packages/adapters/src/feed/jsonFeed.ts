/** JSON Feed as items. */
import { recordIn, placeOf, type Placed } from "../json/desk.ts"
import { membersOf } from "../json/split.ts"
import { elementIn, itemsOf, tellUnsound } from "../json/values.ts"
import type { Gathering } from "../gathering.ts"
import type { Channel, Feed, Item } from "./Item.ts"
import { plainWords } from "./plain.ts"
import { JsonFeedHead, JsonFeedItem } from "./schema.ts"

const known = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> => {
  const one: Partial<Record<K, string>> = {}
  if (value !== undefined && value.trim() !== "") one[key] = value.trim()
  return one
}

const HINTS = { id: "is missing; an item without one is discarded" }

const itemOf = (gathering: Gathering, placed: Placed): ReadonlyArray<Item> => {
  const item = recordIn(gathering, placed, JsonFeedItem, "item", HINTS)
  if (item === undefined) return []
  const where = placeOf(gathering, placed)
  if (String(item.id).trim() === "") {
    gathering.issues.refuse(where, "/id is empty; an item without one is discarded")
    return []
  }
  const html = item.content_html === undefined ? undefined : plainWords(item.content_html)
  const authors = [...(item.authors ?? []), ...(item.author === undefined ? [] : [item.author])]
  return [
    {
      where,
      authors: authors.flatMap(({ name }) => (name === undefined || name.trim() === "" ? [] : [name])),
      ...known("id", String(item.id)),
      ...known("link", item.url ?? item.external_url),
      ...known("title", item.title),
      ...known("text", item.content_text ?? html ?? item.summary),
      ...known("published", item.date_published),
      ...known("modified", item.date_modified),
    },
  ]
}

/** What the members beside the items tell of the feed. */
const channelOf = ({ text }: Gathering, at: number): Channel => {
  const head = new Map<string, unknown>()
  for (const { key, start, end } of membersOf(text, at)) {
    if (key === "items") continue
    const element = elementIn(text, start, end)
    if ("value" in element) head.set(key, element.value)
  }
  const read = JsonFeedHead.safeParse({
    title: head.get("title"),
    home_page_url: head.get("home_page_url"),
    feed_url: head.get("feed_url"),
  })
  return read.success
    ? { ...known("name", read.data.title), ...known("link", read.data.home_page_url ?? read.data.feed_url) }
    : {}
}

/** The feed of the object that stands at a place. A broken item costs that item. */
export const jsonFeed = (gathering: Gathering, placed: Placed): Feed => {
  const { text, issues, where } = gathering
  const { start } = placed.element
  const before = issues.refusals()
  const list = membersOf(text, start).find(({ key }) => key === "items")
  if (list === undefined || text[list.start] !== "[") {
    issues.refuse(where(list?.start ?? start, placed.path), "there is no list of `items`")
    return { channel: {}, items: [] }
  }
  const items = Array.from(itemsOf(gathering, list.start, [...placed.path, "items"])).flatMap((item) =>
    itemOf(gathering, item),
  )
  tellUnsound(gathering, placed, before)
  return { channel: channelOf(gathering, start), items }
}
