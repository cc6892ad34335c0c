/** Arabic sentences on conflicts, disputes and dependence. Names are told without verbs, which would ask for a gender. */
import {
  answerOf,
  digits,
  nameOfSource,
  originatorOf,
  Period,
  sidesOf,
  type Assessment,
  type Claim,
  type ClaimId,
  type Conflict,
  type Flip,
  type Lexicon,
  type Source,
  type Status,
} from "@corroborate/core"
import { apart } from "../../text/words.ts"
import { counted } from "./arabicNumbers.ts"
import { arabicQuestion } from "./arabicQuestions.ts"
import { STATUS_WORDS_AR } from "./arabicStates.ts"
import { amount, arabicAnswer, arabicValue, list } from "./arabicValues.ts"
import type { Sentences } from "./Words.ts"

const quoted = (text: string): string => `«${text}»`

const answerWords = (claim: Claim): string => {
  const answer = answerOf(claim)
  return answer === undefined ? "غير معروف" : quoted(arabicAnswer(answer))
}

const dated = ({ saidOn }: Claim): string => (saidOn === undefined ? "" : ` (${apart(Period.dayOf(saidOn))})`)

const firstOf = (ids: ReadonlyArray<ClaimId>, { claims }: Lexicon): Claim | undefined =>
  ids.map((id) => claims.get(id)).find((claim) => claim !== undefined)

const nameOf = (claim: Claim, { registry }: Lexicon): string => nameOfSource(originatorOf(claim, registry), registry)

/** Sides told in full; the rest are counted. */
const SIDES_TOLD = 4

const sides = (conflict: Conflict, lexicon: Lexicon): string => {
  const all = sidesOf(conflict, lexicon.claims)
  const told = all.slice(0, SIDES_TOLD).flatMap((side) => {
    const claim = firstOf(side, lexicon)
    return claim === undefined ? [] : [`${nameOf(claim, lexicon)}: ${answerWords(claim)}`]
  })
  const more = all.length - told.length
  return [...told, ...(more > 0 ? [counted(more, OTHER_ANSWERS)] : [])].join("؛ ")
}

const OTHER_ANSWERS = {
  one: "إجابة أخرى مختلفة",
  two: "إجابتان أخريان مختلفتان",
  few: "إجابات أخرى مختلفة",
  many: "إجابة أخرى مختلفة",
  other: "إجابة أخرى مختلفة",
}

const replaced = (earlier: ReadonlyArray<ClaimId>, later: ReadonlyArray<ClaimId>, lexicon: Lexicon): string => {
  const [before, after] = [firstOf(earlier, lexicon), firstOf(later, lexicon)]
  const who = after ?? before
  const name = who === undefined ? "" : `${nameOf(who, lexicon)}: `
  const was = before === undefined ? "إجابة سابقة" : `${answerWords(before)}${dated(before)}`
  return after === undefined ? `${name}${was}` : `${name}${was}، ثم ${answerWords(after)}${dated(after)}`
}

const DIFFER: Readonly<Record<string, string>> = {
  population: "من يُعدّ",
  place: "المكان",
  period: "الفترة",
  share: "الجزء والمجموع",
  counting: "طريقة العد",
}

const sourceName = (id: Source.SourceId, { registry }: Lexicon): string => nameOfSource(id, registry)

/** What a conflict is about. Has no `default`: a new kind must not compile until it can be said. */
const conflict = (it: Conflict, lexicon: Lexicon): string => {
  switch (it.kind) {
    case "revision":
      return `${replaced(it.superseded, it.by, lexicon)}.`
    case "retraction":
      return `سُحبت إجابة سابقة. ${replaced(it.withdrawn, [], lexicon)}.`
    case "contradiction":
      return `المصادر مختلفة ولا يمكن الجمع بين إجاباتها. ${sides(it, lexicon)}.`
    case "extent-dispute":
      return `المصادر مختلفة في المقدار. ${sides(it, lexicon)}.`
    case "granularity":
      return `الإجابات مختلفة في الدقة ويمكن الجمع بينها. ${sides(it, lexicon)}.`
    case "self-contradiction":
      return `${sourceName(it.originator, lexicon)}: إجابات لا يمكن الجمع بينها، ولا شيء يبيّن أيها جاء لاحقًا.`
    case "circular-reporting":
      return `هذه المصادر يحيل بعضها إلى بعض: ${list(it.sources.map((id) => sourceName(id, lexicon)))}.`
    case "implied-only": {
      const claim = lexicon.claims.get(it.implied)
      const told = claim === undefined ? "" : ` ${nameOf(claim, lexicon)}: ${answerWords(claim)}.`
      return `هذا مفهوم ضمنًا فقط ويلزم التحقق منه أولًا.${told}`
    }
    case "series-correction":
      return `${sourceName(it.originator, lexicon)}: تصحيح المجموع من ${apart(digits(it.from))} إلى ${apart(digits(it.to))}.`
    case "increment-mismatch":
      return `${sourceName(it.originator, lexicon)}: الرقم المعطى للفترة ${apart(digits(it.told))}، وتغيّر المجموع ${apart(digits(it.difference))}.`
    case "part-exceeds-whole":
      return `ذُكر جزء أكبر من الكل. ${sides(it, lexicon)}.`
    case "scope-mismatch":
      return `ليس السؤال نفسه. الإجابات تختلف في ${list(it.differ.map((name) => DIFFER[name] ?? name))}، ويمكن الجمع بينها.`
  }
}

const dispute = ({ dispute: it }: Assessment): string | undefined => {
  if (it === undefined) return undefined
  const beyond =
    it.asserted === undefined ? "" : ` وموضع الخلاف ما زاد على ذلك، حتى ${quoted(arabicValue(it.asserted))}.`
  return `تسلّم كل الأطراف بما يلي: ${quoted(arabicValue(it.granted))}.${beyond}`
}

const becomes = (status: Status | undefined): string =>
  status === undefined ? "لا يبقى ما يُقيَّم" : `تصبح الحالة ${quoted(STATUS_WORDS_AR[status])}`

const claimOf = (id: ClaimId, lexicon: Lexicon): string => {
  const claim = lexicon.claims.get(id)
  return claim === undefined ? "" : nameOf(claim, lexicon)
}

const flip = (it: Flip, lexicon: Lexicon): string => {
  switch (it.change) {
    case "drop-claim":
      return `دون قول ${claimOf(it.claim, lexicon)}: ${becomes(it.becomes)}.`
    case "leave-out-source":
      return `دون ${sourceName(it.source, lexicon)}: ${becomes(it.becomes)}.`
    case "find-dependent":
      return `إن كان بعضها يعتمد على بعض (${list(it.sources.map((id) => sourceName(id, lexicon)))}): ${becomes(it.becomes)}.`
    case "find-independent":
      return `إن لم يكن بعضها يعتمد على بعض (${list(it.sources.map((id) => sourceName(id, lexicon)))}): ${becomes(it.becomes)}.`
    case "take-at-word":
      return `إن أُخذ ما يرويه ${sourceName(it.source, lexicon)} دون مصدر على أنه قوله: ${becomes(it.becomes)}.`
    case "confirm-implied":
      return `إن كان المفهوم ضمنًا من قول ${claimOf(it.claim, lexicon)} مقصودًا: ${becomes(it.becomes)}.`
    case "split-by-answer":
      return `إن قُسم السؤال إلى سؤال لكل إجابة: ${it.becomes === undefined ? "لا يبقى خلاف" : becomes(it.becomes)}.`
  }
}

const INDEPENDENT = {
  one: "مصدر مستقل واحد",
  two: "مصدران مستقلان",
  few: "مصادر مستقلة",
  many: "مصدرًا مستقلًا",
  other: "مصدر مستقل",
}

/** See the head of this file. */
export const arabicSentences: Sentences = {
  ask: arabicQuestion,
  answer: arabicAnswer,
  amount,
  conflict,
  dispute,
  agree: (answer, witnesses, opposedOn) =>
    `${counted(witnesses, INDEPENDENT)} على هذه الإجابة: ${quoted(answer)}.${opposedOn === undefined ? "" : ` وصلاتها متعارضة بشأن ${opposedOn}.`}`,
  changes: ({ positions }, { flips, fewestSources, robustness, asks }, lexicon) => [
    ...flips.filter(({ change }) => change !== "drop-claim").map((it) => flip(it, lexicon)),
    ...(fewestSources === undefined ? [] : [`أقل عدد من المصادر يغيّر تركُه الحالة: ${apart(String(fewestSources))}.`]),
    `عند ترك مصدر واحد تبقى الحالة في ${apart(String(Math.round(robustness * 100)))} من كل ${apart("100")} حالة.`,
    ...asks.flatMap(({ position, becomes: status }) => {
      const answer = positions[position]
      return answer === undefined ? [] : [`لو قال مصدر مستقل آخر ${quoted(arabicAnswer(answer))}: ${becomes(status)}.`]
    }),
  ],
  dependence: (it, nameOfId, documentOf) => {
    switch (it._tag) {
      case "Tied": {
        const ties = [
          ...(it.owners.length === 0 ? [] : [`المالك ${list(it.owners)}`]),
          ...(it.informants.length === 0 ? [] : [`ما نُقل عن ${list(it.informants.map(nameOfId))}`]),
        ]
        const why = ties.length === 0 ? "" : ` والمشترك بينها: ${ties.join("؛ ")}.`
        return `تُعدّ هذه المصادر مصدرًا واحدًا: ${list(it.sources.map(nameOfId))}.${why}`
      }
      case "Copied":
        return `تشترك هذه الوثائق في ${apart(String(it.words))} من الكلمات المتتالية وتُعدّ صوتًا واحدًا: ${list(it.documents.map(documentOf))}.`
      case "SecondHand":
        return `لا يضم السجل شيئًا من ${nameOfId(it.source)} مباشرة. ما نُقل عنه جاء عبر ${list(it.through.map(nameOfId))}.`
    }
  },
}
