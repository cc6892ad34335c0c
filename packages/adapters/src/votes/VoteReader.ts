/** What reading votes gives, and how it is asked for. */
import type { Issue, VoteCounts, VoteTable } from "@corroborate/core"
import type { Taker } from "./head.ts"
import type { IntakeOptions } from "./intake.ts"
import type { VoteRole } from "./roles.ts"

/** What a person may tell beside the bytes. */
export interface VotesOptions extends IntakeOptions {
  /** Columns by name, or by number from 1. */
  readonly columns?: Partial<Record<VoteRole, string>>
}

/** A table read, with what was lost on the way to it. */
export interface VotesRead extends VoteCounts {
  readonly table: VoteTable
  readonly issues: ReadonlyArray<Issue>
  /** Rows that became votes. */
  readonly rows: number
  /** Rows of which no vote could be made: each has an issue. */
  readonly refused: number
  /** How the columns were told apart, in a few words. */
  readonly told: string
}

/** A file being read: pieces in, the table at the end. Pieces are not kept. */
export type VoteReader = Taker<VotesRead>
