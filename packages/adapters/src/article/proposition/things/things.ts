/** Every number that counts no person who came to harm or came: what it counts or measures. */
import type { PropositionReader } from "../Context.ts"
import { absent } from "./absent.ts"
import { charges } from "./charges.ts"
import { counts } from "./counts.ts"
import { elliptic } from "./elliptic.ts"
import { fronted } from "./fronted.ts"
import { magnitude } from "./magnitude.ts"
import { quantities } from "./measured/quantities.ts"
import { measures } from "./measures.ts"
import { ordinals } from "./ordinals.ts"
import { parts } from "./parts.ts"
import { stuff } from "./stuff.ts"
import { votes } from "./votes.ts"

/** The readers of numbers, those that know more of their sort first. */
export const THINGS: ReadonlyArray<PropositionReader> = [
  magnitude,
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
