/**
 * Reads a text with a language model that is not believed: its answers only point to places, and what stands there is
 * read by our own grammars.
 */
import {
  Ledger,
  sha256Hex,
  type Claim,
  type ClaimId,
  type Document,
  type Reading,
  type Source,
} from "@corroborate/core"
import * as Effect from "effect/Effect"
import { examined } from "./Examined.ts"
import { examine } from "./examine.ts"
import { EXCHANGE_FORMAT, type Exchange } from "./exchange.ts"
import { ModelError, type NamedModel } from "./Port.ts"
import { promptHash, requestFor } from "./prompt.ts"
import { listedIn, responseText } from "./response.ts"

/** Name and version of this reader. */
export const READ_BY = "model/1"

/** An answer that the text does not show, cut short, with the reason. */
export interface Rejected {
  readonly answer: string
  readonly problem: string
}

/** What came of a text. */
export interface Extraction {
  /** Only claims that the model found and the text shows, with the sources they name. */
  readonly reading: Reading
  /** Claims that our rules read too. */
  readonly agreed: ReadonlyArray<ClaimId>
  /** Claims that only the model found. */
  readonly alone: ReadonlyArray<ClaimId>
  readonly rejected: ReadonlyArray<Rejected>
  /** What to store. */
  readonly exchange: Exchange
}

/** Characters of an answer that are kept with its rejection. */
const KEPT = 300

const shortly = (item: unknown): string => (JSON.stringify(item) ?? "nothing").slice(0, KEPT)

/** What answers came to, before the document says how it was read. */
interface Examination extends Pick<Extraction, "agreed" | "alone" | "rejected"> {
  readonly claims: ReadonlyArray<Claim>
  readonly sources: ReadonlyArray<Source.Source>
}

const examineAll = (items: ReadonlyArray<unknown>, text: ReturnType<typeof examined>): Examination => {
  const claims = new Map<ClaimId, Claim>()
  const sources: Array<Source.Source> = []
  const [agreed, alone]: [Array<ClaimId>, Array<ClaimId>] = [[], []]
  const problems: Array<Rejected> = []
  for (const item of items) {
    const verdict = examine(item, text, new Set(claims.keys()))
    if (verdict._tag === "Rejected") {
      problems.push({ answer: shortly(item), problem: verdict.problem })
      continue
    }
    claims.set(verdict.claim.id, verdict.claim)
    if (verdict._tag === "Agreed") agreed.push(verdict.claim.id)
    else {
      alone.push(verdict.claim.id)
      sources.push(...verdict.sources)
    }
  }
  return { claims: Array.from(claims.values()), sources, agreed, alone, rejected: problems }
}

/** Sources that claims name, and those they speak for or rely on. */
const namedBy = (claims: ReadonlyArray<Claim>, sources: ReadonlyArray<Source.Source>): ReadonlyArray<Source.Source> => {
  const named = new Set(claims.flatMap(({ chain }) => chain.map(({ source }) => source)))
  const beside = new Set(
    sources.filter(({ id }) => named.has(id)).flatMap(({ speaksFor, reliesOn = [] }) => [speaksFor, ...reliesOn]),
  )
  return sources.filter(({ id }) => named.has(id) || beside.has(id))
}

/**
 * Reads a text with a model.
 *
 * **Laws**
 * - *only what is shown*: every claim's quote is exact, and its value is what our grammar reads there;
 * - *nothing is lost*: every answer is a claim or is rejected with a reason;
 * - *replay*: the stored exchange gives the same extraction again.
 *
 * @returns a `ModelError` when the model could not be asked or its answer cannot be stored
 */
export const extractWith = (
  model: NamedModel,
  document: Pick<Document, "id" | "name" | "sha256">,
  text: string,
  { publishedOn }: { readonly publishedOn?: string } = {},
): Effect.Effect<Extraction, ModelError> => {
  const ready = examined(document, text, publishedOn)
  const request = requestFor(ready)
  return Effect.flatMap(model.ask(request), (response) => {
    const written = responseText(response)
    return "problem" in written
      ? Effect.fail(new ModelError(written))
      : Effect.succeed(extractionOf(ready, written.text, { model: model.id, prompt: promptHash(request) }))
  })
}

const extractionOf = (
  ready: ReturnType<typeof examined>,
  answer: string,
  { model, prompt }: Pick<Exchange, "model" | "prompt">,
): Extraction => {
  const answerHash = sha256Hex(new TextEncoder().encode(answer))
  const listed = listedIn(answer)
  const items = "items" in listed ? listed.items : []
  const { claims, sources, agreed, alone, rejected } = examineAll(items, ready)
  const refused = "problem" in listed ? [{ answer: answer.slice(0, KEPT), problem: listed.problem }] : []
  const readBy = `${READ_BY} (${model}, prompt ${prompt}, answer ${answerHash})`
  const documents = ready.rules.documents.map((document) => ({ ...document, readBy }))
  const ledger = Ledger.merge([{ documents, claims, sources: namedBy(claims, [...ready.rules.sources, ...sources]) }])
  return {
    reading: { ...ledger, texts: ready.rules.texts, issues: [], events: ready.rules.events ?? [] },
    agreed,
    alone,
    rejected: [...refused, ...rejected],
    exchange: { format: EXCHANGE_FORMAT, model, prompt, answer, answerHash },
  }
}
