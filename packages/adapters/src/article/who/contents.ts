/** What is said: the stretches of a sentence that an attribution covers. */
import { hasFiniteVerb, isLink, verbAt, type Parsed } from "../grammar/Parsed.ts"
import { subjectOf } from "../grammar/subjects.ts"
import type { Cue, Reach } from "./Cue.ts"
import { isSemicolon, tidy } from "./reach.ts"
import { first, hasQuote, isAboutNoun, isAct, isEmpty, isSayable, isVerbal } from "./sayable.ts"
import { GOES_ON, goesOnBehind, isInserted, isSetOff, isTrailing, opensClause } from "./trailing.ts"

/** Patterns that name a source beside what is said and open no clause. */
const STANDING: ReadonlySet<string> = new Set(["according", "agent", "report", "citing", "told", "avows"])

/** Whether a cue opens a clause of its own after "and", "but" or "while" and so ends what was said before. */
const breaksOff = (parsed: Parsed, cue: Cue): boolean => {
  if (cue.pattern === "inherits") return !isLink(parsed, cue.at - 1, "who")
  const before = cue.first - 1
  // ", but the group denied it": a clause of its own.
  if (cue.pattern === "avows") return isLink(parsed, before, "and") && isLink(parsed, before - 1, "comma")
  if (STANDING.has(cue.pattern)) return false
  if (isSemicolon(parsed, before)) return true
  const joint =
    isLink(parsed, before, "and") || first(parsed, before) === "while" || first(parsed, before) === "whereas"
  return joint && (isLink(parsed, before - 1, "comma") || isLink(parsed, before, "and"))
}

/** "Doctors, who reported ten dead, asked for help": the comma that closes a clause about a noun; -1 when none does. */
const endOfClause = (parsed: Parsed, from: number): number =>
  parsed.phrases.findIndex((_, at) => at > from && isLink(parsed, at, "comma") && isTensed(parsed, at + 1))

const isTensed = (parsed: Parsed, at: number): boolean => hasFiniteVerb(parsed, at, at + 1)

/** The place where what a cue says on its right ends: before the next cue that breaks off, or at the end. */
const endOf = (parsed: Parsed, cue: Cue, later: ReadonlyArray<Cue>): number => {
  // "..., witnesses said; its walls were thin": another clause.
  if (isSemicolon(parsed, cue.rest) && cue.pattern !== "inherits") return cue.rest
  const inClause = isLink(parsed, cue.at - 1, "who") || (cue.pattern === "avows" && isLink(parsed, cue.at - 2, "who"))
  const clause = inClause ? endOfClause(parsed, cue.rest) : -1
  if (clause !== -1) return clause
  const next = later.find((other) => other.first >= cue.rest && breaksOff(parsed, other))
  return next === undefined ? parsed.phrases.length : next.first
}

/** The place where what stands before a cue begins: after whatever an earlier cue reaches. */
const startOf = (parsed: Parsed, cue: Cue, earlier: ReadonlyArray<Cue>): number => {
  const before = earlier.findLast((other) => other.rest <= cue.first)
  const from = before === undefined ? 0 : before.pattern === "before" ? clauseStart(parsed, cue, before) : before.rest
  return from
}

/** After "X said A, but B, Y said": B starts at the "but". */
const clauseStart = (parsed: Parsed, cue: Cue, before: Cue): number => {
  for (let at = cue.first - 1; at > before.rest; at--)
    if (isLink(parsed, at, "and") && isLink(parsed, at - 1, "comma")) return at + 1
  return before.rest
}

/** What goes on behind a source without a clause of its own. */
const continuation = (parsed: Parsed, cue: Cue, end: number): Reach => {
  const from = isLink(parsed, cue.rest, "comma") ? cue.rest + 1 : cue.rest
  if (isLink(parsed, from, "who") && parsed.phrases.slice(from, end).some((_, i) => isReportVerb(parsed, from + i)))
    return { from, to: from }
  const goesOn =
    GOES_ON.has(first(parsed, from)) || (isLink(parsed, cue.rest, "comma") && isLink(parsed, from, "quote"))
  return goesOn ? { from, to: end } : { from, to: from }
}

const SAYS: ReadonlySet<string> = new Set(["said", "says", "added", "told"])

const isReportVerb = (parsed: Parsed, at: number): boolean =>
  verbAt(parsed, at) !== undefined && SAYS.has(first(parsed, at))

const rightOf = (parsed: Parsed, cue: Cue, later: ReadonlyArray<Cue>): Reach =>
  tidy(parsed, { from: cue.rest, to: Math.min(cue.end ?? parsed.phrases.length, endOf(parsed, cue, later)) })

const leftOf = (parsed: Parsed, cue: Cue, earlier: ReadonlyArray<Cue>): Reach =>
  tidy(parsed, { from: startOf(parsed, cue, earlier), to: cue.first })

/** At the head of a sentence, asides on the source come before the clause: "According to the mayor, A. B., ...". */
const afterSource = (parsed: Parsed, cue: Cue, end: number): Reach => {
  for (let at = cue.rest; at < end; at++) {
    const verb = verbAt(parsed, at)
    if (verb === undefined || verb.form === "ing" || verb.form === "infinitive") continue
    const subject = subjectOf(parsed, at)
    if (subject.shared || subject.at < cue.rest) continue
    const comma = lastComma(parsed, cue.rest, subject.at)
    if (comma !== -1) return { from: comma + 1, to: end }
  }
  return { from: cue.rest, to: end }
}

const lastComma = (parsed: Parsed, from: number, to: number): number => {
  for (let at = to - 1; at >= from; at--) if (isLink(parsed, at, "comma")) return at
  return -1
}

/** "Four were aboard; according to the police, one died": what a semicolon cuts off is another clause. */
const ownClause = (parsed: Parsed, { first: at }: Cue, { from, to }: Reach): Reach => {
  const cut = parsed.phrases.findLastIndex((_, place) => place >= from && place < at && isSemicolon(parsed, place))
  return cut === -1 ? { from, to } : tidy(parsed, { from: cut + 1, to: Math.max(cut + 1, to) })
}

const isAuxiliary = (parsed: Parsed, at: number): boolean => {
  const verb = verbAt(parsed, at)
  return verb !== undefined && verb.to === verb.from + 1 && AUXILIARIES.has(first(parsed, at))
}

const AUXILIARIES: ReadonlySet<string> = new Set("has have had was were is are".split(" "))

const PARTS: ReadonlySet<string> = new Set(["including", "among", "amongst"])

const accordingTo = (
  parsed: Parsed,
  cue: Cue,
  earlier: ReadonlyArray<Cue>,
  later: ReadonlyArray<Cue>,
): ReadonlyArray<Reach> => {
  const end = endOf(parsed, cue, later)
  // "killed 62, including, according to the ministry, 54 children": of the part only.
  if (isLink(parsed, cue.first - 1, "comma") && PARTS.has(first(parsed, cue.first - 2)))
    return [tidy(parsed, { from: cue.rest, to: end })]
  if (opensClause(parsed, cue.first)) return [tidy(parsed, { from: cue.rest, to: end })]
  // "had, by reports, infected 4,200": between an auxiliary and its verb.
  if (isLink(parsed, cue.first - 1, "comma") && isAuxiliary(parsed, cue.first - 2)) {
    const after = tidy(parsed, { from: cue.rest, to: end })
    // "One was, according to the ministry, among the dead": what was said has its subject before the source.
    return verbAt(parsed, after.from) === undefined ? [leftOf(parsed, cue, earlier), after] : [after]
  }
  const left = ownClause(parsed, cue, leftOf(parsed, cue, earlier))
  if (isEmpty(left) || !isSayable(parsed, left)) return [tidy(parsed, afterSource(parsed, cue, end))]
  const subjectOnly = !hasFiniteVerb(parsed, left.from, left.to)
  const rest = tidy(parsed, { from: cue.rest, to: end })
  // "Rescuers, according to the ministry, found ten": the verb comes behind the source.
  if (subjectOnly && verbAt(parsed, rest.from) !== undefined) return [left, rest]
  return [left, tidy(parsed, continuation(parsed, cue, end))]
}

const quotedOnLeft = (parsed: Parsed, { to }: Reach): boolean => isLink(parsed, to - 1, "quote")

const saying = (
  parsed: Parsed,
  cue: Cue,
  earlier: ReadonlyArray<Cue>,
  later: ReadonlyArray<Cue>,
): ReadonlyArray<Reach> => {
  if (cue.manner === "wants" && isAboutNoun(parsed, cue)) return []
  // "said two were killed, as residents had": two voices, one of them of the other's.
  if (earlier.length > 0 && cue.first < cue.at && first(parsed, cue.first) === "as") return []
  const right = rightOf(parsed, cue, later)
  const left = leftOf(parsed, cue, earlier)
  if (cue.pattern === "after") return [left, tidy(parsed, continuation(parsed, cue, endOf(parsed, cue, later)))]
  const rightSays = isSayable(parsed, right) && !isAct(parsed, cue, right) && !isAboutNoun(parsed, cue)
  if (cue.pattern === "inherits") return rightSays ? [right] : []
  if (quotedOnLeft(parsed, left)) return hasQuote(parsed, right) && rightSays ? [left, right] : [left]
  if (rightSays && !isTrailing(parsed, cue, left) && !isInserted(parsed, cue, left)) return [right]
  if (!isSayable(parsed, left) || !isSetOff(parsed, cue)) return []
  const own = isInserted(parsed, cue, left) ? ownClause(parsed, cue, left) : left
  return goesOnBehind(parsed, cue, right) ? [own, right] : [own]
}

const ofAgent = (
  parsed: Parsed,
  cue: Cue,
  earlier: ReadonlyArray<Cue>,
  later: ReadonlyArray<Cue>,
): ReadonlyArray<Reach> => {
  const left = tidy(parsed, { from: startOf(parsed, cue, earlier), to: cue.first })
  const rest = tidy(parsed, { from: cue.rest, to: endOf(parsed, cue, later) })
  const goesOn =
    hasFiniteVerb(parsed, rest.from, rest.to) ||
    parsed.phrases.slice(rest.from, rest.to).some((phrase) => isVerbal(parsed, phrase))
  return isLink(parsed, cue.at - 1, "comma") && goesOn ? [left, rest] : [left]
}

const says = ({ pattern }: Cue): boolean => pattern !== "citing"

/** What is said around "citing X": what the nearest verb of saying attributes, else the clause before. */
const cited = (
  parsed: Parsed,
  cue: Cue,
  earlier: ReadonlyArray<Cue>,
  later: ReadonlyArray<Cue>,
): ReadonlyArray<Reach> => {
  const other = later.find(says) ?? earlier.findLast(says)
  const all = [...earlier, cue, ...later]
  if (other === undefined) return [leftOf(parsed, cue, earlier)]
  return contentsOf(
    parsed,
    other,
    all.filter((one) => one !== cue),
  ).map((reach) =>
    reach.to > cue.first && reach.from < cue.first ? tidy(parsed, { from: reach.from, to: cue.first }) : reach,
  )
}

const reachesOf = (
  parsed: Parsed,
  cue: Cue,
  earlier: ReadonlyArray<Cue>,
  later: ReadonlyArray<Cue>,
): ReadonlyArray<Reach> => {
  switch (cue.pattern) {
    case "according":
      return accordingTo(parsed, cue, earlier, later)
    case "report":
      return isJoined(parsed, cue.first - 1) ? [rightOf(parsed, cue, later)] : accordingTo(parsed, cue, earlier, later)
    case "agent":
      return ofAgent(parsed, cue, earlier, later)
    case "citing":
      return cited(parsed, cue, earlier, later)
    case "points":
    case "lists":
      return []
    case "told":
      return [rightOf(parsed, cue, later)]
    case "avows":
      return [tidy(parsed, { from: cue.first, to: endOf(parsed, cue, later) })]
    case "before":
    case "after":
    case "inherits":
    case "continues":
      return saying(parsed, cue, earlier, later)
  }
}

/** "and, by early reports,": what is said comes behind. */
const isJoined = (parsed: Parsed, at: number): boolean =>
  isLink(parsed, at, "and") || (isLink(parsed, at, "comma") && isLink(parsed, at - 1, "and"))

/**
 * The stretches that a cue attributes, in order; none when nothing there can be said.
 *
 * @param cues - all cues of the sentence, in order
 */
export const contentsOf = (parsed: Parsed, cue: Cue, cues: ReadonlyArray<Cue>): ReadonlyArray<Reach> => {
  const earlier = cues.filter(({ at }) => at < cue.at)
  const later = cues.filter(({ at }) => at > cue.at)
  return reachesOf(parsed, cue, earlier, later).filter((reach) => !isEmpty(reach))
}
