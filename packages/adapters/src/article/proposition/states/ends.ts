/** What people die of, those ways brought under one name each that exclude one another. */
import { Category, Text } from "@corroborate/core"
import { nounAt, type Parsed } from "../../grammar/Parsed.ts"
import { textOf } from "../phrasing.ts"

const LINES = `
heart attack|heart cardiac
stroke|stroke
gunfire|gunshot bullet bullets gunfire
stabbing|stab stabbing
beating|beating blows
drowning|drowning
asphyxiation|asphyxiation asphyxia strangulation suffocation
overdose|overdose
`

const ENDS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", words = ""] = line.split("|")
      return words.split(" ").map((word) => [word, name] as const)
    }),
)

/** The end that a phrase names; its words, which exclude no other, where it names none of those that do. */
export const endOf = (parsed: Parsed, at: number): Category.Category | Text.Text => {
  const noun = nounAt(parsed, at)
  const words = parsed.tokens.slice(noun?.from ?? 0, noun?.to ?? 0)
  const known = words.map(({ lower }) => ENDS.get(lower)).find((name) => name !== undefined)
  return known === undefined ? Text.text(textOf(parsed, at)) : Category.category(known)
}
