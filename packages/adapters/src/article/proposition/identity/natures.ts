/** What sort of people somebody was: civilians, those who fight, or those who fight for a state. */
import { Category, Text } from "@corroborate/core"
import { headAt, isLink, isPreposition, nounAt, type Parsed } from "../../grammar/Parsed.ts"
import { isPeople } from "../../text/people.ts"
import type { Context } from "../Context.ts"
import { textOf, wordOf } from "../phrasing.ts"

/** Sorts that exclude each other, each with the nouns for it. */
const LINES = `
civilians|civilian civilians noncombatant noncombatants non-combatants bystander bystanders passerby passersby villager villagers resident residents farmer farmers peasant peasants shepherd shepherds fisherman fishermen worker workers labourer labourers laborer laborers miner miners student students pupil pupils schoolchildren schoolchild child children women girl girls boy boys teacher teachers doctor doctors nurse nurses journalist journalists worshipper worshippers pilgrim pilgrims refugee refugees tourist tourists passenger passengers shopper shoppers mourner mourners protester protesters demonstrator demonstrators patient patients trader traders merchant merchants guest guests family families
fighters|fighter fighters rebel rebels guerrilla guerrillas guerilla guerillas militant militants insurgent insurgents terrorist terrorists jihadist jihadists extremist extremists separatist separatists subversive subversives combatant combatants gunman gunmen contra contras bandit bandits criminal criminals militiaman militiamen
soldiers|soldier soldiers troops policeman policemen officer officers servicemen serviceman conscripts conscript
`

const SORTS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", words = ""] = line.split("|")
      return words.split(" ").map((word) => [word, name] as const)
    }),
)

/** The sort of people that a lower-case noun means; `undefined` for those of whom it tells none. */
export const sortOf = (noun: string): string | undefined => SORTS.get(noun)

const MEMBERS: ReadonlySet<string> = new Set(
  "member members supporter supporters sympathizer sympathizers sympathiser sympathisers follower followers leader leaders commander commanders".split(
    " ",
  ),
)
const OF: ReadonlySet<string> = new Set(["of", "from"])

/** Whether a phrase is "members of X". */
export const isMember = (parsed: Parsed, at: number): boolean =>
  MEMBERS.has(headAt(parsed, at)) && isPreposition(parsed, at + 1, OF) && nounAt(parsed, at + 2) !== undefined

/** What somebody is said to be, as an answer, with the last phrase of the words for it. */
export interface Nature {
  readonly value: Category.Category | Text.Text
  readonly to: number
}

const STATE: ReadonlySet<string> = new Set(["army", "police", "military", "forces", "guard", "battalion", "navy"])

const CIVIL: ReadonlySet<string> = new Set("civil civic human rights aid relief religious student".split(" "))

/** "members of the FRM": those who fight, where the text knows that for a body in arms; else their words. */
export const ofBody = (parsed: Parsed, body: number, context: Context): Category.Category | undefined => {
  if (STATE.has(headAt(parsed, body))) return Category.category("soldiers")
  // "a civil defence group": not such as fight.
  const noun = nounAt(parsed, body)
  if (noun === undefined || parsed.tokens.slice(noun.from, noun.to).some(({ lower }) => CIVIL.has(lower)))
    return undefined
  const party = context.actors.forceOf(parsed, body)
  if (party === undefined) return undefined
  return Category.category(party.startsWith("government") ? "soldiers" : "fighters")
}

/** The last phrase of a list that opens at a place: "women and children". */
const endOfList = (parsed: Parsed, at: number): number =>
  isLink(parsed, at + 1, "and") && nounAt(parsed, at + 2) !== undefined && isPeople(headAt(parsed, at + 2))
    ? at + 2
    : at

/** What a phrase says that people are; `undefined` where it names no people. */
export const natureAt = (parsed: Parsed, at: number, context: Context): Nature | undefined => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun || noun.amount !== undefined) return undefined
  if (isMember(parsed, at)) {
    const body = ofBody(parsed, at + 2, context)
    return {
      value: body ?? Text.text(`${textOf(parsed, at)} ${wordOf(parsed, at + 1)} ${textOf(parsed, at + 2)}`),
      to: at + 2,
    }
  }
  const to = endOfList(parsed, at)
  const sorts = [at, to].map((place) => sortOf(headAt(parsed, place)))
  const [sort, last] = sorts
  // "off-duty soldiers and civilians": of two sorts, neither.
  if (sort !== last) return undefined
  // "former rebels", "ex-soldiers": no more.
  const former = parsed.tokens.slice(noun.from, noun.head).some(({ lower }) => FORMER.has(lower))
  if (sort !== undefined && !former) return { value: Category.category(sort), to }
  return isPeople(headAt(parsed, at)) ? { value: Text.text(textOf(parsed, at)), to: at } : undefined
}

const FORMER: ReadonlySet<string> = new Set("former ex retired suspected alleged".split(" "))
