/** Rival holders of ground in a sentence. */
import type { Holding, RivalHolders } from "../assess/rivalHolders.ts"
import { nameOf } from "../value/Place.ts"
import { sayAnswer } from "./say.ts"
import { nameOfSource, type Lexicon } from "./sentences.ts"

/** Holders told by name; the rest are counted. */
const TOLD = 4

/** Sources told of one holder; the rest are counted. */
const SOURCES_TOLD = 2

const holderWords = ({ subject, value, witnesses }: Holding, { registry }: Lexicon): string => {
  const names = witnesses.slice(0, SOURCES_TOLD).map((source) => nameOfSource(source, registry))
  const more = witnesses.length - names.length
  return `${subject} with ${sayAnswer({ value, denied: false })} (says ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""})`
}

/**
 * "Several are told to hold Tarn: rebels with all of Tarn (says monitor); army with most of Tarn (says ministry). ...",
 * without a final stop.
 *
 * Says what a person has to find out, and not who holds it.
 */
export const describeHolders = ({ place, holdings }: RivalHolders, lexicon: Lexicon): string => {
  const told = holdings.slice(0, TOLD).map((holding) => holderWords(holding, lexicon))
  const more = holdings.length - told.length
  const all = [...told, ...(more > 0 ? [`${more} more`] : [])].join("; ")
  return `Several are told to hold ${nameOf(place)}: ${all}. Confirm whether these are one side under two names, or held it one after the other`
}
