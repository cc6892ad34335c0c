/**
 * Who said it, out of a cell that coders fill by hand: `"SOHR, airwars"`, `"SOHR/Waha Report"`, `"police and army"`.
 *
 * A person with an office (`"spokesman for the governor, ..."`) is one source although a comma stands between.
 */
import type { Source } from "@corroborate/core"

const source = (
  name: string,
  kind: Source.SourceKind,
  otherNames: ReadonlyArray<string>,
  id: string = name.toLowerCase().replaceAll(" ", "-"),
): Source.Source => ({ id, name, kind, otherNames })

/** The data program itself. */
export const UCDP: Source.Source = source("Uppsala Conflict Data Program", "record", ["UCDP", "UCDP GED"], "ucdp")

/** Sources that the data name in several spellings, as found in releases 19.1 and 23.1. */
export const ALIASES: ReadonlyArray<Source.Source> = [
  UCDP,
  source("Syrian Observatory for Human Rights", "monitor", [
    "SOHR",
    "OHR",
    "Syrian Observatory",
    "Syrian Observatory for HR",
    "Syrian Observatory for Human Rights (SOHR)",
    "The Syrian Observatory for Human Rights",
    "The Britain-based Syrian Observatory for Human Rights",
    "Britain-based Syrian Observatory for Human Rights",
  ]),
  source("Airwars", "monitor", ["Air Wars", "Aiwars"]),
  source("Violations Documentation Center", "monitor", ["VDC", "Violations Documentation Centre"]),
  source("Syrian Network for Human Rights", "monitor", ["SNHR"]),
  source("Syrian Human Rights Committee", "monitor", ["SHRC"]),
  source("Human Rights Watch", "monitor", ["HRW"]),
  source("Syrian Arab News Agency", "agency", ["SANA"]),
  source("Hawar News Agency", "agency", [
    "ANHA",
    "the Syrian Kurdish Hawar News Agency (ANHA)",
    "Hawar News Agency (ANHA)",
  ]),
  source("Syrian Democratic Forces", "armed-group", ["SDF"]),
  source("People's Protection Units", "armed-group", ["YPG"], "people-s-protection-units"),
  source("South Asia Terrorism Portal", "monitor", ["SATP"]),
  source("Kivu Security Tracker", "monitor", ["KST"]),
  source("Agence France-Presse", "agency", ["AFP", "Agence France Presse"]),
  source("Reuters", "agency", ["Reuters News"]),
  source("Associated Press", "agency", ["AP", "Associated Press Newswires"]),
  source("Xinhua", "agency", ["Xinhua News Agency"]),
]

const KNOWN: ReadonlySet<string> = new Set(
  ALIASES.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]).map((name) => name.toLowerCase()),
)

const isKnown = (name: string): boolean => KNOWN.has(name.toLowerCase())

/** Words that say what a person is. */
const OFFICES: ReadonlySet<string> = new Set(
  "spokesman spokesperson spokeswoman president minister governor commander chief head director general colonel major captain lieutenant mayor senator official representative deputy commissioner leader police-chief secretary brigadier".split(
    " ",
  ),
)

const words = (text: string): ReadonlyArray<string> => text.trim().split(/\s+/)

const hasOffice = (text: string): boolean => words(text).some((word) => OFFICES.has(word.toLowerCase()))

const isCapital = (word: string): boolean => word !== word.toLowerCase() && /^\p{Lu}/u.test(word)

/** Whether a text looks like the name of a person: two to five words, all of them with a capital. */
const isPersonal = (text: string): boolean => {
  const all = words(text)
  return (
    all.length >= 2 &&
    all.length <= 5 &&
    all.every((word) => isCapital(word) || word.startsWith("al-")) &&
    !isKnown(text)
  )
}

/** Whether two parts beside a comma are one person with the office. */
const isOnePerson = (a: string, b: string): boolean =>
  (hasOffice(a) && isPersonal(b) && !hasOffice(b)) || (hasOffice(b) && isPersonal(a) && !hasOffice(a))

/** Parts between commas, a person and the office put together again. */
const betweenCommas = (text: string): ReadonlyArray<string> => {
  const parts: Array<string> = []
  for (const part of text.split(",")) {
    const last = parts.at(-1)
    if (last !== undefined && isOnePerson(last, part)) parts.splice(-1, 1, `${last},${part}`)
    else parts.push(part)
  }
  return parts
}

/** A name without outer spaces and final stops; empty for what is none: `"Second source:"`, `"in French 29 Apr 03"`. */
const tidy = (name: string): string => {
  const bare = name.trim().replace(/^(?:and|&|according to) /i, "")
  const end = bare.endsWith(".") ? bare.slice(0, -1) : bare
  return /[\p{L}\p{N}]/u.test(end) && !end.endsWith(":") && !end.startsWith("in ") ? end : ""
}

/** Parts around "and": of a known name and another, or of so few words that no title can be among them. */
const betweenAnds = (part: string): ReadonlyArray<string> => {
  const parts = part.split(/ and | & /)
  return words(part).length <= 3 || parts.some((one) => isKnown(tidy(one))) ? parts : [part]
}

/** Two known names with nothing but a space between: `"SOHR Airwars"`. */
const betweenSpaces = (name: string): ReadonlyArray<string> => {
  if (isKnown(name)) return [name]
  for (let at = name.indexOf(" "); at !== -1; at = name.indexOf(" ", at + 1)) {
    const [first, second] = [name.slice(0, at), name.slice(at + 1).trim()]
    if (isKnown(first) && isKnown(second)) return [first, second]
  }
  return [name]
}

/** Names of one cell before the rest are given up. */
const MOST = 100

/**
 * The names in a `source_original` cell, in their order.
 *
 * @example
 * ```ts import.meta.vitest
 * import { originalsOf } from "@corroborate/adapters/ucdp-ged/originals"
 *
 * originalsOf("SOHR Airwars; VDC/Waha Report") // => ["SOHR", "Airwars", "VDC", "Waha Report"]
 * originalsOf("SOHR and airwars") // => ["SOHR", "airwars"]
 * originalsOf("head of the district, Some Body") // => ["head of the district, Some Body"]
 * ```
 */
export const originalsOf = (cell: string): ReadonlyArray<string> => (isKnown(cell) ? [cell] : taken(cell))

const taken = (cell: string): ReadonlyArray<string> =>
  cell
    .split(/[;/\n\r]/)
    .slice(0, MOST)
    .flatMap(betweenCommas)
    .flatMap(betweenAnds)
    .flatMap((part) => betweenSpaces(tidy(part)))
    .filter((name) => name !== "")
    .slice(0, MOST)
