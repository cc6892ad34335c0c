/** To which body people belong whose own word leaves it open: "officers" of an army, "members" of a front. */
import { isPreposition, nounAt, type Parsed } from "../../../grammar/Parsed.ts"
import type { Told } from "../Tolled.ts"

const OFFICERS: ReadonlySet<string> = new Set(["officer", "officers"])

const OF_ARMY: ReadonlySet<string> = new Set(
  "army military soldier soldiers troops navy battalion brigade regiment infantry lieutenant sergeant noncommissioned garrison".split(
    " ",
  ),
)

const OF_POLICE: ReadonlySet<string> = new Set("police policeman policemen policewoman".split(" "))

/** "an officer and three soldiers": of the police only where the words say so, or nothing else does. */
const officersIn = ({ tokens }: Parsed, from: number, to: number): string | undefined => {
  const words = tokens.slice(from, to).map(({ lower }) => lower)
  if (!words.some((word) => OFFICERS.has(word)) || words.some((word) => OF_POLICE.has(word))) return undefined
  const own = words.some((word) => OF_ARMY.has(word))
  const police = tokens.some(({ lower }) => OF_POLICE.has(lower))
  const army = tokens.some(({ lower }) => OF_ARMY.has(lower))
  return own || (army && !police) ? "army officers" : undefined
}

/** Those who belong to something, and are told apart by nothing else. */
const BELONG: ReadonlySet<string> = new Set("members leaders militants fighters combatants men".split(" "))

const OF: ReadonlySet<string> = new Set(["of", "from"])

/** "two members of the National Liberation Army": the body by its name. */
const bodyAt = (parsed: Parsed, last: number): string | undefined => {
  const noun = isPreposition(parsed, last + 1, OF) ? nounAt(parsed, last + 2) : undefined
  if (noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  const words = parsed.tokens.slice(noun.from, noun.to)
  return words.some(({ capital, pos }) => capital && pos !== "DET")
    ? words
        .filter(({ pos }, at) => at > 0 || pos !== "DET")
        .map(({ text, lower, capital }) => (capital ? text : lower))
        .join(" ")
    : undefined
}

/** The group with the body that its members belong to; as it is where the words name none. */
export const withCorps = (parsed: Parsed, { counted }: Told, group: string | undefined): string | undefined => {
  if (group === "police officers") {
    const { who, amount, noun } = counted
    return officersIn(parsed, who === noun ? Math.max(who.from, amount.to) : who.from, who.to) ?? group
  }
  const body = group !== undefined && BELONG.has(group) ? bodyAt(parsed, counted.last) : undefined
  return body === undefined ? group : `${group} of ${body}`
}
