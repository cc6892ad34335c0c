/** Persons with their titles: "monitor chief Staff Writer", "Health Minister John Roe", "a spokesman for the army". */
import type { Token } from "../text/Article.ts"
import { isPeople } from "../text/people.ts"

/** Titles whose word is the word of the house they speak for. */
const SPEAKS: ReadonlySet<string> = new Set(
  "spokesman spokeswoman spokesperson spokespeople chief head director minister chairman chairwoman chair commander leader founder ceo secretary-general commissioner coordinator".split(
    " ",
  ),
)

/** Titles that do not. */
const OTHERS: ReadonlySet<string> = new Set(
  "president prime vice deputy gen col lt maj capt sgt cpl adm cmdr brig brigadier rear comrade msgr monsignor archbishop cardinal rector magistrate councilman councilwoman governor mayor senator representative congressman congresswoman lawmaker mp ambassador envoy consul mufti warden general colonel captain lieutenant major sergeant admiral king queen prince princess pope bishop dr doctor professor judge prosecutor attorney lawyer sheriff inspector officer official analyst expert activist witness resident doctor secretary chancellor premier correspondent reporter journalist author researcher scientist candidate member aide adviser advisor teacher farmer fisherman survivor nurse paramedic firefighter soldier manager owner editor economist historian detective superintendent constable mr mrs ms miss sir lord lady sheikh imam".split(
    " ",
  ),
)

const bare = (word: string): string => word.replace(/\.$/, "")

/** Whether a word is a title or an office. */
export const isTitle = (word: string): boolean =>
  SPEAKS.has(bare(word)) || OTHERS.has(bare(word)) || (isPeople(word) && !word.endsWith("s") && !GROUPS.has(word))

/** Nouns for people that are no office of one person. */
const GROUPS: ReadonlySet<string> = new Set(
  "people police source human individual national local minor dead troop crew men women children".split(" "),
)

/** A noun phrase read as a person. */
export interface Titled {
  /** The name without its title; empty when only an office is named. */
  readonly name: ReadonlyArray<Token>
  readonly title: ReadonlyArray<Token>
  /** What stands before the office: "monitor" in "monitor chief". */
  readonly house: ReadonlyArray<Token>
  /** The office makes the person's word that of the house. */
  readonly speaks: boolean
  /** The office is to speak for the house, and no more: a spokesperson. */
  readonly voice: boolean
}

const isName = ({ pos, capital, lower }: Token): boolean =>
  capital && (pos === "PROPN" || pos === "NOUN" || pos === "X" || pos === "ADJ") && !isTitle(lower)

/**
 * Splits a noun phrase after its last title; `undefined` when it has none.
 *
 * @param words - the phrase's tokens without its article
 */
export const titled = (words: ReadonlyArray<Token>): Titled | undefined => {
  const office = words.findLastIndex(({ lower }) => isTitle(lower))
  if (office === -1) return undefined
  const last = office + (words[office + 1]?.lower === "of" && PORTFOLIOS.has(words[office + 2]?.lower ?? "") ? 2 : 0)
  const name = words.slice(last + 1)
  if (!name.every((token) => isName(token) || token.lower === "'s" || LOWER.has(token.lower))) return undefined
  const title = words.slice(0, last + 1)
  const first = title.findIndex(({ lower }) => isTitle(lower))
  const house = title.slice(0, first).filter(({ lower }) => lower !== "'s" && lower !== "former" && lower !== "deputy")
  const speaks =
    SPEAKS.has(bare(title.at(-1)?.lower ?? "")) &&
    !title.some(({ lower }) => lower === "prime" || lower === "former" || lower === "deputy")
  const voice = title.some(({ lower }) => lower.startsWith("spokes"))
  return { name, title, house, speaks, voice }
}

/** "Secretary of State", "minister of health". */
const PORTFOLIOS: ReadonlySet<string> = new Set(
  "state defense defence health education energy interior justice agriculture transport transportation commerce finance labor labour homeland foreign staff parliament police operations communications".split(
    " ",
  ),
)

const LOWER: ReadonlySet<string> = new Set("al el bin ibn abu de la del der van von da dos di le".split(" "))
