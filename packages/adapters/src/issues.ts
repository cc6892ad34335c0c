/** What could not be read, gathered while reading. */
import type { Issue } from "@corroborate/core"

/** Issues kept word for word; the rest are counted. Chosen: nobody reads more, and a hostile file could fill the memory. */
export const KEPT = 10_000

/** Issues of one document as they are met. */
export interface Issues {
  /** A record of which nothing could be made. */
  readonly refuse: (where: string, problem: string) => void
  /** Read, but a person should know. */
  readonly warn: (where: string, problem: string) => void
  /** A warning that may come again and again: told once, with how often. `key` says which are the same. */
  readonly warnOnce: (key: string, where: string, problem: string) => void
  /** Whether nothing was told so far. */
  readonly isEmpty: () => boolean
  /** The issues met since the last call, but for what is told once. */
  readonly take: () => ReadonlyArray<Issue>
  /** Everything not taken yet: the last of what was met, what was told once, and how much more there was. */
  readonly all: () => ReadonlyArray<Issue>
  /** How many records have been refused so far. */
  readonly refusals: () => number
}

interface Repeated {
  readonly where: string
  readonly problem: string
  times: number
}

/** Issues of the document of that name. */
export const issuesOf = (document: string): Issues => {
  let kept: Array<Issue> = []
  let met = 0
  const repeated = new Map<string, Repeated>()
  const over = { refused: 0, warning: 0 }
  let refusals = 0
  const add = (severity: Issue["severity"]) => (where: string, problem: string) => {
    if (severity === "refused") refusals++
    if (met++ < KEPT) kept.push({ document, where, problem, severity })
    else over[severity]++
  }
  const take = (): ReadonlyArray<Issue> => {
    const taken = kept
    kept = []
    return taken
  }
  const tail = (severity: Issue["severity"], words: string): ReadonlyArray<Issue> =>
    over[severity] === 0
      ? []
      : [{ document, where: "the rest of the file", problem: `${over[severity]} ${words}`, severity }]
  return {
    refusals: () => refusals,
    refuse: add("refused"),
    warn: add("warning"),
    warnOnce: (key, where, problem) => {
      const known = repeated.get(key)
      if (known !== undefined) known.times++
      else if (repeated.size < KEPT) repeated.set(key, { where, problem, times: 1 })
      else over.warning++
    },
    isEmpty: () => met === 0 && repeated.size === 0,
    take,
    all: () => [
      ...take(),
      ...Array.from(repeated.values(), ({ where, problem, times }): Issue => ({
        document,
        where,
        problem: times === 1 ? problem : `${problem} (${times} times in this file)`,
        severity: "warning",
      })),
      ...tail("refused", "more records could not be read"),
      ...tail("warning", "more warnings"),
    ],
  }
}
