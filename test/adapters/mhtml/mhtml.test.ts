/** The page in a saved file is read as it is read by itself, however it was made fit for mail. */
import { readHtml } from "@corroborate/adapters/html/adapter"
import { readMhtml } from "@corroborate/adapters/mhtml/adapter"
import { partsOf } from "@corroborate/adapters/mhtml/parts"
import { base64, quotedPrintable } from "@corroborate/adapters/mhtml/transfer"
import type { Reading } from "@corroborate/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bytesOf, inputOf } from "../bytes.ts"
import { newsPages } from "../html/pages.ts"
import { saved, type Transfer } from "./savedPages.ts"

const transfers = fc.constantFrom<Transfer>("quoted-printable", "base64", "8bit")

const textsOf = ({ texts }: Reading): ReadonlyArray<string> => texts.map(({ text }) => text)

const wrapped = (headers: ReadonlyArray<string>, body: string): Reading =>
  readMhtml(inputOf("a.mhtml", [...headers, "", body].join("\r\n")), {})

const problems = ({ issues }: Reading): ReadonlyArray<string> => issues.map(({ problem }) => problem)

describe("saved pages", () => {
  it("a page gives the same text and claims, saved or by itself", () => {
    fc.assert(
      fc.property(newsPages(), transfers, ({ bytes }, transfer) => {
        const [alone, within] = [
          readHtml({ name: "p", bytes }, {}),
          readMhtml({ name: "p", bytes: saved(bytes, transfer) }, {}),
        ]
        expect(textsOf(within)).toEqual(textsOf(alone))
        expect(within.claims.map(({ value }) => value)).toEqual(alone.claims.map(({ value }) => value))
      }),
      { numRuns: 40 },
    )
  })

  it("the text comes from the page, the page from the file, which says when and from where it was saved", () => {
    const page = bytesOf("<html><h1>Ferry sinks</h1><p>Nine people were killed off Lomira, the coastguard said.</p>")
    const { documents, claims, texts } = readMhtml({ name: "ferry.mhtml", bytes: saved(page, "base64") }, {})
    const named = (name: string) => documents.find((document) => document.name === name)
    const [file, inFile, text] = [named("ferry.mhtml"), named("page in ferry.mhtml"), named("text of ferry.mhtml")]
    expect(documents.length).toBe(3)
    expect(inFile?.derivedFrom).toBe(file?.id)
    expect(text?.derivedFrom).toBe(inFile?.id)
    expect(text?.learnedOn).toBe("2021-05-15T07:30:00Z")
    expect(inFile?.stated?.[0]).toEqual({
      what: "address",
      words: "https://news.example/ferry",
      where: "header snapshot-content-location",
    })
    expect(claims.length).toBeGreaterThan(0)
    expect(new Set(claims.map(({ anchor }) => anchor.document))).toEqual(new Set([texts[0]?.id]))
  })

  it("the charset of the part decides how its bytes are read", () => {
    const latin = new Uint8Array(Buffer.from("<p>Caf\xe9 \x93off\x94 Lomira, nine people were killed.</p>", "latin1"))
    for (const transfer of ["quoted-printable", "base64", "8bit"] as const) {
      const reading = readMhtml({ name: "a", bytes: saved(latin, transfer, "iso-8859-1") }, {})
      expect(textsOf(reading)).toEqual(["Café “off” Lomira, nine people were killed."])
    }
  })

  it("a message of one part is its page", () => {
    const headers = [
      "MIME-Version: 1.0",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    expect(textsOf(wrapped(headers, "<p>Nine =E2=80=9Cpeople=E2=80=9D were=\r\n killed.</p>"))).toEqual([
      "Nine “people” were killed.",
    ])
  })

  it("frames are counted, faults are told, and what is no saved page is refused in one sentence", () => {
    const multi = (boundary: string): ReadonlyArray<string> => [
      "MIME-Version: 1.0",
      `Content-Type: multipart/related${boundary}`,
    ]
    const part = (type: string, body: string): string => `--x\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`
    const frames = part("text/html", "<p>Nine people were killed.</p>") + part("text/html", "<p>An advert</p>")
    expect(problems(wrapped(multi("; boundary=x"), frames))).toEqual(["1 frames of the page were not read"])
    expect(problems(wrapped(multi(""), frames))).toEqual([
      "this says that it has parts, but not what stands between them",
    ])
    expect(problems(wrapped(multi("; boundary=x"), part("image/png", "a") + part("image/png", "b")))).toEqual([
      "there is no page among its 2 parts",
    ])
    expect(problems(wrapped(["Subject: lunch"], "at noon?"))).toEqual([
      "this is no saved page; there are no parts in it",
    ])
    const broken = ["Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable"]
    expect(problems(wrapped(broken, "<p>Nine people were =ZZ killed.</p>"))[0]).toMatch(
      /^1 characters are against the rules/,
    )
  })

  it("parts within parts are found, to a limit", () => {
    const nest = (depth: number): string =>
      depth === 0
        ? "Content-Type: text/html\r\n\r\n<p>in</p>"
        : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nest(depth - 1)}\r\n--b${depth}--\r\n`
    expect(partsOf(bytesOf(nest(3))).parts.length).toBe(1)
    expect(partsOf(bytesOf(nest(20)))).toMatchObject({ parts: [], more: true })
  })
})

describe("transfer encodings", () => {
  it("base64 undoes what Node's own encoder does, in lines of any length", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 80 }), (bytes, width) => {
        const lines =
          Buffer.from(bytes)
            .toString("base64")
            .match(new RegExp(`.{1,${width}}`, "g")) ?? []
        expect(base64(bytesOf(lines.join("\r\n")))).toEqual({ bytes, faults: 0 })
      }),
    )
  })

  it("quoted-printable undoes every byte written as three characters, and keeps what breaks its rules", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const written = Array.from(bytes, (code) => `=${code.toString(16).padStart(2, "0")}`).join("=\r\n")
        expect(quotedPrintable(bytesOf(written))).toEqual({ bytes, faults: 0 })
      }),
    )
    expect(new TextDecoder().decode(quotedPrintable(bytesOf("a = b=\n=3Dc  \r\n=")).bytes)).toBe("a = b=c\r\n")
  })
})
