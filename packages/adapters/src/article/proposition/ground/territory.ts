/** Who holds, took or lost what, and which share of a country a party holds. */
import type { PropositionReader } from "../Context.ts"
import { control } from "./control.ts"
import { losing } from "./losing.ts"
import { shares } from "./shares.ts"
import { sweeping } from "./sweeping.ts"
import { taking } from "./taking.ts"

const READERS: ReadonlyArray<PropositionReader> = [shares, taking, control, sweeping, losing]

/** What a sentence says about who holds what. */
export const territory: PropositionReader = (parsed, context) => READERS.flatMap((read) => read(parsed, context))
