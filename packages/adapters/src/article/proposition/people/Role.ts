/** What is said of people who are counted. */
import type { Parsed } from "../../grammar/Parsed.ts"
import type { Counted } from "./counted/counted.ts"
import type { Said } from "./role/predicates.ts"

/** What is said of the counted. */
export interface Role extends Said {
  /** Which end of a change it is: "from 12 to 14". */
  readonly change?: "from" | "to"
  /** Only some of those meant are counted, or more than were counted: the number is a lower bound. */
  readonly bound?: "least" | "more" | "most"
}

/** Reads what is said of a counted group, in one of the ways in which it is said. */
export type RoleReader = (parsed: Parsed, one: Counted, all: ReadonlyArray<Counted>) => Role | undefined
