/** How much of a stuff: "seized 1,050 kg of cocaine", "a bomb of 100 kg of dynamite", "carrying six tonnes of grain". */
import { headAt, headOf, isPreposition, lemmaAt, nounAt, verbAt, type Parsed } from "../../../../grammar/Parsed.ts"
import { subjectOf } from "../../../../grammar/subjects.ts"
import { isTold, verbBefore, verbWithin } from "../clause.ts"
import type { Measure } from "../Measured.ts"
import { lengthUnit, volumeUnit, weightUnit, type Unit } from "../units.ts"

const OF: ReadonlySet<string> = new Set(["of"])
const WITH: ReadonlySet<string> = new Set(["of", "with", "containing"])

/** "a monthly average of 500 kg": how much at a time. */
const AVERAGES: ReadonlySet<string> = new Set("average averages rate maximum minimum".split(" "))

/** Phrases over which a verb behind a load is looked for: "50 gallons of diesel, officials said, spilled". */
const ASIDE = 9

/** What the load is told of by: what holds it, or what was done with it; nothing where neither is told. */
const toldBy = (
  parsed: Parsed,
  at: number,
): { readonly from: number; readonly verb: number; readonly by: string } | undefined => {
  const before = isPreposition(parsed, at - 1, WITH) ? at - 2 : -1
  const holder = nounAt(parsed, before)
  // "a bomb of 100 kg of dynamite"
  if (holder !== undefined && AVERAGES.has(headOf(parsed, holder))) return undefined
  if (holder !== undefined && holder.amount === undefined && !holder.pronoun && isPreposition(parsed, at - 1, OF))
    return { from: before, verb: -1, by: headOf(parsed, holder) }
  const own = before === -1 ? at - 1 : before
  if (verbAt(parsed, own) !== undefined)
    return isTold(parsed, own) || verbAt(parsed, own)?.form === "past"
      ? { from: own, verb: own, by: lemmaAt(parsed, own) }
      : undefined
  const behind = verbWithin(parsed, at + 3, at + ASIDE, (verb) => subjectOf(parsed, verb).at === at)
  return isTold(parsed, behind) ? { from: at, verb: behind, by: lemmaAt(parsed, behind) } : inRow(parsed, at)
}

/** "1,050 kg of cocaine and 130 kg of cocaine base": a load in a row goes on from the verb of the first. */
const inRow = (parsed: Parsed, at: number): ReturnType<typeof toldBy> => {
  const verb = verbBefore(parsed, at)
  const between = parsed.phrases.slice(verb + 1, at)
  const row = between.every(
    (phrase, i) => phrase._tag !== "Link" || phrase.kind !== "preposition" || isPreposition(parsed, verb + 1 + i, OF),
  )
  const loads = between.some(
    (phrase) =>
      phrase._tag === "Noun" && phrase.amount !== undefined && weightUnit(parsed, phrase.amount.to) !== undefined,
  )
  return row && loads && isTold(parsed, verb) ? { from: at, verb, by: lemmaAt(parsed, verb) } : undefined
}

const FALLS: ReadonlySet<string> = new Set("rain snow rainfall snowfall hail water mud ash".split(" "))

/** "200 millimetres of rain": stuff that is measured by its depth. */
const fallen = (parsed: Parsed, at: number, token: number): Unit | undefined => {
  const unit = lengthUnit(parsed, token)
  return unit !== undefined && isPreposition(parsed, at + 1, OF) && FALLS.has(headAt(parsed, at + 2)) ? unit : undefined
}

/** So much of a stuff. */
export const load: Measure = (parsed, at, amount) => {
  const unit = weightUnit(parsed, amount.to) ?? volumeUnit(parsed, amount.to) ?? fallen(parsed, at, amount.to)
  const stuff = isPreposition(parsed, at + 1, OF) ? nounAt(parsed, at + 2) : undefined
  if (unit === undefined || nounAt(parsed, at)?.head !== unit.head || stuff === undefined || stuff.pronoun)
    return undefined
  if (stuff.amount !== undefined || parsed.tokens[stuff.head]?.pos !== "NOUN") return undefined
  const told = toldBy(parsed, at)
  if (told === undefined) return undefined
  return {
    property: `quantity.${headOf(parsed, stuff)}`,
    unit: unit.name,
    amount,
    from: told.from,
    to: at + 2,
    verb: told.verb,
    of: told.by,
  }
}
