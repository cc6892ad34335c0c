/** The argument map as Argdown's own parser reads it. */
import { argdown as reader, RelationType } from "@argdown/core"
import { escaped } from "@corroborate/adapters/argdown/escape"
import { writeArgdown } from "@corroborate/adapters/argdown/writer"
import { answersOf } from "@corroborate/adapters/note/answers"
import { disputedPairs, isDispute } from "@corroborate/adapters/note/disputes"
import { listed } from "@corroborate/adapters/text/listed"
import { fragment, letterOf } from "@corroborate/adapters/text/words"
import { reconcile, relateAnswers, sayAnswer, tellAgainst, type Position } from "@corroborate/core"
import { arbitraryLedger, qadamTolls, rivalTolls } from "@corroborate/core/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LOOK } from "../look.ts"

/** What the parser finds: titles with their texts, and pairs of titles. */
interface Read {
  readonly statements: ReadonlyMap<string, string>
  readonly arguments: ReadonlyMap<string, string>
  readonly supports: ReadonlyArray<string>
  readonly contradictions: ReadonlyArray<string>
  readonly headings: ReadonlyArray<string>
  readonly errors: number
}

const textOf = (members: ReadonlyArray<{ readonly text?: string | undefined }>): string =>
  (members.map(({ text }) => text ?? "").find((text) => text !== "") ?? "").replaceAll(/ +/g, " ")

const read = (input: string): Read => {
  const found = reader.run({ process: ["parse-input", "build-model"], input, logLevel: "error" })
  const relations = (type: RelationType): ReadonlyArray<string> =>
    (found.relations ?? [])
      .filter(({ relationType }) => relationType === type)
      .map(({ from, to }) => `${from?.title ?? ""} - ${to?.title ?? ""}`)
  return {
    statements: new Map(
      Object.values(found.statements ?? {}).map(({ title = "", members }) => [title, textOf(members)]),
    ),
    arguments: new Map(Object.values(found.arguments ?? {}).map(({ title = "", members }) => [title, textOf(members)])),
    supports: relations(RelationType.SUPPORT),
    contradictions: relations(RelationType.CONTRADICTORY),
    headings: (found.sections ?? []).map(({ title = "" }) => title),
    errors: (found.parserErrors?.length ?? 0) + (found.lexerErrors?.length ?? 0),
  }
}

/** Texts made of what Argdown might take for something. */
const tricky = fc
  .array(
    fc.constantFrom(
      ..."[]<>#@*_{}()/\\-+.:;,=!&|~^$\"'`".split(""),
      "a", "B", "1", " ", "  ", "--", "---", "===", "[x]:", "<y>:", "@[x]", "#tag", "#(a b)", "**b**", "_i_", "+>", "->", "><",
      "(1)", "// c", "/* c */", "<!-- c -->", "{a: 1}", ".b.", ":smile:", "[l](u)", "\n", "\t", "\n\n# h", "\u0645\u0631\u0635\u062F",
    ), // oxfmt-ignore
    { minLength: 1, maxLength: 12, size: "max" },
  )
  .map((parts) => parts.join(""))

describe("escaped", () => {
  it("shows as it stands: read back, the text is the one given, and there is nothing else", () => {
    fc.assert(
      fc.property(tricky, (text) => {
        // Its parser makes one space of several, here and there.
        const shown = fragment(text).trim().replaceAll(/ +/g, " ")
        fc.pre(shown !== "")
        const found = read(`[A]: x ${escaped(text)}\n  + <B>: y ${escaped(text)}\n`)
        expect(found.errors).toBe(0)
        expect([...found.statements]).toEqual([["A", `x ${shown}`]])
        expect([...found.arguments]).toEqual([["B", `y ${shown}`]])
        expect(found.supports).toEqual(["B - A"])
      }),
      { numRuns: 600 },
    )
  })
})

const against = (a: Position, b: Position): boolean =>
  a.value._tag === "Extent" && b.value._tag === "Extent" && !a.denied && !b.denied
    ? tellAgainst(a.value, b.value)
    : relateAnswers(a, b) === "Disjoint"

describe("the map", () => {
  it("has a statement for each answer, an argument for each claim, a contradiction for each dispute", () => {
    let contradictions = 0
    fc.assert(
      fc.property(arbitraryLedger(), ({ claims, sources }) => {
        const reconciliation = reconcile(claims, { sources })
        const questions = listed(reconciliation)
        const found = read(writeArgdown({ reconciliation, issues: [], texts: [], policies: [] }, LOOK))
        const answers = questions.flatMap(({ number, assessment }) =>
          answersOf(assessment).map((answer) => ({ ...answer, title: `${number} ${answer.letter}` })),
        )
        expect(found.errors).toBe(0)
        expect(found.headings.length).toBe(questions.length)
        if (questions.length === 0) return
        expect([...found.statements.keys()].toSorted()).toEqual(answers.map(({ title }) => title).toSorted())
        for (const { title, position } of answers) {
          if (position !== undefined)
            expect(found.statements.get(title)?.startsWith(sayAnswer(position).replaceAll(/ +/g, " "))).toBe(true)
        }
        const shown = answers.reduce(
          (sum, { claims: own }) => sum + Math.min(own.length, 12) + (own.length > 12 ? 1 : 0),
          0,
        )
        expect([found.arguments.size, found.supports.length]).toEqual([shown, shown])
        // Every pair of answers that a dispute lies between and that tell against each other, looked for one by one.
        const wanted = questions.flatMap(({ number, assessment: { positions, conflicts } }) =>
          positions.flatMap((a, i) =>
            positions.flatMap((b, j) => {
              const open = new Set(conflicts.filter(({ kind }) => isDispute(kind)).flatMap(({ between }) => between))
              const isOpen = ({ claims: own }: Position): boolean => own.some(({ id }) => open.has(id))
              return i < j && isOpen(a) && isOpen(b) && against(a, b)
                ? [`${number} ${letterOf(i)} - ${number} ${letterOf(j)}`]
                : []
            }),
          ),
        )
        contradictions += wanted.length
        expect(found.contradictions.toSorted()).toEqual(wanted.toSorted())
      }),
      { numRuns: 60 },
    )
    expect(contradictions).toBeGreaterThan(5)
  })

  it("says what replaced what and what was not read, and stays small when ten thousand answers differ", () => {
    const issue = { document: "b.csv", where: "line 3", problem: "no date", severity: "refused" } as const
    const map = writeArgdown({ reconciliation: reconcile(qadamTolls), issues: [issue], texts: [], policies: [] }, LOOK)
    expect(map).toContain("[1 A]: 36 people (replaced by a later answer of its source)")
    expect(map).toContain("// not read: b.csv, line 3: no date")
    const many = reconcile(rivalTolls(2000)).assessments.map((assessment) => disputedPairs(assessment).length)
    expect(many).toEqual([200])
  })
})
