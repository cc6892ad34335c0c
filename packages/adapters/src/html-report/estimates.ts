/** The section on what methods of truth discovery conclude, when it was asked for. */
import { estimateLines } from "../text/estimates.ts"
import { el, type Element } from "./Markup.ts"
import { bullets, heading, inEnglish, type Page } from "./Page.ts"

/** See the head of this file. */
export const estimates = ({ written, words, lexicon, safe }: Page): ReadonlyArray<Element> => {
  const lines = estimateLines(written, lexicon, safe)
  return lines.length === 0
    ? []
    : [
        el(
          "section",
          { "aria-labelledby": "estimates" },
          heading("h2", words.labels.estimates, "estimates"),
          ...bullets(lines.map((line) => inEnglish(line.trim()))),
        ),
      ]
}
