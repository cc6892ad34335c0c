/** "denied the accusation": who answers it was accused elsewhere in the text, of what is told there. */
import type { Draft } from "./build.ts"

const labelOf = ({ proposition: { value } }: Draft): string =>
  value._tag === "Category" ? value.label.toLowerCase() : value._tag === "Text" ? value.text.toLowerCase() : ""

/** "Velo", of whom the text has said "Jon Velo". */
const areOne = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

/** A draft with its place among all. */
interface Accusation {
  readonly draft: Draft
  readonly at: number
}

const lastWord = (label: string): string => label.slice(label.lastIndexOf(" ") + 1)

/** Answers to accusations, about what the party that answers was accused of; those that nobody accused are left out. O(n) where the last words of names differ. */
export const fillAnswers = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> => {
  if (!drafts.some(({ proposition }) => proposition.answers)) return drafts
  const accusations = new Map<string, Array<Accusation>>()
  for (const [at, draft] of drafts.entries()) {
    const { property, polarity, answers } = draft.proposition
    if (polarity !== "affirmed" || answers !== undefined) continue
    const key = `${property} ${lastWord(labelOf(draft))}`
    const list = accusations.get(key)
    if (list === undefined) accusations.set(key, [{ draft, at }])
    else list.push({ draft, at })
  }
  return drafts.flatMap((draft, i): ReadonlyArray<Draft> => {
    const { answers, ...proposition } = draft.proposition
    if (answers === undefined) return [draft]
    const told = accusations.get(`${proposition.property} ${lastWord(labelOf(draft))}`) ?? []
    const isHis = (one: Accusation): boolean => areOne(labelOf(one.draft), labelOf(draft))
    // News tell first what came last: the accusation may stand behind the answer to it.
    const accusation = told.findLast((one) => one.at < i && isHis(one)) ?? told.find(isHis)
    if (accusation === undefined) return []
    return [{ ...draft, proposition: { ...proposition, subject: accusation.draft.proposition.subject } }]
  })
}
