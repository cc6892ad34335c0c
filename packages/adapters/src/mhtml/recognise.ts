/** Whether an input looks like a saved page with what belongs to it. */
import type { Sample } from "../Format.ts"

/**
 * Whether an input starts with the headers of a saved page.
 *
 * @example
 * ```ts import.meta.vitest
 * import { isSavedPage } from "@corroborate/adapters/mhtml/recognise"
 *
 * isSavedPage({ name: "a", head: "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n" }) // => true
 * isSavedPage({ name: "b.txt", head: "Content-type was the subject of the talk." }) // => false
 * ```
 */
export const isSavedPage = ({ head }: Sample): boolean => {
  const lines = head.toLowerCase().split("\n", 60)
  const starts = (words: string): boolean => lines.some((line) => line.startsWith(words))
  return starts("mime-version:") && (starts("content-type: multipart/related") || starts("content-type: text/html"))
}
