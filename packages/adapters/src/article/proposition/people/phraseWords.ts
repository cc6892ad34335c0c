/** Words of phrases by their places. */
import { wordAt, type Parsed } from "../../grammar/Parsed.ts"

/** The first word of the phrase at a place. */
export const first = (parsed: Parsed, at: number): string => wordAt(parsed, parsed.phrases[at]?.from ?? -1)
