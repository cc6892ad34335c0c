/** The text of a page is what the page shows, and every part of it is where the markup says. */
import { takeApart } from "@corroborate/adapters/html/takeApart"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pages } from "./pages.ts"
import { wordsShownBy } from "./shownBy.ts"

const linesOf = (text: string): ReadonlyArray<string> => text.split("\n").filter((line) => line !== "")

const wordsOf = (text: string): ReadonlyArray<string> => text.split(/[ \n\t]+/).filter((word) => word !== "")

describe("what a page shows", () => {
  it("the visible text: a page made of known blocks shows just their words, a line for each block", () => {
    fc.assert(
      fc.property(pages(), ({ markup, shown }) => {
        expect(linesOf(takeApart(markup).text)).toEqual(shown)
      }),
    )
  })

  it("the generator makes pages with text, hidden parts, tables and blocks in blocks", () => {
    const made = fc.sample(pages(), { numRuns: 300, seed: 1 })
    const holds = (words: string): number => made.filter(({ markup }) => markup.includes(words)).length
    expect(
      ["<script", "hidden>", "<table", "<svg", "<q>", "<br>", "&nbsp;", "</nonsense>"].filter((one) => holds(one) < 5),
    ).toEqual([])
    expect(made.filter(({ shown }) => shown.length > 4).length).toBeGreaterThan(30)
  })

  it("shows what the tree of parse5 shows, for tags in any order", () => {
    const piece = fc.constantFrom(
      ..."<p> <p> </p> <div> </div> <ul> </ul> <li> </li> <b> </b> <i> </i> <span> </span> <section> </section> <h1> </h1> <h2> </h2> <br> <script>x<y</script> <style>.x{}</style> <template> </template> <blockquote> </blockquote> <button> </button> <pre> </pre> <dl> <dt> <dd> </dl> <title>t</title> <div@hidden> <section@hidden> <article@hidden> </article> </br> <svg><g></svg> <svg> </svg> one two& three &amp; &lt;p".split(
        " ",
      ),
      " ",
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const markup = `<body>${pieces.join("").replaceAll("@", " ")}`
        // The end of a word in bold ends a drawing that was never closed, by a rule that needs the whole tree.
        fc.pre(!(markup.includes("<svg>") && /<\/[bi]>/.test(markup)))
        expect(wordsOf(takeApart(markup).text)).toEqual(wordsShownBy(markup))
      }),
      { numRuns: Number(process.env["CORROBORATE_RUNS"] ?? 500) },
    )
  })
})
