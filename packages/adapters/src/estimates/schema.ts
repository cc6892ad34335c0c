/** The shape of `corroborate.estimates/1`, the contract of `corroborate estimate --json`. */
import * as z from "zod"

/** The name and version that estimates carry. */
export const ESTIMATES_FORMAT = "corroborate.estimates/1"

const share = z.number().min(0).max(1)
const count = z.int().min(0)

const Answer = z.strictObject({
  item: z.string(),
  value: z.string(),
  votes: count,
  belief: share,
  preferred: z.boolean(),
  accepted: z.boolean().exactOptional(),
})

const Trust = z.strictObject({ source: z.string(), votes: count, trustworthiness: z.number() })

/** How a method that chooses came to its choice. */
const Account = z.strictObject({
  reads: z.enum(["single", "several", "number"]),
  lack: z
    .enum(["conflicted items", "voices", "votes"])
    .exactOptional()
    .meta({ description: "What there is too little of to learn anything: then votes were counted" }),
  considered: z.array(
    z.strictObject({
      model: z.string(),
      weight: share,
      merit: z.number(),
      softening: z.number().exactOptional(),
    }),
  ),
  voices: count.meta({ description: "Sources, those that mirror each other counting once" }),
  mirrors: z.array(z.array(z.string())),
  shorter: count.exactOptional().meta({ description: "Answers read as shorter forms of others of their item" }),
  panel: z.array(z.string()),
  apart: share.meta({ description: "Mean share of the panel that prefers another answer, on items with rivals" }),
})

const Method = z.strictObject({
  method: z.string(),
  accuracy: share.exactOptional().meta({ description: "Share of items with gold whose preferred answer is right" }),
  accuracyOnConflicted: share.exactOptional().meta({ description: "The same among items with two or more values" }),
  mae: z.number().exactOptional(),
  rmse: z.number().exactOptional(),
  precision: share.exactOptional(),
  recall: share.exactOptional(),
  f1: share.exactOptional(),
  exact: share.exactOptional().meta({ description: "Share of items with exactly the right answers accepted" }),
  calibrationError: share.exactOptional().meta({ description: "How far beliefs lie from how often they are right" }),
  covered: share.exactOptional().meta({ description: "Share of items with gold whose interval holds it" }),
  seconds: z.number().min(0),
  rounds: count,
  stopped: z.enum(["Converged", "StepLimit", "OnePass", "Cycle"]),
  digest: z.string().meta({ description: "Of every item's answer; the same for the same answers" }),
  parameters: z.record(z.string(), z.number()).exactOptional(),
  account: Account.exactOptional(),
  sources: z.array(Trust).exactOptional(),
  answers: z.array(Answer).exactOptional(),
  numbers: z
    .array(
      z.strictObject({
        item: z.string(),
        number: z.number(),
        low: z.number().exactOptional(),
        high: z.number().exactOptional(),
      }),
    )
    .exactOptional(),
})

/** What methods conclude from a table of votes. */
export const EstimatesDocument = z
  .strictObject({
    format: z.literal(ESTIMATES_FORMAT),
    data: z.strictObject({ votes: count, items: count, sources: count, conflictedItems: count }),
    methods: z.array(Method),
  })
  .meta({ title: "What methods of truth discovery conclude from votes" })

/** JSON Schema, draft 2020-12, of estimates. */
export const estimatesJsonSchema = (): object => z.toJSONSchema(EstimatesDocument)
