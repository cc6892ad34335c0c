/** Files that are no text, told by the bytes they begin with, and what a person can do with each. */

const SHEET = "this is an Excel workbook; save the sheet as CSV (UTF-8) and read that"
const OFFICE = "this is a file of an office program; save it as plain text, or a sheet as CSV (UTF-8)"

/** Parts that are packed in a file of a kind, named near its beginning. */
const PACKED: ReadonlyArray<readonly [string, string]> = [
  ["xl/", SHEET],
  ["word/", "this is a Word document; save it as plain text (UTF-8) and read that"],
  [
    "application/vnd.oasis.opendocument.spreadsheet",
    "this is an OpenDocument sheet; save it as CSV (UTF-8) and read that",
  ],
  ["application/vnd.oasis.opendocument", "this is an OpenDocument file; save it as plain text (UTF-8) and read that"],
]

const ARCHIVE = "this is an archive; unpack it and read the files in it"

/** First bytes of a kind, as Latin-1 text. */
const FIRST: ReadonlyArray<readonly [string, string]> = [
  ["%PDF-", "this is a PDF; save its text as plain text (UTF-8) and read that"],
  ["\u00d0\u00cf\u0011\u00e0", OFFICE],
  ["{\\rtf", OFFICE],
  ["\u0089PNG", "this is a picture; it holds no text that could be read"],
  ["\u00ff\u00d8\u00ff", "this is a picture; it holds no text that could be read"],
  ["GIF8", "this is a picture; it holds no text that could be read"],
  ["\u001f\u008b", ARCHIVE],
  ["7z\u00bc\u00af", ARCHIVE],
]

/** Bytes from the beginning in which a packed file names its first parts. */
const PROBE = 8 * 1024

/** Bytes of the longest of the first ones. */
const LONGEST = 8

const latin1 = (bytes: Uint8Array, length: number): string =>
  Array.from(bytes.subarray(0, length), (byte) => String.fromCharCode(byte)).join("")

const packedKind = (head: string): string => PACKED.find(([part]) => head.includes(part))?.[1] ?? ARCHIVE

/**
 * What a file is that is no text, in a sentence that says what to do; `undefined` where its first bytes tell nothing.
 *
 * @param bytes - the first 8 KiB, or all there are
 *
 * @example
 * ```ts import.meta.vitest
 * import { binaryKind } from "@corroborate/adapters/signatures"
 *
 * binaryKind(new TextEncoder().encode("%PDF-1.7")) // => "this is a PDF; save its text as plain text (UTF-8) and read that"
 * binaryKind(new TextEncoder().encode("Two died.")) // => undefined
 * ```
 */
export const binaryKind = (bytes: Uint8Array): string | undefined => {
  const head = latin1(bytes, LONGEST)
  if (head.startsWith("PK\u0003\u0004")) return packedKind(latin1(bytes, PROBE))
  return FIRST.find(([first]) => head.startsWith(first))?.[1]
}
