/** How a page came about, in plain words made from what the code itself goes by. */
import { EXAMINED, RULES, SHINGLE, STATUSES } from "@corroborate/core"
import { el, type Element } from "./Markup.ts"
import { heading, inEnglish, type Page } from "./Page.ts"

const terms = (rows: ReadonlyArray<readonly [string, string]>): Element =>
  el("dl", {}, ...rows.flatMap(([term, meaning]) => [el("dt", {}, term), el("dd", {}, meaning)]))

const policies = ({ written, words, safe }: Page): ReadonlyArray<Element> =>
  written.policies.length === 0
    ? []
    : [
        heading("h3", words.labels.policies),
        el(
          "dl",
          {},
          ...written.policies.flatMap(({ name, version, title, cites }) => [
            el("dt", {}, inEnglish(`${safe(name)}/${version}`)),
            el("dd", {}, inEnglish(`${safe(title)}. ${safe(cites)}`)),
          ]),
        ),
      ]

/** The section on method. */
export const method = (page: Page): Element => {
  const { words } = page
  return el(
    "section",
    { "aria-labelledby": "method" },
    heading("h2", words.labels.method, "method"),
    el("ul", {}, ...words.method({ shingle: SHINGLE, examined: EXAMINED }).map((told) => el("li", {}, told))),
    heading("h3", words.labels.statuses),
    terms(STATUSES.map((status) => [words.statuses[status].word, words.statuses[status].meaning])),
    heading("h3", words.labels.rules),
    terms(RULES.map(({ kind }) => [words.kinds[kind].word, words.kinds[kind].meaning])),
    ...policies(page),
  )
}
