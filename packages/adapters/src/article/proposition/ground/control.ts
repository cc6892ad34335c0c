/** Ground in somebody's control or hands: "took control of A", "A is under rebel control", "the rebel-held town of A". */
import { headOf, isLink, isPreposition, lemmaOf, nounAt, verbAt, type Parsed } from "../../grammar/Parsed.ts"
import { subjectAt } from "../../grammar/subjects.ts"
import { extentAt, type ReadExtent } from "../../place/extents.ts"
import type { Context, PropositionReader } from "../Context.ts"
import { wordOf } from "../phrasing.ts"
import type { Proposition } from "../Proposition.ts"
import { base, says } from "./extentClaim.ts"
import { groundAt, groundsBefore, groundsFrom } from "./grounds.ts"
import { holderAt, holderBefore, isOurs, OURS } from "./holders.ts"
import { isNamed } from "./sites.ts"
import { isTold, polarityAt } from "./told.ts"

const GETS: ReadonlySet<string> = new Set(
  "take gain seize regain retake maintain keep hold have establish assume wrest win retain consolidate tighten extend claim declare announce".split(
    " ",
  ),
)
const OF: ReadonlySet<string> = new Set(["of", "over"])

const isControl = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  return noun !== undefined && headOf(parsed, noun) === "control"
}

/** "took control of A", "maintains full control over A and B". */
const gained: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const verb = verbAt(parsed, at - 1)
    if (verb === undefined || !isControl(parsed, at) || !isPreposition(parsed, at + 1, OF)) return []
    if (!isTold(parsed, at - 1) || verb.passive || !GETS.has(lemmaOf(parsed, verb))) return []
    const party = holderBefore(parsed, at - 1, context)
    if (party === undefined) return []
    return groundsFrom(parsed, at + 2, context).map((read) => ({
      ...says(
        "territory.control",
        party,
        read.extent,
        base(parsed, Math.max(0, subjectAt(parsed, at - 1)), read.to, read),
      ),
      polarity: polarityAt(parsed, at - 1),
    }))
  })

/** "put the jihadists in control of a southern part of the capital". */
const inControl: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    if (!isControl(parsed, at) || wordOf(parsed, at - 1) !== "in" || !isPreposition(parsed, at + 1, OF)) return []
    const read = extentAt(parsed, at + 2, context.places)
    const verb = verbAt(parsed, at - 2)
    const holder = verb === undefined ? at - 2 : subjectAt(parsed, at - 2)
    const party = holder < 0 ? undefined : context.actors.partyOf(parsed, holder)
    if (read === undefined || party === undefined) return []
    const from = verbAt(parsed, holder - 1) === undefined ? holder : holder - 1
    return [
      {
        ...says("territory.control", party, read.extent, base(parsed, from, read.to, read)),
        polarity: verb?.negated === true ? "denied" : "affirmed",
      },
    ]
  })

const HOLDINGS: ReadonlySet<string> = new Set(["control", "hands", "rule", "occupation"])
const WITHIN: ReadonlySet<string> = new Set("under in into".split(" "))
const STAYS: ReadonlySet<string> = new Set("be remain stay come fall bring put pass keep lie return place".split(" "))

/** Whose control or hands: "of the rebels" behind it, or a word for them before it. */
const holderOf = (parsed: Parsed, at: number, context: Context): string | undefined => {
  if (isOurs(parsed, at)) return OURS
  return isPreposition(parsed, at + 1, OF) ? holderAt(parsed, at + 2, context) : context.actors.partyWithin(parsed, at)
}

/** Over adverbs and adjectives: "remains firmly under". */
const before = (parsed: Parsed, from: number): number => {
  let at = from
  while (isLink(parsed, at, "adverb") || isLink(parsed, at, "adjective")) at--
  return at
}

interface Held {
  readonly grounds: ReadonlyArray<ReadExtent>
  readonly from: number
  readonly denied: boolean
  /** Told beside what is told: "towns under rebel control were shelled". */
  readonly beside: boolean
}

const heldBefore = (parsed: Parsed, preposition: number, context: Context): Held | undefined => {
  const at = before(parsed, preposition - 1)
  const verb = verbAt(parsed, at)
  if (verb === undefined) {
    const read = groundAt(parsed, at, context)
    return read?.to === preposition && isNamed(parsed, at)
      ? { grounds: [read], from: at, denied: false, beside: true }
      : undefined
  }
  if (!isTold(parsed, at) || !STAYS.has(lemmaOf(parsed, verb))) return undefined
  return {
    grounds: groundsBefore(parsed, at, context),
    from: subjectAt(parsed, at),
    denied: verb.negated,
    beside: false,
  }
}

/** "A remains under government control", "B is in the hands of the rebels". */
const within: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((_, at): ReadonlyArray<Proposition> => {
    const noun = nounAt(parsed, at)
    if (noun === undefined || !HOLDINGS.has(headOf(parsed, noun)) || !isPreposition(parsed, at - 1, WITHIN)) return []
    const party = holderOf(parsed, at, context)
    const held = party === undefined ? undefined : heldBefore(parsed, at - 1, context)
    if (party === undefined || held === undefined) return []
    const to = isPreposition(parsed, at + 1, OF) ? at + 3 : at + 1
    return held.grounds.map((read) => ({
      ...says("territory.control", party, read.extent, base(parsed, held.from, to, read)),
      polarity: held.denied ? ("denied" as const) : ("affirmed" as const),
      ...(held.beside ? { modality: "presupposed" as const, implied: true as const } : {}),
    }))
  })

const HELD = /^(.+)-(?:held|controlled|occupied|ruled)$/

const FORMER: ReadonlySet<string> = new Set("former formerly previously once".split(" "))

/** "the rebel-held town of A", "opposition-controlled B". */
const adjectival: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    if (phrase._tag !== "Noun" || phrase.pronoun) return []
    const words = parsed.tokens.slice(phrase.from, phrase.to)
    const token = words.some(({ lower }) => FORMER.has(lower)) ? undefined : words.find(({ lower }) => HELD.test(lower))
    const party =
      token === undefined ? undefined : context.actors.partyCalled(parsed, at, token.text.replace(HELD, "$1"))
    const read = party === undefined ? undefined : groundAt(parsed, at, context)
    return party === undefined || read === undefined
      ? []
      : [
          {
            ...says("territory.control", party, read.extent, base(parsed, at, read.to, read)),
            modality: "presupposed",
            implied: true,
          },
        ]
  })

const READERS: ReadonlyArray<PropositionReader> = [gained, inControl, within, adjectival]

/** What a sentence says of ground in somebody's control. */
export const control: PropositionReader = (parsed, context) => READERS.flatMap((read) => read(parsed, context))
