/**
 * More names than a `Map` can hold (16,777,216), each found again.
 * Run: node -C @corroborate/source test/bench/votes/keys.ts [NAMES]
 */
import { intern, interner } from "@corroborate/core"
import { peak, say, timed } from "./timing.ts"

const names = Number(process.argv[2] ?? 20_000_000)
const all = interner()
const bytes = new Uint8Array(16)
const view = new DataView(bytes.buffer)

/** The id of the name "k" and a number, written from its last digit. */
const idOf = (k: number): number => {
  let at = bytes.length
  let left = k
  do {
    bytes[--at] = 48 + (left % 10)
    left = Math.floor(left / 10)
  } while (left > 0)
  bytes[--at] = 107
  return intern(all, bytes, view, at, bytes.length)
}

const first = timed(() => {
  for (let k = 0; k < names; k++) idOf(k)
})
let wrong = 0
const again = timed(() => {
  for (let k = 0; k < names; k++) if (idOf(k) !== k) wrong++
})
say(
  `${all.size} names in ${(first / 1000).toFixed(1)} s, all found again in ${(again / 1000).toFixed(1)} s, ${wrong} wrongly; peak ${peak()} MB`,
)
