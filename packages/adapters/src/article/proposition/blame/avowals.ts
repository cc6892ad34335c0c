/** What a party says of its own doing: "claimed responsibility", "admitted bombing the depot", "denied any role". */
import {
  headAt,
  headOf,
  isLink,
  isPreposition,
  lemmaAt,
  lemmaOf,
  nounAt,
  verbAt,
  type Parsed,
} from "../../grammar/Parsed.ts"
import { subjectOf } from "../../grammar/subjects.ts"
import { REPORT_VERBS } from "../../who/reportVerbs.ts"
import { wordOf } from "../phrasing.ts"
import { isDeed, isDone } from "./deedNouns.ts"
import { DOES, isDoing, isGerund, isHarm, isOwn, objectOf, OWN, WRONGS } from "./deeds.ts"
import type { Finder } from "./Found.ts"
import { agentBehind } from "./harms.ts"

const CLAIMS: ReadonlySet<string> = new Set("claim accept admit take assume acknowledge".split(" "))
const DENIES: ReadonlySet<string> = new Set("deny disclaim reject".split(" "))
const PARTS: ReadonlySet<string> = new Set(["responsibility", "involvement", "complicity"])

/** What is denied besides, where it is told in what: "any role in the attack", "any link to it". */
const ROLES: ReadonlySet<string> = new Set("role part hand participation connection link links ties".split(" "))

const ON_DEED: ReadonlySet<string> = new Set(["for", "in", "of"])

const PAPERS: ReadonlySet<string> = new Set(
  "leaflet leaflets communique communiques statement statements pamphlet pamphlets note message video".split(" "),
)

/** "X distributed leaflets claiming responsibility": whoever put them out; -1 where nobody did. */
const distributed = (parsed: Parsed, verb: number): number => {
  if (verbAt(parsed, verb)?.form !== "ing" || !PAPERS.has(headAt(parsed, verb - 1))) return -1
  const before = parsed.verbs.findLast((at) => at < verb) ?? -1
  return before === verb - 2 && verbAt(parsed, before)?.passive === false ? subjectOf(parsed, before).at : -1
}

/** "X claimed responsibility for the attacks", "X denied any involvement". */
export const claimed: Finder = (parsed, verb) => {
  const putOut = distributed(parsed, verb)
  const group = verbAt(parsed, verb)
  const object = nounAt(parsed, verb + 1)
  if (group === undefined || object === undefined || group.negated || group.form === "infinitive") return undefined
  const head = headOf(parsed, object)
  const [claims, denies] = [CLAIMS.has(lemmaOf(parsed, group)), DENIES.has(lemmaOf(parsed, group))]
  const credit = head === "credit" && claims
  const role = denies && ROLES.has(head) && isPreposition(parsed, verb + 2) && isDone(parsed, verb + 3)
  if (!PARTS.has(head) && !credit && !role) return undefined
  const who = putOut === -1 ? subjectOf(parsed, verb).at : putOut
  if ((!claims && !denies) || who === -1) return undefined
  const to = isPreposition(parsed, verb + 2) ? verb + 3 : verb + 1
  // "took responsibility for my decision": no event.
  const what = nounAt(parsed, to)
  if (to === verb + 3 && what !== undefined && OWN.has(wordOf(parsed, to)) && !isDeed(parsed, to)) return undefined
  const deed = to === verb + 3 && (role || ON_DEED.has(wordOf(parsed, verb + 2))) ? { deed: to } : {}
  return { who, from: who, to, verb, ...deed, ...(denies ? { denied: true, part: verb + 1 } : {}) }
}

const BY: ReadonlySet<string> = new Set(["by"])

/** "the attack was claimed by X", "a bombing claimed by X". */
export const claimedBy: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || (!group.passive && group.form !== "past")) return undefined
  if (lemmaOf(parsed, group) !== "claim" || !isPreposition(parsed, verb + 1, BY)) return undefined
  const from = subjectOf(parsed, verb).at
  if (!isDeed(parsed, from) || nounAt(parsed, verb + 2) === undefined) return undefined
  return { who: verb + 2, from, to: verb + 2, verb, deed: from, named: true }
}

const ADMITS: ReadonlySet<string> = new Set(["admit", "acknowledge", "confess"])
const DOUBTS: ReadonlySet<string> = new Set(["deny", "disclaim", "reject", "retract", "recant", "withdraw"])

const INSISTS: ReadonlySet<string> = new Set("maintain protest proclaim assert declare".split(" "))

/** Where what somebody owns up to stands: "confessed to killing two", "pleaded guilty to murder", "denied bombing it". */
const ownedUpTo = (parsed: Parsed, verb: number): number => {
  const guilty = lemmaAt(parsed, verb) === "plead" && wordOf(parsed, verb + 1) === "guilty"
  const at = guilty ? verb + 2 : verb + 1
  return isPreposition(parsed, at, TO) ? at + 1 : at
}

/** "confessed to the murder of the judge", "pleaded guilty to murder"; "retracted his confession" is of what it was of. */
export const confessed: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  const who = subjectOf(parsed, verb).at
  if (group === undefined || group.negated || group.passive || who === -1) return undefined
  if (DOUBTS.has(lemma) && headAt(parsed, verb + 1) === "confession")
    return { who, from: who, to: verb + 1, verb, denied: true, answers: true }
  if (INSISTS.has(lemma) && headAt(parsed, verb + 1) === "innocence")
    return { who, from: who, to: verb + 1, verb, denied: true, answers: true }
  const guilty = lemma === "plead" && wordOf(parsed, verb + 1) === "guilty"
  const notGuilty = lemma === "plead" && wordOf(parsed, verb + 1) === "not" && wordOf(parsed, verb + 2) === "guilty"
  if (notGuilty) {
    const at = isPreposition(parsed, verb + 3, TO) ? verb + 4 : verb + 3
    const deed = isDone(parsed, at) || isDoing(parsed, at) ? { deed: at } : { answers: true as const }
    return { who, from: who, to: Math.max(verb + 2, deed.deed ?? -1), verb, denied: true, ...deed }
  }
  if (!guilty && lemma !== "confess") return undefined
  const at = ownedUpTo(parsed, verb)
  const to = isDone(parsed, at) ? at : carriedOut(parsed, at)
  return to === -1 ? undefined : { who, from: who, to, verb, deed: isDone(parsed, at) || isDoing(parsed, at) ? at : to }
}

/** "Tarn is innocent", "was not guilty": of what he is accused of. */
export const innocent: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const who = subjectOf(parsed, verb).at
  const at = isLink(parsed, verb + 1, "adverb") ? verb + 2 : verb + 1
  const word = wordOf(parsed, at)
  if (group?.form !== "be" || who === -1) return undefined
  if (word !== (group.negated ? "guilty" : "innocent")) return undefined
  return { who, from: who, to: at, verb, denied: true, answers: true }
}

/** "denied bombing the depot", "admits downing the jet". */
export const ownsUp: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  if (group === undefined || group.negated || group.passive) return undefined
  const [denies, admits] = [DENIES.has(lemmaOf(parsed, group)), ADMITS.has(lemmaOf(parsed, group))]
  if (!denies && !admits) return undefined
  const at = ownedUpTo(parsed, verb)
  const who = subjectOf(parsed, verb).at
  const to = carriedOut(parsed, at)
  if (who === -1 || to === -1) return undefined
  return { who, from: who, to, verb, deed: isDoing(parsed, at) ? at : to, ...(denies ? { denied: true } : {}) }
}

const TO: ReadonlySet<string> = new Set(["to"])

const BEHIND: ReadonlySet<string> = new Set(["behind", "in"])

/** Last phrase of "bombing the depot", "carrying out the raid"; -1 for no deed. */
const carriedOut = (parsed: Parsed, at: number): number => {
  // "being behind the attack", "having been involved in it"
  const part = BEHIND.has(wordOf(parsed, at + 1)) && isGerund(parsed, at) && isDone(parsed, at + 2) ? at + 2 : -1
  if (part !== -1) return part
  if (isDoing(parsed, at)) return nounAt(parsed, at + 1) === undefined ? at : at + 1
  const object = objectOf(parsed, at)
  return isGerund(parsed, at) && object > at && isDeed(parsed, object) ? object : -1
}

/** "said that it had bombed the pipeline": a group tells of what it did itself. */
export const avowed: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const who = subjectOf(parsed, verb).at
  if (group === undefined || group.passive || !isHarm(parsed, verb)) return undefined
  // "the rebels said they shot it down"
  const said = group.form === "past" && who === verb - 1 && REPORT_VERBS.has(lemmaAt(parsed, overThat(parsed, who - 1)))
  return isOwn(parsed, who) && wordOf(parsed, who) !== "this" && (group.perfect || said) && !group.negated
    ? { who, from: who, to: Math.min(verb + 1, parsed.phrases.length - 1), verb, deed: verb }
    : undefined
}

const overThat = (parsed: Parsed, at: number): number => (isLink(parsed, at, "that") ? at - 1 : at)

const LAUNCHES: ReadonlySet<string> = new Set(["launch", "mount"])

/** "it had carried out the attack", "an attack carried out by X". */
export const did: Finder = (parsed, verb) => {
  const group = verbAt(parsed, verb)
  const lemma = lemmaAt(parsed, verb)
  if (group === undefined || isGerund(parsed, verb) || !DOES.has(lemma)) return undefined
  const object = objectOf(parsed, verb)
  if (lemma === "carry" && object === verb + 1) return undefined
  const planned = lemma === "order" || lemma === "plan"
  if (planned && !group.passive && !["the", "this", "both"].includes(wordOf(parsed, object))) return undefined
  const negated = group.negated ? { denied: true as const } : {}
  const who = besideComma(parsed, verb)
  if (group.passive || group.form === "past") {
    const by = agentBehind(parsed, object)
    if (by !== undefined) {
      const named = isDone(parsed, who) || (WRONGS.has(lemma) && isHarmful(parsed, who))
      return named ? { who: by + 1, from: verb, to: by + 1, verb, deed: who, ...negated } : undefined
    }
  }
  // "the rebels launched the attack": told as the launch of it.
  if (group.passive || who === -1 || !isDone(parsed, object) || LAUNCHES.has(lemma)) return undefined
  if (group.modal !== undefined && !group.perfect) return undefined
  return { who, from: who, to: object, verb, deed: object, ...negated }
}

/** "the attack, reportedly carried out by X": the noun that a participle behind a comma is about; else the subject. */
const besideComma = (parsed: Parsed, verb: number): number => {
  let at = verb - 1
  while (isLink(parsed, at, "adverb") || isLink(parsed, at, "and") || isLink(parsed, at, "adjective")) at--
  const participle = verbAt(parsed, verb)?.form === "past" && isLink(parsed, at, "comma")
  return participle && isDone(parsed, at - 1) ? at - 1 : subjectOf(parsed, verb).at
}

const HARMLESS: ReadonlySet<string> = new Set("error errors mistake mistakes fault faults blunder blunders".split(" "))

/** What somebody perpetrated, by a name or by "it": no mistake. */
const isHarmful = (parsed: Parsed, at: number): boolean =>
  nounAt(parsed, at) !== undefined && !HARMLESS.has(headAt(parsed, at))

const ACCUSATIONS: ReadonlySet<string> = new Set(
  "accusation accusations allegation allegations charge charges claims".split(" "),
)

const REJECTS: ReadonlySet<string> = new Set(["deny", "reject", "dismiss", "refute"])

/** "denied the accusation", "rejects the charge": of what was told before. */
export const answered: Finder = (parsed, verb) => {
  const [group, what] = [verbAt(parsed, verb), nounAt(parsed, verb + 1)]
  if (group === undefined || what === undefined || group.negated || group.passive || group.form === "infinitive")
    return undefined
  if (
    !REJECTS.has(lemmaOf(parsed, group)) ||
    !ACCUSATIONS.has(headOf(parsed, what)) ||
    !MEANT.has(wordOf(parsed, verb + 1))
  )
    return undefined
  const who = subjectOf(parsed, verb).at
  // "rejected any accusation linking it to the attack"
  const deed = isGerund(parsed, verb + 2) && isPreposition(parsed, verb + 4) && isDone(parsed, verb + 5) ? verb + 5 : -1
  const told = deed === -1 ? { answers: true as const } : { deed }
  return who === -1 ? undefined : { who, from: who, to: Math.max(verb + 1, deed), verb, denied: true, ...told }
}

const MEANT: ReadonlySet<string> = new Set(
  "the this that these those all such any accusations allegations claims".split(" "),
)
