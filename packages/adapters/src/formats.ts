/**
 * The table of formats: what `--from` and `--to` name. Adding one is its folder, with its row in `format.ts`, and a line
 * here; the contract of readers and writers then runs for it.
 *
 * The order is that of recognition: the first row that recognises an input is taken. Rows hold no reader and no writer,
 * only how to load them.
 */
import { argdown } from "./argdown/format.ts"
import { article } from "./article/format.ts"
import { articles } from "./articles/format.ts"
import { claimGold } from "./claim-gold/format.ts"
import { claimReview } from "./claim-review/format.ts"
import { claimsCsv, spreadsheet } from "./claims-csv/format.ts"
import { claimsJson } from "./claims-json/format.ts"
import { diff3 } from "./diff3/format.ts"
import { feed } from "./feed/format.ts"
import { acled, airwars, crowdLabels, gtd, ibc, truthTable } from "./event-tables/format.ts"
import type { Format, Sample } from "./Format.ts"
import { markdown } from "./markdown/format.ts"
import { nanopub } from "./nanopub/format.ts"
import { ninjs } from "./ninjs/format.ts"
import { ftmEntities, ftmStatements } from "./ftm/format.ts"
import { gdeltMentions } from "./gdelt-mentions/format.ts"
import { html } from "./html/format.ts"
import { mhtml } from "./mhtml/format.ts"
import { parquet } from "./parquet/format.ts"
import { provJson } from "./prov-json/format.ts"
import { provN } from "./prov-n/format.ts"
import { provO } from "./prov-o/format.ts"
import { reportJson } from "./report-json/format.ts"
import { schemaOrg } from "./schema-org/format.ts"
import { stix } from "./stix/format.ts"
import { text } from "./text/format.ts"
import { tollSeries } from "./toll-series/format.ts"
import { tollTimeline } from "./toll-timeline/format.ts"
import { trig } from "./trig/format.ts"
import { webAnnotation } from "./web-annotation/format.ts"
import { wikidata } from "./wikidata/format.ts"
import { ucdpGed } from "./ucdp-ged/format.ts"
import { ucdpGedJson } from "./ucdp-ged/formatJson.ts"

/** Every format. */
export const FORMATS: ReadonlyArray<Format> = [
  text,
  stix,
  claimsJson,
  reportJson,
  markdown,
  argdown,
  diff3,
  provJson,
  provN,
  provO,
  webAnnotation,
  ucdpGed,
  ucdpGedJson,
  acled,
  gtd,
  airwars,
  ibc,
  truthTable,
  crowdLabels,
  gdeltMentions,
  ftmStatements,
  ftmEntities,
  parquet,
  tollSeries,
  tollTimeline,
  claimsCsv,
  spreadsheet,
  claimReview,
  schemaOrg,
  wikidata,
  feed,
  ninjs,
  nanopub,
  trig,
  articles,
  html,
  mhtml,
  article,
  claimGold,
]

/** The format of a name. */
export const formatOf = (name: string): Format | undefined => FORMATS.find((format) => format.name === name)

/** The first format that recognises an input and can read it. */
export const recognise = (sample: Sample): Format | undefined =>
  FORMATS.find((format) => format.reader !== undefined && format.recognises?.(sample) === true)
