/** Questions under the heading that they are told under in a note: what is agreed first, then what is not. */
import type { Assessment, Status } from "@corroborate/core"
import type { Listed } from "../text/listed.ts"

/** The headings, in their order. */
export const GROUPS = [
  "agreed",
  "revised",
  "contested",
  "single-sourced",
  "compatible",
  "unattributed",
  "open",
] as const

/** See {@link GROUPS}. */
export type Group = (typeof GROUPS)[number]

const BY_STATUS: Readonly<Record<Status, Group>> = {
  contested: "contested",
  compatible: "compatible",
  corroborated: "agreed",
  "single-source": "single-sourced",
  unattributed: "unattributed",
  open: "open",
}

/** Whether some source replaced an answer of its own and the later one stands. */
export const isRevised = ({ positions }: Pick<Assessment, "positions">): boolean =>
  positions.some(({ revised }) => revised)

/** The heading of a question: that of its status, but "revised" for one that a source revised and nobody contests. */
export const groupOf = (assessment: Assessment): Group =>
  assessment.status !== "contested" && isRevised(assessment) ? "revised" : BY_STATUS[assessment.status]

/**
 * Questions by heading, in the order of the headings; those of one heading in the order given.
 *
 * **Law** *nothing is lost*: every question stands under exactly one heading.
 */
export const grouped = (
  questions: ReadonlyArray<Listed>,
): ReadonlyArray<{ readonly group: Group; readonly questions: ReadonlyArray<Listed> }> => {
  const under = new Map<Group, Array<Listed>>(GROUPS.map((group) => [group, []]))
  for (const entry of questions) under.get(groupOf(entry.assessment))?.push(entry)
  return GROUPS.map((group) => ({ group, questions: under.get(group) ?? [] }))
}
