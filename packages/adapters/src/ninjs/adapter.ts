/** Reads news items of agencies: what each puts out under its headlines, and its text as an article. */
import { Text, type Input, type Reading, type Source } from "@corroborate/core"
import { readBody } from "../body.ts"
import { readInstant } from "../cell/day.ts"
import { plainWords } from "../feed/plain.ts"
import type { Reader } from "../Format.ts"
import { chainOf, gather, say, type Gathering, type Saying } from "../gathering.ts"
import { placeOf, recordIn, tellFaults, type Placed } from "../json/desk.ts"
import { valuesOf } from "../json/values.ts"
import { NewsItem, type Words } from "./schema.ts"

/** Name and version of this reader. */
const READ_BY = "ninjs/1"

/** Items in items that are followed. Chosen: a package of packages has three. */
const DEEPEST = 8

/** An item that waits to be read. */
interface Waiting {
  readonly item: NewsItem
  readonly placed: Placed
  readonly path: Placed["path"]
}

const hostOf = (uri: string | undefined): string | undefined =>
  uri !== undefined && URL.canParse(uri) ? new URL(uri).hostname.replace(/^www\./, "") || undefined : undefined

/** The house: who holds the rights, who supplied it, where its address stands, else the file. */
const houseOf = (
  { copyrightHolder, copyrightholder, uri }: NewsItem,
  { source, document }: Gathering,
): Source.SourceId => {
  const holder = copyrightHolder ?? copyrightholder
  if (holder !== undefined && holder.trim() !== "") return source(holder, "agency")
  const host = hostOf(uri)
  return host === undefined ? source(document.name, "record") : source(host, "outlet")
}

/** Who says it: the house's author for it, or whoever the house has it from. */
const voiceOf = (item: NewsItem, house: Source.SourceId, { source }: Gathering): Pick<Saying, "chain" | "voice"> => {
  const named = (item.infoSources ?? item.infosources ?? []).flatMap(({ name, uri }) => name ?? hostOf(uri) ?? [])
  const from = named.find((name) => name.trim() !== "")
  const speaker = from === undefined ? house : source(from, "organisation")
  const author = item.by ?? item.byline
  const chain =
    author === undefined || author.trim() === "" || speaker !== house
      ? chainOf([house], speaker)
      : chainOf([], source(author, "person", { speaksFor: house }))
  return { chain, voice: speaker === house ? "stated" : "reported" }
}

const timesOf = (item: NewsItem, where: string, { issues }: Gathering): Pick<Saying, "saidOn" | "revision"> => {
  const instant = (written: string | undefined): string | undefined => {
    const read = written === undefined ? undefined : readInstant(written)
    if (read !== undefined && "problem" in read) issues.warn(where, `${read.problem}; the item stands without it`)
    return read !== undefined && "instant" in read ? read.instant : undefined
  }
  const first = instant(item.firstCreated ?? item.firstcreated)
  const last = instant(item.versionCreated ?? item.versioncreated) ?? instant(item.contentCreated) ?? first
  const isLater = Number(item.version ?? 1) > 1 || (first !== undefined && last !== undefined && last > first)
  const status = item.pubStatus ?? item.pubstatus
  if (status === "withheld")
    issues.warn(where, "this item is withheld by its publisher; its claims are not for publication")
  return {
    ...(last === undefined ? {} : { saidOn: last }),
    ...(status === "canceled" ? { revision: "withdrawn" } : isLater ? { revision: "updated" } : {}),
  }
}

/** Texts under names of 1.x that say their role themselves: `headline_main`, `body_text`. */
const inRoles = (item: NewsItem, part: "headline" | "description" | "body"): ReadonlyArray<Words> =>
  Object.entries(item).flatMap(([key, value]) =>
    key.startsWith(`${part}_`) && typeof value === "string" ? [{ value, role: key.slice(part.length + 1) }] : [],
  )

/** Roles in which 1.x has markup. */
const MARKED_UP = /html|rich/

const isPlain = (contentType: string | undefined): boolean =>
  contentType === undefined || contentType.startsWith("text/plain")

/** The text of an item: plain where there is one, the main one first. */
const bodyOf = (item: NewsItem): string | undefined => {
  const bodies = [...(item.bodies ?? []), ...inRoles(item, "body")]
  const plain = bodies.filter(({ contentType, role = "" }) => isPlain(contentType) && !MARKED_UP.test(role))
  const [best] = [...plain.filter(({ role }) => role === "main" || role === "text"), ...plain]
  const [rich] = bodies
  return best?.value ?? (rich === undefined ? undefined : plainWords(rich.value))
}

/** Adds what an item says. @returns whether it says anything */
const addWords = (item: NewsItem, row: number, where: string, gathering: Gathering): boolean => {
  const headlines = [...(item.headlines ?? []), ...(item.headline ?? []), ...inRoles(item, "headline")]
  const descriptions = [...(item.descriptions ?? []), ...inRoles(item, "description")]
  const texts = [
    ...headlines.map((one) => ({ ...one, property: "headline" })),
    ...descriptions.map((one) => ({ ...one, property: "description" })),
  ]
    .map(({ value, property, role }) => ({ words: plainWords(value), property, role }))
    .filter(({ words }) => words !== "")
  const body = bodyOf(item)
  const [first] = texts
  if (first === undefined && (body === undefined || body.trim() === "")) return false
  const house = houseOf(item, gathering)
  const times = timesOf(item, where, gathering)
  const common = {
    subject: item.uri ?? first?.words ?? "an item without address",
    row,
    ...voiceOf(item, house, gathering),
    ...times,
  }
  for (const { words, property, role } of texts)
    say(gathering, { ...common, property, value: Text.text(words), ...(role === undefined ? {} : { column: role }) })
  if (first === undefined && body !== undefined) say(gathering, { ...common, property: "post", value: Text.text(body) })
  const publishedOn = times.saidOn === undefined ? {} : { publishedOn: times.saidOn.slice(0, 10) }
  if (body !== undefined)
    readBody({ text: body, name: first?.words ?? "a news item", publisher: house, ...publishedOn }, gathering)
  return true
}

/** The items that an item is associated with: a list, in 2.x by name. */
const associatedWith = (
  { item: { associations = [] }, placed, path }: Waiting,
  gathering: Gathering,
): ReadonlyArray<Waiting> => {
  const all = Array.isArray(associations) ? [...associations.entries()] : Object.entries(associations)
  return all.flatMap(([key, value]) => {
    const own = [...path, "associations", key]
    const read = NewsItem.safeParse(value)
    if (read.success) return [{ item: read.data, placed, path: own }]
    const { start, end } = placed.element
    tellFaults(gathering, { path: own, element: { start, end, value } }, read.error.issues)
    return []
  })
}

const readItem = (placed: Placed, rows: { count: number }, gathering: Gathering): void => {
  const item = recordIn(gathering, placed, NewsItem, "news item")
  rows.count++
  if (item === undefined) return
  const { issues } = gathering
  const where = placeOf(gathering, placed)
  if (!addWords(item, rows.count, where, gathering))
    issues.refuse(where, "this item has no headline, no description and no text")
  let waiting = associatedWith({ item, placed, path: placed.path }, gathering)
  for (let depth = 1; waiting.length > 0 && depth <= DEEPEST; depth++) {
    for (const one of waiting) {
      rows.count++
      const at = gathering.where(placed.element.start, one.path)
      if (!addWords(one.item, rows.count, at, gathering))
        issues.warnOnce("wordless", at, "associated items without words, such as pictures, are not read")
    }
    waiting = waiting.flatMap((one) => associatedWith(one, gathering))
  }
  if (waiting.length > 0) issues.warn(where, `items associated more than ${DEEPEST} deep are not read`)
}

const readItems = (gathering: Gathering): void => {
  const rows = { count: 0 }
  for (const placed of valuesOf(gathering)) readItem(placed, rows, gathering)
}

/**
 * Reads ninjs.
 *
 * **Laws** those of a reader; *nothing is lost*: every item is claims, a refusal, or counted among those without words.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readNinjs } from "@corroborate/adapters/ninjs/adapter"
 *
 * const item = { uri: "urn:1", copyrightHolder: "TNA", headlines: [{ role: "main", value: "Boats sink" }], versionCreated: "2018-03-20T10:00:00Z" }
 * const [headline] = readNinjs({ name: "n.json", bytes: new TextEncoder().encode(JSON.stringify(item)) }, {}).claims
 * headline?.chain[0].source // => "tna"
 * headline?.saidOn // => "2018-03-20T10:00:00Z"
 * ```
 */
export const readNinjs: Reader = (input: Input): Reading => gather(input, READ_BY, readItems)
