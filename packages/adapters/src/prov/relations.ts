/**
 * The relations of PROV: what each is between, in the names that PROV-JSON gives its ends.
 *
 * @see "PROV-DM: The PROV Data Model", W3C Recommendation, 30 April 2013, section 5
 */

/** One relation. `subject` is what it tells something of; `others` are further ends. */
export interface RelationShape {
  readonly subject: string
  readonly object: string
  readonly others: ReadonlyArray<string>
}

const between = (subject: string, object: string, ...others: ReadonlyArray<string>): RelationShape => ({
  subject: `prov:${subject}`,
  object: `prov:${object}`,
  others: others.map((other) => `prov:${other}`),
})

/** By name. `wasEndedby` is how the schema of the submission spells it. */
export const RELATION_SHAPES: ReadonlyMap<string, RelationShape> = new Map([
  ["wasGeneratedBy", between("entity", "activity")],
  ["used", between("activity", "entity")],
  ["wasInformedBy", between("informed", "informant")],
  ["wasStartedBy", between("activity", "trigger", "starter")],
  ["wasEndedBy", between("activity", "trigger", "ender")],
  ["wasEndedby", between("activity", "trigger", "ender")],
  ["wasInvalidatedBy", between("entity", "activity")],
  ["wasDerivedFrom", between("generatedEntity", "usedEntity", "activity", "generation", "usage")],
  ["wasAttributedTo", between("entity", "agent")],
  ["wasAssociatedWith", between("activity", "agent", "plan")],
  ["actedOnBehalfOf", between("delegate", "responsible", "activity")],
  ["wasInfluencedBy", between("influencee", "influencer")],
  ["specializationOf", between("specificEntity", "generalEntity")],
  ["alternateOf", between("alternate1", "alternate2")],
  ["hadMember", between("collection", "entity")],
  ["mentionOf", between("specificEntity", "generalEntity", "bundle")],
])

/** The kinds of elements. */
export const ELEMENTS: ReadonlySet<string> = new Set(["entity", "activity", "agent"])
