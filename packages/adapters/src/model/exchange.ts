/** What was asked and answered, kept so that a reading can be made again without the model, byte for byte. */
import * as Effect from "effect/Effect"
import * as z from "zod"
import { ModelError, type NamedModel } from "./Port.ts"
import { promptHash } from "./prompt.ts"

/** The name and version that a stored exchange carries. */
export const EXCHANGE_FORMAT = "corroborate.exchange/1"

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** One question with its answer. */
export const Exchange = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  model: z.string().min(1).meta({ description: "Name and version of the model" }),
  prompt: hash.meta({ description: "SHA-256 of what was asked" }),
  answer: z.string().meta({ description: "The answer as text" }),
  answerHash: hash.meta({ description: "SHA-256 of the answer" }),
})

/** See {@link Exchange}. */
export type Exchange = z.infer<typeof Exchange>

/**
 * A model that answers from what was stored, and asks nobody.
 *
 * **Law** *replay*: a reading made with it is the one that the answers were stored from.
 */
export const replaying = (id: string, exchanges: ReadonlyArray<Exchange>): NamedModel => {
  const answers = new Map(exchanges.filter(({ model }) => model === id).map(({ prompt, answer }) => [prompt, answer]))
  return {
    id,
    ask: (request) => {
      const answer = answers.get(promptHash(request))
      return answer === undefined
        ? Effect.fail(new ModelError({ problem: `no answer of \`${id}\` to this question is stored` }))
        : Effect.succeed(answer)
    },
  }
}
