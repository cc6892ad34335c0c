/** What a claim that stands by itself says: its words, and what it is about when that is an observation. */
import { Text } from "@corroborate/core"
import { say, type Gathering } from "../gathering.ts"
import { resolved, type Node, type Resolve } from "./nodes.ts"
import { readObservation } from "./observation.ts"
import { WorkShape, type Work } from "./schema.ts"
import { addressesIn, chainsOf, saidIn } from "./who.ts"

const firstOf = ({ text, headline, name, description }: Work): string | undefined =>
  text[0] ?? headline[0] ?? name[0] ?? description[0]

/** Reads a claim. One that is about an observation is what the observation says. */
export const readClaim = (node: Node, gathering: Gathering, resolve: Resolve): void => {
  const { value, row, where } = node
  const work = WorkShape.safeParse(value).data
  const about =
    work === undefined ? [] : resolved(work.about, resolve).filter((one) => typeof one === "object" && one !== null)
  const observed =
    work === undefined
      ? 0
      : about.filter((one) => readObservation({ ...node, value: one }, work, gathering, resolve)).length
  const words = work === undefined ? undefined : firstOf(work)
  if (work === undefined || (words === undefined && observed === 0)) {
    gathering.issues.refuse(where, "this claim has neither words nor an observation that it is about")
    return
  }
  if (words === undefined || observed > 0) return
  const said = saidIn([...work.datePublished, ...work.dateCreated], gathering, where)
  for (const voiced of chainsOf(work, resolve, gathering))
    say(gathering, {
      subject: words,
      property: "statement",
      value: Text.text(words),
      row,
      column: "text",
      ...voiced,
      ...said,
    })
  for (const address of new Set(addressesIn([...work.firstAppearance, ...work.appearance], resolve, gathering, where)))
    for (const voiced of chainsOf(work, resolve, gathering))
      say(gathering, {
        subject: words,
        property: "appearance",
        value: Text.text(address),
        row,
        column: "appearance",
        ...voiced,
      })
}
