/** Things of which there were none: "no complaints nor charges were reported", "there were no survivors". */
import { Quantity } from "@corroborate/core"
import { eventSubject } from "../../../event/binding.ts"
import {
  headAt,
  headOf,
  isLink,
  lemmaOf,
  nounAt,
  spanOf,
  verbAt,
  wordAt,
  type Parsed,
} from "../../../grammar/Parsed.ts"
import type { Context, PropositionReader } from "../../Context.ts"
import { wordOf } from "../../phrasing.ts"
import { CASES, isCaseWord } from "../../people/diseases.ts"
import type { Proposition } from "../../Proposition.ts"
import { isTold, verbWithin } from "../measured/clause.ts"

/** What is news by not being there. */
const NEWS: ReadonlySet<string> = new Set(
  "charges suspects cases infections survivors witnesses passengers explosions explosives weapons aftershocks flights evacuations delays outages complaints claims threats hostages".split(
    " ",
  ),
)

const TELLS: ReadonlySet<string> = new Set("report make file announce confirm find record bring lay have be".split(" "))
const BE: ReadonlySet<string> = new Set(["there"])

/** The word that says none: "no", or "nor" and "or" behind such a phrase. */
const noneAt = (parsed: Parsed, at: number): number => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || !NEWS.has(headOf(parsed, noun)) || noun.amount !== undefined) return -1
  if (wordAt(parsed, noun.from) === "no") return noun.from
  const joint = isLink(parsed, at - 1, "and") ? (parsed.phrases[at - 1]?.from ?? -1) : -1
  const before = nounAt(parsed, at - 2)
  const none = before !== undefined && wordAt(parsed, before.from) === "no"
  return none && ["nor", "or"].includes(wordAt(parsed, joint)) ? joint : -1
}

/** The verb that tells of it: behind the things, or "there were" before them; -1 for none. */
const verbOf = (parsed: Parsed, at: number): number => {
  const [before, behind] = [verbAt(parsed, at - 1), verbWithin(parsed, at + 1, at + 3)]
  if (before !== undefined && lemmaOf(parsed, before) === "leave" && headAt(parsed, at) === "survivors") return at - 1
  if (before !== undefined) return BE.has(wordOf(parsed, at - 2)) && before.form === "be" ? at - 1 : -1
  const group = verbAt(parsed, behind)
  return group?.passive === true && TELLS.has(lemmaOf(parsed, group)) ? behind : -1
}

/** What there was none of: the sick are counted under one property, with their disease. */
const whatOf = (
  head: string,
  { sickness, disease }: Context,
): Pick<Proposition, "property" | "value" | "population"> => {
  if (head === "survivors") return { property: "rescued", value: Quantity.exactly(0, "people") }
  if (!sickness || !isCaseWord(head))
    return { property: `count.${head}`, value: Quantity.exactly(0, head), population: head }
  const value = Quantity.exactly(0, "cases")
  return { property: CASES, value, ...(disease === undefined ? {} : { population: disease }) }
}

/** What a sentence says that there was none of. */
export const absent: PropositionReader = (parsed, context) =>
  parsed.phrases.flatMap((phrase, at): ReadonlyArray<Proposition> => {
    const none = noneAt(parsed, at)
    const verb = none === -1 ? -1 : verbOf(parsed, at)
    if (phrase._tag !== "Noun" || verb === -1 || !isTold(parsed, verb)) return []
    const head = headOf(parsed, phrase)
    return [
      {
        ...whatOf(head, context),
        valueAt: spanOf(parsed, none, none + 1),
        span: spanOf(
          parsed,
          parsed.phrases[Math.min(at, verb)]?.from ?? 0,
          parsed.phrases[Math.max(at, verb)]?.to ?? 0,
        ),
        sentence: parsed.index,
        subject: eventSubject(parsed, at, verb, context),
        polarity: "affirmed",
        modality: "asserted",
      },
    ]
  })
