/** Reads the world's formats into claims and writes reconciliations out. Readers load only when asked for. */
export { decode, type Decoded } from "./decode.ts"
export type {
  Format,
  Part,
  Pieces,
  Presentation,
  ReadOptions,
  Reader,
  Role,
  Sample,
  StreamReader,
  Writer,
  Written,
} from "./Format.ts"
export { FORMATS, formatOf, recognise } from "./formats.ts"
export type { Fault, Settings } from "./json/settings.ts"
export { readGazetteer } from "./settings/gazetteer.ts"
export { readPolicies } from "./settings/policies.ts"
export { readRegroupings, type Decided } from "./settings/regroupings.ts"
export { findQuestion, listed, type Listed } from "./text/listed.ts"
export { showQuestion } from "./text/question.ts"
export { whyQuestion } from "./text/why.ts"
