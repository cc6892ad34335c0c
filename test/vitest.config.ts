import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { examples } from "./examples.ts"
import { reads } from "./reads.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const searches = process.env["CORROBORATE_RUNS"] !== undefined

export default defineConfig({
  root,
  plugins: [examples(), reads()],
  resolve: {
    // Tests read the packages' sources, so there is no build between an edit and a red test.
    alias: [
      { find: /^@corroborate\/(core|adapters|cli)$/, replacement: here("../packages/$1/src/index.ts") },
      { find: /^@corroborate\/core\/(laws|testing)$/, replacement: here("../packages/core/src/$1/index.ts") },
      { find: /^@corroborate\/(core|adapters|cli)\/(.+)$/, replacement: here("../packages/$1/src/$2.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    includeSource: ["packages/*/src/**/*.ts"],
    setupFiles: [here("setup.ts")],
    // The code under test keeps no state, so one module graph per worker serves every file.
    pool: "threads",
    isolate: false,
    // Every core works: the runner itself only listens.
    maxWorkers: availableParallelism(),
    // A machine that is busy with something else fails no test; a longer search takes as long as it takes.
    testTimeout: searches ? 0 : 60_000,
    // A search of another length says nothing of what `npm test` found last time.
    cache: !searches,
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
  },
})
