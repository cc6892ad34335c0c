/**
 * Reads RDF: nanopublications by what they assert and on whose word, other graphs statement by statement. What we wrote
 * gives back its ledger.
 */
import { Text, type Input, type Reading } from "@corroborate/core"
import { takeCarried, type Carried } from "../claims-json/carried.ts"
import type { Reader } from "../Format.ts"
import { gather, say, type Gathering } from "../gathering.ts"
import { PREFIXES } from "../prov/names.ts"
import { aboutIn, keyOf } from "../rdf/about.ts"
import { parseRdf } from "../rdf/parse.ts"
import { wordsOf, type Quad } from "../rdf/Quad.ts"
import { addQuad, voicesOf } from "../rdf/statements.ts"
import { nanopubsIn, type BrokenNanopub, type Nanopub } from "./nanopubs.ts"
import { codeOf, trustyCode } from "./trusty.ts"

/** Name and version of this reader. */
const READ_BY = "rdf/1"

/** Predicates that carry a record of ours. */
const CARRIERS: ReadonlyMap<string, Carried["kind"]> = new Map([
  [`${PREFIXES.corroborate}claimRecord`, "claim"],
  [`${PREFIXES.corroborate}sourceRecord`, "source"],
  [`${PREFIXES.corroborate}documentRecord`, "document"],
])

const carriedIn = (quads: ReadonlyArray<Quad>, where: string): ReadonlyArray<Carried> =>
  quads.flatMap(({ predicate, object }) => {
    const kind = CARRIERS.get(predicate)
    return kind === undefined || object._tag !== "Literal" ? [] : [{ kind, text: object.value, where }]
  })

/** Whether what a nanopublication says is what its address was made from. */
const checkAddress = ({ address, quads }: Nanopub, where: string, { issues }: Gathering): void => {
  const code = codeOf(address)
  if (code === undefined) return
  const made = trustyCode(quads, code)
  if (made === undefined)
    issues.warn(where, "it has nodes without names, so its address cannot be checked against its content")
  else if (made !== code)
    issues.warn(where, `its content is not what its address was made from; that would end in \`${made}\``)
}

const SUPERSEDES = "http://purl.org/nanopub/x/supersedes"

const addNanopub = (nanopub: Nanopub, row: number, gathering: Gathering): ReadonlyArray<Carried> => {
  const where = `nanopublication ${row}`
  checkAddress(nanopub, where, gathering)
  const carried = carriedIn(nanopub.pubinfo, where)
  if (carried.length > 0) return carried
  const published = aboutIn(nanopub.pubinfo)
  const stated = aboutIn([...nanopub.provenance, ...nanopub.pubinfo])
  const isLater = nanopub.pubinfo.some(({ predicate }) => predicate === SUPERSEDES)
  const time = stated.on(nanopub.asserted) ?? published.on(nanopub.address)
  const about = { by: stated.by, on: () => time }
  for (const { subject, predicate, object } of nanopub.assertion)
    for (const voiced of voicesOf(nanopub.asserted, about, published.by(nanopub.address).slice(0, 1), gathering))
      say(gathering, {
        subject: wordsOf(subject),
        property: predicate,
        value: Text.text(wordsOf(object)),
        row,
        ...voiced,
        ...(isLater ? { revision: "updated" } : {}),
      })
  return []
}

const isBroken = (one: Nanopub | BrokenNanopub): one is BrokenNanopub => "problem" in one

/** Which things our own quads tell of: those that carry a record, and all others of ours, which follow from them. */
const ownThings = (quads: ReadonlyArray<Quad>): ((thing: string) => boolean) => {
  const carrying = new Set(
    quads.filter(({ predicate }) => CARRIERS.has(predicate)).map(({ subject }) => keyOf(subject)),
  )
  return (thing) => carrying.has(thing) || (carrying.size > 0 && thing.startsWith(PREFIXES.record))
}

const readQuads = (quads: ReadonlyArray<Quad>, gathering: Gathering): void => {
  const { nanopubs, rest } = nanopubsIn(quads)
  const carried: Array<Carried> = []
  let row = 0
  for (const nanopub of nanopubs) {
    row++
    if (isBroken(nanopub))
      gathering.issues.refuse(`nanopublication ${row}`, `\`${nanopub.address.slice(0, 80)}\`: ${nanopub.problem}`)
    else carried.push(...addNanopub(nanopub, row, gathering))
  }
  const isOwn = ownThings(rest)
  const about = aboutIn(rest)
  for (const quad of rest) {
    row++
    if (!isOwn(keyOf(quad.subject))) addQuad(quad, row, about, gathering)
    else carried.push(...carriedIn([quad], `statement ${row}`))
  }
  takeCarried(carried, gathering)
}

const readRdfText = (gathering: Gathering): void => {
  const { text, issues, document } = gathering
  const { quads, fault } = parseRdf(text, /\.nq$/i.test(document.name))
  if (fault !== undefined)
    issues.refuse(
      `line ${fault.line}`,
      `the file is no sound RDF here: ${fault.problem}${quads.length > 0 ? "; what stands before is read" : ""}`,
    )
  readQuads(quads, gathering)
  if (quads.length === 0 && fault === undefined) issues.refuse("the whole file", "no statement stands in it")
}

/**
 * Reads TriG, Turtle, N-Triples or N-Quads.
 *
 * **Laws** those of a reader; *nothing is lost*: every statement outside a nanopublication, and every one that a
 * nanopublication asserts, is a claim; *round trip*: what our writers wrote gives the same claims.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readRdf } from "@corroborate/adapters/nanopub/adapter"
 *
 * const written = "PREFIX ex: <http://example.org/>\nex:toll ex:killed 62 ."
 * readRdf({ name: "t.ttl", bytes: new TextEncoder().encode(written) }, {}).claims.map(({ subject, value }) => [subject, value])
 * // => [["http://example.org/toll", { _tag: "Text", text: "62" }]]
 * ```
 */
export const readRdf: Reader = (input: Input): Reading => gather(input, READ_BY, readRdfText)
