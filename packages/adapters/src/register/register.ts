/**
 * Sources that reports name often, under one id each, whatever a report calls them.
 *
 * Only names and kinds are facts here; ties to a party stand with who describes them so and where.
 */
import type { Source } from "@corroborate/core"
import { ENTRIES, type Registered } from "./entries.ts"

const key = (name: string): string => name.toLowerCase().replace(/^the /, "")

const BY_NAME: ReadonlyMap<string, Registered> = new Map(
  ENTRIES.flatMap((source) => [source.name, ...source.otherNames].map((name) => [key(name), source] as const)),
)

/** The well-known source of a name; `undefined` for all others. */
export const registered = (name: string): Registered | undefined => BY_NAME.get(key(name))

const BY_ID: ReadonlyMap<string, Registered> = new Map(ENTRIES.map((source) => [source.id, source]))

/** The well-known source of an id. */
export const registeredId = (id: Source.SourceId): Registered | undefined => BY_ID.get(id)
