/**
 * Writes what sources say as notes of STIX 2.1, and where they agree and differ as opinions on those notes.
 *
 * Ids are made from content, so the same record has the same id wherever and whenever it is written. Every object carries
 * the record that it was made from in an extension of ours.
 */
import { claimsOf, lexiconOf } from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { stixId } from "./ids.ts"
import { bareIdentity, identityOf, noteOf, preamble, reportOf } from "./objects.ts"
import { agreements, disagreements } from "./opinions.ts"

/**
 * Writes a bundle.
 *
 * **Laws** *deterministic ids*; *round trip*: reading what was written gives the same claims, sources and documents.
 */
export const writeStix: Writer = ({ reconciliation }) => {
  const { documents, sources, assessments } = reconciliation
  const lexicon = lexiconOf(reconciliation)
  const claims = claimsOf(reconciliation).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const known = new Set(sources.map(({ id }) => id))
  const bare = new Set(claims.flatMap(({ chain }) => chain.map(({ source }) => source)).filter((id) => !known.has(id)))
  const objects = [
    ...preamble(),
    ...sources.map(identityOf),
    ...Array.from(bare).toSorted().map(bareIdentity),
    ...documents.map((document) => reportOf(document, claims)),
    ...claims.map((claim) => noteOf(claim, lexicon)),
    ...assessments.flatMap((assessment) => [...disagreements(assessment, lexicon), ...agreements(assessment, lexicon)]),
  ]
  const bundle = { type: "bundle", id: stixId("bundle", JSON.stringify(objects)), objects }
  return `${JSON.stringify(bundle, null, 2)}\n`
}
