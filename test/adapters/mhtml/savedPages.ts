/** Pages saved in one file, as browsers and mail programs write them. */
import type { Specimen } from "@corroborate/core/laws"
import * as fc from "fast-check"
import { bytesOf } from "../bytes.ts"
import { newsPages } from "../html/pages.ts"

/** How the bytes of a part are made fit for mail. */
export type Transfer = "quoted-printable" | "base64" | "8bit"

const hex = (code: number): string => `=${code.toString(16).toUpperCase().padStart(2, "0")}`

/** Quoted-printable, lines of at most 76 characters. */
const quotedPrintable = (bytes: Uint8Array): string => {
  let [whole, line] = ["", ""]
  for (const code of bytes) {
    const written =
      code === 10 ? "\r\n" : code === 61 || code < 32 || code > 126 ? hex(code) : String.fromCharCode(code)
    if (code === 10) {
      whole += `${line.endsWith(" ") ? `${line.slice(0, -1)}=20` : line}\r\n`
      line = ""
      continue
    }
    if (line.length + written.length > 75) {
      whole += `${line}=\r\n`
      line = ""
    }
    line += written
  }
  return whole + (line.endsWith(" ") ? `${line.slice(0, -1)}=20` : line)
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("base64")
    .replaceAll(/(.{76})/g, "$1\r\n")

const inTransfer = (bytes: Uint8Array, transfer: Transfer): Uint8Array => {
  if (transfer === "8bit") return bytes
  return bytesOf(transfer === "base64" ? base64(bytes) : quotedPrintable(bytes))
}

const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** A saved page around the bytes of one, with a picture before or behind it. */
export const saved = (page: Uint8Array, transfer: Transfer, charset = ""): Uint8Array => {
  const boundary = "----MultipartBoundary--a1b2c3----"
  return joined(
    bytesOf(
      [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://news.example/ferry",
        "Subject: =?utf-8?Q?Ferry?=",
        "Date: Sat, 15 May 2021 09:30:00 +0200",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related;\r\n\ttype="text/html";',
        `\tboundary="${boundary}"`,
        "",
        "",
        `--${boundary}`,
        `Content-Type: text/html${charset === "" ? "" : `; charset=${charset}`}`,
        `Content-Transfer-Encoding: ${transfer}`,
        "Content-Location: https://news.example/ferry",
        "",
        "",
      ].join("\r\n"),
    ),
    inTransfer(page, transfer),
    bytesOf(
      [
        "",
        `--${boundary}`,
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://news.example/x.png",
        "",
        "iVBORw0KGgo=",
        `--${boundary}--`,
        "",
      ].join("\r\n"),
    ),
  )
}

/** Pages of news, saved. */
export const savedPages = (): fc.Arbitrary<Specimen> =>
  fc
    .tuple(newsPages(), fc.constantFrom<Transfer>("quoted-printable", "base64", "8bit"))
    .map(([{ bytes }, transfer]) => ({ name: "page.mhtml", bytes: saved(bytes, transfer) }))
