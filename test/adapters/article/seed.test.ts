/** What must hold on the agency's report of the attack, which is read in place and skipped where it is absent. */
import { writeClaimGold } from "@corroborate/adapters/claim-gold/write"
import { readArticle } from "@corroborate/adapters/article/read"
import { Place, Quote, reconcile, trace, type Assessment, type Extent, type Reconciliation } from "@corroborate/core"
import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { sharedPath } from "../../shared.ts"
import { LOOK } from "../look.ts"

const path = sharedPath("seed/000_30c9be34c4bdeb2a.txt")
const isThere = existsSync(path)

const reading = isThere
  ? readArticle({ name: "seed.txt", bytes: readFileSync(path) }, {})
  : { documents: [], sources: [], claims: [], issues: [], texts: [] }
const reconciliation: Reconciliation = reconcile(reading.claims, reading)

const asked = (property: string, subject: string): Assessment | undefined =>
  reconciliation.assessments.find(
    ({ question }) =>
      question.property === property && question.subject === subject && question.scope.period === undefined,
  )

const extentWords = (value: Extent.Extent): string =>
  `${value.portion} ${value.side ?? ""} ${Place.nameOf(value.place)}`

describe.skipIf(!isThere)("the report of the attack on Qadam (skipped where the shared folder is absent)", () => {
  it("every quote is exact", () => {
    const [text] = reading.texts
    const unfaithful = reading.claims.filter(
      ({ anchor }) => anchor._tag !== "Quote" || text === undefined || !Quote.isFaithful(anchor, text),
    )
    expect(unfaithful).toEqual([])
    expect(reading.issues).toEqual([])
  })

  it("the toll is one source's, revised from 36 to 62", () => {
    const toll = asked("casualties.killed", "attack on Qadam")
    expect(toll?.status).toBe("single-source")
    expect(toll?.conflicts.map(({ kind }) => kind)).toEqual(["revision"])
    const replaced = toll?.positions.filter((position) => position.replaced).map(({ claims: [claim] }) => claim.value)
    expect(replaced).toMatchObject([{ low: { at: 36 } }])
  })

  it("how much was taken is contested between the monitor and the daily, who both grant a few buildings", () => {
    const control = asked("territory.control", "Islamic State")
    expect(control?.status).toBe("contested")
    expect(control?.positions.flatMap(({ witnesses }) => witnesses).toSorted()).toEqual([
      "al-watan",
      "syrian-observatory-for-human-rights",
    ])
    const granted = control?.dispute?.granted
    expect(granted?._tag === "Extent" ? extentWords(granted) : granted).toBe("few e Qadam")
    expect(control?.conflicts.map(({ kind }) => kind)).toEqual(["extent-dispute", "implied-only"])
  })

  it("reinforcements are corroborated by two sources on opposed sides", () => {
    const corroborated = reconciliation.assessments.find(({ status }) => status === "corroborated")
    expect(corroborated?.question.property).toBe("reinforcements")
    expect(corroborated?.corroborations.map(({ opposedOn }) => opposedOn)).toEqual(["government of Syria"])
  })

  it("open bounds stay open", () => {
    const values = reading.claims.map(({ value }) => value)
    expect(values).toContainEqual(
      expect.objectContaining({ low: { _tag: "Open", at: 350_000 }, high: { _tag: "Unbounded" } }),
    )
    expect(values).toContainEqual(
      expect.objectContaining({ unit: "percent", low: { _tag: "Closed", at: 0 }, high: { _tag: "Open", at: 5 } }),
    )
  })

  it("the trace leads from the agency to the monitor to those it relies on", () => {
    const { ties } = trace(reconciliation)
    const leads = (from: string, to: string): boolean =>
      ties.some((tie) => tie.kind === "actedOnBehalfOf" && tie.from === `source/${from}` && tie.to === `source/${to}`)
    const monitor = "syrian-observatory-for-human-rights"
    expect(leads("afp", monitor)).toBe(true)
    expect(leads("rami-abdel-rahman", monitor)).toBe(true)
    expect(leads(monitor, `${monitor}/network`)).toBe(true)
  })

  it("written for scoring it is the same each time", () => {
    const written = { reconciliation, issues: reading.issues, texts: reading.texts, policies: [] }
    expect(writeClaimGold(written, LOOK)).toBe(writeClaimGold(written, LOOK))
  })
})
