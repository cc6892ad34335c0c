/** Dates as feeds write them. */
import { readInstant } from "../cell/day.ts"

/** Zones that RFC 822 names and ISO 8601 does not. Others than these are left out, and the day is kept. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ["EST", "-05:00"],
  ["EDT", "-04:00"],
  ["CST", "-06:00"],
  ["CDT", "-05:00"],
  ["MST", "-07:00"],
  ["MDT", "-06:00"],
  ["PST", "-08:00"],
  ["PDT", "-07:00"],
])

/**
 * A date as feeds write it.
 *
 * @example
 * ```ts import.meta.vitest
 * import { feedDate } from "@corroborate/adapters/feed/date"
 *
 * feedDate("Tue, 20 Mar 2018 14:00:00 EST") // => { instant: "2018-03-20T19:00:00Z" }
 * feedDate("2018-03-20T14:00:00.5+02:00") // => { instant: "2018-03-20T12:00:00Z" }
 * feedDate("Tue, 20 Mar 2018 14:00:00 MEZ") // => { instant: "2018-03-20" }
 * ```
 */
export const feedDate = (written: string): ReturnType<typeof readInstant> => {
  const [, before = written, zone = ""] = /^(.{1,100}\d) ([A-Z]{3,4})$/.exec(written.trim()) ?? []
  if (zone === "" || zone === "UTC" || zone === "GMT") return readInstant(written)
  return readInstant(`${before} ${ZONES.get(zone) ?? ""}`.trim())
}
