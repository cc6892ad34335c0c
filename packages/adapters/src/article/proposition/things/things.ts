/** Every number that counts no person who came to harm or came: what it counts or measures. */
import type { PropositionReader } from "../Context.ts"
import { absent } from "./counted/absent.ts"
import { charges } from "./counted/charges.ts"
import { counts } from "./counted/counts.ts"
import { elliptic } from "./counted/elliptic.ts"
import { fronted } from "./counted/fronted.ts"
import { magnitude } from "./strength/magnitude.ts"
import { quantities } from "./measured/quantities.ts"
import { measures } from "./strength/measures.ts"
import { ordinals } from "./counted/ordinals.ts"
import { parts } from "./counted/parts.ts"
import { totals } from "./counted/totals.ts"
import { stuff } from "./counted/stuff.ts"
import { warrants } from "./counted/warrants.ts"
import { votes } from "./counted/votes.ts"

/** The readers of numbers, those that know more of their sort first. */
export const THINGS: ReadonlyArray<PropositionReader> = [
  magnitude,
  warrants,
  totals,
  counts,
  stuff,
  votes,
  charges,
  measures,
  quantities,
  fronted,
  parts,
  elliptic,
  absent,
  ordinals,
]
