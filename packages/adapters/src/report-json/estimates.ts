/** The shape of estimates in a report: what methods of truth discovery conclude, beside the assessments. */
import * as z from "zod"

const share = z.number().min(0).max(1)
const count = z.int().min(0)
const name = z.string()

const Believed = z.strictObject({ position: count, belief: share, word: z.string().exactOptional() })

const Answer = z.strictObject({
  question: name,
  preferred: count.meta({ description: "Place among the positions of the question" }),
  believed: z.array(Believed),
  number: z.number().exactOptional(),
  interval: z.strictObject({ share, low: z.number(), high: z.number() }).exactOptional(),
  apart: share.exactOptional().meta({ description: "Share of methods of other kinds that prefer another answer" }),
})

const Profile = z.strictObject({
  votes: count,
  items: count,
  conflicted: count,
  sources: count,
  voices: count,
  values: count,
  rivals: z.number(),
  several: share,
  numeric: z.boolean(),
})

/** What a method concludes on all questions of one property. Never part of a status. */
export const PropertyEstimate = z.strictObject({
  property: name,
  unit: name.exactOptional(),
  method: name,
  trustworthinessIs: z.string(),
  profile: Profile,
  lack: z
    .enum(["conflicted items", "voices", "votes"])
    .exactOptional()
    .meta({ description: "What there is too little of to say anything" }),
  sources: z.array(z.strictObject({ source: name, votes: count, trustworthiness: z.number() })),
  answers: z.array(Answer),
})

/** A pair of sources whose votes look copied: a suggestion, which counts nobody for less. */
export const LikelyCopying = z.strictObject({
  property: name,
  between: z.tuple([name, name]),
  probability: share,
  shared: count,
  met: count,
})
