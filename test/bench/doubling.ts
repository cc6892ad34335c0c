/**
 * How the time of every reader grows from 64 KB to 4 MB, on inputs that are hard on it.
 * Run: node -C @corroborate/source test/bench/doubling.ts [format...]
 */
import { FORMATS } from "@corroborate/adapters"
import { doubled, growthOf, reading, worstFor } from "../guards/doubling.ts"

const KILOBYTE = 1024
/** More than this is more than linear. */
const LINEAR = 1.1

const wanted = process.argv.slice(2)

const readers = await Promise.all(
  FORMATS.flatMap(({ name, reader }) =>
    reader === undefined || (wanted.length > 0 && !wanted.includes(name))
      ? []
      : [reader().then((read) => ({ name, read }))],
  ),
)

for (const { name, read } of readers) {
  for (const worst of worstFor(name)) {
    const { exponent, perMegabyte } = growthOf(reading(read, worst), doubled(64 * KILOBYTE, 4096 * KILOBYTE), 2)
    const unit = JSON.stringify(((worst.before ?? "") + worst.unit).slice(-30))
    const told = exponent > LINEAR ? "STEEP" : ""
    process.stdout.write(
      `${name.padEnd(14)} ${unit.padEnd(36)} exponent ${exponent.toFixed(2)} ${perMegabyte.toFixed(0).padStart(6)} ms/MB ${told}\n`,
    )
  }
}
