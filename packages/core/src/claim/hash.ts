/** Content hashes: SHA-256 in lower-case hexadecimal, over UTF-8. */
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/**
 * SHA-256 of bytes: 64 hexadecimal characters.
 *
 * @example
 * ```ts import.meta.vitest
 * import { sha256Hex } from "@corroborate/core"
 *
 * sha256Hex(new Uint8Array()).slice(0, 8) // => "e3b0c442"
 * ```
 */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

/** The first 128 bits of the hash of a value's JSON text: short enough to read, long enough never to meet by chance. */
export const contentId = (content: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))).subarray(0, 16))
