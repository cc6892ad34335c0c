/**
 * Conflicts, statuses and questions in sentences. Sources *say*, the record *shows*; no sentence says who is right.
 */
import type { Claim, ClaimId } from "../claim/Claim.ts"
import { LIMITS, scopeRelations, type Scope } from "../claim/Scope.ts"
import { answerOf } from "../compare/relate.ts"
import type { Registry } from "../compare/independence.ts"
import { originatorOf } from "../compare/independence.ts"
import { sidesOf } from "../conflict/sides.ts"
import type { Conflict, ScopeMismatch } from "../conflict/Conflict.ts"
import type { Assessment, Status } from "../assess/Assessment.ts"
import { propertyOf } from "../question/properties.ts"
import type { Question } from "../question/Question.ts"
import type { SourceId } from "../source/Source.ts"
import { dayOf } from "../value/Period.ts"
import { nameOf } from "../value/Place.ts"
import type { Relation } from "../value/Relation.ts"
import { digits, say, sayAnswer } from "./say.ts"

/** What sentences are made from: the claims that ids stand for, and the names of sources. */
export interface Lexicon {
  readonly claims: ReadonlyMap<ClaimId, Claim>
  readonly registry: Registry
}

/** A source by its name, or by its id when nothing more is known. */
export const nameOfSource = (id: SourceId, { sources }: Registry): string => sources.get(id)?.name ?? id

/** The words for a status, in capitals as the board shows them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  contested: "CONTESTED",
  compatible: "COMPATIBLE",
  corroborated: "CORROBORATED",
  "single-source": "SINGLE SOURCE",
  unattributed: "NO SOURCE NAMED",
  open: "NOT KNOWN",
}

/** The question in words. */
export const askQuestion = ({
  subject,
  property,
  scope,
  part,
}: Pick<Question, "subject" | "property" | "scope" | "part">): string => {
  const asked = propertyOf(property)
    .ask.replace("{of}", () => scope.population ?? "people")
    .replace("{subject}", () => subject)
  const limits = [
    scope.place === undefined ? "" : `in ${nameOf(scope.place)}`,
    scope.period === undefined ? "" : say(scope.period),
    scope.share === undefined ? "" : "part of the total",
    scope.counting === undefined ? "" : "new in the period",
    part ?? "",
  ].filter((limit) => limit !== "")
  return limits.length === 0 ? asked : `${asked} (${limits.join(", ")})`
}

const answerWords = (claim: Claim): string => {
  const answer = answerOf(claim)
  return answer === undefined ? "that it is not known" : sayAnswer(answer)
}

const dated = ({ saidOn }: Claim): string => (saidOn === undefined ? "" : ` on ${dayOf(saidOn)}`)

const firstOf = (ids: ReadonlyArray<ClaimId>, { claims }: Lexicon): Claim | undefined =>
  ids.map((id) => claims.get(id)).find((claim) => claim !== undefined)

/** "The monitor says 62 people", for the first claim of a side. */
const sideWords = (ids: ReadonlyArray<ClaimId>, lexicon: Lexicon): string => {
  const claim = firstOf(ids, lexicon)
  if (claim === undefined) return "nobody on record"
  return `${nameOfSource(originatorOf(claim, lexicon.registry), lexicon.registry)} says ${answerWords(claim)}`
}

/** Sides told in full; the rest are counted. */
const SIDES_TOLD = 4

const sidesWords = (conflict: Conflict, lexicon: Lexicon): string => {
  const sides = sidesOf(conflict, lexicon.claims)
  const told = sides.slice(0, SIDES_TOLD).map((side) => sideWords(side, lexicon))
  const more = sides.length - told.length
  return [...told, ...(more > 0 ? [`${more} more answers differ`] : [])].join("; ")
}

const replaced = (
  what: string,
  earlier: ReadonlyArray<ClaimId>,
  later: ReadonlyArray<ClaimId>,
  lexicon: Lexicon,
): string => {
  const [before, after] = [firstOf(earlier, lexicon), firstOf(later, lexicon)]
  const who = after ?? before
  const name = who === undefined ? "a source" : nameOfSource(originatorOf(who, lexicon.registry), lexicon.registry)
  const was = before === undefined ? "an earlier answer" : `${answerWords(before)}${dated(before)}`
  const now = after === undefined ? "" : `${answerWords(after)}${dated(after)}`
  return what === "revision" ? `${name} said ${was}, then ${now}` : `${name} withdrew ${was}`
}

const whoWords = ({ population }: Scope): string => population ?? "everybody"

const placeWords = ({ place }: Scope): string => (place === undefined ? "the whole event" : nameOf(place))

const periodWords = ({ period }: Scope): string => (period === undefined ? "the whole event" : say(period))

/** What one scope has and the other, and which is part of which where that is known. */
const bothWords = (verb: string, a: string, b: string, how: Relation): string => {
  if (how === "Within") return `one ${verb} ${a}, which is part of what the other ${verb}: ${b}`
  if (how === "Contains") return `one ${verb} ${a}, of which what the other ${verb} is part: ${b}`
  return `one ${verb} ${a}, the other ${b}`
}

/** How two scopes differ in one part, and which holds the other. */
const limitWords = (part: (typeof LIMITS)[number], a: Scope, b: Scope): string => {
  const how = scopeRelations(a, b)[part]
  switch (part) {
    case "population":
      return bothWords("counts", whoWords(a), whoWords(b), how)
    case "place":
      return bothWords("covers", placeWords(a), placeWords(b), how)
    case "period":
      return bothWords("covers", periodWords(a), periodWords(b), how)
    case "share":
      return "one is known to leave some out"
    case "counting":
      return "one counts what is new in its period, the other everything so far"
  }
}

/** What tells the scopes of two questions apart, from the first and the last of the claims that a conflict lies between. */
const scopesWords = ({ between, differ }: ScopeMismatch, lexicon: Lexicon): string => {
  const [a, b] = [firstOf(between, lexicon), firstOf(between.toReversed(), lexicon)]
  const parts = LIMITS.filter((part) => differ.includes(part))
  return parts.map((part) => limitWords(part, a?.scope ?? {}, b?.scope ?? {})).join("; ")
}

/**
 * What a conflict is about, in one sentence without a final stop. Has no `default`: a new kind must not compile until
 * it can be said.
 */
export const describeConflict = (conflict: Conflict, lexicon: Lexicon): string => {
  switch (conflict.kind) {
    case "revision":
      return replaced("revision", conflict.superseded, conflict.by, lexicon)
    case "retraction":
      return replaced("retraction", conflict.withdrawn, conflict.by, lexicon)
    case "contradiction":
      return `Sources differ and cannot all hold: ${sidesWords(conflict, lexicon)}`
    case "extent-dispute":
      return `Sources differ on how much: ${sidesWords(conflict, lexicon)}`
    case "granularity":
      return `Answers differ in how closely they tell, and can all hold: ${sidesWords(conflict, lexicon)}`
    case "self-contradiction":
      return `${nameOfSource(conflict.originator, lexicon.registry)} gives answers that cannot all hold, and nothing tells which came later`
    case "circular-reporting":
      return `These sources give each other as the origin: ${conflict.sources.map((id) => nameOfSource(id, lexicon.registry)).join(", ")}`
    case "implied-only":
      return `Only implied - confirm first: from the words of one source follows that ${sideWords([conflict.implied], lexicon)}`
    case "series-correction":
      return `${nameOfSource(conflict.originator, lexicon.registry)} corrected its running total from ${digits(conflict.from)} to ${digits(conflict.to)}`
    case "increment-mismatch":
      return `${nameOfSource(conflict.originator, lexicon.registry)} gave ${digits(conflict.told)} for the period, while its total changed by ${digits(conflict.difference)}`
    case "part-exceeds-whole":
      return `A part is told larger than the whole: ${sidesWords(conflict, lexicon)}`
    case "scope-mismatch":
      return `Not the same question: ${scopesWords(conflict, lexicon)}; both can hold`
  }
}

/** What both sides of a dispute grant and what is disputed, or nothing when no value says it. */
export const describeDispute = ({ dispute }: Assessment): string | undefined => {
  if (dispute === undefined) return undefined
  const beyond =
    dispute.asserted === undefined ? "" : `; disputed is what lies beyond, up to ${withoutOnly(say(dispute.asserted))}`
  return `All sides grant ${withoutOnly(say(dispute.granted))}${beyond}`
}

const withoutOnly = (words: string): string => (words.startsWith("only ") ? words.slice("only ".length) : words)
