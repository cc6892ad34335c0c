/** Reads the world's formats into claims and writes reconciliations out. Readers load only when asked for. */
export { decode, type Decoded } from "./decode.ts"
export type { Format, ReadOptions, Reader, Sample, Writer, Written } from "./Format.ts"
export { FORMATS, formatOf, recognise } from "./formats.ts"
