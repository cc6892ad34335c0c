/** A test that reaches files is run again for whatever was written; one that only computes, for what it loads. */
import { describe, expect, it } from "vitest"
import { reads } from "./reads.ts"

/** What is watched for a module with this text. */
const watched = (source: string, id = "/somewhere/test/one.test.ts"): ReadonlyArray<string> => {
  const paths: Array<string> = []
  reads().transform.call({ addWatchFile: (path) => void paths.push(path) }, source, id)
  return paths
}

describe("what a test reads", () => {
  it.each(["fs", "fs/promises", "child_process", "worker_threads"])(
    "is everything here when it reaches node:%s",
    (door) => {
      const paths = watched(`import { anything } from "node:${door}"`)
      for (const end of ["docs/sizes.md", "test/reads.test.ts", "packages/core/src/index.ts", "test/docs", ".ci/run"])
        expect(paths.filter((path) => path.endsWith(`/${end}`))).not.toEqual([])
      expect(paths.filter((path) => /[/](?:node_modules|dist|bundle|[.]git)(?:[/]|$)/.test(path))).toEqual([])
    },
  )

  it("is what it loads when it only computes", () => {
    expect(watched('import { expect } from "vitest"')).toEqual([])
    expect(watched('import { readFileSync } from "node:fs"', "/somewhere/node_modules/one/index.js")).toEqual([])
  })

  it("is the lock file too, by the set-up that every test loads", () => {
    expect(watched("", "/somewhere/test/setup.ts").map((path) => path.split("/").at(-1))).toEqual(["pnpm-lock.yaml"])
  })
})
