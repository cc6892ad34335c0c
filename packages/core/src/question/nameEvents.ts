/** Gives each event a name of its own: the one that most tellings use, with its days where another event has it too. */
import type { DocumentId } from "../claim/Document.ts"
import type { Parted } from "./EventDecision.ts"
import { groupBy } from "../value/groupBy.ts"
import { dayOf, meet, type Period } from "../value/Period.ts"
import type { Group } from "./profiles.ts"
import { differ } from "./sameEvent.ts"

/** Another event that is called alike, and what keeps the two apart. */
export interface KeptApart {
  readonly from: string
  readonly because: "kind" | "place" | "days" | "decided" | "untold"
}

/** A group with its name, and the events that it was kept apart from although they are called alike. */
export interface Named {
  readonly group: Group
  readonly subject: string
  readonly apart: ReadonlyArray<KeptApart>
}

/** The name that most tellings use; of equals, the one that sorts first. */
const usual = (group: Group): string => {
  const counts = Array.from(
    groupBy(group, ({ subject }) => subject),
    ([subject, uses]) => ({ subject, uses: uses.length }),
  )
  const [most] = counts.toSorted((a, b) => b.uses - a.uses || (a.subject < b.subject ? -1 : 1))
  return most?.subject ?? ""
}

/** The days that all dated tellings allow, in words. */
const daysOf = (group: Group): string | undefined => {
  const windows = group.flatMap(({ window, dated }) => (dated && window !== undefined ? [window] : []))
  const [first, ...rest] = windows
  const common = rest.reduce<Period | undefined>((all, one) => (all === undefined ? undefined : meet(all, one)), first)
  if (common?.start === undefined || common.end === undefined) return undefined
  const [start, end] = [dayOf(common.start), dayOf(common.end)]
  return start === end ? start : `${start} to ${end}`
}

/** What tells groups of one name apart: their days, where all have days and no two the same; else their documents too. */
const suffixes = (groups: ReadonlyArray<Group>, nameOf: (document: DocumentId) => string): ReadonlyArray<string> => {
  const days = groups.map(daysOf)
  if (!days.includes(undefined) && new Set(days).size === days.length) return days.map((one) => one ?? "")
  const documents = groups.map((group) => group.map(({ document }) => nameOf(document)).toSorted()[0] ?? "")
  const both = groups.map((_, i) =>
    [days[i], documents[i]].filter((part) => part !== undefined && part !== "").join(", "),
  )
  const ids = groups.map(([first]) => first?.id.slice(0, 8) ?? "")
  return new Set(both).size === both.length ? both : both.map((one, i) => `${one}, ${ids[i] ?? ""}`)
}

const because = (p: Group, q: Group, { between }: Parted): KeptApart["because"] => {
  if (p.some((a) => q.some((b) => between(a.id, b.id)))) return "decided"
  for (const a of p) {
    for (const b of q) {
      const what = differ(a, b)
      if (what !== undefined) return what
    }
  }
  return "untold"
}

/** Other events of one name that are told of at most. */
const TOLD = 10

/** Names every group; groups called alike get names that differ. */
export const named = (
  groups: ReadonlyArray<Group>,
  parted: Parted,
  nameOf: (document: DocumentId) => string,
): ReadonlyArray<Named> =>
  Array.from(groupBy(groups, usual)).flatMap(([subject, alike]): ReadonlyArray<Named> => {
    if (alike.length === 1) return alike.map((group) => ({ group, subject, apart: [] }))
    const endings = suffixes(alike, nameOf)
    const subjects = endings.map((ending) => `${subject} (${ending})`)
    const others = alike
      .map((other, i) => ({ from: subjects[i] ?? subject, other }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .slice(0, TOLD + 1)
    return alike.map((group, i) => ({
      group,
      subject: subjects[i] ?? subject,
      apart: others
        .filter(({ other }) => other !== group)
        .slice(0, TOLD)
        .map(({ from, other }) => ({ from, because: because(group, other, parted) })),
    }))
  })
