/** One question of a page: what was asked, the answers with their quotes, and how the record knows. */
import { describeEvent, EXAMINED, say, sensitivity, type Assessment, type Claim, type Ruled } from "@corroborate/core"
import { answersOf, type Told } from "../note/answers.ts"
import { isRevised } from "../note/groups.ts"
import { isolated } from "../text/isolate.ts"
import type { Listed } from "../text/listed.ts"
import { figureWords } from "../text/policies.ts"
import { marked } from "../text/words.ts"
import { answers, answerWords } from "./answers.ts"
import { icon } from "./icons.ts"
import { el, type Child, type Element } from "./Markup.ts"
import { moments } from "./moments.ts"
import { bullets, heading, inEnglish, nameOf, table, type Page } from "./Page.ts"
import { quotes } from "./quotes.ts"
import { descriptions } from "./sources.ts"

/** The place of a question in a page. */
export const anchorOf = ({ assessment: { question } }: Listed): string => `q-${question.id}`

/** The state of a question in words, with what a person should look at. */
export const stateWords = ({ assessment, need }: Listed, { words: { statuses, labels, groups } }: Page): string =>
  [
    statuses[assessment.status].word,
    ...(isRevised(assessment) ? [groups.revised] : []),
    ...(need === "." ? [] : [labels.needsPerson]),
  ].join(" · ")

const state = (entry: Listed, page: Page): Element => {
  const { status } = entry.assessment
  const kind = entry.need === "!!" ? "alarm" : status === "unattributed" || status === "open" ? "calm" : "plain"
  return el("p", { class: `status ${kind}` }, icon(status), stateWords(entry, page))
}

/** What stands between the answers: who agrees, what differs, what all grant. */
const between = (shown: Assessment, page: Page): ReadonlyArray<Element> => {
  const { sentences, kinds } = page.words
  const dispute = sentences.dispute(shown)
  return bullets([
    ...shown.corroborations.map(({ value, denied, witnesses, opposedOn }) =>
      el("span", {}, sentences.agree(sentences.answer({ value, denied }), witnesses.length, opposedOn)),
    ),
    ...shown.conflicts.map((conflict) =>
      el("span", {}, el("b", {}, kinds[conflict.kind].word), ": ", sentences.conflict(conflict, page.lexicon)),
    ),
    ...(dispute === undefined ? [] : [el("span", {}, dispute)]),
  ])
}

const said = (told: ReadonlyArray<Told>, shown: Assessment, page: Page): ReadonlyArray<Element> =>
  told.flatMap((one) => [heading("h4", `${one.letter}. ${answerWords(one, page)}`), ...quotes(one.claims, shown, page)])

const dependence = (assessment: Assessment, page: Page): ReadonlyArray<Element> => {
  const items = page.dependenceOf(assessment).map((it) => {
    const sentence = page.words.sentences.dependence(
      it,
      (id) => nameOf(id, page),
      (id) => page.documents.get(id) ?? page.safe(id),
    )
    const passage: ReadonlyArray<Child> =
      it._tag === "Copied" ? [" ", el("span", { class: "passage", dir: "auto" }, `“${marked(it.passage)}”`)] : []
    return el("span", {}, sentence, ...passage)
  })
  return items.length === 0 ? [] : [heading("h4", page.words.labels.dependence), ...bullets(items)]
}

/** What shows that several documents tell of one event, or that events called alike are two. */
const event = ({ question: { subject } }: Assessment, { written, words, safe }: Page): ReadonlyArray<Element> => {
  const { links, documents } = written.reconciliation
  const lines = describeEvent(subject, links, documents)
  return lines.length === 0
    ? []
    : [heading("h4", words.labels.event), ...bullets(lines.map((line) => inEnglish(safe(line))))]
}

const changes = (assessment: Assessment, shown: Assessment, page: Page): ReadonlyArray<Element> => {
  const { labels, phrases, sentences } = page.words
  const title = heading("h4", labels.wouldChange)
  if (assessment.question.claims.length > EXAMINED) return [title, el("p", {}, phrases.tooManyClaims(EXAMINED))]
  const found = sensitivity(assessment, page.lexicon.registry)
  return [title, ...bullets(sentences.changes(shown, found, page.lexicon).map((change) => el("span", {}, change)))]
}

const figure = ({ figure: figures, value }: Ruled): string => {
  if (figures !== undefined) return figureWords(figures)
  return value === undefined ? "–" : say(value)
}

const ruled = (rulings: ReadonlyArray<Ruled>, page: Page): ReadonlyArray<Element> => {
  if (rulings.length === 0) return []
  const { labels } = page.words
  const rows = rulings.map((ruling) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, inEnglish(`${page.safe(ruling.policy)}/${ruling.version}`)),
      el("td", {}, inEnglish(marked(figure(ruling)))),
      el("td", {}, inEnglish(marked(ruling.status))),
      el("td", {}, inEnglish(marked(ruling.step))),
      el("td", {}, inEnglish(marked(ruling.because))),
    ),
  )
  const columns = [labels.policy, labels.figure, labels.status, labels.step, labels.because]
  return [heading("h4", labels.policies), table(labels.policies, columns, rows)]
}

const sourcesOf = (claims: ReadonlyArray<Claim>): ReadonlySet<string> =>
  new Set(claims.flatMap(({ chain }) => chain.map(({ source }) => source)))

/** The section of a question. */
export const question = (entry: Listed, page: Page): Element => {
  const { assessment } = entry
  const shown = isolated(assessment, page.safe)
  const told = answersOf(shown)
  const id = anchorOf(entry)
  return el(
    "section",
    { class: "question" },
    heading("h3", `${entry.number}. ${page.words.sentences.ask(shown.question)}`, id),
    state(entry, page),
    ...between(shown, page),
    ...answers(told, shown, page),
    ...said(told, shown, page),
    ...moments(assessment, page),
    ...descriptions(sourcesOf(assessment.question.claims), page),
    ...event(assessment, page),
    ...dependence(assessment, page),
    ...changes(assessment, shown, page),
    ...ruled(page.rulings.get(assessment.question.id) ?? [], page),
    el("p", { class: "back" }, el("a", { href: "#overview" }, page.words.labels.overview)),
  )
}
