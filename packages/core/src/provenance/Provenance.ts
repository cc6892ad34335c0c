/**
 * Where everything comes from, in the words of W3C PROV: entities, activities, agents and what ties them.
 *
 * @see "PROV-DM: The PROV Data Model", W3C Recommendation, 30 April 2013
 */

/** Attributes by name; the `prov:` ones mean what PROV says. */
export type Attributes = Readonly<Record<string, string | number | boolean>>

/** A thing with an id of its own: a document, a quote, a claim, an assessment; an act; a source. */
export interface Node {
  readonly id: string
  readonly attributes: Attributes
}

/** One relation. `from` is the later thing, as in PROV: what was derived, attributed, generated. */
export interface Tie {
  readonly kind:
    | "actedOnBehalfOf"
    | "used"
    | "wasAssociatedWith"
    | "wasAttributedTo"
    | "wasDerivedFrom"
    | "wasGeneratedBy"
    | "wasQuotedFrom"
    | "wasRevisionOf"
  readonly from: string
  readonly to: string
}

/** **Invariant** every end of a tie is a node; ids are unique; no thing comes from itself, in one step or many. */
export interface Provenance {
  readonly entities: ReadonlyArray<Node>
  readonly activities: ReadonlyArray<Node>
  readonly agents: ReadonlyArray<Node>
  readonly ties: ReadonlyArray<Tie>
}
