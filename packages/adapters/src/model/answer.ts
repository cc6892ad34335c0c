/** What a model is asked for: the shape of one answer. Only the shape; whether the text shows it is seen elsewhere. */
import * as z from "zod"
import { PROPERTY_NAMES } from "./properties.ts"

const quote = z.string().min(1).max(2000)

/** Words for the ends of a number, as the grammar of numbers has them. */
export const Bound = z.enum(["exactly", "at-least", "more-than", "at-most", "less-than", "about", "range", "vague"])

/** One claim as a model gives it. */
export const Answer = z.strictObject({
  paragraph: z.int().positive().meta({ description: "Number of the paragraph" }),
  quote: quote.meta({ description: "The smallest clause that says it, word for word" }),
  occurrence: z
    .int()
    .positive()
    .exactOptional()
    .meta({ description: "Which one, from 1, when the quote stands several times in the paragraph" }),
  property: z.enum(PROPERTY_NAMES),
  value: quote.meta({ description: "The number with its bound words, word for word, within the quote" }),
  number: z.number().meta({ description: "The number; the lower one of two" }),
  high: z.number().exactOptional().meta({ description: "The higher one of two" }),
  bound: Bound,
  source: quote.exactOptional().meta({ description: "Who says it, word for word; left out when nobody is named" }),
  cue: quote.exactOptional().meta({ description: "The verb or words that attribute it, word for word" }),
  said: z
    .strictObject({ quote, date: z.string() })
    .exactOptional()
    .meta({ description: "When it was said: the words, and the date as YYYY-MM-DD" }),
})

/** See {@link Answer}. */
export type Answer = z.infer<typeof Answer>

/** Everything that a model is asked for. */
export const Answers = z.strictObject({ claims: z.array(Answer) })
