/** Lines of bytes, and bytes as the letters of ASCII that headers are written in. */

/** A stretch of bytes, end excluded. */
export interface Range {
  readonly start: number
  readonly end: number
}

const LF = 10
const CR = 13

/** The line that starts at a place, without its break, and where the next one starts. */
export const lineAt = (bytes: Uint8Array, start: number, end: number): Range & { readonly next: number } => {
  const found = bytes.subarray(start, end).indexOf(LF)
  const at = found === -1 ? end : start + found
  const next = found === -1 ? end : at + 1
  return { start, end: at > start && bytes[at - 1] === CR ? at - 1 : at, next }
}

/** Bytes as text: one character for each byte. For the few bytes of a header line. */
export const asciiOf = (bytes: Uint8Array, { start, end }: Range): string => {
  let text = ""
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

/** Whether the text, of one byte for each character, stands at a place. */
export const startsWith = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}
