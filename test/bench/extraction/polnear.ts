/**
 * PolNeAR (Newell et al. 2018): who says what in news on politics, spans of source, cue and content.
 *
 * Scored as CofeNet (Wang et al. 2022) does: micro F1 of spans that agree exactly, a span that runs over several
 * paragraphs cut at their ends. The annotation guide draws some borders otherwise than we do; before comparing, spans are
 * moved to where the guide has them, by rules that look at nothing but the words around a border.
 */
import { parse } from "@corroborate/adapters/article/grammar/parse"
import { analyse } from "@corroborate/adapters/article/text/analyse"
import { winkTagger } from "@corroborate/adapters/article/text/winkTagger"
import type { Utterance } from "@corroborate/adapters/article/who/Utterance"
import { utterancesOf } from "@corroborate/adapters/article/who/utterances"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { add, exactScore, hold, line, NOTHING, overlapScore, type Stretch, type Tally } from "./spans.ts"

const KINDS = ["source", "cue", "content"] as const

type Kind = (typeof KINDS)[number]

type Spans = Readonly<Record<Kind, ReadonlyArray<Stretch>>>

/** The place of each code point: annotation counts those. */
const places = (text: string): ReadonlyArray<number> => {
  const all: Array<number> = []
  let at = 0
  for (const char of text) {
    all.push(at)
    at += char.length
  }
  return [...all, at]
}

const LINES = /[^\n]+/g

/** A stretch cut at the ends of paragraphs, without white space at its ends. */
const byParagraph = (text: string, { start, end }: Stretch): ReadonlyArray<Stretch> =>
  Array.from(text.slice(start, end).matchAll(LINES)).flatMap(({ 0: part, index }) => {
    const from = start + index + (part.length - part.trimStart().length)
    const length = part.trim().length
    return length === 0 ? [] : [{ start: from, end: from + length }]
  })

/** The annotated spans of a document: lines such as `T3<tab>Cue 10 14;20 25<tab>...`. */
const annotated = (text: string, annotation: string): Spans => {
  const at = places(text)
  const of = (kind: Kind): ReadonlyArray<Stretch> =>
    annotation.split("\n").flatMap((row) => {
      const [id = "", where = ""] = row.split("\t")
      const [name = "", ...parts] = where.split(/[ ;]/)
      if (!id.startsWith("T") || name.toLowerCase() !== kind) return []
      return parts.flatMap((from, i) =>
        i % 2 === 1 ? [] : byParagraph(text, { start: at[Number(from)] ?? 0, end: at[Number(parts[i + 1])] ?? 0 }),
      )
    })
  return { source: of("source"), cue: of("cue"), content: of("content") }
}

const covers = (outer: Stretch, inner: Stretch): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether an attribution stands in what another one says: the guide annotates the outermost only. */
const isNested = (one: Utterance, all: ReadonlyArray<Utterance>): boolean =>
  all.some((other) => {
    const inside = (a: Utterance, b: Utterance): boolean =>
      a.cue !== undefined && b.content.some((content) => a.cue !== undefined && covers(content, a.cue))
    return other !== one && inside(one, other) && !inside(other, one)
  })

const ADVERB =
  /(?:^|\s)((?:also|later|repeatedly|initially|previously|recently|then|often|once|now|again|reportedly|famously) )$/i

/** The guide takes an adverb before a verb of saying, and a colon behind it, into the cue. */
const cueSpan = (text: string, { start, end }: Stretch): Stretch => {
  const [, adverb = ""] = ADVERB.exec(text.slice(Math.max(0, start - 16), start)) ?? []
  return { start: start - adverb.length, end: text[end] === ":" ? end + 1 : end }
}

/** ... and "that" into the content. */
const contentSpan = (text: string, { start, end }: Stretch): Stretch => ({
  start: /(?:^|\s)that $/.test(text.slice(Math.max(0, start - 6), start)) ? start - 5 : start,
  end,
})

/** ... and joint speakers are one source; the comma that closes an aside belongs to it. */
const sourceSpans = (text: string, { speakers }: Utterance): ReadonlyArray<Stretch> => {
  const [first, second] = speakers
  const joint = first !== undefined && second !== undefined && speakers.length === 2 && second.start - first.end < 8
  const spans = joint ? [{ start: first.start, end: second.end }] : speakers
  return spans.map(({ start, end }) => ({
    start,
    end: text.slice(start, end).includes(",") && text[end] === "," ? end + 1 : end,
  }))
}

const found = (text: string): Spans => {
  const article = analyse(text, winkTagger)
  const all = utterancesOf(article, parse(article))
  const outermost = all.filter((one) => !isNested(one, all))
  const cut = (stretch: Stretch): ReadonlyArray<Stretch> => byParagraph(text, stretch)
  return {
    source: outermost.flatMap((one) => sourceSpans(text, one).flatMap(cut)),
    cue: outermost.flatMap(({ cue }) => (cue === undefined ? [] : cut(cueSpan(text, cue)))),
    content: outermost.flatMap(({ content }) => content.flatMap((span) => cut(contentSpan(text, span)))),
  }
}

/** The scores on a split: a folder with `attributions` and `text`. */
export const polnear = (folder: string): ReadonlyArray<string> => {
  const known = new Map<string, Spans>()
  let tallies: Readonly<Record<Kind, Tally>> = { source: NOTHING, cue: NOTHING, content: NOTHING }
  for (const file of readdirSync(join(folder, "attributions")).toSorted()) {
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, "")
    const text = readFileSync(join(folder, "text", `${name}.txt`), "utf8")
    const ours = known.get(name) ?? found(text)
    known.set(name, ours)
    const theirs = annotated(text, readFileSync(join(folder, "attributions", file), "utf8"))
    const held = (kind: Kind): Tally => add(tallies[kind], hold(theirs[kind], ours[kind]))
    tallies = { source: held("source"), cue: held("cue"), content: held("content") }
  }
  return KINDS.flatMap((kind) => [
    line(`PolNeAR ${kind}, exact`, exactScore(tallies[kind])),
    line(`PolNeAR ${kind}, overlapping`, overlapScore(tallies[kind])),
  ])
}
