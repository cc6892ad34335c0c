/**
 * The page in a browser: `CHROMIUM=/usr/bin/chromium npm test` (Debian's package chromium); skipped where none is named,
 * for looking at every page in every light takes as long as half of all other tests.
 *
 * What cannot be seen in the text: whether it can be used by everybody, fits narrow screens and paper, and asks for
 * nothing.
 */
import { LANGUAGE_TAGS, type Language } from "@corroborate/adapters"
import { htmlOf } from "@corroborate/adapters/html-report/writer"
import { existsSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { corroborate } from "../../cli/session.ts"
import { ATTEMPTS } from "./record.ts"

const CHROMIUM = process.env["CHROMIUM"]
const isThere = CHROMIUM !== undefined && existsSync(CHROMIUM)
if (!isThere)
  console.warn(
    `not run: the page in a browser, for CHROMIUM ${CHROMIUM === undefined ? "is not set" : `is not there: ${CHROMIUM}`}`,
  )

/** The checks of axe, as a script. */
const AXE = isThere ? (await import("axe-core")).default.source : ""

const folder = mkdtempSync(join(tmpdir(), "corroborate-page-"))
const written = (name: string, html: string): string => {
  const path = join(folder, name)
  writeFileSync(path, html)
  return pathToFileURL(path).href
}

const LOOKS = [{ colorScheme: "dark" }, { forcedColors: "active" }] as const

/** WCAG 2.2 AA, as far as a machine can tell, and what axe holds for good practice. */
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
/** Rules that a change of colours can break. */
const COLOURS = ["color-contrast", "link-in-text-block"]

/** What axe has against a page. The page's policy keeps scripts out, so axe runs where the policy does not reach. */
const findings = async (page: Page, rules: ReadonlyArray<string> = []): Promise<ReadonlyArray<string>> => {
  await page.evaluate(AXE)
  const only = rules.length === 0 ? STANDARDS : { type: "rule", values: rules }
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(only)}, resultTypes: ["violations"] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + " " + target.join(" "))))`,
  )
  return Array.isArray(found) ? found.map(String) : ["axe gave nothing"]
}

/** One step after the other: a page has one size, one look and one focus at a time. */
const inTurn = <A>(items: ReadonlyArray<A>, step: (item: A) => Promise<void>): Promise<void> =>
  items.reduce(async (before, item) => {
    await before
    await step(item)
  }, Promise.resolve())

/** By how many pixels a page is wider than the window. */
const overflow = (page: Page): Promise<unknown> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

/** How many tables are wider than the paper, and so cut off. */
const CUT_OFF = "[...document.querySelectorAll('.wide')].filter((e) => e.scrollWidth > e.clientWidth + 1).length"

const DIRECTIONS = "['h3', 'blockquote'].map((name) => getComputedStyle(document.querySelector(name)).direction)"

/** Whether the element that has the focus shows it, and is in sight. */
const STOP = `(() => {
  const style = getComputedStyle(document.activeElement)
  const box = document.activeElement.getBoundingClientRect()
  return [style.outlineStyle !== "none", box.bottom > 0 && box.top < innerHeight]
})()`

/** Shared by all tests: starting a browser and opening a page cost more than looking at it. */
interface Opened {
  readonly browser: Browser
  readonly sample: Readonly<Record<Language, Page>>
}

const openAll = async (): Promise<Opened> => {
  const browser = await chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: ["--no-sandbox"],
  })
  const open = async (language: Language): Promise<Page> => {
    const { out } = await corroborate("check", "--to", "html", "--lang", language, "--policy", "ucdp")
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
    await page.goto(written(`sample-${language}.html`, out))
    return page
  }
  return { browser, sample: { en: await open("en"), ar: await open("ar") } }
}

describe.skipIf(!isThere)("the page in Chromium", () => {
  let all: Opened | undefined
  const opened = (): Opened => {
    if (all === undefined) throw new Error("no browser")
    return all
  }
  beforeAll(async () => {
    all = await openAll()
  }, 120_000)
  afterAll(async () => {
    await all?.browser.close()
  })

  it.each(LANGUAGE_TAGS)(
    "in %s axe finds nothing against it, in light, dark and forced colours",
    async (language) => {
      const page = opened().sample[language]
      expect(await findings(page)).toEqual([])
      await inTurn(LOOKS, async (look) => {
        await page.emulateMedia(look)
        expect(await findings(page, COLOURS)).toEqual([])
      })
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none" })
    },
    120_000,
  )

  it.each(LANGUAGE_TAGS)(
    "in %s it fits 320 pixels and paper of both sizes without scrolling sideways",
    async (language) => {
      const page = opened().sample[language]
      await inTurn([320, 768, 1280], async (width) => {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflow(page)).toBe(0)
      })
      await page.emulateMedia({ media: "print" })
      // The width that A4 and Letter leave between margins of 18 mm, in CSS pixels.
      await inTurn([658, 680], async (width) => {
        await page.setViewportSize({ width, height: 1000 })
        expect(await overflow(page)).toBe(0)
        expect(await page.evaluate(CUT_OFF)).toBe(0)
      })
      await page.emulateMedia({ media: "screen" })
      await page.setViewportSize({ width: 1000, height: 900 })
    },
    120_000,
  )

  it("reads from right to left in Arabic, and a quote in the direction of its own letters", async () => {
    const page = opened().sample.ar
    expect(await page.evaluate(DIRECTIONS)).toEqual(["rtl", "ltr"])
    await opened().sample.en.evaluate(
      "document.querySelector('blockquote').textContent = '\u0645\u0631\u0635\u062F 62'",
    )
    expect(await opened().sample.en.evaluate(DIRECTIONS)).toEqual(["ltr", "rtl"])
  }, 120_000)

  it("can be used with the keys alone: the first stop leads to the questions, and every stop can be seen", async () => {
    const page = opened().sample.en
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#questions")
    await inTurn(Array.from({ length: 12 }), async () => {
      expect(await page.evaluate(STOP)).toEqual([true, true])
      await page.keyboard.press("Tab")
    })
  }, 120_000)

  it.each(["A4", "Letter"])(
    "prints on %s",
    async (format) => {
      const pdf = (await opened().sample.en.pdf({ format })).toString("latin1")
      const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
      expect(count).toBeGreaterThan(4)
      expect(count).toBeLessThan(60)
    },
    120_000,
  )

  it("asks for nothing and runs nothing, even with its own policy taken away and 500 attempts in it", async () => {
    const page = await opened().browser.newPage()
    const asked: Array<string> = []
    page.on("request", (request) => asked.push(request.url()))
    const unguarded = htmlOf(ATTEMPTS, "ar").replace(/<meta http-equiv[^>]*>/, "")
    await inTurn([htmlOf(ATTEMPTS, "en"), unguarded], async (html) => {
      const address = written("attempts.html", html)
      asked.length = 0
      await page.goto(address)
      await page.mouse.move(300, 300)
      expect(await page.evaluate("window.__hit")).toBeUndefined()
      expect(asked).toEqual([address])
    })
  }, 120_000)

  it("would be told of what is wrong: axe finds faults, and the canary sings", async () => {
    const page = await opened().browser.newPage()
    const bad = "<!doctype html><title>x</title><img src=x onerror=window.__hit=1><p style='color:#ccc'>pale"
    await page.goto(written("bad.html", bad))
    const found = await findings(page)
    expect(found.map((text) => text.split(" ")[0])).toEqual(
      expect.arrayContaining(["image-alt", "html-has-lang", "color-contrast"]),
    )
    expect(await page.evaluate("window.__hit")).toBe(1)
  }, 120_000)
})
