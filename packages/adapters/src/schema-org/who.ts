/** Who made a thing, and when: authors, publishers, dates, addresses of schema.org's markup. */
import type { ClaimContent, Source } from "@corroborate/core"
import { readInstant } from "../cell/day.ts"
import { chainOf, type Gathering, type Saying } from "../gathering.ts"
import { resolved, type Resolve } from "./nodes.ts"
import { Thing, type Work } from "./schema.ts"

/** A named maker of something. */
export interface Maker {
  readonly name: string
  readonly kind: Source.SourceKind
}

/** Names that stand for nobody in particular. */
const NOBODY: ReadonlySet<string> = new Set([
  "various",
  "various sources",
  "multiple",
  "multiple sources",
  "multiple people",
  "unknown",
  "anonymous",
  "n/a",
  "na",
  "none",
  "-",
  "social media",
  "social media users",
  "internet",
  "viral",
])

/** Whether a name is that of nobody in particular. */
export const isNobody = (name: string): boolean => NOBODY.has(name.trim().toLowerCase())

/** An address of the web; `undefined` for anything else. */
export const addressOf = (text: string): URL | undefined => {
  if (!/^https?:\/\/\S{1,2000}$/i.test(text)) return undefined
  return URL.canParse(text) ? new URL(text) : undefined
}

/** The house of an address: its host without `www.`. */
export const hostOf = (text: string): string | undefined => addressOf(text)?.hostname.replace(/^www\./, "")

const makerOf = (value: unknown): Maker | undefined => {
  if (typeof value === "string") {
    const host = hostOf(value)
    return value.trim() === ""
      ? undefined
      : { name: host ?? value, kind: host === undefined ? "organisation" : "outlet" }
  }
  const thing = Thing.safeParse(value)
  if (!thing.success) return undefined
  const { name, url, "@type": types, "@id": ids } = thing.data
  const called = name[0] ?? [...url, ...ids].map(hostOf).find((host) => host !== undefined)
  if (called === undefined) return undefined
  return { name: called, kind: types.some((type) => type.endsWith("Person")) ? "person" : "organisation" }
}

/** Makers of one thing that are read. Chosen: each makes every claim of the thing once more. */
const MOST_MAKERS = 20

/** The first makers with a name; a bare text is the name. */
export const makersIn = (values: ReadonlyArray<unknown>, resolve: Resolve): ReadonlyArray<Maker> =>
  resolved(values.slice(0, MOST_MAKERS), resolve)
    .slice(0, MOST_MAKERS)
    .flatMap((value) => makerOf(value) ?? [])

/** Addresses that a field gives, bare or as things; whatever is none is told. */
export const addressesIn = (
  values: ReadonlyArray<unknown>,
  resolve: Resolve,
  { issues }: Gathering,
  where: string,
): ReadonlyArray<string> =>
  resolved(values, resolve).flatMap((value) => {
    const thing = Thing.safeParse(value)
    const texts = typeof value === "string" ? [value] : (thing.data?.url ?? [])
    return texts.flatMap((text) => {
      if (addressOf(text) !== undefined) return [text]
      issues.warn(where, `\`${text.slice(0, 60)}\` is no address of the web and is not read as an appearance`)
      return []
    })
  })

/** When something was said: the first of some dates that can be read; one that cannot is told. */
export const saidIn = (
  dates: ReadonlyArray<string>,
  { issues }: Gathering,
  where: string,
): Pick<ClaimContent, "saidOn"> => {
  const [date] = dates
  if (date === undefined) return {}
  const read = readInstant(date)
  if ("instant" in read) return { saidOn: read.instant }
  issues.warn(where, `${read.problem}; the claim stands without its date`)
  return {}
}

/** Who says what a work says, behind whoever publishes it; and its voice. */
export const chainsOf = (
  { author, creator, publisher, url }: Pick<Work, "author" | "creator" | "publisher" | "url">,
  resolve: Resolve,
  { source, document }: Gathering,
): ReadonlyArray<Pick<Saying, "chain" | "voice">> => {
  const carriers = makersIn(publisher, resolve).map(({ name, kind }) => source(name, kind))
  const makers = makersIn([...author, ...creator], resolve).filter(({ name }) => !isNobody(name))
  if (makers.length > 0)
    return makers.map(({ name, kind }) => ({ chain: chainOf(carriers, source(name, kind)), voice: "reported" }))
  const host = url.map(hostOf).find((house) => house !== undefined)
  const own = carriers.at(-1) ?? (host === undefined ? source(document.name, "record") : source(host, "outlet"))
  return [{ chain: chainOf(carriers, own), voice: carriers.length > 0 ? "reported" : "narrator" }]
}
