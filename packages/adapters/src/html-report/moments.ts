/** What was said on a question in the order in which it was said, as a table and, for a quantity, as a drawing. */
import { Period, timeline, type Assessment, type Moment } from "@corroborate/core"
import { isolatedValue } from "../text/isolate.ts"
import { shape } from "./drawing/marks.ts"
import { timelineDrawing, type Numbered, type Timeline } from "./drawing/timeline.ts"
import { legendOf } from "./legend.ts"
import { el, type Child, type Element } from "./Markup.ts"
import { heading, nameOf, table, type Page } from "./Page.ts"
import { day } from "./quotes.ts"

/** Rows of the table at the most; further moments are counted. */
const ROWS = 200

const standing = ({ voice, replaces, replacedBy }: Moment, { words: { labels } }: Page): string => {
  if (voice === "implied") return labels.implied
  if (replacedBy !== undefined) return labels.replaced
  return replaces.length > 0 ? labels.revised : labels.current
}

const row = ({ number, moment }: Numbered, dated: boolean, page: Page): Element => {
  const { labels, sentences } = page.words
  const { answer, saidOn, happened, originator } = moment
  return el(
    "tr",
    {},
    el("td", { class: "letter" }, String(number)),
    el("td", {}, saidOn === undefined ? labels.noDate : day(saidOn)),
    el("td", {}, nameOf(originator, page)),
    el("th", { scope: "row" }, answer === undefined ? labels.notKnown : sentences.answer(answer)),
    ...(dated
      ? [el("td", {}, happened === undefined ? "" : sentences.answer({ value: happened, denied: false }))]
      : []),
    el("td", {}, standing(moment, page)),
  )
}

/** Which shape is whose. */
const shapesWords = ({ shapes }: Timeline, page: Page): Element =>
  el(
    "p",
    { class: "legend" },
    ...Array.from(shapes).flatMap(([source, kind], i): ReadonlyArray<Child> => [
      ...(i === 0 ? [] : [" · "]),
      el("svg", { viewBox: "-7 -7 14 14", "aria-hidden": "true" }, shape(kind, 0, 0, "current")),
      ` ${nameOf(source, page)}`,
    ]),
  )

const drawn = (moments: ReadonlyArray<Numbered>, page: Page): ReadonlyArray<Element> => {
  const it = timelineDrawing(moments, page.words)
  if (it === undefined) return []
  const { phrases } = page.words
  return [
    el(
      "figure",
      {},
      it.svg,
      el("figcaption", {}, phrases.timeline(it.unit), legendOf(it.used, page.words), shapesWords(it, page)),
    ),
  ]
}

/** Whether there is an order worth telling: something was replaced, or answers were given on more than one day. */
const isWorthTelling = (moments: ReadonlyArray<Moment>): boolean => {
  const days = new Set(moments.flatMap(({ saidOn }) => (saidOn === undefined ? [] : [Period.dayOf(saidOn)])))
  return days.size > 1 || moments.some(({ replacedBy }) => replacedBy !== undefined)
}

const safeMoment = (moment: Moment, { safe }: Page): Moment =>
  moment.answer === undefined
    ? moment
    : { ...moment, answer: { ...moment.answer, value: isolatedValue(moment.answer.value, safe) } }

/** The moments of a question, where there is more than one to put in order. */
export const moments = (assessment: Assessment, page: Page): ReadonlyArray<Element> => {
  const all = timeline(assessment, page.lexicon.registry)
  if (!isWorthTelling(all)) return []
  const { labels, counts } = page.words
  const numbered = all.map((moment, i) => ({ number: i + 1, moment: safeMoment(moment, page) }))
  const dated = all.some(({ happened }) => happened !== undefined)
  const columns = [
    labels.number,
    labels.said,
    labels.source,
    labels.answer,
    ...(dated ? [labels.happened] : []),
    labels.standing,
  ]
  const more = numbered.length - ROWS
  return [
    heading("h4", labels.inOrder),
    ...drawn(numbered, page),
    table(
      labels.inOrder,
      columns,
      numbered.slice(0, ROWS).map((moment) => row(moment, dated, page)),
    ),
    ...(more > 0 ? [el("p", {}, counts.moreMoments(more))] : []),
  ]
}
