/** Whether a sentence says plainly that something was so, of the text's own event. */
import { REPORT_VERBS } from "../article/who/reportVerbs.ts"
import type { Sentence, Token } from "../article/text/Article.ts"

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "))

const DENIES = names("not n't no never none nobody nothing neither nor without cannot false untrue hoax wrongly")
const SUPPOSES = names(
  "if unless may might could would should will shall feared likely possibly perhaps maybe alleged allegedly suspected reportedly hypothetical",
)
/** Words for another event than the text's own, and for more than one event. */
const ELSEWHERE = names(
  "another separate second third earlier previous previously similar since overall war wars conflict decade decades",
)

const PLAIN_MANNERS: ReadonlySet<string> = new Set(["says", "estimates"])

const holds = ({ tokens }: Sentence, words: ReadonlySet<string>): Token | undefined =>
  tokens.find(({ lower }) => words.has(lower))

/** Why a sentence does not say that something was so; `undefined` when it says just that. */
export const doubtful = (sentence: Sentence): string | undefined => {
  const denies = holds(sentence, DENIES)
  if (denies !== undefined) return `the sentence denies something (\`${denies.text}\`)`
  const supposes = holds(sentence, SUPPOSES)
  return supposes === undefined ? undefined : `the sentence supposes something (\`${supposes.text}\`)`
}

/** Why a sentence is not plain; `undefined` when it is. */
export const unplain = (sentence: Sentence): string | undefined => {
  const doubt = doubtful(sentence)
  if (doubt !== undefined) return doubt
  const elsewhere = holds(sentence, ELSEWHERE)
  if (elsewhere !== undefined) return `the sentence may be of another event (\`${elsewhere.text}\`)`
  const verb = sentence.tokens.find(
    ({ pos, lemma }) => pos === "VERB" && !PLAIN_MANNERS.has(REPORT_VERBS.get(lemma) ?? "says"),
  )
  return verb === undefined
    ? undefined
    : `the sentence gives it only as what somebody thinks or wants (\`${verb.text}\`)`
}
