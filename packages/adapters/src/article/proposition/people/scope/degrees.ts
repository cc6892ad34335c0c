/** How badly the injured are hurt, which makes those hurt more or less than others a group of their own. */
import type { Parsed } from "../../../grammar/Parsed.ts"
import type { Told } from "../Tolled.ts"

const DEGREES: ReadonlyMap<string, string> = new Map(
  ["seriously", "critically", "severely", "badly", "gravely", "lightly", "slightly"]
    .map((word) => [word, word] as const)
    .concat([
      ["critical", "critically"],
      ["serious", "seriously"],
      ["grave", "gravely"],
      ["light", "lightly"],
      ["minor", "slightly"],
    ]),
)

/** "twenty seriously wounded": those hurt more or less than others are a group of their own. */
export const degreeOf = ({ tokens, phrases }: Parsed, { counted, role }: Told): string | undefined => {
  if (role.property !== "casualties.injured") return undefined
  // "escaped with minor injuries"
  const over = phrases[role.at + 1]
  const withHarm = over?._tag === "Link" && tokens[over.from]?.lower === "with"
  const stays = withHarm ? role.at + 2 : phrases[role.at]?._tag === "Link" ? role.at + 1 : role.at
  const [from, to] = [counted.amount.to, (phrases[Math.max(stays, counted.last)]?.to ?? 0) + 1]
  const degree = tokens
    .slice(from, to)
    .map(({ lower }) => DEGREES.get(lower))
    .find((one) => one !== undefined)
  return degree === undefined ? undefined : `${degree} injured`
}
