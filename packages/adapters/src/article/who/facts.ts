/** What a text says of a source in passing: "a daily close to the government", "which relies on sources inside". */
import { isLink, isPreposition, lemmaOf, nounAt, spanOf, verbAt, wordAt, type Parsed } from "../grammar/Parsed.ts"
import type { Fact } from "./Cluster.ts"
import { nominalStartingAt } from "../grammar/nominals.ts"
import { partyIn } from "./party/parties.ts"
import type { Mention } from "./Utterance.ts"

/** The phrases of the aside after a mention: from behind its comma to the next one or the end of the sentence. */
export interface Aside {
  readonly from: number
  readonly to: number
}

/** The aside that directly follows the tokens of a mention's name. */
export const asideAfter = (parsed: Parsed, token: number): Aside | undefined => {
  const comma = parsed.phrases.findIndex(({ from }) => from >= token)
  if (comma === -1 || !isLink(parsed, comma, "comma") || parsed.phrases[comma]?.from !== token) return undefined
  const from = comma + 1
  const opens = nounAt(parsed, from) !== undefined || isLink(parsed, from, "who") || isPreposition(parsed, from)
  if (!opens) return undefined
  let to = from
  while (
    to < parsed.phrases.length &&
    !isLink(parsed, to, "comma") &&
    !isLink(parsed, to, "quote") &&
    wordAt(parsed, parsed.phrases[to]?.from ?? -1) !== "."
  )
    to++
  return { from, to }
}

/** Words that tie, with the side taken. */
interface Tie {
  readonly words: ReadonlyArray<string>
  readonly stance: "with" | "against"
}

const phrases = (stance: Tie["stance"], ...all: ReadonlyArray<string>): ReadonlyArray<Tie> =>
  all.map((text) => ({ words: text.split(" "), stance }))

/** Words that tie a source to a party, with the side taken. */
const TIES: ReadonlyArray<Tie> = [
  ...phrases(
    "with",
    "close to",
    "loyal to",
    "allied with",
    "allied to",
    "linked to",
    "affiliated with",
    "affiliated to",
    "aligned with",
    "tied to",
  ),
  ...phrases(
    "with",
    "sympathetic to",
    "supportive of",
    "run by",
    "owned by",
    "funded by",
    "controlled by",
    "backed by",
    "supported by",
    "part of",
  ),
  ...phrases("against", "opposed to", "critical of", "hostile to"),
]

const tieIn = (parsed: Parsed, { from, to }: Aside, country: string | undefined): Fact | undefined => {
  const [start, end] = [parsed.phrases[from]?.from ?? 0, parsed.phrases[to - 1]?.to ?? 0]
  for (let at = start; at < end; at++) {
    const tie = TIES.find(({ words }) => words.every((word, i) => wordAt(parsed, at + i) === word))
    if (tie === undefined) continue
    const place = parsed.phrases.findIndex((phrase) => phrase.from === at + tie.words.length)
    const nominal = nominalStartingAt(parsed, place)
    const last = nominal === undefined ? undefined : parsed.phrases[nominal.last]
    if (last === undefined) continue
    const party = partyIn(parsed.tokens.slice(at + tie.words.length, last.to), parsed.tokens.slice(start, at), country)
    const words = spanOf(parsed, at, last.to)
    return {
      kind: "tie",
      span: spanOf(parsed, start, last.to),
      at: words,
      words: textOf(parsed, at, last.to),
      stance: tie.stance,
      sentence: parsed.index,
      ...(party === undefined ? {} : { party }),
    }
  }
  return undefined
}

const textOf = ({ tokens }: Parsed, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text, start }, i, all) => (i > 0 && all[i - 1]?.end !== start ? ` ${text}` : text))
    .join("")

const baseIn = (parsed: Parsed, { from, to }: Aside): Fact | undefined => {
  for (const phrase of parsed.phrases.slice(from, to)) {
    // "who heads the Britain-based monitor": behind a verb it is said of somebody else.
    if (phrase._tag === "Verb" && phrase.form !== "be") return undefined
    if (phrase._tag !== "Noun") continue
    for (let at = phrase.from; at < phrase.to; at++) {
      if (wordAt(parsed, at).endsWith("-based")) {
        return {
          kind: "base",
          span: spanOf(parsed, phrase.from, phrase.to),
          at: spanOf(parsed, at, at + 1),
          words: textOf(parsed, at, at + 1),
          sentence: parsed.index,
        }
      }
    }
  }
  return undefined
}

const RELIES: ReadonlySet<string> = new Set(["rely", "depend", "draw"])
const ON: ReadonlySet<string> = new Set(["on", "upon"])

const reliesIn = (parsed: Parsed, { from, to }: Aside): Fact | undefined => {
  for (let at = from; at < to; at++) {
    const verb = verbAt(parsed, at)
    if (verb === undefined || !RELIES.has(lemmaOf(parsed, verb)) || !isPreposition(parsed, at + 1, ON)) continue
    const nominal = nominalStartingAt(parsed, at + 2)
    const first = parsed.phrases[at + 2]
    const last = parsed.phrases[nominal?.last ?? -1]
    if (first === undefined || last === undefined) continue
    const end = endOfNetwork(parsed, at + 2, nominal?.last ?? at + 2)
    const cue = spanOf(parsed, verb.from, first.from)
    return {
      kind: "relies",
      span: spanOf(parsed, verb.from, last.to),
      at: spanOf(parsed, first.from, end),
      words: textOf(parsed, first.from, end),
      cue,
      sentence: parsed.index,
    }
  }
  return undefined
}

const FOR: ReadonlySet<string> = new Set(["for"])

/** "sources inside Syria for its information": what it is relied on for is no part of the name. */
const endOfNetwork = (parsed: Parsed, first: number, last: number): number => {
  for (let at = first; at <= last; at++) if (isPreposition(parsed, at, FOR)) return parsed.phrases[at]?.from ?? 0
  return parsed.phrases[last]?.to ?? 0
}

/** The facts in the aside after a mention. */
export const factsAfter = (
  parsed: Parsed,
  mention: Mention,
  token: number,
  country: string | undefined,
): ReadonlyArray<Fact> => {
  const aside = asideAfter(parsed, token)
  if (aside === undefined) return []
  return [tieIn(parsed, aside, country), baseIn(parsed, aside), reliesIn(parsed, aside)]
    .flatMap((fact) => fact ?? [])
    .filter(({ at }) => at.start >= mention.start)
}
