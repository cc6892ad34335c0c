/**
 * Bundles the command for `npm start` into the folder named: a few files instead of 750, whose compiled code is kept beside
 * them, and the tagger's model packed so that it is opened and not built. It does what the packages do when compiled.
 */
import { spawnSync } from "node:child_process"
import { rmSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative, sep } from "node:path"
import { rolldown } from "rolldown"
import { packCore } from "./tagger/pack.mjs"

const here = import.meta.dirname
const root = dirname(here)

/** A file of the model that the tagger comes with. */
const MODEL = /[/\\]wink-eng-lite-web-model[/\\]dist[/\\](.+)$/

/** Machines of wink-nlp without a state. The tagger runs neither those of names nor those of moods, which are 570 kB. */
const NO_MACHINES = JSON.stringify([JSON.stringify([100, 0, { 0: {} }, {}, {}, {}])])

/** Puts in place of the model's own files what loads faster and gives the same. */
const packedModel = {
  name: "packed-model",
  load(id) {
    const [, file = ""] = MODEL.exec(id) ?? []
    if (file === "load-core-model.js")
      return `module.exports = require(${JSON.stringify(join(here, "tagger/core.mjs"))}).core`
    if (/eng-(?:ner|sa)-model\.json$/.test(file)) return NO_MACHINES
    if (!file.endsWith("-exceptions.js")) return undefined
    const table = JSON.stringify(JSON.stringify(createRequire(id)(id)))
    return `module.exports = Object.setPrototypeOf(JSON.parse(${table}), null)`
  },
  generateBundle() {
    const model = createRequire(join(root, "packages/adapters/package.json"))("wink-eng-lite-web-model")
    this.emitFile({ type: "asset", fileName: "tagger.bin", source: packCore(model.core()) })
    this.emitFile({ type: "asset", fileName: "package.json", source: JSON.stringify({ type: "commonjs" }) })
  },
}

/** Bundles into a folder; the files that went into it. */
const bundle = async (folder) => {
  const build = await rolldown({
    cwd: root,
    input: {
      main: "packages/cli/src/main.ts",
      "threads/thread": "packages/adapters/src/threads/thread.ts",
      "threads/votes": "packages/cli/src/threads/votes.ts",
    },
    platform: "node",
    resolve: { conditionNames: ["@corroborate/source", "node", "import", "default"] },
    plugins: [packedModel],
    checks: { ineffectiveDynamicImport: false },
  })
  const { output } = await build.write({
    dir: folder,
    // Measured: CommonJS loads 40 ms sooner than modules. Names are kept, so that the trace of a defect can be read.
    format: "cjs",
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  })
  await build.close()
  return output.flatMap(({ moduleIds = [] }) => moduleIds)
}

const [folder, machine, ...locked] = process.argv.slice(2)
const began = Date.now()
rmSync(folder, { recursive: true, force: true })
const modules = await bundle(folder)
// Node keeps the compiled code of what the first run called and never adds to it: let that be a whole reading.
const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") }
spawnSync(process.execPath, [join(folder, "main.js")], { stdio: "ignore", env })

// What the bundle hangs on, for run.mjs: sources, the files that make it, those of the install, and the mark it left.
const own = ["bundle.mjs", "tagger/core.mjs", "tagger/pack.mjs", "tagger/words.mjs"].map((name) =>
  join("scripts", name),
)
const sources = modules.filter((id) => id.startsWith(root + sep) && !id.includes(`${sep}node_modules${sep}`))
const installed = [...locked, "node_modules/.corroborate-setup"]
const inputs = new Set([...own, ...installed, ...sources.map((id) => relative(root, id))])
// A file that was written after the bundle was begun may have been read before.
const lines = Array.from(inputs, (name) => `${Math.min(statSync(join(root, name)).mtimeMs, began)} ${name}`)
writeFileSync(join(folder, "inputs"), [machine, ...lines].join("\n"))
