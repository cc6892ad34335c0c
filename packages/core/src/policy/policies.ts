/**
 * The table of policies. Adding one is its file, with cases from its codebook, and a line here; the contract of
 * policies then runs for it.
 */
import { acled, acledStrict } from "./acled.ts"
import { airwarsGrading } from "./airwarsGrading.ts"
import { EVERY_CASUALTY } from "./everyCasualty.ts"
import { gtd } from "./gtd.ts"
import { ibcMinMax } from "./ibcMinMax.ts"
import { officialFallback } from "./officialFallback.ts"
import { latest, majority, range } from "./plain.ts"
import type { Policy } from "./Policy.ts"
import { ucdp } from "./ucdp.ts"
import { wikidataBest } from "./wikidataBest.ts"

/** Every policy, institutions first. */
export const POLICIES: ReadonlyArray<Policy> = [
  ucdp,
  gtd,
  acled,
  acledStrict,
  airwarsGrading,
  ibcMinMax,
  ...EVERY_CASUALTY,
  latest,
  majority,
  range,
  wikidataBest,
  officialFallback,
]
