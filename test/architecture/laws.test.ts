/** Every law that a comment states is tried under its name, and every shipped suite is, with a mutant for each of its laws. */
import * as shipped from "@corroborate/core/laws"
import { expect, it } from "vitest"
import { ASSESS_LAWS } from "../laws/assess.ts"
import { CLAIM_LAWS } from "../laws/claims.ts"
import { COMPARE_LAWS } from "../laws/compare.ts"
import { COPY_LAWS } from "../laws/copies.ts"
import { EVENT_LAWS } from "../laws/events.ts"
import { ESTIMATES_LAWS } from "../laws/estimates.ts"
import { ESTIMATOR_LAWS } from "../laws/estimators.ts"
import { HOLDER_LAWS } from "../laws/holders.ts"
import { READER_LAWS } from "../laws/readers.ts"
import { RIVAL_LAWS } from "../laws/rivals.ts"
import { SERIES_LAWS } from "../laws/series.ts"
import { OTHER_SUITES, RECONCILER_LAWS } from "../laws/suites.ts"
import { VALUE_LAWS } from "../laws/values.ts"
import { filesUnder, lawsIn, packageOf, SOURCES, textOf } from "./tree.ts"

const TRIED = [
  ...VALUE_LAWS,
  ...CLAIM_LAWS,
  ...COMPARE_LAWS,
  ...COPY_LAWS,
  ...RIVAL_LAWS,
  ...SERIES_LAWS,
  ...ASSESS_LAWS,
  ...HOLDER_LAWS,
  ...RECONCILER_LAWS,
  ...OTHER_SUITES,
  ...READER_LAWS,
  ...ESTIMATOR_LAWS,
  ...ESTIMATES_LAWS,
  ...EVENT_LAWS,
]

const stated = SOURCES.flatMap((path) => lawsIn(path, textOf(path)))

/** What begins a title of a test, or the name of a law: "name: ...", or the name alone. */
const titles = new Set(
  [...filesUnder("test"), ...filesUnder("packages/core/src/laws")].flatMap((path) =>
    Array.from(
      textOf(path).matchAll(/(?:\bit|\btest|\blaw|\bmoments)\(\s*[`"]([^`"]+?)(?::|[`"])/g),
      ([, name = ""]) => name,
    ),
  ),
)

it("every law stated in core is tried on what states it", () => {
  const tried = new Set(
    TRIED.flatMap(({ of, law: { name } }) => of.map((path) => `packages/core/src/${path}: ${name}`)),
  )
  const untried = stated
    .filter(({ path }) => packageOf(path) === "core" && !path.includes("/estimate/"))
    .map(({ path, law }) => `${path}: ${law}`)
    .filter((law) => !tried.has(law))
  expect(stated.length).toBeGreaterThan(100)
  expect(untried).toEqual([])
})

it("every law stated elsewhere begins the title of a test", () => {
  const untried = stated.filter(
    ({ path, law }) => (packageOf(path) !== "core" || path.includes("/estimate/")) && !titles.has(law),
  )
  expect(untried.map(({ path, law }) => `${path}: ${law}`)).toEqual([])
})

/** Suites by a law that only they have: how it is seen that they were tried. */
const suites = Object.keys(shipped).filter((name) => name.endsWith("Laws"))

it("every shipped suite is tried, each of its laws with a mutant", () => {
  const files = ["suites.ts", "values.ts", "claims.ts", "readers.ts", "estimators.ts"]
    .map((name) => textOf(`test/laws/${name}`))
    .join("")
  expect(suites.length).toBeGreaterThan(7)
  expect(suites.filter((name) => !files.includes(name))).toEqual([])
  const names = new Set(TRIED.map(({ law: { name } }) => name))
  const noticed = new Set(TRIED.filter(({ broken }) => broken !== undefined).map(({ law: { name } }) => name))
  expect(Array.from(names).filter((name) => !noticed.has(name))).toEqual([])
})

it("the names of laws are read out of comments", () => {
  const text =
    "/**\n * **Laws**\n * - *one*: first;\n * - *two*: second.\n *\n * Not *this*. **Law** *three*.\n */\n/** **Laws** *four*; *five* here. */"
  expect(lawsIn("x", text).map(({ law }) => law)).toEqual(["one", "two", "three", "four", "five"])
})
