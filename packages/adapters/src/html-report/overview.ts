/** The head of a page: what was read, under which conditions, and the questions by what the record shows on them. */
import { Place, rivalHolders, type Assessment, type Reconciliation } from "@corroborate/core"
import { ENGINE } from "../engine.ts"
import { grouped, type Group } from "../note/groups.ts"
import { isolated } from "../text/isolate.ts"
import type { Listed } from "../text/listed.ts"
import { marked } from "../text/words.ts"
import { el, type Element } from "./Markup.ts"
import { heading, inEnglish, nameOf, type Page } from "./Page.ts"
import { anchorOf, stateWords } from "./question.ts"

/** Headings that are told even when no question stands under them. */
const ALWAYS: ReadonlySet<Group> = new Set(["agreed", "revised", "contested", "single-sourced"])

const clocks = ({ asOf }: Reconciliation, { words: { phrases, labels } }: Page): string => {
  const told = (["said", "happened", "learned"] as const).flatMap((clock) => {
    const time = asOf[clock]
    return time === undefined ? [] : [phrases.clock[clock](marked(time))]
  })
  return told.length === 0 ? labels.everything : phrases.list(told)
}

/** What the page is about and under which conditions it was made. */
export const head = (claims: number, questions: number, page: Page): Element => {
  const { written, words, safe } = page
  const { labels, counts } = words
  const policies = written.policies.map(({ name, version }) => `${safe(name)}/${version}`)
  return el(
    "header",
    {},
    el("h1", {}, labels.title),
    el("p", {}, counts.record(claims, questions, written.reconciliation.documents.length)),
    el("p", {}, labels.aim),
    el(
      "dl",
      {},
      el("dt", {}, labels.asOf),
      el("dd", {}, clocks(written.reconciliation, page)),
      el("dt", {}, labels.policiesAsked),
      el("dd", {}, ...(policies.length === 0 ? [labels.none] : [inEnglish(policies.join(", "))])),
      el("dt", {}, labels.engine),
      el("dd", {}, inEnglish(ENGINE)),
    ),
  )
}

/** Answers told of a question in its line; the rest are counted. */
const ANSWERS = 3

/** The answers that were not replaced, in short. */
const standing = ({ positions }: Assessment, { words: { sentences, labels, counts } }: Page): string => {
  const current = positions.filter(({ replaced }) => !replaced)
  const more = current.length - ANSWERS
  return [
    ...current
      .slice(0, ANSWERS)
      .map((position) => `${sentences.answer(position)}${position.implied ? ` (${labels.implied})` : ""}`),
    ...(more > 0 ? [counts.moreAnswers(more)] : []),
  ].join(" | ")
}

const line = (entry: Listed, told: boolean, page: Page): Element => {
  const shown = isolated(entry.assessment, page.safe)
  const asked = `${entry.number}. ${page.words.sentences.ask(shown.question)}`
  return el(
    "li",
    {},
    told ? el("a", { href: `#${anchorOf(entry)}` }, asked) : asked,
    ` ${standing(shown, page)} `,
    el("span", { class: "faint" }, stateWords(entry, page)),
  )
}

/** Questions listed under one heading at the most; the rest are counted. */
const LISTED = 500

/** Places of which several parties are told to hold most or all; nothing where there is none. */
const rivals = (page: Page): ReadonlyArray<Element> => {
  const { labels, sentences } = page.words
  const { assessments } = page.written.reconciliation
  const found = rivalHolders(assessments.map((assessment) => isolated(assessment, page.safe)))
  if (found.length === 0) return []
  const items = found.map(({ place, holdings }) => {
    const held = holdings.map(({ subject, value, witnesses }) => {
      const sources = witnesses.map((source) => nameOf(source, page)).join(", ")
      return `${subject}: ${sentences.answer({ value, denied: false })} (${sources})`
    })
    return el("li", {}, `${Place.nameOf(place)} - ${held.join("; ")}`)
  })
  return [heading("h3", labels.rivalHolders), el("ul", {}, ...items), el("p", {}, labels.askHolders)]
}

/** Every question under the heading of what the record shows on it. `told`: how many of them the page tells in full. */
export const overview = (questions: ReadonlyArray<Listed>, told: number, page: Page): Element => {
  const { groups, counts, labels } = page.words
  const sections = grouped(questions).flatMap(({ group, questions: under }) => {
    if (under.length === 0 && !ALWAYS.has(group)) return []
    const more = under.length - LISTED
    return [
      heading("h3", `${groups[group]}: ${counts.questions(under.length)}`),
      ...(under.length === 0
        ? []
        : [
            el(
              "ul",
              { class: "contents" },
              ...under.slice(0, LISTED).map((entry) => line(entry, entry.number <= told, page)),
            ),
          ]),
      ...(more > 0 ? [el("p", {}, counts.moreQuestions(more))] : []),
    ]
  })
  return el(
    "nav",
    { "aria-labelledby": "overview" },
    heading("h2", labels.overview, "overview"),
    ...sections,
    ...rivals(page),
  )
}
