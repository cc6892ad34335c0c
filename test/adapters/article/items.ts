/**
 * Short news items of our own with what they must give, written before the rules they try.
 *
 * An item is a text, a line of four equals signs, and one line for each thing expected:
 *
 *     casualties.killed 12+ soldiers in Quell | ministry | on 2020-05-04
 *
 * property, value, group and place where there are any, who says it (`narrator`, `-` for anybody, `a < b` for a chain),
 * and the day where it is given. Values are `12`, `12+` (at least), `>12`, `<=12`, `~12`, `10-12`, `nearly-12`, or a
 * word. A line with `+` before it may be of any property of its family. `conflict 12 army x 40 monitor` and
 * `revises 15 -> 12` are relations, `none` says that nothing is told of people, and `? id` before a line marks a known
 * gap. Every count of people who came to harm or came that is not listed is an error.
 */
import { relationsOf } from "@corroborate/adapters/claim-gold/relations"
import { Period, reconcile, say, type Claim, type Quantity, type Value } from "@corroborate/core"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { read } from "./reading.ts"

/** A claim that an item must give. */
interface Wanted {
  readonly line: string
  readonly property: string
  readonly value: string | undefined
  readonly population: string
  readonly place: string
  readonly speaker: string
  readonly saidOn: string | undefined
  /** Any property of its family will do, and others of it may stand beside it. */
  readonly open: boolean
}

/** A news item with what it must give. */
export interface Item {
  readonly name: string
  readonly text: string
  readonly wanted: ReadonlyArray<Wanted>
  /** As printed in the item. */
  readonly conflicts: ReadonlyArray<string>
  readonly revisions: ReadonlyArray<string>
  /** Lines that are known not to come out yet, by their ids. */
  readonly gaps: ReadonlyMap<string, string>
}

const folder = fileURLToPath(new URL("items/", import.meta.url))

const wantedOf = (line: string): Wanted => {
  const [head = "", speaker = "-", on] = line.replace(/^\+/, "").split(" | ")
  const [told = "", place = ""] = head.split(" in ")
  const [property = "", value, ...population] = told.trim().split(" ")
  return {
    line,
    property,
    value,
    population: population.join(" ").replaceAll("-", " "),
    place,
    speaker,
    saidOn: on?.replace("on ", ""),
    open: line.startsWith("+"),
  }
}

const parse = (name: string): Item => {
  const [text = "", expected = ""] = readFileSync(folder + name, "utf8").split("\n====\n")
  const all = expected.split("\n").filter((line) => line !== "" && line !== "none")
  const gaps = all.flatMap((line) => {
    const [, id, rest] = /^\? (\S+) (.*)$/.exec(line) ?? []
    return id === undefined || rest === undefined ? [] : [[id, rest] as const]
  })
  const lines = all.filter((line) => !line.startsWith("?"))
  const starting = (word: string): ReadonlyArray<string> =>
    lines.flatMap((line) => (line.startsWith(word) ? [line.slice(word.length)] : []))
  return {
    name: name.replace(".txt", ""),
    text,
    wanted: lines.filter((line) => !/^(?:conflict|revises) /.test(line)).map(wantedOf),
    conflicts: starting("conflict "),
    revisions: starting("revises "),
    gaps: new Map(gaps),
  }
}

/** Every item, in the order of their names. */
export const ITEMS: ReadonlyArray<Item> = readdirSync(folder).toSorted().map(parse)

/** Whether a known gap's line comes out after all. */
export const closes = ({ text }: Item, line: string): boolean => {
  const { found } = hold(reading(text), [wantedOf(line)])
  return found.length === 1
}

const numeral = ({ low, high, approximate, word }: Quantity.Quantity): string => {
  const from = low._tag === "Unbounded" ? 0 : low.at
  if (word !== undefined) return word.toLowerCase().replaceAll(" ", "-")
  if (high._tag === "Unbounded") return low._tag === "Open" ? `>${from}` : `${from}+`
  const about = approximate === true ? "~" : ""
  if (from === high.at) return `${about}${from}`
  if (approximate === true && high._tag === "Open") return `nearly-${high.at}`
  if (from === 0) return `${high._tag === "Open" ? "<" : "<="}${high.at}`
  return `${about}${from}-${high.at}`
}

const printed = (value: Value): string => {
  if (value._tag === "Quantity") return numeral(value)
  if (value._tag === "Category") return value.label.toLowerCase().replaceAll(" ", "-")
  return say(value).toLowerCase().replaceAll(" ", "-")
}

const speakerOf = ({ chain }: Claim): string => {
  const [, ...links] = chain.filter(({ role }) => role !== "informs")
  return links.length === 0 ? "narrator" : links.map(({ source }) => source.split("@")[0]).join(" < ")
}

/** Counts of people of which nothing that is not listed may be told. */
const CLOSED: ReadonlySet<string> = new Set(
  "casualties.killed casualties.injured casualties.missing casualties.hospitalised casualties.total attendance".split(
    " ",
  ),
)

const isBy = (claim: Claim, wanted: string): boolean => {
  const spoken = speakerOf(claim)
  const last = spoken.split(" < ").at(-1) ?? ""
  return wanted === "-" || (wanted.includes(" < ") ? spoken === wanted : last.includes(wanted))
}

const family = (property: string): string => property.split(".")[0] ?? property

const isTold = (claim: Claim, { property, value, open, population, place, speaker, saidOn }: Wanted): boolean => {
  const same = claim.property === property || (open && family(claim.property) === family(property))
  if (!same || !isBy(claim, speaker)) return false
  const word = printed(claim.value)
  if (value !== undefined && word !== value && !(open && /^[a-z]/.test(value) && word.includes(value))) return false
  if (saidOn !== undefined && claim.saidOn?.slice(0, Period.dayOf(saidOn).length) !== saidOn) return false
  if (open) return true
  const group = claim.scope.population ?? ""
  const where = claim.scope.place?.join(" ") ?? ""
  return (
    (population === "" ? group === "" : group.includes(population)) &&
    (place === "" ? where === "" : where.includes(place))
  )
}

interface Read {
  readonly claims: ReadonlyArray<Claim>
  readonly conflicts: ReadonlyArray<readonly [Claim, Claim]>
  readonly revisions: ReadonlyArray<readonly [Claim, Claim]>
}

const reading = (text: string): Read => {
  const given = read(text)
  const byId = new Map(given.claims.map((claim) => [claim.id, claim]))
  const relations = relationsOf(reconcile(given.claims, given))
  const pairs = (type: string): Read["conflicts"] =>
    relations.flatMap((relation) => {
      const [from, to] = [byId.get(relation.from), byId.get(relation.to)]
      return relation.type === type && from !== undefined && to !== undefined ? [[from, to] as const] : []
    })
  return { claims: given.claims, conflicts: pairs("conflicts"), revisions: pairs("revises") }
}

/** Holds what was read against what is wanted, each claim used once. */
const hold = (
  { claims }: Read,
  wanted: ReadonlyArray<Wanted>,
): {
  readonly found: ReadonlyArray<string>
  readonly missed: ReadonlyArray<string>
  readonly extra: ReadonlyArray<Claim>
} => {
  const left = new Set(claims)
  const [found, missed]: [Array<string>, Array<string>] = [[], []]
  for (const one of wanted) {
    const claim = Array.from(left).find((other) => isTold(other, one))
    if (claim === undefined) missed.push(one.line)
    else {
      found.push(one.line)
      left.delete(claim)
    }
  }
  return { found, missed, extra: Array.from(left).filter(({ property }) => CLOSED.has(property)) }
}

const answer = (claim: Claim): string => `${printed(claim.value)} ${speakerOf(claim).split(" < ").at(-1)}`

const isPair = ([a, b]: readonly [Claim, Claim], line: string, join: string, twoWays: boolean): boolean => {
  const [first = "", second = ""] = line.split(join)
  const fits = (claim: Claim, side: string): boolean => {
    const [value = "", speaker = "-"] = side.split(" ")
    return printed(claim.value).includes(value) && isBy(claim, speaker)
  }
  return (fits(a, first) && fits(b, second)) || (twoWays && fits(a, second) && fits(b, first))
}

/** What an item gives otherwise than it must: nothing where all is well. */
export const differences = ({ text, wanted, conflicts, revisions }: Item): ReadonlyArray<string> => {
  const given = reading(text)
  const { missed, extra } = hold(given, wanted)
  const unmet = (
    pairs: Read["conflicts"],
    lines: ReadonlyArray<string>,
    join: string,
    twoWays: boolean,
  ): ReadonlyArray<string> => [
    ...lines.flatMap((line) =>
      pairs.some((pair) => isPair(pair, line, join, twoWays)) ? [] : [`no ${join.trim()}: ${line}`],
    ),
    ...pairs.flatMap((pair) =>
      lines.some((line) => isPair(pair, line, join, twoWays))
        ? []
        : [`false ${join.trim()}: ${pair.map(answer).join(join)}`],
    ),
  ]
  return [
    ...missed.map((line) => `missed: ${line}`),
    ...extra.map((claim) => `extra: ${claim.property} ${answer(claim)}`),
    ...unmet(given.conflicts, conflicts, " x ", true),
    ...unmet(given.revisions, revisions, " -> ", false),
  ]
}
