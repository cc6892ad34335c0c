/** Gathers what a page says of itself while its tags go by. */
import type { Token } from "parse5"
import type { Found, Head, Meta, TimeMark } from "./Page.ts"
import { attribute } from "./tokens.ts"

/** Pieces kept at most; pages have dozens. Chosen: a hostile one could fill the memory. */
const KEPT = 500

/** Words kept of one piece. */
const LONGEST = 500

/** See the head of this file. */
export interface HeadGatherer {
  readonly tag: (name: string, attributes: ReadonlyArray<Token.Attribute>, line: number, at: number) => void
  /** Text within a title or a script. */
  readonly text: (element: string, text: string) => void
  readonly head: () => Head
}

/** White space laid together; what is too long is cut. */
const tidy = (words: string): string =>
  words
    .slice(0, LONGEST)
    .split(/\s/)
    .filter((word) => word !== "")
    .join(" ")

/** The properties that a tag gives: `meta`, the address in a `link`, the language of the page. */
const metasOf = (name: string, attributes: ReadonlyArray<Token.Attribute>, line: number): ReadonlyArray<Meta> => {
  const value = (of: string): string | undefined => attribute(attributes, of)
  const meta = (of: string | undefined, words: string | undefined): ReadonlyArray<Meta> =>
    of === undefined || words === undefined || words.trim() === ""
      ? []
      : [{ name: of.toLowerCase(), words: tidy(words), line }]
  if (name === "html") return meta("lang", value("lang") ?? value("xml:lang"))
  if (name === "link") return value("rel")?.toLowerCase() === "canonical" ? meta("canonical", value("href")) : []
  if (name === "meta") return meta(value("property") ?? value("name") ?? value("itemprop"), value("content"))
  return []
}

/** Nothing gathered yet. */
export const gatherer = (): HeadGatherer => {
  const metas: Array<Meta> = []
  const times: Array<TimeMark> = []
  const titles: Array<{ words: string; readonly line: number }> = []
  const linked: Array<{ words: string; readonly line: number }> = []
  let isLinked = false
  return {
    tag: (name, attributes, line, at) => {
      if (metas.length < KEPT) metas.push(...metasOf(name, attributes, line))
      if (name === "title" && titles.length < KEPT) titles.push({ words: "", line })
      if (name === "script") {
        isLinked = attribute(attributes, "type")?.trim().toLowerCase() === "application/ld+json" && linked.length < KEPT
        if (isLinked) linked.push({ words: "", line })
      }
      const time = name === "time" ? attribute(attributes, "datetime") : undefined
      if (time === undefined || times.length >= KEPT) return
      const publication =
        attribute(attributes, "pubdate") !== undefined ||
        attribute(attributes, "itemprop")?.toLowerCase() === "datepublished"
      times.push({ words: tidy(time), line, at, publication })
    },
    text: (element, text) => {
      const last = element === "title" ? titles.at(-1) : isLinked ? linked.at(-1) : undefined
      if (last !== undefined) last.words += text
    },
    head: () => ({ metas, times, titles: titles.map(tidied).filter(({ words }) => words !== ""), linked }),
  }
}

const tidied = ({ words, line }: Found): Found => ({ words: tidy(words), line })
