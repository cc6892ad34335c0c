/**
 * Writes the report as one page that opens from disk: no script, nothing loaded, nothing sent, every letter of a
 * document escaped.
 *
 * The page forbids itself everything but its own style sheet, which it names by hash. Order of contents: conditions,
 * questions by what the record shows, each question in full, sources, method, originals.
 */
import { sha256Hex } from "@corroborate/core"
import { ENGINE } from "../engine.ts"
import type { Language, Presentation, Writer, Written } from "../Format.ts"
import { listed } from "../text/listed.ts"
import { estimates } from "./estimates.ts"
import { el, render, type Element } from "./Markup.ts"
import { method } from "./method.ts"
import { notRead, originals } from "./originals.ts"
import { head, overview } from "./overview.ts"
import { heading, pageOf, type Page } from "./Page.ts"
import { question } from "./question.ts"
import { sources } from "./sources.ts"
import { STYLE } from "./style.ts"
import { LANGUAGES } from "./words/languages.ts"

/** Questions told in full, those that need a person first; the rest are listed. Chosen: a page that a browser opens. */
const TOLD = 1000

/** The hash of the style sheet as a policy names it. */
const styleHash = (): string => {
  const bytes = sha256Hex(new TextEncoder().encode(STYLE)).match(/../g) ?? []
  return `sha256-${btoa(bytes.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""))}`
}

/** What the page allows itself. */
const POLICY = `default-src 'none'; style-src '${styleHash()}'; base-uri 'none'; form-action 'none'`

const documentHead = ({ words }: Page): Element =>
  el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { name: "generator", content: ENGINE }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("title", {}, words.labels.title),
    el("style", {}, STYLE),
  )

const body = (page: Page): Element => {
  const { written, words, lexicon } = page
  const questions = listed(written.reconciliation)
  const more = questions.length - TOLD
  return el(
    "body",
    {},
    el("a", { class: "skip", href: "#questions" }, words.labels.skip),
    head(lexicon.claims.size, questions.length, page),
    overview(questions, TOLD, page),
    el(
      "main",
      {},
      el(
        "section",
        { "aria-labelledby": "questions" },
        heading("h2", words.labels.questions, "questions"),
        ...questions.slice(0, TOLD).map((entry) => question(entry, page)),
        ...(more > 0 ? [el("p", {}, words.counts.moreQuestions(more))] : []),
      ),
      sources(page),
      ...estimates(page),
      method(page),
      originals(page),
      ...notRead(page),
    ),
  )
}

/** The report as a page of HTML. **Laws** *shows as it stands*; *deterministic*. */
export const htmlOf = (written: Written, language: Language): string => {
  const page = pageOf(written, LANGUAGES[language])
  const root = el("html", { lang: page.words.language, dir: page.words.direction }, documentHead(page), body(page))
  return `<!doctype html>\n${render(root)}\n`
}

/** Writes the page. */
export const writeHtml: Writer = (written, { language }: Presentation) => htmlOf(written, language ?? "en")
