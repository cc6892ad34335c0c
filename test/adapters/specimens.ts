/** Files of which it is known how many claims are in them and how many records are broken, for each format that is read. */
import type { Specimen } from "@corroborate/core/laws"
import type * as fc from "fast-check"
import { claimsCsvSpecimens } from "./claims-csv/specimens.ts"
import { claimsJsonSpecimens } from "./claims-json/specimens.ts"
import { tollSeriesSpecimens, tollTimelineSpecimens } from "./toll-series/specimens.ts"
import { ucdpGedJsonSpecimens, ucdpGedSpecimens } from "./ucdp-ged/specimens.ts"
import { acledSpecimens, airwarsSpecimens, gtdSpecimens, ibcSpecimens } from "./event-tables/specimens.ts"
import { provJsonSpecimens } from "./prov-json/specimens.ts"
import { claimReviewSpecimens, schemaOrgSpecimens } from "./schema-org/specimens.ts"

/** By the format's name. */
export const SPECIMENS: Readonly<Record<string, fc.Arbitrary<Specimen>>> = {
  "claims-json": claimsJsonSpecimens(),
  "claims-csv": claimsCsvSpecimens(),
  "ucdp-ged": ucdpGedSpecimens(),
  "ucdp-ged-json": ucdpGedJsonSpecimens(),
  acled: acledSpecimens(),
  gtd: gtdSpecimens(),
  airwars: airwarsSpecimens(),
  ibc: ibcSpecimens(),
  "toll-series": tollSeriesSpecimens(),
  "toll-timeline": tollTimelineSpecimens(),
  "prov-json": provJsonSpecimens(),
  "claim-review": claimReviewSpecimens(),
  "schema-org": schemaOrgSpecimens(),
}
