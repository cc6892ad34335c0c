/**
 * How long each stage of the reader of news takes, on dense news and on shapes that are hard on it.
 * Run: node -C @corroborate/source test/bench/extraction/speed.ts [largest size in KB] [part of the name of a row]
 *
 * Sizes double from 64 KB. The news are our own items, one after the other: more numbers and sources than papers have.
 * Times are those of the processor in user mode, so that what else the machine does adds little.
 */
import { parse } from "@corroborate/adapters/article/grammar/parse"
import { readArticle } from "@corroborate/adapters/article/read"
import { analyse } from "@corroborate/adapters/article/text/analyse"
import { winkTagger } from "@corroborate/adapters/article/text/winkTagger"
import { utterancesOf } from "@corroborate/adapters/article/who/utterances"
import { bytesOf } from "../../adapters/bytes.ts"
import { ITEMS } from "../../adapters/article/items.ts"
import { doubled, type Growth } from "../../guards/doubling.ts"

const KILOBYTE = 1024
/** Articles are read so many times before one is timed. */
const WARM = 3

const sizes = doubled(64 * KILOBYTE, Number(process.argv[2] ?? 1024) * KILOBYTE)
const only = process.argv[3] ?? ""
const news = ITEMS.map(({ text }) => text).join("\n\n")

const long = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** Paragraphs of one shape; longer ones than a reader takes for prose are not read. */
const PARAGRAPH = 32 * KILOBYTE

const MICROSECONDS = 1000

const cpuTime = (run: () => void): number => {
  const before = process.cpuUsage()
  run()
  return process.cpuUsage(before).user / MICROSECONDS
}

/** From the smallest size to the largest. */
const growthOf = (prepare: (size: number) => () => void): Growth => {
  prepare(sizes[0] ?? 1)()
  const timings = sizes.map((size) => {
    const run = prepare(size)
    return [size, Math.max(0.01, Math.min(cpuTime(run), cpuTime(run)))] as const
  })
  const [[small, short] = [1, 1], [large, longest] = [2, 1]] = [timings[0], timings.at(-1)]
  return {
    exponent: Math.log2(longest / short) / Math.log2(large / small),
    perMegabyte: (longest * KILOBYTE * KILOBYTE) / large,
  }
}

const print = (name: string, growth: () => Growth): void => {
  if (!name.includes(only)) return
  const { exponent, perMegabyte } = growth()
  process.stdout.write(`| ${name} | ${exponent.toFixed(2)} | ${perMegabyte.toFixed(0)} |\n`)
}

const stage = (name: string, prepare: (text: string) => () => void): void => {
  print(name, () => growthOf((size) => prepare(long(news, size))))
}

process.stdout.write("| stage, on dense news | exponent | ms/MB |\n| --- | --- | --- |\n")
stage("tagger", (text) => () => {
  winkTagger(text)
})
stage("blocks, sentences, tokens with the tagger", (text) => () => {
  analyse(text, winkTagger)
})
stage("phrases", (text) => {
  const article = analyse(text, winkTagger)
  return () => {
    parse(article)
  }
})
stage("attribution", (text) => {
  const article = analyse(text, winkTagger)
  const sentences = parse(article)
  return () => {
    utterancesOf(article, sentences)
  }
})
const whole = (unit: string) => (size: number) => {
  const bytes = bytesOf(long(unit, size))
  return () => {
    readArticle({ name: "news.txt", bytes }, {})
  }
}
print("all, to claims", () => growthOf(whole(news)))

const HOSTILE: ReadonlyArray<readonly [name: string, unit: string]> = [
  ["one letter", "a"],
  ["short words", "a "],
  ["capitals", "Ab Cd "],
  ["numbers", "12 killed, "],
  ["quotation marks", '"a" '],
  ["said", "he said "],
  ["according to", "according to X, "],
  ["of of of", "of the army "],
  ["rises", "The toll rose to 12. "],
  ["line breaks", "a\n\n"],
]
process.stdout.write("\n| one shape over and over | exponent | ms/MB |\n| --- | --- | --- |\n")
for (const [name, unit] of HOSTILE) print(name, () => growthOf(whole(`${long(unit, PARAGRAPH)}\n\n`)))

const times = ITEMS.map(({ text }) => {
  const bytes = bytesOf(text)
  const once = (): number => {
    const started = performance.now()
    readArticle({ name: "news.txt", bytes }, {})
    return performance.now() - started
  }
  return Math.min(...Array.from({ length: WARM }, once))
}).toSorted((a, b) => a - b)
const at = (part: number): string => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(1)
process.stdout.write(`\none article, warm: median ${at(0.5)} ms, worst of ${times.length} ${at(1)} ms\n`)
