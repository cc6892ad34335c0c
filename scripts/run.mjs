#!/usr/bin/env node
// Sets the workspace up when it has to be, then runs one job on a Node new enough for it.
// Plain JavaScript, no dependency: this file must start on any Node from 18 on.
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, "node_modules")
const windows = process.platform === "win32"
/** What `start` runs: the command in a few files, made from the packages' sources by `bundle.mjs`. */
const bundled = join(root, "packages/cli/bundle")

const tsc = [join(modules, "typescript/bin/tsc"), "-b"]
const everything = join(root, "test")
// Young objects in plenty: with room for them the collector runs a third as often.
const vitest = [
  "--max-semi-space-size=64",
  join(modules, "vitest/vitest.mjs"),
  "--config",
  join(root, "test/vitest.config.ts"),
]
/** Asks the runner for tests that failed in their last run, or read something written since. */
const SINCE = "--since-last-run"

/** Says how many files of tests stand as passed, by the runner's own record: it says nothing of those left out. */
const tellStanding = () => {
  const records = join(modules, ".vite/vitest")
  const files = (existsSync(records) ? readdirSync(records) : [])
    .map((name) => String(read(join(records, name, "results.json"))))
    .flatMap((text) => (text === "" ? [] : Object.values(JSON.parse(text).projects)))
    .flatMap((project) => Object.entries(project.files))
  const passed = files.filter(([name, { failed }]) => !failed && existsSync(join(root, name))).length
  console.error(`${passed} test files stand as passed, now or before; npm test -- --all runs every one.`)
}

/**
 * What the runner is asked for beside the words typed: tests that passed, and read nothing that was written since, stand.
 * `--all` runs them too, and so does whatever sets a test up otherwise than usual; that leaves no record behind.
 */
const asked = (words) => {
  if (words[0] === "--all") return ["--experimental.recordDependencies", ...words.slice(1)]
  const unusual = Object.keys(process.env).some((name) => name === "CHROMIUM" || name.startsWith("CORROBORATE_"))
  return unusual || words.length > 0 ? words : [SINCE]
}

/** Each job is a list of steps; the words typed after the job's name go to its last step. */
const jobs = {
  start: [[join(bundled, "main.js")]],
  test: [
    [...tsc, everything],
    [...vitest, "run"],
  ],
  build: [[...tsc, everything]],
  bench: [["-C", "@corroborate/source", "--expose-gc", join(root, "test/bench/scale.ts")]],
  fuzz: [
    [...tsc, everything],
    ["-C", "@corroborate/source", join(root, "test/fuzz/run.ts")],
  ],
  golden: [
    [...tsc, everything],
    [...vitest, "run", "test/architecture/api.test.ts", "test/scenarios", "test/docs", "--update=all"],
  ],
  format: [[join(modules, "oxfmt/bin/oxfmt")]],
  check: [
    [join(modules, "oxfmt/bin/oxfmt"), "--check"],
    [join(modules, "oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"],
    [join(modules, "knip/bin/knip.js"), "--no-progress"],
  ],
}

const run = (command, args, options) => {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options })
  if (done.error !== undefined) throw done.error
  return done.status ?? 1
}

const read = (path) => (existsSync(path) ? readFileSync(path) : "")

/** The files that an install depends on. */
const locked = () => [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "test/package.json",
  ...readdirSync("packages").map((name) => join("packages", name, "package.json")),
]

const machine = `${process.platform} ${process.arch}`

const install = () => {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const major = /@(\d+)\./.exec(packageManager)[1]
  // The lock file's versions passed pnpm's release-age check when they were locked; asking again costs 12 s.
  const args = ["install", "--frozen-lockfile", "--prefer-offline", "--config.minimumReleaseAge=0"]
  // What set-up prints goes to stderr: a job's stdout is its own.
  const options = { stdio: ["ignore", 2, 2], shell: windows }
  const own = spawnSync("pnpm", ["--version"], { cwd: root, encoding: "utf8", shell: windows })
  return own.status === 0 && own.stdout.startsWith(`${major}.`)
    ? run("pnpm", args, options)
    : run("npx", ["--yes", "--prefer-offline", packageManager, ...args], options)
}

const ensureInstalled = () => {
  const stamp = join(modules, ".corroborate-setup")
  const wanted = [machine, ...locked().map((file) => `${file}\n${read(file)}`)].join("\n")
  if (String(read(stamp)) === wanted) return
  const status = install()
  if (status !== 0) process.exit(status)
  writeFileSync(stamp, wanted)
}

const orUndefined = { throwIfNoEntry: false }

/** Whether a file was last written when a line of `inputs` says: milliseconds, a space, its name. */
const isUntouched = (line) => {
  const space = line.indexOf(" ")
  return statSync(line.slice(space + 1), orUndefined)?.mtimeMs === Number(line.slice(0, space))
}

/** Whether every file that the bundle and the install before it hang on is as it was then. */
const isBundled = () => {
  const [where, ...inputs] = String(read(join(bundled, "inputs"))).split("\n")
  return where === machine && inputs.every(isUntouched)
}

const bundle = (node, env) => {
  const args = [join(root, "scripts/bundle.mjs"), bundled, machine, ...locked()]
  const status = run(node, args, { env, stdio: ["ignore", 2, 2] })
  if (status !== 0) process.exit(status)
}

/** The Node the lock file pins, where it has a build for this machine; else the one running this script. */
const chooseNode = () => {
  const pinned = join(modules, ".bin", "node")
  if (existsSync(pinned)) return pinned
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath
  console.error(`corroborate needs Node 22.19 or newer on ${process.platform}; this is ${process.version}.`)
  return process.exit(1)
}

const [job, ...typed] = process.argv.slice(2)
const words = job === "test" ? asked(typed) : typed
const steps = jobs[job]
if (steps === undefined) {
  console.error(`usage: node scripts/run.mjs <${Object.keys(jobs).join("|")}> [arguments]`)
  process.exit(2)
}
// npm runs scripts in the package's folder and leaves the user's own in INIT_CWD.
const cwd = job === "start" ? (process.env.INIT_CWD ?? process.cwd()) : root
process.chdir(root)
const ready = job === "start" && isBundled()
if (!ready) ensureInstalled()
const node = chooseNode()
const env = { ...process.env, PATH: join(modules, ".bin") + delimiter + process.env.PATH }
if (job === "start") {
  if (!ready) bundle(node, env)
  env.NODE_COMPILE_CACHE ??= join(bundled, "compiled")
}
if (job === "start" && realpathSync(node) === realpathSync(process.execPath)) {
  // npm finds the Node that was installed before its own, so this is it already: the command runs here.
  const [[main]] = steps
  process.env.NODE_COMPILE_CACHE = env.NODE_COMPILE_CACHE
  process.chdir(cwd)
  process.argv.splice(1, 2, main)
  createRequire(import.meta.url)(main)
} else {
  for (const [i, step] of steps.entries()) {
    const status = run(node, i === steps.length - 1 ? [...step, ...words] : step, { cwd, env })
    if (status !== 0) process.exit(status)
  }
  if (job === "test" && words.includes(SINCE)) tellStanding()
}
