/** Deaths told with a place or a way of their own, which are some of all: "one died in hospital". */
import { isPreposition, lemmaOf, nounAt, verbAt, wordAt, type Parsed, headAt } from "../../../grammar/Parsed.ts"

import { isHospital } from "../role/hospital.ts"
import type { Told } from "../Tolled.ts"
import { LEAD } from "./where.ts"

const IN: ReadonlySet<string> = new Set(["in", "from", "at", "near"])

const DIES: ReadonlySet<string> = new Set(["die", "succumb", "pronounce", "declare"])

const isDying = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && DIES.has(lemmaOf(parsed, verb))
}

const AFTER: ReadonlySet<string> = new Set(["after", "while"])

/** "two people died after jumping from a window": those who died in a way of their own are some of all. */
export const isDyingSo = (parsed: Parsed, { property, at }: Told["role"]): boolean =>
  property === "casualties.killed" &&
  parsed.index > LEAD &&
  isDying(parsed, at) &&
  AFTER.has(wordAt(parsed, parsed.phrases[at + 1]?.from ?? -1)) &&
  verbAt(parsed, at + 2)?.form === "ing"

const AT: ReadonlySet<string> = new Set(["at", "on"])
const SPOTS: ReadonlySet<string> = new Set(["scene", "spot", "way"])

/** "one woman died in hospital", "five died at the scene": of those killed, some. */
export const isDeathIn = (parsed: Parsed, { property, at }: Told["role"], counted: Told["counted"]): boolean =>
  property === "casualties.killed" &&
  isDying(parsed, at) &&
  [at, counted.last].some(
    (place) =>
      (isPreposition(parsed, place + 1, IN) && isHospital(parsed, place + 2)) ||
      isAtOwn(parsed, place + 1) ||
      (isPreposition(parsed, place + 1, AT) && SPOTS.has(headAt(parsed, place + 2))),
  )

/** "died at its centre": of whoever speaks, who may have more. */
const isAtOwn = (parsed: Parsed, at: number): boolean =>
  isPreposition(parsed, at, IN) && ["its", "our"].includes(wordAt(parsed, nounAt(parsed, at + 1)?.from ?? -1))
