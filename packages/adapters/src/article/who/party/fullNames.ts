/** Names of bodies in full, and by what short name they go: "the Free River movement (FRM)", "the FRM [Free River movement]". */
import type { Parsed } from "../../grammar/Parsed.ts"
import type { NounPhrase } from "../../grammar/Phrase.ts"
import { headAt, lemmaAt, nounAt, wordAt } from "../../grammar/Parsed.ts"
import type { Token } from "../../text/Article.ts"

const BODIES: ReadonlySet<string> = new Set(
  "front movement army party union federation league alliance organization organisation committee command coordination".split(
    " ",
  ),
)

const isName = ({ capital, pos }: Token): boolean => capital && pos === "PROPN"

/**
 * The name of a body that goes on over small letters: "Ana Velo national Liberation front".
 *
 * Empty where the capitals stand together, or no word for a body closes them.
 */
export const nameOverGap = (words: ReadonlyArray<Token>): string => {
  const body = words.findLastIndex(({ lower }) => BODIES.has(lower))
  // "the leftist party Free River national front": a kind stands before the name.
  const kind = words.findLastIndex(({ lower, capital }, at) => at < body && !capital && BODIES.has(lower))
  const first = words.findIndex((token, at) => at > kind && isName(token))
  if (first === -1 || body <= first) return ""
  const name = words.slice(first, body + 1)
  const gap = name.findIndex((token) => !isName(token))
  const small = gap !== -1 && gap < name.length - 1 && name.every(({ pos }) => pos !== "PART" && pos !== "PUNCT")
  return small ? name.map(({ text }) => text).join(" ") : ""
}

const REBEL: ReadonlySet<string> = new Set(
  "liberation revolutionary resistance rebel guerrilla secret clandestine popular anticommunist insurgent".split(" "),
)

/** Words of a name that hangs on "army": "Army of national Liberation". */
const REACH = 4

/** "the Army of national Liberation", "the Popular Revolutionary Army": an army by its name, and no state's; empty for others. */
export const rebelArmy = (parsed: Parsed, at: number): string => {
  const noun = nounAt(parsed, at)
  if (noun === undefined) return ""
  const army = parsed.tokens.findIndex(({ lower }, i) => i >= noun.from && i < noun.to && lower === "army")
  if (parsed.tokens[army]?.capital !== true) return ""
  const own = parsed.tokens.slice(noun.from, noun.to).filter(({ pos }) => pos !== "DET")
  if (own.some(({ lower }) => REBEL.has(lower))) return own.map(({ text }) => text).join(" ")
  if (wordAt(parsed, noun.to) !== "of") return ""
  for (let to = noun.to + 1; to <= noun.to + REACH; to++)
    if (REBEL.has(wordAt(parsed, to)))
      return parsed.tokens
        .slice(army, to + 1)
        .map(({ text }) => text)
        .join(" ")
  return ""
}

const OPENS: ReadonlySet<string> = new Set(["(", "["])

const isShort = ({ text }: Token): boolean => text.length >= 2 && /^[A-Z][A-Za-z-]*[A-Z]$/.test(text)

/** The full names of a text by the short ones that stand beside them in brackets, before or behind. */
export const shortNames = (sentences: ReadonlyArray<Parsed>): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const parsed of sentences)
    for (let at = 0; at + 2 < parsed.phrases.length; at++) {
      const [one, other] = [nounAt(parsed, at), nounAt(parsed, at + 2)]
      if (one === undefined || other === undefined || !OPENS.has(wordAt(parsed, one.to))) continue
      const [a, b] = [one, other].map(({ from, to }) => parsed.tokens.slice(from, to))
      for (const [full, short] of [
        [a, b],
        [b, a],
      ] as const) {
        const last = short?.at(-1)
        const name = rebelArmy(parsed, full === a ? at : at + 2) || nameOverGap(full ?? [])
        if (last !== undefined && isShort(last) && name !== "" && !names.has(last.text)) names.set(last.text, name)
      }
    }
  return names
}

/** What speaks for a force, or of one, and is none: "the armed forces press committee", "AFP reporters". */
const OFFICES: ReadonlySet<string> = new Set(
  "committee ministry office department radio station network agency reporter reporters correspondent correspondents commander minister spokesman".split(
    " ",
  ),
)

/** "told AFP": who is told is an agency. */
const TELLS: ReadonlySet<string> = new Set(["tell", "inform"])

/** Whether a phrase names who tells of a force, or is told: no party itself. */
export const isTeller = (parsed: Parsed, at: number): boolean =>
  OFFICES.has(headAt(parsed, at)) || TELLS.has(lemmaAt(parsed, at - 1))

/** "5 Nov (AFP)": whoever sends a report; behind a name a bracket gives the short one for it. */
export const isInBrackets = ({ tokens }: Parsed, { from }: NounPhrase): boolean =>
  tokens[from - 1]?.text === "(" && tokens[from - 2]?.pos !== "PROPN" && tokens[from - 2]?.pos !== "NOUN"
