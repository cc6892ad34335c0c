/** What is known not to be done, by the ids of the list in the package's README. A test that passes here is a gap closed. */
import { readHtml } from "@corroborate/adapters/html/adapter"
import { readMhtml } from "@corroborate/adapters/mhtml/adapter"
import { extractWith } from "@corroborate/adapters/model"
import { linkEvents, Period, sha256Hex, type EventTold } from "@corroborate/core"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { inputOf } from "./bytes.ts"

const NEWS = "Nine people were killed off Lomira on Wednesday, the coastguard said."

const told: EventTold = {
  document: "a",
  subject: "explosion in Port Ansel",
  kind: "explosion",
  family: "attack",
  general: false,
  place: ["Port Ansel"],
  window: Period.day("2021-05-12"),
  dated: true,
  actors: [],
}

describe("known gaps", () => {
  it.fails("P1: text that a style sheet hides is not read", () => {
    const page = `<style>.gone { display: none }</style><p>${NEWS}</p><p class="gone">Ninety people were killed.</p>`
    expect(readHtml(inputOf("a.html", page), {}).texts[0]?.text).not.toContain("Ninety")
  })

  it.fails("P2: frames of a saved page are read", () => {
    const part = (text: string): string => `--x\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>\r\n`
    const file = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${part("See below.")}${part(NEWS)}--x--`
    expect(readMhtml(inputOf("a.mhtml", file), {}).claims.length).toBeGreaterThan(0)
  })

  it.fails("P3: captions are read", () => {
    const page = `<h1>Ferry sinks</h1><p>${NEWS.repeat(3)}</p><figure><figcaption>A hospital in which 80 people were injured.</figcaption></figure>`
    const { claims } = readHtml(inputOf("a.html", page), {})
    expect(claims.some(({ property }) => property === "casualties.injured")).toBe(true)
  })

  it.fails("P4: a fire after an explosion is one event with it", () => {
    const fire = { ...told, document: "b", subject: "fire in Port Ansel", kind: "fire", family: "disaster" }
    expect(linkEvents([], [told, fire]).links.length).toBe(1)
  })

  it.fails("P5: two spellings of one place are one", () => {
    expect(linkEvents([], [told, { ...told, document: "b", place: ["Port Ansell"] }]).links.length).toBe(1)
  })

  it.fails("P6: whose words a sentence with two verbs of saying gives is told apart", () => {
    const text =
      "Ferry sinks\n\nA ferry sank off Lomira.\n\nThe mayor spoke, the paper wrote, and 12 sailors drowned, he added: 12 sailors dead."
    const sha256 = sha256Hex(new TextEncoder().encode(text))
    const answer = {
      paragraph: 3,
      quote: "12 sailors dead",
      property: "casualties.killed",
      value: "12",
      number: 12,
      bound: "exactly",
      source: "he",
      cue: "added",
    }
    const model = { id: "fake", ask: () => Effect.succeed({ claims: [answer] }) }
    const { reading } = Effect.runSync(extractWith(model, { id: sha256, name: "a", sha256 }, text))
    expect(reading.claims.length).toBe(1)
  })
})
