/** Ground that a party took or holds, by a verb or its noun: "seized the town", "was captured by", "the capture of". */
import { atVerbs, headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import type { VerbGroup } from "../../grammar/Phrase.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { base, says } from "./extentClaim.ts"
import { groundsBefore, groundsFrom } from "./grounds.ts"
import { byAfter, holderAt, holderBefore } from "./holders.ts"
import { isElected } from "./isGround.ts"
import { isFailed, isTold, polarityAt } from "./told.ts"

const TAKES: ReadonlySet<string> = new Set(
  "take seize capture overrun occupy hold control conquer retake recapture regain reclaim liberate secure annex reoccupy".split(
    " ",
  ),
)
const RETAKES: ReadonlySet<string> = new Set("retake recapture regain reclaim".split(" "))

const OVER: ReadonlySet<string> = new Set(["over"])

/** Where the object of a verb stands: over a quotation mark, "only", and the particle of "took over". */
export const objectAt = (parsed: Parsed, verb: number): number => {
  let at = verb + 1
  if (isPreposition(parsed, at, OVER)) at++
  while (isLink(parsed, at, "quote") || wordOf(parsed, at) === "only") at++
  return at
}

const saysOnly = (parsed: Parsed, { from, to }: VerbGroup, object: number): boolean => {
  const end = parsed.phrases[object]?.from ?? to
  return parsed.tokens
    .slice(Math.max(0, from - 1), end)
    .some(({ lower }) => lower === "only" || lower === "just" || lower === "merely")
}

/** "IS took the district", "the rebels claimed to have seized A and B". */
const taken: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (phrase.passive || !TAKES.has(lemmaOf(parsed, phrase)) || !(isFailed(parsed, at) || isTold(parsed, at)))
      return []
    const party = holderBefore(parsed, at, context)
    if (party === undefined) return []
    const object = objectAt(parsed, at)
    const only = saysOnly(parsed, phrase, object)
    return groundsFrom(parsed, object, context).map((read) => ({
      ...says(
        "territory.control",
        party,
        only ? { ...read.extent, only: true as const } : read.extent,
        base(parsed, Math.max(0, subjectAt(parsed, at)), read.to, read),
      ),
      polarity: polarityAt(parsed, at),
    }))
  })

/** "X was captured by a group", "the province of X, which is controlled by a group". */
const takenBy: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (!phrase.passive || !isTold(parsed, at) || !TAKES.has(lemmaOf(parsed, phrase))) return []
    const by = byAfter(parsed, at)
    const party = holderAt(parsed, by, context)
    if (party === undefined || isElected(parsed, at, by)) return []
    return groundsBefore(parsed, at, context).map((read) => ({
      ...says("territory.control", party, read.extent, base(parsed, at, by + 1, read)),
      polarity: polarityAt(parsed, at),
    }))
  })

const TAKINGS: ReadonlySet<string> = new Set(
  "capture seizure recapture takeover occupation liberation conquest".split(" "),
)
const TELLS: ReadonlySet<string> = new Set("claim announce declare proclaim report celebrate complete".split(" "))
const OF: ReadonlySet<string> = new Set(["of"])

/** "the capture of A by the rebels", "the rebels announced the capture of A". */
const nominal: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const noun = nounAt(parsed, at)
    if (noun === undefined || !TAKINGS.has(headOf(parsed, noun)) || !isPreposition(parsed, at + 1, OF)) return []
    const [read] = groundsFrom(parsed, at + 2, context)
    if (read === undefined) return []
    const by = byAfter(parsed, read.to - 1)
    const verb = verbAt(parsed, at - 1)
    const tells = verb !== undefined && !verb.passive && TELLS.has(lemmaOf(parsed, verb))
    const party = by !== -1 ? holderAt(parsed, by, context) : tells ? holderBefore(parsed, at - 1, context) : undefined
    return party === undefined
      ? []
      : [says("territory.control", party, read.extent, base(parsed, at, by === -1 ? read.to : by + 1, read))]
  })

/** "the operation to recapture it": whoever retakes a place presupposes that another took it. */
const presupposed: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (isTold(parsed, at) || isFailed(parsed, at) || !RETAKES.has(lemmaOf(parsed, phrase))) return []
    const [read] = groundsFrom(parsed, at + 1, context)
    const party = context.actors.opponentBefore(parsed, at)
    if (read === undefined || party === undefined) return []
    const from = nounAt(parsed, at - 1) === undefined ? at : at - 1
    return [
      {
        ...says("territory.control", party, read.extent, base(parsed, from, read.to, read)),
        modality: "presupposed",
        implied: true,
      },
    ]
  })

const READERS: ReadonlyArray<PropositionReader> = [taken, takenBy, nominal, presupposed]

/** What a sentence says of ground taken or held, by verbs of taking and their nouns. */
export const taking: PropositionReader = (parsed, context: Context) => READERS.flatMap((read) => read(parsed, context))
