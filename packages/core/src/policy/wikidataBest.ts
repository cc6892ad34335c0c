/**
 * Wikidata's "best" statements: all of preferred rank if there are any, else all of normal rank; never deprecated ones.
 *
 * Several may be left, and then there is no one answer: ranks say what editors prefer and not what is so.
 *
 * @see Wikibase, "Ranking" in the data model; rank wording as recalled, see the formats page
 */
import { valueKey } from "../value/kinds.ts"
import { used } from "./figures.ts"
import type { Case, Parameters, Policy, Ruling } from "./Policy.ts"
import { told } from "./plain.ts"
import { undecided } from "./undecided.ts"

const rule = (it: Case, parameters: Parameters): Ruling => {
  const deprecated = it.admitted.filter(({ claim }) => claim.rank === "deprecated")
  const excluded = deprecated.map(({ claim }) => ({ claim: claim.id, reason: "its rank is deprecated" }))
  const ranked = it.admitted.filter(({ claim }) => claim.rank !== "deprecated")
  const preferred = ranked.filter(({ claim }) => claim.rank === "preferred")
  const best = preferred.length > 0 ? preferred : ranked
  const step = preferred.length > 0 ? "all of preferred rank" : "all of normal rank"
  if (best.length === 0) return undecided("nothing left", "no answer has a rank above deprecated", excluded)
  const answers = new Set(best.map(({ value }) => valueKey(value)))
  if (answers.size > 1)
    return { ...undecided(step, `${answers.size} answers share the best rank`, excluded), used: used(best) }
  return {
    status: "settled",
    step,
    because: "one answer has the best rank",
    ...told(best, parameters),
    used: used(best),
    excluded,
  }
}

/** See the head of this file. */
export const wikidataBest: Policy = {
  name: "wikidata-best",
  title: "Wikidata: statements of the best rank",
  cites: "Wikibase data model, ranking",
  version: 1,
  defaults: {},
  answers: "anything",
  rule,
}
