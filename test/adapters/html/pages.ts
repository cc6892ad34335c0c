/**
 * Pages of which it is known what they show: each is made from a model of blocks and words, and the text is worked out
 * from the model, never from the markup.
 */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"

/** A piece of markup with what it shows: words as written between blocks. */
export interface Piece {
  readonly markup: string
  /** Lines of the text, each a block. */
  readonly shown: ReadonlyArray<string>
}

/** Words with the markup that stands for them. */
const WORDS: ReadonlyArray<readonly [shown: string, markup: string]> = [
  ["Two", "Two"],
  ["boats", "boats"],
  ["sank", "s&#97;nk"],
  ["&", "&amp;"],
  ["<b>", "&lt;b&gt;"],
  ["“off”", "&ldquo;off&rdquo;"],
  ["Qadam", "Qa&shy;dam"],
  ["القدم", "القدم"],
  ["62", "62"],
  ["&co", "&co"],
  ["💥", "&#x1F4A5;"],
  ["a", "a"],
]

const word = fc.constantFrom(...WORDS)

const space = fc.constantFrom(" ", "\n", "  ", "\t", "&nbsp;", "\r\n  ")

/** What is in a page and not shown. */
const unseen = fc.constantFrom(
  "<script>if (a < b) document.write('<p>62 died</p>')</script>",
  "<style>p > b { color: red }</style>",
  "<template><p>never shown</p></template>",
  "<noscript><p>turn it on</p></noscript>",
  "<span hidden>hidden words</span>",
  '<span style="color: red; display : none">gone</span>',
  '<i style="VISIBILITY:hidden">gone too</i>',
  "<!-- a comment with <p>tags</p> -->",
  "<svg><title>drawing</title><text>in it</text></svg>",
  "<svg><path d='M0'/></svg>",
  "<iframe src='x'>old browsers</iframe>",
  "<textarea>type <b>here</b></textarea>",
  "<select><option>one<option>two</select>",
  "<wbr>",
  "<img alt='a boat' src=x>",
  "<input value='words'>",
)

const wrapped = fc.constantFrom("b", "i", "em", "span", "a", "font", "sup", "x-unknown", "u")

/** A line of words, some in inline elements, with things between them that are not shown. */
const line: fc.Arbitrary<Piece> = fc
  .array(
    fc.tuple(word, space, fc.option(unseen, { freq: 4, nil: "" }), fc.option(wrapped, { freq: 2, nil: undefined })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((words) => ({
    markup: words
      .map(
        ([[, markup], gap, between, tag]) =>
          `${gap}${between}${tag === undefined ? markup : `<${tag}>${markup}</${tag}>`}`,
      )
      .join(""),
    shown: [words.map(([[shown]]) => shown).join(" ")],
  }))

const inBlock = fc
  .tuple(fc.constantFrom("p", "div", "h2", "li", "blockquote", "section", "address", "dd"), fc.boolean(), line)
  .map(([tag, ended, { markup, shown }]): Piece => ({
    // The end tag of a paragraph or an item may be left out.
    markup: `<${tag}>${markup}${ended || (tag !== "p" && tag !== "li" && tag !== "dd") ? `</${tag}>` : ""}`,
    shown,
  }))

const broken = fc
  .tuple(line, line)
  .map(([a, b]): Piece => ({ markup: `<p>${a.markup}<br>${b.markup}</p>`, shown: [...a.shown, ...b.shown] }))

const table = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Piece => ({
    markup: `<table>${rows.map((cells) => `<tr>${cells.map(({ markup }) => `<td>${markup}`).join("")}`).join("")}</table>`,
    shown: rows.map((cells) => cells.map(({ shown }) => shown.join("")).join("\t")),
  }))

const quoted = fc
  .tuple(word, word)
  .map(([[a, one], [b, two]]): Piece => ({ markup: `<p><q>${one} ${two}</q></p>`, shown: [`“${a} ${b}”`] }))

const gone = fc
  .tuple(fc.constantFrom("div", "section", "p", "article", "ul"), line)
  .map(([tag, { markup }]): Piece => ({ markup: `<${tag} hidden>${markup}</${tag}>`, shown: [] }))

const leaf = fc.oneof({ weight: 5, arbitrary: inBlock }, broken, table, quoted, gone)

/** Blocks within blocks, with end tags too many. */
const { blocks } = fc.letrec<{ readonly blocks: Piece }>((tie) => ({
  blocks: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom("div", "section", "article", "main", "nav", "aside", "header", "ul", "center", "form"),
        fc.array(tie("blocks"), { maxLength: 3 }),
        fc.constantFrom("", "", "</b>", "</td>", "</nonsense>"),
      )
      .map(([tag, inner, stray]) => ({
        markup: `<${tag}>${inner.map(({ markup }) => markup).join(stray)}</${tag}>`,
        shown: inner.flatMap(({ shown }) => shown),
      })),
  ),
}))

const head = fc.constantFrom(
  "",
  "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Boats &amp; more</title></head><body>",
  "<html><head><script>var a = '</p>'</script><title>Never closed head</title>",
  "\uFEFF<!doctype html>\n<title>Bare</title>",
)

/** Whole pages with the lines that they show. */
export const pages = (): fc.Arbitrary<Piece> =>
  fc.tuple(head, fc.array(blocks, { minLength: 1, maxLength: 6 })).map(([before, all]) => ({
    markup: `${before}${all.map(({ markup }) => markup).join("\n")}`,
    shown: all.flatMap(({ shown }) => shown),
  }))

const place = fc.constantFrom("Lomira", "Tavira", "Port Ansel", "Kesh", "Oldham Bay")
const count = fc.integer({ min: 2, max: 900 })

/** A sentence of news with one figure in it. */
const sentence = fc
  .tuple(count, place, fc.constantFrom("coastguard", "harbour ministry", "fire service", "governor"))
  .map(([n, where, who]) => `A ferry sank off ${where} on Monday and ${n} people were killed, the ${who} said.`)

/** Pages of news with what surrounds it. */
export const newsPages = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.array(blocks, { maxLength: 2 }), fc.boolean())
    .map(([sentences, around, isBare]) => {
      const body = sentences.map((words) => `<p>${words.replace("people", "<b>people</b>")}</p>`).join("\n")
      const markup = isBare
        ? `<div>${body}</div>`
        : `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks</title><meta property="article:published_time" content="2021-05-14T08:00:00Z"></head><body><nav><a href=/>Home</a></nav><main><h1>Ferry sinks</h1>${body}</main>${around.map((one) => one.markup).join("")}<footer>All rights reserved</footer></body></html>`
      return { name: "page.html", bytes: bytesOf(markup) }
    })
