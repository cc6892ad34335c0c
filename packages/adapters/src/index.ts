/** Reads the world's formats into claims and writes reconciliations out. Readers load only when asked for. */
export { decode, type Decoded } from "./decode.ts"
export type { Format, Presentation, ReadOptions, Reader, Role, Sample, Writer, Written } from "./Format.ts"
export { FORMATS, formatOf, recognise } from "./formats.ts"
export { findQuestion, listed, type Listed } from "./text/listed.ts"
export { showQuestion } from "./text/question.ts"
export { whyQuestion } from "./text/why.ts"
