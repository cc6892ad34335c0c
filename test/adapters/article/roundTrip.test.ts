/** What an article gives survives our own wire format: chains with their places in the text, values with theirs. */
import { readClaimsJson } from "@corroborate/adapters/claims-json/adapter"
import { writeClaimsJson } from "@corroborate/adapters/claims-json/writer"
import { reconcile } from "@corroborate/core"
import { expect, it } from "vitest"
import { LOOK } from "../look.ts"
import { read } from "./reading.ts"

it("claims read from an article are the same after our own format", () => {
  const reading = read(
    "Landslide buries hillside homes\n\n3 March 2020\n\nA landslide killed at least 40 people, the governor of Tavira said on Monday. Rescuers put the toll at 52, according to the Tavira Post.",
  )
  const { issues, texts } = reading
  const text = writeClaimsJson(
    { reconciliation: reconcile(reading.claims, reading), issues, texts, policies: [] },
    LOOK,
  )
  const again = readClaimsJson({ name: "again.json", bytes: new TextEncoder().encode(text) }, {})
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
  expect(again.issues).toEqual([])
  expect([...again.claims].toSorted(byId)).toEqual([...reading.claims].toSorted(byId))
  expect(reading.claims.length).toBe(2)
})
