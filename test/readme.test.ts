/** What the README says is what happens. */
import { readFileSync } from "node:fs"
import { describeConflict, lexiconOf, Quantity, reconcile, claim, type Claim } from "@corroborate/core"
import { expect, it } from "vitest"
import { corroborate } from "./cli/session.ts"

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

/** The first fenced block of a language that holds a text. */
const block = (language: string, holding: string): string =>
  Array.from(readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)).find(
    ([, tag, body = ""]) => tag === language && body.includes(holding),
  )?.[2] ?? ""

it("shows what the bundled report gives", async () => {
  const { out } = await corroborate()
  expect(block("text", "claims on")).toBe(`${out.trimEnd()}\n`)
})

it("shows what its TypeScript prints", () => {
  const toll = (source: string, killed: number, saidOn: string, row: number): Claim =>
    claim({
      subject: "attack on Qadam",
      property: "casualties.killed",
      scope: {},
      value: Quantity.exactly(killed, "people"),
      polarity: "affirmed",
      modality: "asserted",
      voice: "reported",
      chain: [{ source, role: "asserts" }],
      anchor: { _tag: "RecordPlace", document: "feed", row },
      saidOn,
    })
  const result = reconcile([
    toll("monitor", 36, "2018-03-20", 1),
    toll("monitor", 62, "2018-03-21", 2),
    toll("ministry", 20, "2018-03-21", 3),
  ])
  const code = block("ts", "describeConflict")
  for (const { status, conflicts } of result.assessments) {
    expect(code).toContain(`// ${status} [`)
    for (const conflict of conflicts) expect(code).toContain(describeConflict(conflict, lexiconOf(result)))
  }
})

it("speaks only of scripts that there are", () => {
  const packageJson = readFileSync(new URL("../package.json", import.meta.url), "utf8")
  const named = Array.from(readme.matchAll(/npm run (\w+)/g), ([, name = ""]) => name)
  expect(named.length).toBeGreaterThan(3)
  for (const name of named) expect(packageJson).toContain(`"${name}": "node scripts/run.mjs ${name}"`)
})
