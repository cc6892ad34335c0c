/** The dead who are found: "pulled out 12 bodies", "the bodies of 12 people were recovered". */
import { headOf, lemmaOf, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { afterNominal, type Counted } from "../counted/counted.ts"
import { verbBefore } from "./objects.ts"
import type { RoleReader } from "../Role.ts"

/** Words for the dead as they lie. */
export const BODIES: ReadonlySet<string> = new Set(["bodies", "body", "corpses"])

const FINDS: ReadonlySet<string> = new Set("recover retrieve find pull discover exhume locate collect dig".split(" "))

/** The verb that tells of finding the bodies: "pulled 12 bodies", "12 bodies were found"; -1 when there is none. */
const finding = (parsed: Parsed, one: Counted): number => {
  const before = verbBefore(parsed, one.at)
  for (const at of [before, afterNominal(parsed, one.last)]) {
    const verb = verbAt(parsed, at)
    if (verb !== undefined && FINDS.has(lemmaOf(parsed, verb)) && verb.form !== "infinitive" && !verb.negated) return at
  }
  return -1
}

/** Bodies that were found; others are so many dead at least, since who saw them need not have seen all. */
export const byBodies: RoleReader = (parsed, one) => {
  if (!BODIES.has(headOf(parsed, one.who))) return undefined
  const verb = finding(parsed, one)
  if (verb === -1 && one.amount.word !== undefined) return undefined
  return verb === -1
    ? { property: "casualties.killed", at: one.at, bound: "least" }
    : { property: "bodies.recovered", at: verb }
}

/** "brought out the bodies of 12 people". */
const isFetched = (parsed: Parsed, bodies: number): boolean => {
  const at = [bodies - 1, bodies - 2].find((place) => verbAt(parsed, place) !== undefined)
  const verb = at === undefined ? undefined : verbAt(parsed, at)
  if (verb === undefined || verb.negated || verb.passive || verb.form === "infinitive") return false
  return FINDS.has(lemmaOf(parsed, verb)) || BRINGS.has(lemmaOf(parsed, verb))
}

const BRINGS: ReadonlySet<string> = new Set(["bring", "take", "carry", "haul", "lift"])

/** "the bodies of 12 people had been recovered". */
const isFound = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb?.passive === true && FINDS.has(lemmaOf(parsed, verb))
}

/** What is said of the people whose bodies, told at a phrase, are counted. */
export const ofBodies = (parsed: Parsed, { last }: Counted, bodies: number): string =>
  isFound(parsed, last + 1) || isFetched(parsed, bodies) ? "bodies.recovered" : "casualties.killed"
