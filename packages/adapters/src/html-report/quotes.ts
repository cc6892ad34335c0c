/** What a source said, lit in what surrounds it, and who said it, when and where. */
import { Attribution, Period, type Assessment, type Claim } from "@corroborate/core"
import { marked } from "../text/words.ts"
import { el, type Child, type Element } from "./Markup.ts"
import { nameOf, type Page } from "./Page.ts"

/** Claims told under one answer; the rest are counted. Chosen: a page is for reading. */
const TOLD = 24

/** The words of a quote that give the value, lit more than the rest; the whole quote where no such place is known. */
const lit = ({ anchor, valueAt }: Claim, exact: string): ReadonlyArray<Child> => {
  if (anchor._tag !== "Quote" || valueAt === undefined) return [marked(exact)]
  const [from, to] = [valueAt.start - anchor.start, valueAt.end - anchor.start]
  if (from < 0 || to > exact.length || from >= to) return [marked(exact)]
  return [marked(exact.slice(0, from)), el("b", {}, marked(exact.slice(from, to))), marked(exact.slice(to))]
}

const blockquote = (claim: Claim, { places }: Page): ReadonlyArray<Element> => {
  const quote = places.inContext(claim)
  if (quote === undefined) return []
  return [
    el(
      "blockquote",
      { dir: "auto" },
      el("span", { class: "around" }, marked(quote.before)),
      el("mark", {}, ...lit(claim, quote.exact)),
      el("span", { class: "around" }, marked(quote.after)),
    ),
  ]
}

/** A day as it stands in the record. */
export const day = (instant: string): Element => el("time", { class: "ltr", datetime: instant }, Period.dayOf(instant))

const whoWords = (claim: Claim, page: Page): ReadonlyArray<string> => {
  const { phrases, voices, modalities } = page.words
  const { sources } = page.lexicon.registry
  const [speaker, originator] = [Attribution.speaker(claim.chain), Attribution.originator(claim.chain, sources)]
  const carriers = Attribution.carriage(claim.chain)
    .slice(0, -1)
    .filter((id) => id !== originator)
  return [
    nameOf(speaker, page),
    ...(originator === speaker ? [] : [phrases.speaksFor(nameOf(originator, page))]),
    ...(carriers.length === 0 ? [] : [phrases.via(carriers.map((id) => nameOf(id, page)))]),
    voices[claim.voice],
    modalities[claim.modality],
  ].filter((part) => part !== "")
}

const whenWords = (
  { saidOn, happened }: Claim,
  { words: { phrases, labels, sentences } }: Page,
): ReadonlyArray<string> => [
  saidOn === undefined ? labels.noDate : phrases.saidOn(Period.dayOf(saidOn)),
  ...(happened === undefined ? [] : [phrases.happenedOn(sentences.answer({ value: happened, denied: false }))]),
]

const whereWords = (claim: Claim, { places, safe, words: { phrases } }: Page): ReadonlyArray<string> => {
  const { anchor } = claim
  const name = safe(places.documentOf(claim)?.name ?? anchor.document)
  if (anchor._tag === "RecordPlace") {
    return [name, phrases.row(anchor.row, anchor.column === undefined ? undefined : safe(anchor.column))]
  }
  const line = places.lineOf(claim)
  return [name, ...(line === undefined ? [] : [phrases.line(line)]), phrases.characters(anchor.start, anchor.end)]
}

/** Who said it, in which voice, when, and where it stands, in one line. */
export const attribution = (claim: Claim, page: Page): string =>
  [...whoWords(claim, page), ...whenWords(claim, page), ...whereWords(claim, page)].join(" · ")

const quoted = (claim: Claim, { supersededBy }: Assessment, page: Page): Element =>
  el(
    "figure",
    { class: claim.voice === "implied" ? "quote implied" : "quote", id: `c-${claim.id}` },
    ...blockquote(claim, page),
    el(
      "figcaption",
      {},
      attribution(claim, page),
      ...(supersededBy[claim.id] === undefined ? [] : [` · ${page.words.labels.replaced}`]),
    ),
  )

/** The quotes behind an answer, with how many more there are. */
export const quotes = (claims: ReadonlyArray<Claim>, assessment: Assessment, page: Page): ReadonlyArray<Element> => {
  const more = claims.length - TOLD
  return [
    ...claims.slice(0, TOLD).map((claim) => quoted(claim, assessment, page)),
    ...(more > 0 ? [el("p", {}, page.words.counts.moreClaims(more))] : []),
  ]
}
