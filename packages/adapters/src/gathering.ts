/** What a reader of records gathers on its way through a document: claims, the sources they name, issues. */
import {
  claim,
  Ledger,
  type Attribution,
  type Claim,
  type ClaimContent,
  type Document,
  type DocumentText,
  type Input,
  type Reading,
  type Source,
} from "@corroborate/core"
import { decode } from "./decode.ts"
import { issuesOf, type Issues } from "./issues.ts"
import { whereIn, type Desk } from "./json/desk.ts"
import { registered } from "./register/register.ts"
import { sourceIdOf } from "./sources.ts"

/** A document that is being read. */
export interface Gathering extends Desk {
  readonly document: Document
  /** The id of a named source. What is told of it beside its name is kept with what was told before. */
  readonly source: (name: string, kind: Source.SourceKind, more?: Partial<Source.Source>) => Source.SourceId
  readonly add: (content: ClaimContent) => void
  /** Takes in what another reader read out of a part of this document. */
  readonly take: (reading: Ledger.Ledger, texts?: ReadonlyArray<DocumentText>) => void
}

/**
 * Claims that one file may make; the rest are counted and refused. Chosen: 200,000 of them and their ids take some 150 MB,
 * and a few bytes of RDF or PROV make one.
 */
const MOST_CLAIMS = 200_000

/** Carriers of one claim that are kept. Chosen: no real chain is nearly as long. */
const MOST_CARRIERS = 20

/** Longest name that a source may have. Chosen: a longer one is a text in the wrong field. */
const LONGEST_NAME = 300

const oneLine = (name: string): string => name.slice(0, LONGEST_NAME).trim().split(/\s+/).join(" ")

/** A source by its name: a well-known one under its own id, else under that of its name. */
export const sourceNamed = (name: string, kind: Source.SourceKind): Source.Source => {
  const plain = oneLine(name)
  const known = registered(plain)
  return known === undefined
    ? { id: sourceIdOf(plain), name: plain, kind }
    : { id: known.id, name: known.name, kind: known.kind }
}

/** Who says it last, behind those who carry it, first carrier first. A name met twice in a row is one link. */
export const chainOf = (
  carriers: ReadonlyArray<Source.SourceId>,
  speaker: Source.SourceId,
): Attribution.Attribution => {
  const before = Array.from(new Set(carriers))
    .filter((id) => id !== speaker)
    .slice(0, MOST_CARRIERS)
  const [first, ...rest] = before.map((source, i): Attribution.Link => ({
    source,
    role: i === 0 ? "publishes" : "relays",
  }))
  const says: Attribution.Link = { source: speaker, role: "asserts" }
  return first === undefined ? [says] : [first, ...rest, says]
}

/** What a record says, and where it stands: a claim without its document. */
export interface Saying extends Omit<Partial<ClaimContent>, "anchor"> {
  readonly subject: string
  readonly property: string
  readonly value: ClaimContent["value"]
  readonly chain: Attribution.Attribution
  readonly voice: ClaimContent["voice"]
  /** Number of the record, from 1. */
  readonly row: number
  readonly column?: string
}

/** Adds the claim that a record makes: affirmed and asserted, unless it says otherwise. */
export const say = ({ add, document }: Gathering, { row, column, ...said }: Saying): void => {
  add({
    scope: {},
    polarity: "affirmed",
    modality: "asserted",
    ...said,
    anchor: { _tag: "RecordPlace", document: document.id, row, ...(column === undefined ? {} : { column }) },
  })
}

/**
 * Reads the text of a document.
 *
 * @param readBy - the reader with its version, kept with the document
 * @param read - goes through the text; whatever it adds is in the reading
 * @param encoding - one that is told, as the WHATWG Encoding Standard spells it
 */
export const gather = (
  input: Input,
  readBy: string,
  read: (gathering: Gathering) => void,
  encoding?: string,
): Reading => {
  const decoded = decode(input, encoding)
  if (decoded.text === undefined)
    return { ...Ledger.EMPTY, documents: [decoded.document], issues: decoded.issues, texts: [] }
  const issues: Issues = issuesOf(input.name)
  const sources: Array<Source.Source> = []
  const claims: Array<Claim> = []
  const taken: Array<Ledger.Ledger> = []
  const texts: Array<DocumentText> = []
  const met = new Set<string>()
  const document: Document = { ...decoded.document, readBy }
  let over = 0
  read({
    text: decoded.text,
    where: whereIn(decoded.text),
    issues,
    document,
    source: (name, kind, more) => {
      const source = { ...sourceNamed(name, kind), ...more }
      const key = JSON.stringify(source)
      if (!met.has(key)) sources.push(source)
      met.add(key)
      return source.id
    },
    add: (content) => {
      if (claims.length < MOST_CLAIMS) claims.push(claim(content))
      else over++
    },
    take: (ledger, more = []) => {
      taken.push(ledger)
      texts.push(...more)
    },
  })
  if (over > 0)
    issues.refuse("the rest of the file", `${over} more claims are not read: a file may make ${MOST_CLAIMS}; split it`)
  if (claims.length === 0 && taken.length === 0 && issues.isEmpty())
    issues.warn("the whole file", "there is nothing in it that says anything")
  // A file that only carries what others said is no document of its own.
  const documents = claims.length > 0 || taken.length === 0 ? [document] : []
  return {
    ...Ledger.merge([{ documents, sources, claims }, ...taken]),
    texts,
    issues: [...decoded.issues, ...issues.all()],
  }
}
