/** Which lines of a saved page are no part of the article. */

/** Beginnings, in lower case, of short lines that publishers put around articles. */
const BEGINNINGS: ReadonlyArray<string> = [
  "advertisement",
  "advertising",
  "all rights reserved",
  "also read",
  "author:",
  "click here",
  "copyright ",
  "cookie",
  "comments",
  "continue reading",
  "download our app",
  "editing by",
  "download the app",
  "follow us",
  "for more ",
  "get the latest",
  "have something to say",
  "image:",
  "image credit",
  "join our",
  "keep reading",
  "last updated",
  "leave a comment",
  "listen to this article",
  "more from",
  "most read",
  "newsletter",
  "photo:",
  "photo by",
  "picture:",
  "please enable",
  "print this",
  "read also",
  "read more",
  "read next",
  "recommended",
  "related",
  "reporting by",
  "see also",
  "share on",
  "share this",
  "sign in",
  "sign up",
  "skip to",
  "sponsored",
  "story continues",
  "subscribe",
  "support our",
  "tags:",
  "terms of use",
  "this article was",
  "this story was",
  "topics:",
  "trending",
  "view comments",
  "watch:",
  "we use cookies",
  "writing by",
  "your email",
  "©",
  "(c) ",
]

/** Longest line that can be boilerplate. Chosen; a paragraph of the article is rarely shorter and never starts so. */
const LONGEST = 160

/**
 * Whether a line is a publisher's and not the article's.
 *
 * @example
 * ```ts import.meta.vitest
 * import { isBoilerplate } from "@corroborate/adapters/article/text/boilerplate"
 *
 * isBoilerplate("Advertisement") // => true
 * isBoilerplate("Related articles") // => true
 * isBoilerplate("Related claims were made by two ministers on Sunday.") // => false
 * ```
 */
export const isBoilerplate = (line: string): boolean => {
  if (line.length > LONGEST) return false
  const lower = line.toLowerCase()
  const beginning = BEGINNINGS.find((words) => lower.startsWith(words))
  if (beginning === undefined) return false
  // A sentence of the article may start with the same word; what surrounds an article is seldom a sentence.
  const words = line.split(" ").length
  return words <= 4 || !(line.endsWith(".") && words > 8) || beginning.includes(" ")
}
