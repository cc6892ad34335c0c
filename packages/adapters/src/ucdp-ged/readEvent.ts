/** From one event of GED to what UCDP and its articles say of it. */
import type { ClaimContent } from "@corroborate/core"
import type { Names } from "../sources.ts"
import type { RowClaims } from "../table/claims.ts"
import type { Field } from "./columns.ts"
import { contentOf, tell, textOf, type Answer, type EventFrame, type EventRow } from "./EventRow.ts"
import { figuresOf } from "./figures.ts"
import { UCDP } from "./originals.ts"
import { behindOf, ownChain, reportsOf } from "./reports.ts"
import { beganOf, happenedOf, placeOfEvent } from "./whenWhere.ts"

const CODES: ReadonlyArray<readonly [Field, string]> = [
  ["violence", "1 to 3"],
  ["clarity", "1 to 2"],
]

const tellCodes = (event: EventRow): void => {
  for (const [field, range] of CODES) {
    const code = textOf(event, field)
    if (code !== "" && (!/^\d$/.test(code) || code < range.slice(0, 1) || code > range.slice(-1)))
      tell(event, field, `\`${code.slice(0, 20)}\` is no code of ${range}`)
  }
}

/** One claim of each content: two articles may say the same on one day. */
const distinct = (contents: ReadonlyArray<ClaimContent>): ReadonlyArray<ClaimContent> => {
  if (contents.length < 2) return contents
  const met = new Map(contents.map((content) => [JSON.stringify(content), content]))
  return met.size === contents.length ? contents : Array.from(met.values())
}

/** Reads an event. **Law** *nothing is lost*: it is claims, or a refusal with its column. */
export const readEvent = (event: EventRow, known: Names): RowClaims => {
  const { problems } = event
  const id = textOf(event, "id")
  if (id === "" || id.length > 40) {
    tell(event, "id", id === "" ? "the event has no id" : "this is too long for the id of an event", "refused")
    return { contents: [], problems }
  }
  tellCodes(event)
  const behind = behindOf(event, known)
  const chain = ownChain(behind, known.idOf(UCDP.name), known)
  const happened = happenedOf(event)
  const frame: EventFrame = { subject: `UCDP event ${id}`, ...(happened === undefined ? {} : { happened }) }
  const { figures, answers } = figuresOf(event, chain)
  const own = { chain, scope: {}, voice: "reported" } as const
  const began = happened === undefined ? undefined : beganOf(event, happened)
  const place = placeOfEvent(event)
  const around: ReadonlyArray<Answer> = [
    ...(began === undefined ? [] : [{ ...own, property: "event.start", value: began, field: "start" } as const]),
    ...(place === undefined ? [] : [{ ...own, property: "event.place", value: place, field: "where" } as const]),
  ]
  const reports = distinct(reportsOf(event, behind, figures, known).map((answer) => contentOf(event, frame, answer)))
  return {
    contents: [...[...answers, ...around].map((answer) => contentOf(event, frame, answer)), ...reports],
    problems,
  }
}
