/** The table of answers: each with who stands behind it now, when it was said, and how it stands. */
import { Period, type Assessment, type Claim, type Position } from "@corroborate/core"
import type { Told } from "../note/answers.ts"
import { el, type Child, type Element } from "./Markup.ts"
import { nameOf, table, type Page } from "./Page.ts"
import { intervals } from "./drawing/intervals.ts"
import { legendOf } from "./legend.ts"
import { day } from "./quotes.ts"

/** Rows of the table at the most; further answers are counted. */
const ROWS = 200

const standing = (told: Told, { words: { labels } }: Page): string => {
  const { kind, position } = told
  if (kind === "withdrawn") return labels.withdrawn
  if (position === undefined) return ""
  if (position.implied) return labels.implied
  if (position.replaced) return labels.replaced
  return position.revised ? labels.revised : labels.current
}

/** The answer in words. */
export const answerWords = ({ kind, position }: Told, { words: { labels, sentences } }: Page): string => {
  if (position !== undefined) return sentences.answer(position)
  return kind === "unknown" ? labels.notKnown : labels.withdrawn
}

const said = (claims: ReadonlyArray<Claim>, { words: { labels } }: Page): ReadonlyArray<Child> => {
  const days = claims.flatMap(({ saidOn }) => (saidOn === undefined ? [] : [Period.dayOf(saidOn)])).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return [labels.noDate]
  return first === last ? [day(first)] : [day(first), " – ", day(last)]
}

/** Names told in a cell; the rest are counted. */
const NAMES = 8

const behind = (position: Position | undefined, page: Page): string => {
  if (position === undefined) return ""
  const { counts, phrases } = page.words
  const { witnesses, carriers } = position
  const names = witnesses.slice(0, NAMES).map((id) => nameOf(id, page))
  const told = names.length === 0 ? "" : `: ${phrases.list(names)}${witnesses.length > NAMES ? ", …" : ""}`
  return `${witnesses.length}${told}${carriers === 0 ? "" : ` (${counts.carriers(carriers)})`}`
}

const row = (told: Told, page: Page): Element =>
  el(
    "tr",
    {},
    el("td", { class: "letter" }, told.letter),
    el("th", { scope: "row" }, answerWords(told, page)),
    el("td", {}, behind(told.position, page)),
    el("td", {}, ...said(told.claims, page)),
    el("td", {}, standing(told, page)),
  )

const drawn = (all: ReadonlyArray<Told>, page: Page): ReadonlyArray<Element> => {
  const lettered = all.flatMap(({ letter, position }) => (position === undefined ? [] : [{ letter, position }]))
  return intervals(lettered, page.words).map(({ svg, unit, used }) =>
    el("figure", {}, svg, el("figcaption", {}, page.words.phrases.intervals(unit), legendOf(used, page.words))),
  )
}

/** The table of answers and, for rival quantities, their drawing. `shown` has the words of the answers made safe. */
export const answers = (shown: ReadonlyArray<Told>, { question }: Assessment, page: Page): ReadonlyArray<Element> => {
  const { labels, counts } = page.words
  const columns = [labels.letter, labels.answer, labels.independentSources, labels.said, labels.standing]
  const more = shown.length - ROWS
  return [
    table(
      `${labels.answers}: ${page.words.sentences.ask(question)}`,
      columns,
      shown.slice(0, ROWS).map((told) => row(told, page)),
    ),
    ...(more > 0 ? [el("p", {}, counts.moreAnswers(more))] : []),
    ...drawn(shown, page),
  ]
}
