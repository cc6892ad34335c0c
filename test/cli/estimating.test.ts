/** `corroborate estimate` with the method that chooses, and `corroborate check --estimate`, as a person types them. */
import { EstimatesDocument, ReportDocument } from "@corroborate/adapters/schemas"
import { describe, expect, it } from "vitest"
import { madeUp, type MadeUp } from "../core/estimate/shapes.ts"
import { corroborate, file } from "./session.ts"

const table = ({ votes }: MadeUp, of = (value: string): string => value): string =>
  ["task,worker,label", ...votes.map(({ item, source, value }) => `${item},${source},${of(value)}`)].join("\n")

const ordinary = madeUp({ items: 60, sources: 10, values: 5, mirrors: 1, votes: 9, worst: 0.6, best: 0.7 }, 2)
const labels = file("labels.csv", table(ordinary))
const few = file("few.csv", table(madeUp({ items: 4, sources: 5 }, 2)))
const counts = file(
  "counts.csv",
  table(madeUp({ items: 120, sources: 12, values: 40 }, 3), (value) => value.slice(1)),
)
const gold = file(
  "gold.csv",
  ["task,label", ...Array.from(ordinary.gold, ([item, value]) => `${item},${value}`)].join("\n"),
)

describe("estimate without a method named", () => {
  it("runs auto, says why it chose, what counts once, and how far others differ", async () => {
    const { code, out } = await corroborate("estimate", labels, "--gold", gold)
    expect(code).toBe(0)
    expect(out).toContain("auto: by what the votes are like, ")
    expect(out).toContain("same answers to the same items, counted once: s10, s9")
    expect(out).toMatch(/methods of other kinds \(majority, .*\) prefer another answer on \d+\.\d % of items/)
    expect(out).toMatch(/calibration/)
  })

  it("too few to say is said", async () => {
    const { out } = await corroborate("estimate", few)
    expect(out).toContain("auto: too few items with rival answers to say anything of sources")
  })

  it("its document says the same, and its schema takes it", async () => {
    const { out } = await corroborate("estimate", labels, "--gold", gold, "--json", "--items")
    const { account, accuracy, calibrationError } = EstimatesDocument.parse(JSON.parse(out)).methods[0] ?? {}
    expect(account).toMatchObject({ reads: "single", voices: 10, mirrors: [["s10", "s9"]] })
    expect(account?.considered.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6)
    expect(accuracy).toBeGreaterThan(0.8)
    expect(calibrationError).toBeLessThan(0.2)
  })

  it("numbers come with intervals", async () => {
    const { out } = await corroborate("estimate", counts, "--numeric", "--json", "--items")
    const { account, numbers = [] } = EstimatesDocument.parse(JSON.parse(out)).methods[0] ?? {}
    expect(account?.reads).toBe("number")
    expect(numbers).toHaveLength(120)
    for (const { number, low = number, high = number } of numbers) expect(low < number && number < high).toBe(true)
    const text = await corroborate("estimate", counts, "--numeric", "--items")
    expect(text.out).toContain("item\tvalue\tvotes\tbelief\t\tnumber\tfrom\tto\tothers differ")
  })
})

describe("check --estimate", () => {
  it("shows estimates beside, in words that say they are no part of the record, and changes nothing else", async () => {
    const plain = await corroborate("check", labels)
    const { code, out } = await corroborate("check", labels, "--estimate", "auto")
    expect(code).toBe(plain.code)
    expect(out).toContain("no part of what the record shows, and no status rests on it")
    expect(out).toMatch(/label, by auto: from \d+ answers of 11 sources to 60 questions\./)
    expect(out).toMatch(/s9 and s10 may not be independent|s10 and s9 may not be independent/)
    const [before = ""] = out.split("What methods conclude")
    expect(plain.out.startsWith(before)).toBe(true)
  })

  it("writes them in JSON and on the page", async () => {
    const json = await corroborate("check", labels, "--estimate", "auto", "--to", "json")
    const report = ReportDocument.parse(JSON.parse(json.out))
    expect(report.estimates?.map(({ method, answers }) => [method, answers.length])).toEqual([["auto", 60]])
    expect(report.likelyCopying?.[0]?.between).toEqual(["s10", "s9"])
    const { estimates, likelyCopying, ...others } = report
    expect([estimates === undefined, likelyCopying === undefined]).toEqual([false, false])
    const plain = await corroborate("check", labels, "--to", "json")
    expect(others).toEqual(ReportDocument.parse(JSON.parse(plain.out)))
    const page = await corroborate("check", labels, "--estimate", "auto", "--to", "html")
    expect(page.out).toContain('<h2 id="estimates">Estimates of methods</h2>')
  })

  it("too few to say is said, and a name that is none is misuse", async () => {
    const { out } = await corroborate("check", few, "--estimate", "dawid-skene")
    expect(out).toMatch(/label, by dawid-skene: too few to say: \d+ questions? with rival answers, 20 are needed\./)
    const wrong = await corroborate("check", few, "--estimate", "autoo")
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("`autoo` is no method")])
  })
})
