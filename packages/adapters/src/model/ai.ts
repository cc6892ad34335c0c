/**
 * A model of the `ai` package as one that can be asked: `@corroborate/adapters/model/ai`.
 *
 * The answer is taken as text and examined like any other; the package's own checks of it are not relied on.
 */
import { generateText, type LanguageModel } from "ai"
import * as Effect from "effect/Effect"
import { ModelError, type NamedModel } from "./Port.ts"

const problemOf = (error: unknown): string => (error instanceof Error ? error.message : "the model gave no answer")

/** A text without the fence that models like to put around JSON. */
const unfenced = (text: string): string => {
  const trimmed = text.trim()
  if (!trimmed.startsWith("```") || !trimmed.endsWith("```")) return trimmed
  const firstLine = trimmed.indexOf("\n")
  return firstLine === -1 ? trimmed : trimmed.slice(firstLine + 1, -3).trim()
}

/**
 * The model under a name.
 *
 * @param id - name and version, kept with every answer
 */
export const aiModel = (id: string, model: LanguageModel): NamedModel => ({
  id,
  ask: ({ instructions, input, jsonSchema }) =>
    Effect.tryPromise({
      try: async (signal) => {
        const system = `${instructions}\nThe schema: ${JSON.stringify(jsonSchema)}`
        const { text } = await generateText({ model, system, prompt: input, temperature: 0, abortSignal: signal })
        return unfenced(text)
      },
      catch: (error) => new ModelError({ problem: problemOf(error) }),
    }),
})
