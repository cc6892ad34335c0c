/**
 * Writes disputes for an e-mail in the marks that `diff3` and `git merge` made familiar: what one side says, what all
 * sides grant, what the other sides say.
 *
 * @see GNU diffutils manual, "Marking Conflicts"; git-merge(1), "How conflicts are presented"
 */
import {
  askQuestion,
  describeConflict,
  nameOfSource,
  originatorOf,
  say,
  sayAnswer,
  sidesOf,
  answerOf,
  STATUS_WORDS,
  type Assessment,
  type Claim,
  type Conflict,
  type Lexicon,
  type Value,
} from "@corroborate/core"
import type { Writer } from "../Format.ts"
import { isDispute } from "../note/disputes.ts"
import { placesOf, type Places } from "../note/places.ts"
import { isolated, isolatedLexicon } from "../text/isolate.ts"
import { listed, type Listed } from "../text/listed.ts"
import { carriersWords, count, dateWords, fragment, whereWords } from "../text/words.ts"
import { wrapped } from "./wrap.ts"

/** Sides told in one block, claims told of one side, names told at a mark; the rest are counted. */
const SIDES = 12
const CLAIMS = 4
const NAMES = 3

/** What every line is made from. */
interface Mail {
  readonly lexicon: Lexicon
  readonly places: Places
}

const more = (n: number, noun: string): ReadonlyArray<string> => (n > 0 ? [`  and ${count(n, `more ${noun}`)}`] : [])

/** Whose side it is: "Syrian Observatory for Human Rights". */
const sideName = (claims: ReadonlyArray<Claim>, { lexicon: { registry } }: Mail): string => {
  const names = Array.from(new Set(claims.map((claim) => nameOfSource(originatorOf(claim, registry), registry))))
  return `${names.slice(0, NAMES).join(", ")}${names.length > NAMES ? ` and ${names.length - NAMES} more` : ""}`
}

const claimLines = (claim: Claim, { lexicon, places }: Mail): ReadonlyArray<string> => {
  const { anchor } = claim
  const said = [carriersWords(claim, lexicon), claim.voice, dateWords(claim), whereWords(claim, places)]
  return [
    ...(anchor._tag === "Quote" ? wrapped(`"${fragment(anchor.exact)}"`, "    ") : []),
    ...wrapped(said.filter((part) => part !== "").join(", "), "    "),
  ]
}

const sideLines = (claims: ReadonlyArray<Claim>, mail: Mail): ReadonlyArray<string> => {
  const [first] = claims
  const answer = first === undefined ? undefined : answerOf(first)
  return [
    ...wrapped(answer === undefined ? "not known" : sayAnswer(answer), "  "),
    ...claims.slice(0, CLAIMS).flatMap((claim) => claimLines(claim, mail)),
    ...more(claims.length - CLAIMS, "claim"),
  ]
}

/** A value without its "only": what is granted denies nothing. */
const withoutOnly = (value: Value): Value => {
  if (value._tag !== "Extent") return value
  const { only: _, ...extent } = value
  return extent
}

/** What all sides grant, in the place of the version that both sides of a merge come from. */
const baseLines = ({ dispute }: Assessment, conflict: Conflict): ReadonlyArray<string> =>
  dispute === undefined || conflict.kind === "implied-only" || conflict.kind === "self-contradiction"
    ? ["||||||| nothing that all sides grant"]
    : ["||||||| what all sides grant", ...wrapped(say(withoutOnly(dispute.granted)), "  ")]

/** The block of one conflict: sides in the order in which they first spoke. */
const block = (conflict: Conflict, shown: Assessment, mail: Mail): ReadonlyArray<string> => {
  const { claims } = mail.lexicon
  const sides = sidesOf(conflict, claims).map((ids) => ids.flatMap((id) => claims.get(id) ?? []))
  const [first = [], ...others] = sides.slice(0, SIDES)
  return [
    ...wrapped(`${conflict.kind}: ${describeConflict(conflict, mail.lexicon)}.`, "  "),
    `<<<<<<< ${sideName(first, mail)}`,
    ...sideLines(first, mail),
    ...baseLines(shown, conflict),
    ...others.flatMap((side) => [`======= ${sideName(side, mail)}`, ...sideLines(side, mail)]),
    ...more(sides.length - SIDES, "answer"),
    ">>>>>>>",
  ]
}

const asked = (shown: Assessment, number: number): ReadonlyArray<string> => {
  const [first = "", ...rest] = wrapped(`${number}. ${askQuestion(shown.question)}`, "   ")
  return [first.trimStart(), ...rest]
}

const disputedLines = ({ number, assessment }: Listed, mail: Mail): ReadonlyArray<string> => {
  const shown = isolated(assessment, fragment)
  return [
    ...asked(shown, number),
    `   ${STATUS_WORDS[assessment.status]}`,
    ...assessment.conflicts.filter(({ kind }) => isDispute(kind)).flatMap((conflict) => block(conflict, shown, mail)),
    "",
  ]
}

/** Answers told of a question without dispute; the rest are counted. */
const ANSWERS = 4

const calmLines = ({ number, assessment }: Listed, mail: Mail): ReadonlyArray<string> => {
  const shown = isolated(assessment, fragment)
  const current = shown.positions.filter(({ replaced }) => !replaced)
  return [
    ...asked(shown, number),
    ...current.slice(0, ANSWERS).flatMap((position) => wrapped(sayAnswer(position), "   ")),
    ...more(current.length - ANSWERS, "answer"),
    ...assessment.conflicts
      .filter(({ kind }) => !isDispute(kind))
      .flatMap((conflict) => wrapped(`${conflict.kind}: ${describeConflict(conflict, mail.lexicon)}.`, "   ")),
    `   ${STATUS_WORDS[assessment.status]}`,
  ]
}

const isDisputed = ({ assessment }: Listed): boolean => assessment.conflicts.some(({ kind }) => isDispute(kind))

/** Writes the text. */
export const writeDiff3: Writer = (written) => {
  const { reconciliation, issues } = written
  const mail: Mail = { lexicon: isolatedLexicon(reconciliation, fragment), places: placesOf(written) }
  const questions = listed(reconciliation)
  const calm = questions.filter((entry) => !isDisputed(entry))
  return [
    `What the record shows: ${count(mail.lexicon.claims.size, "claim")} on ${count(questions.length, "question")}.`,
    "What sources said, not which of them is right.",
    "",
    ...questions.filter(isDisputed).flatMap((entry) => disputedLines(entry, mail)),
    ...(calm.length === 0 ? [] : ["Without dispute", "", ...calm.flatMap((entry) => calmLines(entry, mail)), ""]),
    ...issues.flatMap(({ document, where, problem }) =>
      wrapped(`not read: ${fragment(document)}, ${fragment(where)}: ${fragment(problem)}`, "  "),
    ),
    "",
  ].join("\n")
}
