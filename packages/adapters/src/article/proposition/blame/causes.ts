/** Causes brought under one name each, so that "a gas leak" and "gas" are one answer. */
import { Category, Text } from "@corroborate/core"
import { nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { textOf } from "../phrasing.ts"

const LINES = `
gas|gas methane propane lpg cylinder cylinders
explosives|explosive explosives bomb bombs ied device detonator dynamite grenade mine landmine
terrorism|terrorism terrorist terrorists
arson|arson arsonist arsonists
sabotage|sabotage saboteurs
electrical fault|electrical short-circuit wiring circuit transformer
power line|powerline lines line
speeding|speeding speed
brake failure|brakes brake
tyre failure|tyre tyres tire tires
technical failure|mechanical technical engine engines malfunction
human error|error mistake drowsiness fatigue
weather|rain rains rainfall storm storms fog wind winds gust gusts squall squalls ice snow weather monsoon
corrosion|corrosion rust
structural weakness|structural cracks foundations
negligence|negligence carelessness
poor maintenance|maintenance upkeep
missile|missile missiles rocket rockets
shelling|shell shells shelling mortar mortars artillery
overcrowding|overcrowding overloading
track failure|track tracks rail rails
lightning|lightning
accident|accident
foul play|foul
fireworks|firework fireworks firecracker firecrackers pyrotechnics
cigarette|cigarette cigarettes
candle|candle candles
cooking|stove cooker cooking
fuel|fuel petrol gasoline diesel
bird strike|bird birds
alcohol|alcohol drunkenness intoxication
`

const CLASSES: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", words = ""] = line.split("|")
      return words.split(" ").map((word) => [word, name] as const)
    }),
)

/** The cause that a noun phrase names: one of the table, else its words, which exclude no other. */
export const causeOf = (parsed: Parsed, at: number): Category.Category | Text.Text => {
  const phrase = nounAt(parsed, at) ?? verbAt(parsed, at)
  const words = phrase === undefined ? [] : parsed.tokens.slice(phrase.from, phrase.to)
  const known = words.map(({ lower }) => CLASSES.get(lower)).findLast((name) => name !== undefined)
  return known === undefined ? Text.text(textOf(parsed, at)) : Category.category(known)
}
