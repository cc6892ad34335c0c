/** The beginning of an input, by which its format is recognised. */
import { markedEncoding } from "./decoder.ts"
import type { Sample } from "./Format.ts"

/** Bytes that a format is recognised by. */
const HEAD = 4096

/**
 * The sample of an input, in the encoding that it is marked with.
 *
 * @param bytes - the first 4096 of them or more
 *
 * @example
 * ```ts import.meta.vitest
 * import { sampleOf } from "@corroborate/adapters"
 *
 * sampleOf("a.csv", Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2c, 0)).head // => "a,"
 * ```
 */
export const sampleOf = (name: string, bytes: Uint8Array): Sample => ({
  name,
  head: new TextDecoder(markedEncoding(bytes)).decode(bytes.subarray(0, HEAD)),
})
