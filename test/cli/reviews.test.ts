/** Reviews that a person answers for, written by the command. */
import { describe, expect, it } from "vitest"
import { corroborate, file } from "./session.ts"

const RIVALS = `${JSON.stringify({ subject: "attack", property: "casualties.killed", value: 62, source: "Monitor", saidOn: "2018-03-21" })}
${JSON.stringify({ subject: "attack", property: "casualties.killed", value: 20, source: "Ministry", saidOn: "2018-03-21" })}
`

const check = (...words: ReadonlyArray<string>) =>
  corroborate("check", file("rivals.jsonl", RIVALS), "--to", "claim-review", ...words)

describe("check --to claim-review", () => {
  it("leaves a contested question out, says what to give, and ends with 3", async () => {
    const { out, err, code } = await check()
    expect(JSON.parse(out)).toMatchObject({ "@graph": [] })
    expect(err).toMatch(/not written: question [0-9a-f]+: sources differ on .* --rating [0-9a-f]+=TEXT/)
    expect(code).toBe(3)
  })

  it("writes it in the words given, by whoever answers for it", async () => {
    const { out, code } = await check("--rating", "1=Counts differ", "--reviewer", "Example Check")
    expect(JSON.parse(out)).toMatchObject({
      "@graph": [{ author: { name: "Example Check" }, reviewRating: { alternateName: "Counts differ" } }],
    })
    expect(code).toBe(1)
  })

  it.each([
    ["1", "`--rating 1` gives no words; write --rating QUESTION=TEXT"],
    ["9=x", "no one question is `9`; there are 1"],
  ])("refuses --rating %s", async (rating, problem) => {
    const { err, code } = await check("--rating", rating)
    expect(err).toContain(problem)
    expect(code).toBe(2)
  })
})
