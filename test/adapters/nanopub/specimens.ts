/** RDF of which half of the nanopublications and records are sound and half broken. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

/** A piece of TriG; `claims` that come out of it, 0 for a broken one. */
interface Made {
  readonly text: (i: number) => string
  readonly claims: number
}

const PREFIXES = `@prefix np: <http://www.nanopub.org/nschema#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix corroborate: <urn:corroborate:vocabulary#> .
@prefix ex: <http://example.org/> .
`

const head = (i: number, parts: ReadonlyArray<string>): string =>
  `<urn:n:${i}#head> { <urn:n:${i}> a np:Nanopublication ; ${parts.map((part) => `np:${part} <urn:n:${i}#${part}>`).join(" ; ")} . }`

const PARTS = ["hasAssertion", "hasProvenance", "hasPublicationInfo"]

const assertion = fc.constantFrom<readonly [string, number]>(
  ["ex:qadam ex:killed 62 .", 1],
  ['ex:qadam ex:killed 62 ; ex:label "Qadam"@en , "القدم"@ar .', 3],
  ["ex:qadam ex:place [ ex:in ex:damascus ] .", 2],
)

const provenance = fc.constantFrom<readonly [string, number]>(
  ["prov:wasAttributedTo ex:monitor", 1],
  ["prov:wasAttributedTo ex:monitor , ex:daily", 2],
  ["prov:wasDerivedFrom ex:page", 1],
  ['prov:wasAttributedTo ex:monitor ; prov:generatedAtTime "2018-03-20T10:00:00Z"^^xsd:dateTime', 1],
)

const nanopub: fc.Arbitrary<Made> = fc.tuple(assertion, provenance).map(([[says, said], [from, by]]) => ({
  text: (i) =>
    `${head(i, PARTS)}\n<urn:n:${i}#hasAssertion> { ${says} }\n<urn:n:${i}#hasProvenance> { <urn:n:${i}#hasAssertion> ${from} . ex:monitor foaf:name "Monitor" . }\n<urn:n:${i}#hasPublicationInfo> { <urn:n:${i}> dct:creator ex:maker ; dct:created "2018-03-21"^^xsd:date . }`,
  claims: said * by,
}))

const statement: fc.Arbitrary<Made> = fc.constantFrom<Made>(
  { text: () => "ex:s ex:p ex:o .", claims: 1 },
  { text: (i) => `ex:s ex:p "${i}" ~ ex:r${i} {| prov:wasAttributedTo ex:monitor |} .`, claims: 3 },
  { text: (i) => `ex:r${i} <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( ex:s ex:p ex:o )>> .`, claims: 1 },
  { text: (i) => `<urn:g:${i}> { ex:s ex:p ex:o . _:b ex:p _:c . }`, claims: 2 },
)

const broken: fc.Arbitrary<Made> = fc.constantFrom<Made>(
  { text: (i) => head(i, []), claims: 0 },
  { text: (i) => head(i, PARTS), claims: 0 },
  { text: (i) => `${head(i, PARTS.slice(0, 2))}\n<urn:n:${i}#hasAssertion> { ex:s ex:p ex:o . }`, claims: 0 },
  { text: (i) => `<urn:own:${i}> corroborate:claimRecord "no record" .`, claims: 0 },
  { text: (i) => `<urn:own:${i}> corroborate:claimRecord "{\\"subject\\": \\"x\\"}" .`, claims: 0 },
)

const specimens = (first: fc.Arbitrary<Made>, rest: fc.Arbitrary<Made>, prefixes: string): fc.Arbitrary<Specimen> =>
  fc.tuple(first, fc.array(fc.oneof(rest, broken), { minLength: 1, maxLength: 8 })).map(([one, more]) => {
    const made = [one, ...more]
    return {
      name: "graph.trig",
      bytes: bytesOf(`${prefixes}${made.map(({ text }, i) => text(i)).join("\n\n")}\n`),
      claims: made.reduce((sum, { claims }) => sum + claims, 0),
      refused: made.filter(({ claims }) => claims === 0).length,
    }
  })

export const nanopubSpecimens = (): fc.Arbitrary<Specimen> => specimens(nanopub, fc.oneof(nanopub, statement), PREFIXES)

/** The vocabulary of nanopublications under a prefix that does not tell of it, so that the file is plain RDF. */
export const trigSpecimens = (): fc.Arbitrary<Specimen> =>
  specimens(
    statement,
    statement,
    PREFIXES.replace("http://www.nanopub.org/nschema#", "http://www.\\u006Eanopub.org/nschema#"),
  )
