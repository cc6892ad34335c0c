/**
 * Who speaks where a report prints what was said and names the speaker in brackets: communiques, speeches, interviews.
 *
 * "[Communique] [Tarn Liberation Front] [Text]": the whole text is the front's. "[Petrel] We counted 12": a turn of a
 * conversation. What the paper's own people ask or tell is the paper's.
 */
import type { Article, Span } from "../text/Article.ts"
import { remarksIn } from "../text/remarks.ts"

/** What one speaker says, with where the brackets name the speaker. */
export interface Turn {
  readonly name: Span
  /** Up to the next turn; over paragraphs. */
  readonly content: Span
}

/** What a whole text can be that one speaker is the author of. */
const ISSUED: ReadonlySet<string> = new Set("communique statement speech address message declaration letter".split(" "))

/** First words of remarks that name nobody: what is printed, what is left out, how it sounded. */
const EDITORS: ReadonlySet<string> = new Set(
  "text excerpt excerpts summary continued passage passages begin end word words name names number sentence question answer sic as report editorial commentary article interview news press station communique statement speech address message declaration letter applause laughter changes corrects signed dated break unidentified reporter reporters moderator announcer correspondent interviewer preceding following not no in expansion reference video recording".split(
    " ",
  ),
)

/** First words of remarks after which nobody named speaks. */
const OTHERS: ReadonlySet<string> = new Set(
  "end reporter reporters moderator announcer correspondent interviewer unidentified question signed".split(" "),
)

const wordsOf = (remark: string): ReadonlyArray<string> =>
  remark
    .slice(1, -1)
    .toLowerCase()
    .split(/[\s,]+/)

/** The name in a remark, without what is said about it behind a comma; `undefined` for one of the editors. */
const nameIn = (text: string, { start, end }: Span): Span | undefined => {
  const [first = ""] = wordsOf(text.slice(start, end))
  const inner = text.slice(start + 1, end - 1)
  if (EDITORS.has(first) || first === "" || /\d/.test(inner)) return undefined
  const comma = inner.indexOf(",")
  return { start: start + 1, end: start + 1 + (comma === -1 ? inner.length : comma) }
}

const isBreak = (text: string, { start, end }: Span): boolean => OTHERS.has(wordsOf(text.slice(start, end))[0] ?? "")

/** Who issued the text: named right behind the remark that says what it is. */
const issuer = (text: string, remarks: ReadonlyArray<Span>): Span | undefined => {
  const at = remarks.findIndex(({ start, end }) => ISSUED.has(wordsOf(text.slice(start, end)).join(" ")))
  const next = at === -1 ? undefined : remarks[at + 1]
  return next === undefined ? undefined : nameIn(text, next)
}

/** Words of the names of those who report or ask, whose turns are the paper's: "[Report] [A]", "[Interview with B by A]". */
const ownPeople = (text: string, head: ReadonlyArray<Span>): ReadonlySet<string> => {
  const remarks = head.map(({ start, end }) => wordsOf(text.slice(start, end)))
  const reporter = remarks[remarks.findIndex((words) => words.join(" ") === "report") + 1]
  const asking = remarks.flatMap((words) => (words.includes("by") ? words.slice(words.lastIndexOf("by") + 1) : []))
  return new Set([...(remarks.some((words) => words.join(" ") === "report") ? (reporter ?? []) : []), ...asking])
}

/** Whether a remark opens a paragraph, or stands behind one that does or that opens a recording. */
const opens = (text: string, remark: Span, before: Span | undefined, block: Span): boolean =>
  remark.start === block.start ||
  (before !== undefined &&
    before.end + 1 === remark.start &&
    (before.start === block.start || wordsOf(text.slice(before.start, before.end)).includes("begin")))

/** The turns of a text, in order. O(n). */
export const turnsOf = ({ text, blocks }: Article): ReadonlyArray<Turn> => {
  const first = blocks.find(({ dateline }) => dateline !== undefined)
  if (first?.dateline === undefined) return []
  const head = remarksIn(text, first.dateline)
  if (head.length === 0) return []
  const turns: Array<Turn> = []
  const own = ownPeople(text, head)
  const isOwn = ({ start, end }: Span): boolean => wordsOf(`[${text.slice(start, end)}]`).every((word) => own.has(word))
  const named = issuer(text, head) ?? openingOf(text, head)
  let speaker = named === undefined || isOwn(named) ? undefined : named
  let from = first.start
  const close = (end: number): void => {
    if (speaker !== undefined && end > from) turns.push({ name: speaker, content: { start: from, end } })
  }
  for (const block of blocks) {
    if (block.kind !== "body" && block.kind !== "heading") continue
    const remarks = remarksIn(text, block)
    for (const [i, remark] of remarks.entries()) {
      const name = opens(text, remark, remarks[i - 1], block) ? nameIn(text, remark) : undefined
      if (name === undefined && !isBreak(text, remark)) continue
      close(remark.start)
      speaker = name === undefined || isOwn(name) ? undefined : name
      from = remark.end
    }
  }
  close(blocks.at(-1)?.end ?? from)
  return turns
}

/** "-- [Interview with X by Y] [Text] [X]": who the first turn is of, named last in the head behind what is printed. */
const openingOf = (text: string, head: ReadonlyArray<Span>): Span | undefined => {
  const last = head.at(-1)
  const before = head.at(-2)
  if (last === undefined || before === undefined) return undefined
  return EDITORS.has(wordsOf(text.slice(before.start, before.end))[0] ?? "") && !isReport(text, head)
    ? nameIn(text, last)
    : undefined
}

/** "[Report] [Ana Petrel]": who reports. */
const isReport = (text: string, head: ReadonlyArray<Span>): boolean => {
  const before = head.at(-2)
  return before !== undefined && /^.(?:report|commentary|editorial|article)/i.test(text.slice(before.start, before.end))
}
