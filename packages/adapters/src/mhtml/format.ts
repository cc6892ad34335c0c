/** A page saved in one file, as a row of the table of formats. */
import type { Format } from "../Format.ts"
import { isSavedPage } from "./recognise.ts"

/** See the head of this file. */
export const mhtml: Format = {
  name: "mhtml",
  title: "a web page saved in one file",
  extensions: [".mhtml", ".mht"],
  maps: [
    "the root of multipart/related, else the first page in it -> a page, as in html",
    "Date -> when it came to us; Snapshot-Content-Location, Content-Location -> address",
  ],
  loses: ["frames, which are counted; pictures and styles"],
  example: "corroborate check test/adapters/mhtml/page.mhtml",
  recognises: isSavedPage,
  reader: async () => (await import("./adapter.ts")).readMhtml,
}
