/** A small record in which every text that a document can bring stands somewhere, chosen by who asks. */
import type { Written } from "@corroborate/adapters"
import {
  Calendar,
  Category,
  claim,
  EntitySet,
  Extent,
  Occurrence,
  POLICIES,
  Period,
  Quantity,
  Quote,
  reconcile,
  sha256Hex,
  sharedPassages,
  Text,
  type Claim,
  type ClaimContent,
  type Source,
  type Value,
} from "@corroborate/core"
import { qadamTolls } from "@corroborate/core/testing"
import * as Result from "effect/Result"
import { bytesOf } from "../bytes.ts"
import { VECTORS } from "./vectors.ts"

/** The text for a place of the record, by the name of the place; a name always gives the same text. */
export type Chosen = (place: string) => string

const values = (chosen: Chosen): ReadonlyArray<readonly [string, Value]> => {
  const place = chosen("place")
  return [
    ["casualties.killed", Quantity.exactly(36, "people")],
    ["casualties.killed", Quantity.moreThan(62, "people")],
    ["casualties.killed", Quantity.about(50, "people")],
    ["attendance", { ...Quantity.atLeast(24, chosen("unit")), word: chosen("word") }],
    ["attendance", Quantity.lessThan(9, chosen("unit"))],
    ["territory.control", Extent.partOf([place, chosen("inner place")], "few", "e")],
    ["territory.control", { ...Extent.whole([place]), only: true }],
    ["cause", Category.category(chosen("label"))],
    ["event.participants", EntitySet.entitySet([chosen("member"), "the others"]) ?? Occurrence.YES],
    ["attack.launch", Period.day("2018-03-19")],
    ["reinforcements", Occurrence.YES],
    [chosen("property"), Text.text(chosen("text"))],
  ]
}

const sources = (chosen: Chosen): ReadonlyArray<Source.Source> => [
  { id: "wire", name: chosen("carrier"), kind: "agency" },
  {
    id: "monitor",
    name: chosen("monitor"),
    kind: "monitor",
    otherNames: [chosen("other name")],
    owner: chosen("owner"),
    reliesOn: ["network"],
    grades: [{ reliability: "B", topic: chosen("topic") }],
    affiliations: [
      { party: chosen("party"), stance: "against", words: chosen("tie"), by: "wire", cited: chosen("cited") },
    ],
  },
  {
    id: "daily",
    name: chosen("daily"),
    kind: "outlet",
    affiliations: [{ party: chosen("party"), stance: "with", words: chosen("other tie"), by: "wire", cited: "page 1" }],
  },
]

/** A text of each document that holds the chosen words between plain ones. */
const textOf = (chosen: Chosen): string =>
  `It began. ${chosen("before")} they told: ${chosen("quote")} and that is all that anybody said of it on that day ${chosen("after")}.\n\nThe rest.`

/** A record of two documents in which three sources answer every question, revise, imply, withdraw and do not know. */
export const recordOf = (chosen: Chosen): Written => {
  const text = textOf(chosen)
  const texts = [text, `${text} Later.`].map((one) => ({ id: sha256Hex(bytesOf(one)), text: one }))
  const [first = { id: "", text: "" }] = texts
  const start = text.indexOf("they told")
  const anchorIn = ({ id, text: whole }: typeof first): ClaimContent["anchor"] =>
    Result.getOrThrow(Quote.quote({ id, text: whole }, start, start + `they told: ${chosen("quote")}`.length))
  // Every claim has a day of its own, so that which came later never rests on ids, and so on the texts.
  let day = "2018-03-19"
  const nextDay = (): string => (day = Calendar.plusDays(day, 1))
  const common: Omit<ClaimContent, "property" | "value" | "chain" | "anchor" | "saidOn"> = {
    subject: chosen("subject"),
    scope: { population: chosen("population"), place: [chosen("scope")] },
    polarity: "affirmed",
    modality: "asserted",
    voice: "reported",
  }
  const said = (source: string): ClaimContent["chain"] => [
    { source: "wire", role: "publishes" },
    { source, role: "asserts" },
  ]
  const claims = values(chosen).flatMap(([property, value], i): ReadonlyArray<Claim> => {
    const content = { ...common, property, value }
    const column = { _tag: "RecordPlace", document: "sheet", row: i + 1, column: chosen("column") } as const
    const make = (source: string, anchor: ClaimContent["anchor"], more: Partial<ClaimContent> = {}): Claim =>
      claim({ ...content, chain: said(source), anchor, saidOn: nextDay(), ...more })
    return [
      ...texts.map((one) => make("monitor", anchorIn(one))),
      make("daily", column),
      make(chosen("unknown source"), anchorIn(first), { voice: "implied" }),
      make("ministry", column, { polarity: "unknown" }),
      make("paper", column),
      make("paper", column, { revision: "withdrawn", happened: Period.day("2018-03-19") }),
    ]
  })
  const documents = texts.map(({ id }, i) => ({
    id,
    sha256: id,
    name: `${chosen("document")}${i}`,
    publisher: "wire",
    publishedOn: "2018-03-22",
    readBy: chosen("reader"),
    derivedFrom: chosen("original"),
  }))
  return {
    reconciliation: reconcile(claims, { documents, sources: sources(chosen), passages: sharedPassages(texts) }),
    issues: [
      { document: chosen("bad document"), where: chosen("where"), problem: chosen("problem"), severity: "refused" },
    ],
    texts,
    policies: POLICIES.slice(0, 2),
  }
}

/** Every attempt at markup as the name of a source, as an answer, as a column and as a problem. */
export const ATTEMPTS: Written = {
  reconciliation: reconcile(
    VECTORS.map((vector, i) =>
      claim({
        ...qadamTolls[0],
        subject: `question ${Math.floor(i / 90)}`,
        property: "cause",
        value: Category.category(vector),
        chain: [{ source: vector, role: "asserts" }],
        anchor: { _tag: "RecordPlace", document: "sheet", row: i + 1, column: vector },
      }),
    ),
  ),
  issues: VECTORS.map((problem) => ({ document: "sheet", where: "line 1", problem, severity: "warning" })),
  texts: [],
  policies: [],
}
