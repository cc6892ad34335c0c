/** Whether people who "took part" or "were there" came to a gathering: attendance is told of such only. */
import { headOf, lemmaOf, nounAt, verbAt, type Parsed } from "../../../grammar/Parsed.ts"
import { eventNoun } from "../../../event/nouns.ts"
import type { Token } from "../../../text/Article.ts"
import type { Context } from "../../Context.ts"
import type { Told } from "../Tolled.ts"

const GATHERINGS: ReadonlySet<string> = new Set(
  "festival marathon race regatta tournament contest ceremony concert funeral service mass match game vigil pilgrimage hajj fair exhibition celebration celebrations carnival conference event expo show wedding picnic strike walkout referendum".split(
    " ",
  ),
)

const MARCHES: ReadonlySet<string> = new Set("march rally protest demonstrate parade".split(" "))

const MOVES: ReadonlySet<string> = new Set(
  "streets street square turnout attendance fans spectators visitors".split(" "),
)

/** Words for those who came, where nothing befell them: a crowd around a wreck came to no gathering. */
const CROWDS: ReadonlySet<string> = new Set(["crowd", "crowds"])

const GATHERS: ReadonlySet<string> = new Set("gather assemble congregate converge".split(" "))

const isOfCrowd = ({ lower, lemma, pos }: Token): boolean => CROWDS.has(lower) || (pos === "VERB" && GATHERS.has(lemma))

/** Whether a sentence, or the article, speaks of a gathering. */
const isGathering = (parsed: Parsed, { main, sentences }: Context): boolean =>
  main?.family === "protest" ||
  sentences[0]?.tokens.some(({ lower }) => GATHERINGS.has(lower)) === true ||
  ((main === undefined || main.family === "generic") && parsed.tokens.some(isOfCrowd)) ||
  parsed.tokens.some(({ lower }) => GATHERINGS.has(lower) || MOVES.has(lower)) ||
  parsed.phrases.some((phrase) => {
    if (phrase._tag === "Verb") return MARCHES.has(lemmaOf(parsed, phrase))
    return phrase._tag === "Noun" && eventNoun(headOf(parsed, phrase))?.family === "protest"
  })

const ON_DUTY: ReadonlySet<string> = new Set(
  "troops soldiers police officers policemen guards personnel firefighters rescuers marines agents".split(" "),
)

/** "9,000 troops are on the streets": they came to no gathering. */
const isOnDuty = (parsed: Parsed, { counted }: Told): boolean => ON_DUTY.has(headOf(parsed, counted.who))

const PLACES_OF_STUDY: ReadonlySet<string> = new Set(
  "school schools university college class classes course courses scene incident blaze hospital".split(" "),
)

/** "over a hundred people attended the party": whatever it was, they came to it. */
const attends = (parsed: Parsed, { role }: Told): boolean => {
  const verb = verbAt(parsed, role.at)
  const what = nounAt(parsed, role.at + 1)
  if (verb === undefined || lemmaOf(parsed, verb) !== "attend") return false
  return what === undefined || !PLACES_OF_STUDY.has(headOf(parsed, what))
}

/** Whether those who "attended" or "were there" came to a gathering, and not for their work. */
export const hasCome = (parsed: Parsed, one: Told, context: Context): boolean =>
  (isGathering(parsed, context) || attends(parsed, one)) && !isOnDuty(parsed, one)
