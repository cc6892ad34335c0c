/** PROV-N and PROV-O: the same provenance as PROV-JSON, as other implementations read it. */
import { toProvJson } from "@corroborate/adapters/prov-json/writer"
import { toProvN } from "@corroborate/adapters/prov-n/writer"
import { toProvO } from "@corroborate/adapters/prov-o/writer"
import { provenanceOf } from "@corroborate/adapters/prov/ledger"
import { reconcile } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hasPython, python } from "../python.ts"

const provenances = arbitraryLedger().map(({ claims, sources }) => provenanceOf(reconcile(claims, { sources })))

const samples = () => [provenanceOf(reconcile(qadamTolls)), ...fc.sample(provenances, { numRuns: 3, seed: 5 })]

/** Statements without their attributes and without the ends that are not named. */
const bare = (notation: string): ReadonlyArray<string> =>
  notation
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/, \[[\s\S]*$/, ")")
        .replaceAll(", -", "")
        .replace(/\)+$/, ")"),
    )
    .filter((line) => /^\w+\(/.test(line))
    .toSorted((a, b) => (a < b ? -1 : 1))

describe("PROV-N", () => {
  it("nothing is lost: every node and every tie is one line", () => {
    fc.assert(
      fc.property(provenances, (provenance) => {
        const { entities, activities, agents, ties } = provenance
        const lines = toProvN(provenance).trimEnd().split("\n")
        expect(lines.length).toBe(entities.length + activities.length + agents.length + ties.length + 4)
        expect([lines[0], lines.at(-1)]).toEqual(["document", "endDocument"])
      }),
      { numRuns: 100 },
    )
  })

  it.skipIf(!hasPython("prov"))("python3-prov writes the same statements from our PROV-JSON", () => {
    const program = `
import sys, json, prov.model
for text in json.load(sys.stdin):
    print("\\x00".join(record.get_provn().replace("\\n", " ") for record in prov.model.ProvDocument.deserialize(content=text, format="json").get_records()) + "\\x01")
`
    const all = samples()
    const theirs = python(program, JSON.stringify(all.map((one) => JSON.stringify(toProvJson(one))))).split("\u0001\n")
    for (const [i, provenance] of all.entries())
      expect(bare(toProvN(provenance))).toEqual(bare((theirs[i] ?? "").replaceAll("\u0000", "\n")))
  })
})

describe("PROV-O", () => {
  it.skipIf(!hasPython("rdflib"))("python3-rdflib reads every node, every tie and every attribute of it", () => {
    const program = `
import sys, json, rdflib
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
for text in json.load(sys.stdin):
    graph = rdflib.Graph().parse(data=text, format="json-ld")
    kinds = [sum(1 for _ in graph.subjects(rdflib.RDF.type, PROV[kind])) for kind in ("Entity", "Activity", "Agent")]
    ties = sum(1 for s, p, o in graph if str(p).startswith(str(PROV)) and isinstance(o, rdflib.URIRef))
    literals = sum(1 for s, p, o in graph if isinstance(o, rdflib.Literal))
    print(json.dumps(kinds + [ties, literals]))
`
    const all = samples()
    const counts = python(program, JSON.stringify(all.map((one) => JSON.stringify(toProvO(one)))))
      .trim()
      .split("\n")
    for (const [i, { entities, activities, agents, ties }] of all.entries()) {
      const literals = [...entities, ...activities, ...agents].flatMap(({ attributes }) =>
        Object.keys(attributes).filter((name) => name !== "prov:type"),
      )
      expect(JSON.parse(counts[i] ?? "")).toEqual([
        entities.length,
        activities.length,
        agents.length,
        ties.length,
        literals.length,
      ])
    }
  })
})
