/** Every file of the shared samples, read as the command reads it: its format, its records, and what is told of them. */
import { recognise, sampleOf, unrecognised } from "@corroborate/adapters"
import type { Reading } from "@corroborate/core"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { hasShared, sharedPath } from "../shared.ts"

const FOLDER = "data/formats"

type Told = readonly [format: string, records: number, refused: number, warnings: number]

/** Records that are claims, records that are refused, and warnings; `article` where a file is no record but prose about them. */
const FILES: Readonly<Record<string, Told>> = {
  "README.md": ["article", 0, 0, 0],
  "argdown-veggie_debate.argdown": ["article", 0, 0, 1],
  "ftm-donations-60.ijson": ["ftm-entities", 60, 0, 1],
  "gaza-daily-2023-10_2024-06.json": ["toll-series", 240, 0, 0],
  "nanopub/valid_graph.trig": ["nanopub", 1, 0, 0],
  "ninjs/003_associations_example.json": ["ninjs", 1, 0, 1],
  "ninjs/005_complex_text_article.json": ["ninjs", 1, 0, 0],
  "qadam-2018-03-toll-timeline.json": ["toll-timeline", 10, 0, 0],
  "rdf12/LICENSE.md": ["article", 0, 0, 1],
  "rdf12/turtle12-eval-annotation-01.nt": ["trig", 3, 0, 0],
  "rdf12/turtle12-eval-annotation-01.ttl": ["trig", 3, 0, 0],
  "rdf12/turtle12-eval-annotation-02.nt": ["trig", 8, 0, 0],
  "rdf12/turtle12-eval-annotation-02.ttl": ["trig", 8, 0, 0],
  "rdf12/turtle12-eval-annotation-03.nt": ["trig", 9, 0, 0],
  "rdf12/turtle12-eval-annotation-03.ttl": ["trig", 9, 0, 0],
  "rdf12/turtle12-eval-annotation-04.nt": ["trig", 5, 0, 0],
  "rdf12/turtle12-eval-annotation-04.ttl": ["trig", 5, 0, 0],
  "rdf12/turtle12-eval-annotation-05.nt": ["trig", 4, 0, 0],
  "rdf12/turtle12-eval-annotation-05.ttl": ["trig", 4, 0, 0],
  "rdf12/turtle12-eval-annotation-06.nt": ["trig", 3, 0, 0],
  "rdf12/turtle12-eval-annotation-06.ttl": ["trig", 3, 0, 0],
  "stix21/LICENSE-OASIS-BSD3.txt": ["article", 0, 0, 1],
  "stix21/indicator-to-campaign-relationship.json": ["stix", 0, 0, 3],
  "stix21/sighting-of-an-indicator.json": ["stix", 1, 0, 2],
  "synthetic/acled-new-comma.csv": ["acled", 2, 0, 2],
  "synthetic/acled-old-semicolon.csv": ["acled", 3, 0, 1],
  "synthetic/claimreview-quirks.json": ["claim-review", 4, 0, 7],
  "synthetic/ftm-statements.csv": ["ftm-statements", 3, 0, 0],
  "synthetic/gdelt2-mentions.tsv": ["gdelt-mentions", 2, 0, 0],
  "synthetic/gtd-3rows.csv": ["gtd", 3, 0, 0],
  "ucdp-ged-231-sample300.csv": ["ucdp-ged", 300, 0, 8],
  "ucdp-ged-syria-is-damascus-2018-02_05.csv": ["ucdp-ged", 90, 0, 1],
  "ucdp-ged-syria-mixed-200.csv": ["ucdp-ged", 215, 0, 42],
  "ukraine-losses/LICENSE-MIT.txt": ["article", 0, 0, 1],
  "ukraine-losses/equipment-400.json": ["toll-series", 400, 0, 0],
  "ukraine-losses/equipment_correction.json": ["toll-series", 28, 0, 0],
  "ukraine-losses/personnel-400.json": ["toll-series", 400, 0, 0],
  "westbank-verified-vs-flash-120.json": ["toll-series", 120, 0, 0],
  "wikidata-Q183-trim.json": ["wikidata", 44, 0, 2],
  "wikinews-toll-articles-8.json": ["articles", 8, 0, 0],
}

/** What holds no records: shapes of records, and names for grades. */
const NO_RECORDS: Readonly<Record<string, string>> = {
  "misp-admiralty-scale.machinetag.json": "its format is not recognised",
  "misp-estimative-language.machinetag.json": "its format is not recognised",
  "ninjs/ninjs-schema_3.1.json": "this is a JSON Schema",
  "stix21/core.json": "this is a JSON Schema",
  "stix21/note.json": "this is a JSON Schema",
  "stix21/opinion.json": "this is a JSON Schema",
  "stix21/sighting.json": "this is a JSON Schema",
}

const inputOf = (name: string) => ({ name, bytes: readFileSync(sharedPath(`${FOLDER}/${name}`)) })

/** Rows that a claim stands in; quotes of a text stand in none. */
const recordsIn = ({ claims }: Reading): number =>
  new Set(claims.flatMap(({ anchor }) => (anchor._tag === "RecordPlace" ? [anchor.row] : []))).size

describe.skipIf(!hasShared)("the shared samples", () => {
  it("are all here, but for PROV-JSON, which has a test of its own", () => {
    const names = readdirSync(sharedPath(FOLDER), { recursive: true, encoding: "utf8" })
    const files = names.filter((name) => statSync(sharedPath(`${FOLDER}/${name}`)).isFile() && !name.startsWith("prov"))
    expect(files.toSorted()).toEqual([...Object.keys(FILES), ...Object.keys(NO_RECORDS)].toSorted())
  })

  it.each(Object.entries(FILES))("%s is read: %j", async (name, [format, records, refused, warnings]) => {
    const input = inputOf(name)
    const chosen = recognise(sampleOf(name, input.bytes))
    const read = await chosen?.reader?.()
    const reading = read?.(input, {})
    const lost = reading?.issues.filter(({ severity }) => severity === "refused").length ?? -1
    expect([chosen?.name, reading === undefined ? -1 : recordsIn(reading), lost]).toEqual([format, records, refused])
    expect((reading?.issues.length ?? 0) - lost).toBe(warnings)
    // Each issue stands at a place that a person can go to, and a table's at a row and a column.
    for (const { where } of reading?.issues ?? [])
      expect(where).toMatch(name.endsWith(".csv") ? /^line \d+, column \d+ \(`/ : /^(?:line \d+|the whole file)/)
  })

  it.each(Object.entries(NO_RECORDS))("%s holds no records, and is told so", (name, words) => {
    const input = inputOf(name)
    expect(recognise(sampleOf(name, input.bytes))).toBeUndefined()
    const [issue] = unrecognised(input)
    expect(issue?.problem.slice(0, words.length)).toBe(words)
  })
})
