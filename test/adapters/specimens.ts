/** Files of which it is known how many claims are in them and how many records are broken, for each format that is read. */
import type { Specimen } from "@corroborate/core/laws"
import type * as fc from "fast-check"
import { articlesSpecimens } from "./articles/specimens.ts"
import { claimsCsvSpecimens } from "./claims-csv/specimens.ts"
import { claimsJsonSpecimens } from "./claims-json/specimens.ts"
import { tollSeriesSpecimens, tollTimelineSpecimens } from "./toll-series/specimens.ts"
import { feedSpecimens } from "./feed/specimens.ts"
import { nanopubSpecimens, trigSpecimens } from "./nanopub/specimens.ts"
import { ninjsSpecimens } from "./ninjs/specimens.ts"
import { ftmEntitiesSpecimens, ftmStatementsSpecimens } from "./ftm/specimens.ts"
import { parquetSpecimens } from "./parquet/specimens.ts"
import { gdeltSpecimens } from "./gdelt-mentions/specimens.ts"
import { ucdpGedJsonSpecimens, ucdpGedSpecimens } from "./ucdp-ged/specimens.ts"
import { newsPages } from "./html/pages.ts"
import { savedPages } from "./mhtml/savedPages.ts"
import {
  acledSpecimens,
  airwarsSpecimens,
  crowdLabelsSpecimens,
  gtdSpecimens,
  ibcSpecimens,
  truthTableSpecimens,
} from "./event-tables/specimens.ts"
import { provJsonSpecimens } from "./prov-json/specimens.ts"
import { claimReviewSpecimens, schemaOrgSpecimens } from "./schema-org/specimens.ts"
import { stixSpecimens } from "./stix/specimens.ts"
import { wikidataSpecimens } from "./wikidata/specimens.ts"

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
  "truth-table": truthTableSpecimens(),
  "crowd-labels": crowdLabelsSpecimens(),
  "gdelt-mentions": gdeltSpecimens(),
  parquet: parquetSpecimens(),
  "ftm-statements": ftmStatementsSpecimens(),
  "ftm-entities": ftmEntitiesSpecimens(),
  "toll-series": tollSeriesSpecimens(),
  "toll-timeline": tollTimelineSpecimens(),
  "prov-json": provJsonSpecimens(),
  "claim-review": claimReviewSpecimens(),
  "schema-org": schemaOrgSpecimens(),
  wikidata: wikidataSpecimens(),
  feed: feedSpecimens(),
  ninjs: ninjsSpecimens(),
  stix: stixSpecimens(),
  nanopub: nanopubSpecimens(),
  trig: trigSpecimens(),
  articles: articlesSpecimens(),
}

/** Files whose claims stand in prose, so that they cannot be counted beforehand. */
export const PROSE_SPECIMENS: Readonly<Record<string, fc.Arbitrary<Specimen>>> = {
  html: newsPages(),
  mhtml: savedPages(),
}
