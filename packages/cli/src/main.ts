#!/usr/bin/env node
/** The first thing that runs: keeps compiled code for the next time, then starts the command. */

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)

if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`corroborate needs Node 22.19 or newer; this is ${process.versions.node}. Nothing was read.\n`)
  process.exitCode = 2
} else {
  const { enableCompileCache } = await import("node:module")
  // Measured: a second run on one article takes half the time of a first. Where there is no place to keep it, nothing is kept.
  enableCompileCache()
  await import("./process.ts")
}
