/** What is told of the people whom a sentence counts. */
import type { Counted } from "./counted/counted.ts"
import type { Role } from "./Role.ts"

/** A counted group with what is said of it. */
export interface Told {
  readonly counted: Counted
  readonly role: Role
  /** A part of a group counted before it: "including four children". */
  readonly among?: true
  /** Told with its own place in a list: "36 in the north". */
  readonly placed?: true
  /** Of a list that tells who those were who were counted before. */
  readonly listed?: true
  /** "the police said there were 80,000": of what was counted before it in the sentence. */
  readonly same?: true
}
