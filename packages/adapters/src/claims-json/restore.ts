/**
 * Records of our own that another format carried whole, as JSON in one of its texts: what was written comes back.
 *
 * The carried texts are as foreign as the rest of a file: each is parsed, checked and turned like a record of the wire
 * format.
 */
import { claim, type Claim, type Document, type Source } from "@corroborate/core"
import { complaint } from "../json/complaint.ts"
import { pointer } from "../json/pointer.ts"
import { names } from "../sources.ts"
import { Document as DocumentShape } from "../wire/record.ts"
import { turnClaim } from "./claim.ts"
import { turnSource } from "./ledger.ts"
import { ClaimRecord, SourceRecord } from "./schema.ts"
import type { Turned } from "./value.ts"
import { claimRecord } from "./writer.ts"
import type * as z from "zod"

/** A claim as one text. */
export const carriedClaim = (one: Claim): string => JSON.stringify(claimRecord(one))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // every schema refuses `undefined`, and says so
  }
}

const shaped = <A>(text: string, schema: z.ZodType<A>): Turned<A> => {
  const read = schema.safeParse(parsed(text))
  if (read.success) return { value: read.data }
  const [first] = read.error.issues
  return { problem: first === undefined ? "is not read" : `${pointer(first.path)} ${complaint(first)}`.trim() }
}

const HASH = /^[0-9a-f]{32}$/

/**
 * The claim of a text that {@link carriedClaim} made.
 *
 * **Law** *round trip*: the claim, and another's text is a claim with its own id or a problem.
 */
export const restoreClaim = (text: string): Turned<Claim> => {
  const read = shaped(text, ClaimRecord)
  if ("problem" in read) return read
  const record = read.value
  const document = record.quote?.document ?? record.record?.document
  if (document === undefined) return { problem: "the carried claim names no document" }
  if (record.chain?.some((link) => typeof link === "string") !== false)
    return { problem: "the carried claim has no chain of sources" }
  if (record.restates !== undefined && !HASH.test(record.restates))
    return { problem: "the carried claim restates what is no claim" }
  const documents = new Map([[document, document]])
  const turned = turnClaim(record, { names: names([]), file: document, row: 1, documents, texts: new Map() })
  if ("problems" in turned) {
    const [first] = turned.problems
    return { problem: first === undefined ? "is not read" : `${pointer(first.path)} ${first.problem}` }
  }
  return {
    value: claim({ ...turned.content, ...(record.restates === undefined ? {} : { restates: record.restates }) }),
  }
}

/** The source of a text that is one in JSON. */
export const restoreSource = (text: string): Turned<Source.Source> => {
  const read = shaped(text, SourceRecord)
  return "problem" in read ? read : { value: turnSource(read.value) }
}

/** The document of a text that is one in JSON. */
export const restoreDocument = (text: string): Turned<Document> => shaped(text, DocumentShape)
