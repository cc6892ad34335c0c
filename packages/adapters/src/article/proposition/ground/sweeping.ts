/** Ground that a party swept over: "swept across swathes of the country". */
import { atVerbs, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import { extentAt, type ReadExtent } from "../../place/extents.ts"
import type { PropositionReader } from "../Context.ts"
import type { Proposition } from "../Proposition.ts"
import { base, says } from "./extentClaim.ts"
import { holderBefore } from "./holders.ts"

const SWEEPS: ReadonlySet<string> = new Set(["sweep", "surge"])
const ACROSS: ReadonlySet<string> = new Set(["across", "through", "over"])

/** "swept across swathes of the country". */
export const sweeping: PropositionReader = (parsed, context) =>
  atVerbs(parsed, (phrase, at): ReadonlyArray<Proposition> => {
    if (!SWEEPS.has(lemmaOf(parsed, phrase)) || !isPreposition(parsed, at + 1, ACROSS)) return []
    const read = extentAt(parsed, at + 2, context.places)
    const party = holderBefore(parsed, at, context)
    if (read === undefined || party === undefined) return []
    const to = joinedTo(parsed, read)
    const period = context.times[parsed.index]?.find(({ from }) => from >= (parsed.phrases[at]?.to ?? 0))?.period
    const where = base(parsed, Math.max(0, subjectAt(parsed, at)), to, { ...read, to })
    return [{ ...says("territory.control", party, read.extent, where), ...(period === undefined ? {} : { period }) }]
  })

/** "of Syria and Iraq": the words go on over the second name. */
const joinedTo = (parsed: Parsed, { to }: ReadExtent): number =>
  isLink(parsed, to, "and") && nounAt(parsed, to + 1) !== undefined && verbAt(parsed, to + 2) === undefined
    ? to + 2
    : to
