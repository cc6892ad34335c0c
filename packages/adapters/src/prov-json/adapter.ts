/**
 * Reads W3C PROV-JSON. What we wrote gives back its ledger; of anybody else's document every record is a claim that the
 * document, or the agent it attributes the thing to, makes about the thing.
 *
 * More lenient than the schema of the submission, which refuses what its own examples and most writers write: relations
 * without one of their ends, several relations of one id, `wasEndedBy` spelled as the recommendation spells it.
 */
import type { Input, Reading } from "@corroborate/core"
import { takeCarried, type Carried } from "../claims-json/carried.ts"
import type { Reader } from "../Format.ts"
import { gather, type Gathering } from "../gathering.ts"
import { tellUnsound, valuesOf } from "../json/values.ts"
import { CARRIES } from "../prov/ledger.ts"
import { voicesIn } from "./attribution.ts"
import { lexicalOf } from "./literal.ts"
import { isOurs } from "./names.ts"
import { provRecords, type ProvRecord } from "./records.ts"
import { addStatements } from "./statements.ts"

/** Name and version of this reader. */
const READ_BY = "prov-json/1"

const OWN = "record:"

/** Whether a record is of what we write: a record of ours, or a tie between two. */
const isOwn = ({ id, kind, scope, attributes }: ProvRecord): boolean =>
  isOurs(scope.prefixes) &&
  (id.startsWith(OWN) ||
    (!["entity", "activity", "agent"].includes(kind) &&
      id.startsWith("_:") &&
      Array.from(attributes.values(), ([first]) => (first === undefined ? "" : lexicalOf(first).text)).every(
        (name) => name.startsWith(OWN) || name.startsWith("prov:"),
      )))

/** The records that a node of ours may carry, by the beginning of its name. */
const KINDS = ["claim", "source", "document"] as const

/** Takes in the records that our own writer carried. What follows from them is not read a second time. */
const restore = (records: ReadonlyArray<ProvRecord>, gathering: Gathering): void => {
  const carried: Array<Carried> = []
  for (const { id, attributes, where } of records) {
    const kind = KINDS.find((one) => id.startsWith(`${OWN}${one}/`))
    const [literal] = attributes.get(CARRIES) ?? []
    if (kind === undefined) continue
    if (literal !== undefined) carried.push({ kind, text: lexicalOf(literal).text, where })
    else if (kind === "claim") gathering.issues.refuse(where, "this node of a claim carries no claim")
  }
  takeCarried(carried, gathering)
}

const readDocument = (gathering: Gathering): void => {
  for (const placed of valuesOf(gathering)) {
    const { text, issues, where } = gathering
    const { start } = placed.element
    const before = issues.refusals()
    if (text[start] !== "{") {
      issues.refuse(where(start, placed.path), "a PROV document is an object, in `{` and `}`")
      continue
    }
    const records = Array.from(provRecords(gathering, start))
    const foreign = records.filter((record) => !isOwn(record))
    restore(
      records.filter((record) => isOwn(record)),
      gathering,
    )
    if (foreign.length > 0) {
      const voices = voicesIn(foreign, gathering)
      for (const record of foreign) addStatements(record, voices, gathering)
    }
    tellUnsound(gathering, placed, before)
  }
}

/**
 * Reads PROV-JSON.
 *
 * **Laws** those of a reader; *round trip*: what our writer wrote gives the same claims, sources and documents.
 *
 * @example
 * ```ts import.meta.vitest
 * import { readProvJson } from "@corroborate/adapters/prov-json/adapter"
 *
 * const written = '{"prefix": {"ex": "http://example.org/"}, "entity": {"ex:toll": {"prov:value": 62}}}'
 * const { claims } = readProvJson({ name: "p.json", bytes: new TextEncoder().encode(written) }, {})
 * claims.map(({ subject, property }) => [subject, property]).toSorted()
 * // => [["http://example.org/toll", "prov:kind"], ["http://example.org/toll", "prov:value"]]
 * ```
 */
export const readProvJson: Reader = (input: Input): Reading => gather(input, READ_BY, readDocument)
