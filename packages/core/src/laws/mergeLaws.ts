/** What putting ledgers together owes its callers. */
import * as fc from "fast-check"
import { law, type Law } from "./Law.ts"
import { same } from "./same.ts"

/**
 * The laws of a merge: commutative, associative, idempotent, with nothing as its unit. Compared as JSON.
 *
 * @param canonical - arbitrary members of the kind, in canonical form (merged with nothing)
 */
export const mergeLaws = <A>(merge: (all: ReadonlyArray<A>) => A, canonical: fc.Arbitrary<A>): ReadonlyArray<Law> => {
  return [
    law(
      "commutative",
      "order does not matter",
      fc.property(canonical, canonical, (a, b) => same(merge([a, b]), merge([b, a]))),
    ),
    law(
      "associative",
      "grouping does not matter",
      fc.property(canonical, canonical, canonical, (a, b, c) =>
        same(merge([merge([a, b]), c]), merge([a, merge([b, c])])),
      ),
    ),
    law(
      "idempotent",
      "merging with itself changes nothing",
      fc.property(canonical, (a) => same(merge([a, a]), a)),
    ),
    law(
      "unit",
      "nothing merged in changes nothing",
      fc.property(canonical, (a) => same(merge([a, merge([])]), a)),
    ),
  ]
}
