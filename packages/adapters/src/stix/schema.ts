/**
 * The shape of what is read of STIX 2.1: opinions, notes and sightings, and who made them.
 *
 * @see OASIS, "STIX Version 2.1", OASIS Standard, 10 June 2021, sections 4.13, 4.14 and 5.2
 */
import * as z from "zod"

const text = z.string().optional()
/** The id of an object: its type, two hyphens, a UUID. */
const Ref = z.string().regex(/^[a-z][a-z0-9-]{0,248}--[0-9a-f-]{36}$/i, { error: "is no id such as note--UUID" })
const Refs = z.array(Ref).min(1)

/** What every object has. */
const common = {
  id: Ref,
  created: text,
  modified: text,
  created_by_ref: Ref.optional(),
  confidence: z.int().min(0).max(100).optional(),
  revoked: z.boolean().optional(),
  authors: z.array(z.string()).optional(),
}

/** What somebody holds of objects. */
export const Opinion = z.looseObject({
  ...common,
  type: z.literal("opinion"),
  opinion: z.enum(["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"]),
  explanation: text,
  object_refs: Refs,
})

/** What somebody writes about objects. */
export const Note = z.looseObject({
  ...common,
  type: z.literal("note"),
  content: z.string().min(1),
  abstract: text,
  object_refs: Refs,
})

/** That an object was seen. */
export const Sighting = z.looseObject({
  ...common,
  type: z.literal("sighting"),
  description: text,
  first_seen: text,
  last_seen: text,
  count: z.int().min(0).max(999_999_999).optional(),
  sighting_of_ref: Ref,
  where_sighted_refs: Refs.optional(),
})

/** Anything with a type; a name where it has one. */
export const Named = z.looseObject({ type: z.string(), id: text, name: text, identity_class: text })

/** What is common to the objects that are read. */
export type Common = Pick<
  z.infer<typeof Opinion>,
  "id" | "created" | "modified" | "created_by_ref" | "confidence" | "revoked" | "authors"
>
