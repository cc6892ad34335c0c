/**
 * What a language model has to offer to have its reading of a text examined: one function.
 *
 * A model is asked for quotes, never for offsets, and nothing that it answers is believed: every answer is held against
 * the text, and what the text does not show is rejected with a reason.
 */
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"

/** What is asked. The text to read stands in `input`, as data; `instructions` never hold any of it. */
export interface ModelRequest {
  readonly instructions: string
  /** JSON: the paragraphs of the text with their numbers. */
  readonly input: string
  /** JSON Schema, draft 2020-12, of the answer wanted. */
  readonly jsonSchema: object
}

/** The model could not be asked, or gave no answer. */
export class ModelError extends Data.TaggedError("ModelError")<{ readonly problem: string }> {
  override get message(): string {
    return this.problem
  }
}

/** Asks a model. The answer may be anything: a JSON text, or what one was parsed to. */
export type JsonModel = (request: ModelRequest) => Effect.Effect<unknown, ModelError>

/** A model with the name and version by which its answers are kept. */
export interface NamedModel {
  readonly id: string
  readonly ask: JsonModel
}
