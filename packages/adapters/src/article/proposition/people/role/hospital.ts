/** Hospitals, and who is said to be in one. */
import { isLink, isPreposition, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"

const HOSPITALS: ReadonlySet<string> = new Set(["hospital", "hospitals", "clinic", "clinics", "medical", "infirmary"])

/** Whether a noun phrase names a hospital: "the city's medical college". */
export const isHospital = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => HOSPITALS.has(lower))
}

const TO: ReadonlySet<string> = new Set(["to", "in", "at", "into"])

/** "were taken to hospital", "are being treated at the clinic": a hospital within the next phrases. */
export const inHospital = (parsed: Parsed, verb: number): boolean => {
  for (let at = verb + 1; at < verb + 8; at++) {
    if (verbAt(parsed, at) !== undefined || isLink(parsed, at, "stop")) return false
    if (isPreposition(parsed, at, TO) && isHospital(parsed, at + 1)) return true
  }
  return false
}

/** Whether a sentence names a hospital. */
export const namesHospital = (parsed: Parsed): boolean => parsed.phrases.some((_, at) => isHospital(parsed, at))
