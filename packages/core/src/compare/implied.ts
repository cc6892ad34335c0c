/** Claims that nobody makes in so many words. */
import type { Claim } from "../claim/Claim.ts"

/**
 * Only read between the lines, or an aim: it replaces no answer and is never replaced, has no witness, and shows nothing
 * of who depends on whom.
 */
export const isImplied = ({ voice, modality }: Pick<Claim, "voice" | "modality">): boolean =>
  voice === "implied" || modality === "presupposed" || modality === "intended"
