/** Reads the world's formats into claims and writes reconciliations out. Readers load only when asked for. */
export { decode, type Decoded } from "./decode.ts"
export {
  LANGUAGE_TAGS,
  type Format,
  type Language,
  type Part,
  type Pieces,
  type Presentation,
  type ReadOptions,
  type Reader,
  type Role,
  type Sample,
  type Sink,
  type StreamReader,
  type Writer,
  type Written,
} from "./Format.ts"
export { FORMATS, formatOf, recognise } from "./formats.ts"
export { sampleOf } from "./sample.ts"
export { unrecognised } from "./unrecognised.ts"
export type { Fault, Settings } from "./json/settings.ts"
export { readGazetteer } from "./settings/gazetteer.ts"
export { readPolicies } from "./settings/policies.ts"
export { readRegroupings, type Decided } from "./settings/regroupings.ts"
export { findQuestion, listed, type Listed } from "./text/listed.ts"
export { showQuestion } from "./text/question.ts"
export { whyQuestion } from "./text/why.ts"
export { resultOf, sizesOf, type Estimates, type MethodResult, type Ran } from "./estimates/compose.ts"
export { ESTIMATES_FORMAT } from "./estimates/schema.ts"
export { accountText, comparison, itemTexts, sourcesText } from "./estimates/text.ts"
export type { Taker } from "./votes/head.ts"
export { parentsReader, type ParentsRead } from "./votes/parentsReader.ts"
export { sharedMemory } from "./votes/joined.ts"
export type { Joining, PartedReader } from "./votes/parted.ts"
export { readNumber } from "./votes/readNumber.ts"
export { goldReader, type GoldOptions, type GoldRead } from "./votes/goldReader.ts"
export { votesReader } from "./votes/votesReader.ts"
export type { VoteRole } from "./votes/roles.ts"
export type { VoteReader, VotesOptions, VotesRead } from "./votes/VoteReader.ts"
