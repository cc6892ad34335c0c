/** Reading with a language model that is not believed: `@corroborate/adapters/model`. */
export { anchor, type Anchored } from "./model/anchor.ts"
export { Answers, type Answer } from "./model/answer.ts"
export { Exchange, replaying } from "./model/exchange.ts"
export { extractWith, type Extraction, type Rejected } from "./model/extract.ts"
export { ModelError, type JsonModel, type ModelRequest, type NamedModel } from "./model/Port.ts"
