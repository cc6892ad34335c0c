/** Disputes for an e-mail, read back by the rules that tools for merging go by. */
import { writeDiff3 } from "@corroborate/adapters/diff3/writer"
import { wrapped } from "@corroborate/adapters/diff3/wrap"
import { isDispute } from "@corroborate/adapters/note/disputes"
import { claim, Extent, lexiconOf, Quantity, reconcile, sidesOf, type Claim } from "@corroborate/core"
import { arbitraryLedger, qadamTolls, rivalTolls } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LOOK } from "../look.ts"

/** A block between marks: the labels of its sides, the lines of each, and the lines of the base. */
interface Block {
  readonly labels: ReadonlyArray<string>
  readonly sides: ReadonlyArray<ReadonlyArray<string>>
  readonly base: ReadonlyArray<string>
}

/** Seven equal signs or the like, then the end of the line or a space: a conflict mark as git looks for it. */
const MARK = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/

/** Reads blocks, and refuses marks out of order. */
const blocks = (text: string): ReadonlyArray<Block> => {
  const found: Array<Block> = []
  let labels: Array<string> = []
  let sides: Array<Array<string>> = []
  let base: Array<string> = []
  let into: Array<string> | undefined
  for (const line of text.split("\n")) {
    const [, mark, label = ""] = MARK.exec(line) ?? []
    if (mark === undefined) into?.push(line)
    else if (mark.startsWith("<")) {
      expect(into).toBeUndefined()
      labels = [label]
      into = []
      sides = [into]
      base = []
    } else if (mark.startsWith("|")) {
      expect(sides.length).toBe(1)
      into = base
    } else if (mark.startsWith("=")) {
      expect(into).toBeDefined()
      labels.push(label)
      into = []
      sides.push(into)
    } else {
      found.push({ labels, sides, base })
      into = undefined
    }
  }
  expect(into).toBeUndefined()
  return found
}

const written = (claims: ReadonlyArray<Claim>): string =>
  writeDiff3({ reconciliation: reconcile(claims), issues: [], texts: [], policies: [] }, LOOK)

describe("the blocks", () => {
  it("every dispute is a block with a side for each answer, and nothing else is", () => {
    let met = 0
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const reconciliation = reconcile(claims, { sources })
        const { claims: known } = lexiconOf(reconciliation)
        const wanted = reconciliation.assessments.flatMap(({ conflicts }) =>
          conflicts.filter(({ kind }) => isDispute(kind)).map((conflict) => sidesOf(conflict, known).length),
        )
        const found = blocks(writeDiff3({ reconciliation, issues: [], texts: [], policies: [] }, LOOK))
        const bySize = (a: number, b: number): number => a - b
        expect(found.map(({ sides }) => sides.length).toSorted(bySize)).toEqual(wanted.toSorted(bySize))
        expect(found.every(({ labels, sides }) => labels.length === sides.length && !labels.includes(""))).toBe(true)
        met += wanted.length
      }),
    )
    expect(met).toBeGreaterThan(20)
  })

  it("no text of a document is taken for a mark", () => {
    const marks = ["<<<<<<< a", "||||||| b", "=======", ">>>>>>> c", "\n=======\n", "\n>>>>>>>\n<<<<<<< x"]
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.constantFrom(...marks), (name, subject) => {
        const rivals = rivalTolls(3).map((one, i) =>
          claim({ ...one, subject, chain: [{ source: `${name} ${i}`, role: "asserts" }] }),
        )
        const [block, ...others] = blocks(written(rivals))
        expect([block?.sides.length, others.length]).toEqual([3, 0])
      }),
    )
  })

  it("tells who says what, and what all sides grant", () => {
    const ministry = claim({
      ...qadamTolls[1],
      value: Quantity.exactly(20, "people"),
      chain: [{ source: "ministry", role: "asserts" }],
      saidOn: "2018-03-22",
    })
    const [block] = blocks(written([...qadamTolls, ministry]))
    expect(block?.labels).toEqual(["observatory", "ministry"])
    expect(block?.sides.map(([first]) => first)).toEqual(["  62 people", "  20 people"])
    expect(block?.base).toEqual([])
  })

  it("puts what all sides grant between them, and denies nothing with it", () => {
    const qadam = ["Syria", "Damascus", "Qadam"] as const
    const held = (source: string, value: Extent.Extent): Claim =>
      claim({ ...qadamTolls[0], property: "territory.control", value, chain: [{ source, role: "asserts" }] })
    const few = held("daily", { ...Extent.partOf(qadam, "few", "e"), only: true })
    const [block] = blocks(written([held("monitor", Extent.whole(qadam)), few]))
    expect(block?.base).toEqual(["  a few spots in the east of Qadam"])
    expect(block?.sides.map(([first]) => first).toSorted()).toEqual([
      "  all of Qadam",
      "  only a few spots in the east of Qadam",
    ])
  })

  it("stays readable when a thousand answers differ", () => {
    const text = written(rivalTolls(1000))
    expect(text).toContain("  and 988 more answers\n>>>>>>>")
    expect(text.split("\n").length).toBeLessThan(80)
  })
})

describe("wrapped", () => {
  it("loses no word, and is no wider than mail allows but for longer words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "b", "\u{1F600}", "-") })),
        fc.constantFrom("", "  ", "    "),
        (words, indent) => {
          const text = words.join(" ")
          const lines = wrapped(text, indent)
          expect(lines.map((line) => line.slice(indent.length)).join(" ")).toBe(
            text
              .split(/ +/)
              .filter((w) => w !== "")
              .join(" "),
          )
          for (const line of lines) {
            expect(line.startsWith(indent)).toBe(true)
            expect(Array.from(line).length <= 72 || !line.slice(indent.length).includes(" ")).toBe(true)
          }
        },
      ),
    )
  })
})
