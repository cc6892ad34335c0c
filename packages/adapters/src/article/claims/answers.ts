/** "denied the accusation": who answers it was accused elsewhere in the text, of what is told there. */
import type { Draft } from "./build.ts"

const labelOf = ({ proposition: { value } }: Draft): string =>
  value._tag === "Category" ? value.label.toLowerCase() : value._tag === "Text" ? value.text.toLowerCase() : ""

/** "Velo", of whom the text has said "Jon Velo". */
const areOne = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

/** Answers to accusations, about what the party that answers was accused of; those that nobody accused are left out. O(n²) in answers. */
export const fillAnswers = (drafts: ReadonlyArray<Draft>): ReadonlyArray<Draft> =>
  drafts.flatMap((draft, i): ReadonlyArray<Draft> => {
    const { answers, ...proposition } = draft.proposition
    if (answers === undefined) return [draft]
    const accuses = (one: Draft): boolean =>
      one.proposition.property === proposition.property &&
      one.proposition.polarity === "affirmed" &&
      one.proposition.answers === undefined &&
      areOne(labelOf(one), labelOf(draft))
    // News tell first what came last: the accusation may stand behind the answer to it.
    const accusation = drafts.slice(0, i).findLast(accuses) ?? drafts.slice(i + 1).find(accuses)
    if (accusation === undefined) return []
    return [{ ...draft, proposition: { ...proposition, subject: accusation.proposition.subject } }]
  })
