/**
 * What is read in each of four time zones, as a hash: the same one four times.
 * Run: node -C @corroborate/source test/bench/extraction/zones.ts
 *
 * Prints the zone, the hour that its clock shows at noon in UTC, and the hash. In a process of its own, since threads do
 * not take a time zone.
 */
import { readArticle } from "@corroborate/adapters/article/read"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { ZONES } from "../../adapters/article/variants.ts"

const NOON = "2020-06-01T12:00:00Z"
const folder = fileURLToPath(new URL("../../adapters/article/items/", import.meta.url))
const texts = readdirSync(folder)
  .toSorted()
  .slice(0, 12)
  .map((name) => readFileSync(folder + name))

for (const zone of ZONES) {
  process.env["TZ"] = zone
  const claims = texts.flatMap((bytes) => readArticle({ name: "text.txt", bytes }, {}).claims)
  const hash = createHash("sha256").update(JSON.stringify(claims)).digest("hex")
  process.stdout.write(`${zone} ${new Date(NOON).getHours()} ${hash}\n`)
}
