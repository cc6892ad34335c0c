/** RDF in and out: nanopublications under the hash of their content, and triples that are spoken of and not asserted. */
import { readdirSync, readFileSync } from "node:fs"
import { recognise } from "@corroborate/adapters"
import { readRdf } from "@corroborate/adapters/nanopub/adapter"
import { nanopubsIn } from "@corroborate/adapters/nanopub/nanopubs"
import { codeOf, trustyCode } from "@corroborate/adapters/nanopub/trusty"
import { writeNanopubs } from "@corroborate/adapters/nanopub/writer"
import { parseRdf } from "@corroborate/adapters/rdf/parse"
import { literal, type Quad } from "@corroborate/adapters/rdf/Quad"
import { turtle } from "@corroborate/adapters/rdf/write"
import { writeTrig } from "@corroborate/adapters/trig/writer"
import { reconcile, type Reading, type Reconciliation } from "@corroborate/core"
import { arbitraryLedger, qadamTolls } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hasShared, sharedPath } from "../../shared.ts"
import { inputOf } from "../bytes.ts"
import { documentsOf } from "../ledger.ts"
import { LOOK } from "../look.ts"
import { hasPython, python } from "../python.ts"

const read = (text: string, name = "g.trig"): Reading => readRdf(inputOf(name, text), {})

const reconciliations = arbitraryLedger().map(({ claims, sources }) =>
  reconcile(claims, { sources, documents: documentsOf(claims) }),
)

const written = (reconciliation: Reconciliation) => ({ reconciliation, issues: [], texts: [], policies: [] })

const RDF12 = hasShared
  ? readdirSync(sharedPath("data/formats/rdf12")).filter((name) => /\.(?:ttl|nt)$/.test(name))
  : []

describe("readRdf", () => {
  it.skipIf(!hasShared)(
    "a published nanopublication: its address fits its content, its assertion is its author's",
    () => {
      const name = "valid_graph.trig"
      const bytes = readFileSync(sharedPath(`data/formats/nanopub/${name}`))
      const { claims, issues } = readRdf({ name, bytes }, {})
      expect(recognise({ name, head: String(bytes.subarray(0, 4096)) })?.name).toBe("nanopub")
      expect(issues).toEqual([])
      expect(claims.length).toBe(16)
      expect(new Set(claims.map(({ chain }) => chain.map(({ source }) => source).join(" ")))).toEqual(
        new Set(["tobias-kuhn"]),
      )
      const changed = String(bytes).replace('"has output"', '"has another output"')
      expect(read(changed).issues.map(({ severity, where }) => [severity, where])).toEqual([
        ["warning", "nanopublication 1"],
      ])
    },
  )

  it.skipIf(!hasShared).each(RDF12)("%s: every statement is a claim", (name) => {
    const bytes = readFileSync(sharedPath(`data/formats/rdf12/${name}`))
    const { claims, issues } = readRdf({ name, bytes }, {})
    expect(issues).toEqual([])
    expect(claims.length).toBe(parseRdf(String(bytes), false).quads.length)
    expect(recognise({ name, head: String(bytes) })?.name).toBe("trig")
    expect(RDF12.length).toBe(12)
  })

  it.skipIf(!hasShared).each([
    ["not_turtle.ttl", "line 1", 0],
    ["empty.rdf", "the whole file", 0],
    ["foreign_vocabulary.ttl", undefined, 5],
  ] as const)("%s of the malformed ones", (name, where, count) => {
    const { claims, issues } = readRdf(
      { name, bytes: readFileSync(sharedPath(`data/formats/prov/malformed/${name}`)) },
      {},
    )
    expect(issues.find(({ severity }) => severity === "refused")?.where).toBe(where)
    expect(claims.length).toBe(count)
  })

  it("a reified triple is the claim of whoever the reifier is attributed to; of nobody's, a question still open", () => {
    const { claims } = read(
      'PREFIX ex: <http://e/>\nPREFIX prov: <http://www.w3.org/ns/prov#>\n<< ex:s ex:p "62" ~ ex:r1 >> prov:wasAttributedTo ex:monitor .\nex:r2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ex:s ex:p "36" )>> .',
    )
    const said = claims
      .filter(({ property }) => property === "http://e/p")
      .map(({ chain, modality, value }) => [value._tag === "Text" && value.text, chain.at(-1)?.source, modality])
    expect(said).toEqual(
      expect.arrayContaining([
        ["62", "http-e-monitor", "asserted"],
        ["36", "g-trig", "open"],
      ]),
    )
  })

  it("what stands before a fault of the syntax is read, and the fault told with its line", () => {
    const { claims, issues } = read(
      "PREFIX ex: <http://e/>\nex:a ex:p ex:b .\nGRAPH ex:g {\n  ex:c ex:p ex:d .\n  ex:e ex:p ;;; oops\n}\n",
    )
    expect(claims.length).toBe(2)
    expect(issues.map(({ where, severity }) => [where, severity])).toEqual([["line 5", "refused"]])
  })

  it("N-Quads are read by their name or by trying", () => {
    const quads = "<http://e/a> <http://e/p> <http://e/b> <http://e/g> .\n"
    expect(read(quads, "q.nq").claims.length).toBe(1)
    expect(read(quads, "q.txt").claims.length).toBe(1)
  })

  it("nameless nodes have the same names in every reading", () => {
    const text = "PREFIX ex: <http://e/>\nex:a ex:p [ ex:q ( 1 2 ) ] ."
    expect(read(text)).toEqual(read(text))
  })
})

describe("writeNanopubs", () => {
  it("trusty: each address ends in the hash of what stands under it", () => {
    let seen = 0
    fc.assert(
      fc.property(reconciliations, (reconciliation) => {
        const { nanopubs } = nanopubsIn(parseRdf(writeNanopubs(written(reconciliation), LOOK), false).quads)
        for (const nanopub of nanopubs) {
          seen++
          expect("problem" in nanopub ? nanopub.problem : "").toBe("")
          const code = codeOf(nanopub.address) ?? ""
          if ("quads" in nanopub) expect(trustyCode(nanopub.quads, code)).toBe(code)
        }
      }),
      { numRuns: 20 },
    )
    expect(seen).toBeGreaterThan(50)
  })

  it("round trip: reading what was written gives the same claims", () => {
    fc.assert(
      fc.property(reconciliations, (reconciliation) => {
        fc.pre(reconciliation.assessments.length > 0)
        const again = read(writeNanopubs(written(reconciliation), LOOK))
        expect(again.issues).toEqual([])
        expect(reconcile(again.claims).assessments.map(({ question }) => question)).toEqual(
          reconciliation.assessments.map(({ question }) => question),
        )
        expect(again.documents).toEqual(reconciliation.documents)
      }),
      { numRuns: 30 },
    )
  })
})

describe("writeTrig", () => {
  it("nothing asserted: no triple that a source says stands by itself", () => {
    fc.assert(
      fc.property(reconciliations, (reconciliation) => {
        const { quads, fault } = parseRdf(writeTrig(written(reconciliation), LOOK), false)
        expect(fault).toBeUndefined()
        const said = quads.filter(({ predicate }) => predicate.startsWith("urn:corroborate:record:property/"))
        expect(said).toEqual([])
        const spoken = quads.filter(({ object }) => object._tag === "Triple")
        expect(spoken.length).toBe(reconciliation.assessments.flatMap(({ question }) => question.claims).length)
      }),
      { numRuns: 20 },
    )
  })

  it("round trip: reading what was written gives the same claims, sources and documents", () => {
    fc.assert(
      fc.property(reconciliations, (reconciliation) => {
        fc.pre(reconciliation.assessments.length > 0)
        const again = read(writeTrig(written(reconciliation), LOOK))
        expect(again.issues).toEqual([])
        expect(reconcile(again.claims, again)).toEqual(reconciliation)
      }),
      { numRuns: 30 },
    )
  })
})

describe("turtle", () => {
  it("round trip: any text as a literal parses back to itself, but for halves of characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const wanted = literal(text)
        const { quads } = parseRdf(`<a:s> <a:p> ${turtle(wanted)} .`, false)
        expect(quads.map(({ object }) => object)).toEqual([wanted])
      }),
      { numRuns: 50 },
    )
  })
})

/** Quads as lines that do not depend on the parser. */
const canonical = ({ subject, predicate, object, graph }: Quad): string =>
  [subject, object].map((term) => ("value" in term ? term.value : "")).join(" ") + predicate + graph

describe.skipIf(!hasPython("rdflib"))("python3-rdflib", () => {
  it("reads our nanopublications to the same quads", () => {
    const program = `
import sys, json, rdflib
rdflib.NORMALIZE_LITERALS = False
graph = rdflib.ConjunctiveGraph()
graph.parse(data=sys.stdin.buffer.read().decode("utf-8"), format="trig")
print(json.dumps(sorted(str(s) + " " + str(o) + str(p) + str(g.identifier) for s, p, o, g in graph.quads())))
`
    for (const reconciliation of [reconcile(qadamTolls), ...fc.sample(reconciliations, { numRuns: 1, seed: 11 })]) {
      const text = writeNanopubs(written(reconciliation), LOOK)
      const ours = parseRdf(text, false)
        .quads.map(canonical)
        .toSorted((a, b) => (a < b ? -1 : 1))
      const theirs: unknown = JSON.parse(python(program, text))
      expect(theirs).toEqual(ours)
    }
  })
})
