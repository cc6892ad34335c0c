/** What a mention of a source is made of: article, title, name, common noun, acronym. */
import type { Parsed } from "../grammar/Parsed.ts"
import type { Token } from "../text/Article.ts"
import { countryOfAdjective } from "../place/countries.ts"
import { isOrganisation, kindOf } from "./kinds.ts"
import { isPaper } from "./papers.ts"
import { isTitle, titled, type Titled } from "./titles.ts"
import type { Mention } from "./Utterance.ts"

/** A mention taken apart. */
export interface MentionParts {
  readonly pronoun: boolean
  /** `"the"`, `"a"` or nothing; a possessive counts as definite. */
  readonly article: "definite" | "indefinite" | "none"
  /** The proper name; empty when there is none. */
  readonly name: ReadonlyArray<Token>
  /** Opens with "its" or "their". */
  readonly own: boolean
  /** Common nouns after or instead of the name, in lower case. */
  readonly nouns: ReadonlyArray<string>
  readonly titled?: Titled
  /** In brackets after the name. */
  readonly acronym?: string
  /** The tokens of the first noun phrase without its article. */
  readonly words: ReadonlyArray<Token>
}

const DEFINITE: ReadonlySet<string> = new Set("the this that these those his her its their our my".split(" "))

const articleOf = (first: Token | undefined): MentionParts["article"] => {
  if (first === undefined) return "none"
  if (DEFINITE.has(first.lower)) return "definite"
  return first.lower === "a" ||
    first.lower === "an" ||
    first.lower === "one" ||
    first.lower === "another" ||
    first.lower === "some"
    ? "indefinite"
    : "none"
}

const JOINTS: ReadonlySet<string> = new Set(
  "of for and & the al el bin ibn abu de la del dela delos den dos das du le der van von 's".split(" "),
)

const isName = ({ pos, capital }: Token): boolean =>
  capital && (pos === "PROPN" || pos === "X" || pos === "NOUN" || pos === "ADJ")

/** The run of capitalised words with the small words inside it. */
const nameIn = (words: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const start = words.findIndex(
    (word, i) => isName(word) && !(countryOfAdjective(word.text) !== undefined && !isName(words[i + 1] ?? word)),
  )
  if (start === -1) return []
  let end = start
  for (let at = start; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    if (isName(word)) end = at + 1
    else if (!JOINTS.has(word.lower)) break
  }
  const name = words.slice(start, end)
  // "Saudi officials": an adjective of a country is no name.
  return name.every(({ text }) => countryOfAdjective(text) !== undefined) ? [] : name
}

/** The end of the first noun phrase of a mention, in tokens. */
const baseEnd = ({ phrases }: Parsed, { from, to, head }: Mention): number => {
  const base = phrases.find(
    (phrase) => phrase._tag === "Noun" && phrase.from <= head && head < phrase.to && phrase.from >= from,
  )
  return base === undefined ? to : Math.min(to, base.to)
}

/** "The Tarn Front (TF)": a short name in brackets, within the mention, or in capitals right behind it. */
const acronymIn = ({ tokens }: Parsed, { to }: Mention, end: number): string | undefined => {
  const word = tokens[end]?.text === "(" ? tokens[end + 1] : undefined
  if (word === undefined || tokens[end + 2]?.text !== ")") return undefined
  const isShort = word.capital && word.text.length > 1 && word.text === word.text.toUpperCase()
  return end < to || isShort ? word.text : undefined
}

const WITHIN: ReadonlySet<string> = new Set(["of", "for", "without", "against"])

/** Names go on over "of": "the Ministry of Health", "Doctors for the Delta"; "the mayor of Y" do not. */
const goesOn = ({ tokens }: Parsed, { to }: Mention, end: number, named: ReadonlyArray<Token>): number => {
  const organisation = named.length > 0 && isOrganisation(named.map(({ lower }) => lower))
  const next = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1
  if (!organisation || !WITHIN.has(tokens[end]?.lower ?? "") || tokens[next]?.capital !== true) return end
  let at = next
  while (at < to && tokens[at]?.capital === true) at++
  return at
}

const JOINS_OFFICE: ReadonlySet<string> = new Set(["of", "for", "in", "at", "with", "from"])

/** "the head of the agency, Jane Doe": the comma before a name of two words at the end of a mention; -1 when none is. */
const commaBeforeName = ({ tokens }: Parsed, { to }: Mention, end: number): number => {
  const joint = tokens[end]?.lower
  const before = tokens[end - 1]?.lower ?? ""
  if (!(isTitle(before) || before === "one") || !JOINS_OFFICE.has(joint ?? "")) return -1
  let at = to - 1
  while (at > end && isNamed(tokens[at])) at--
  return tokens[at]?.lower === "," && to - at > 2 ? at : -1
}

/** "the mayor, Dee Margo", "one news site, Znak.com": the name that an aside gives to a noun without one. */
const nameAside = (parsed: Parsed, mention: Mention, end: number): ReadonlyArray<Token> => {
  const { tokens } = parsed
  const { to } = mention
  const far = commaBeforeName(parsed, mention, end)
  if (far !== -1) return withoutRank(tokens.slice(far + 1, to))
  if (tokens[end]?.lower !== "," || end + 1 >= to) return []
  let at = end + 1
  while (at < to && tokens[at] !== undefined && isNamed(tokens[at])) at++
  const closes = at === to || tokens[at]?.lower === ","
  return closes ? tokens.slice(end + 1, at) : []
}

/** "Lieutenant General Ana Doe": the name alone. */
const withoutRank = (words: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const name = words.findIndex(({ lower }) => !isTitle(lower))
  return name === -1 ? words : words.slice(name)
}

const isNamed = (token: Token | undefined): boolean =>
  token !== undefined && ((isName(token) && token.pos !== "ADJ") || token.lower === "al" || token.lower === "bin")

/** Nouns behind a name that say what it is a name for: "the United Nations mission". */
const nounsOf = (base: ReadonlyArray<Token>, name: ReadonlyArray<Token>): ReadonlyArray<string> =>
  base.filter((token) => !name.includes(token) && token.pos === "NOUN").map(({ lower }) => lower)

const BRANCHES: ReadonlySet<string> = new Set("branch arm wing section chapter division unit".split(" "))

/** "the regional branch of the interior ministry": what the branch belongs to is how it is called later. */
const nounsOfHouse = ({ tokens }: Parsed, { to }: Mention, end: number): ReadonlyArray<string> => {
  if (!BRANCHES.has(tokens[end - 1]?.lower ?? "") || tokens[end]?.lower !== "of") return []
  return tokens
    .slice(end + 1, to)
    .filter(({ pos }) => pos === "NOUN")
    .map(({ lower }) => lower)
}

/** "a Twitter account": where somebody puts out what he says. */
const OF_SITE: ReadonlySet<string> = new Set(["account", "accounts", "post", "tweet"])

/** "the ministry's figures", "government reports": a paper of somebody's speaks for its owner, whose words end here. */
const ownerEnd = (tokens: ReadonlyArray<Token>, from: number, end: number): number => {
  if (!isPaper(tokens[end - 1]?.lower ?? "")) return end
  const mark = tokens.findIndex(({ lower }, at) => at > from && at < end && lower === "'s")
  if (mark !== -1) return mark
  const before = end - 2 >= from ? tokens[end - 2] : undefined
  const owns =
    before !== undefined &&
    !OF_SITE.has(tokens[end - 1]?.lower ?? "") &&
    (before.pos === "PROPN" || kindOf([before.lower]) !== undefined)
  return owns ? end - 1 : end
}

/** "the university's data": what it is called later, "the data". */
const paperOf = (tokens: ReadonlyArray<Token>, owner: number, end: number): ReadonlyArray<string> => {
  const paper = tokens[end - 1]?.lower
  return owner === end - 1 && paper !== undefined && kindOf([paper]) === undefined ? [paper] : []
}

/** A person with a title; "Mercy General Hospital" is none. */
const personIn = (base: ReadonlyArray<Token>): Titled | undefined => {
  const person = titled(base)
  const last = person?.name.at(-1)?.lower
  return last !== undefined && isOrganisation([last]) ? undefined : person
}

/** "Police sources": a common noun that opens a sentence has its capital from there, and is no name unless a name goes on behind it. */
const withoutOpening = ({ tokens }: Parsed, words: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const [first, second] = words
  const common = first !== undefined && first === tokens[0] && (first.pos === "NOUN" || first.pos === "ADJ")
  return common && second?.capital !== true ? [{ ...first, capital: false }, ...words.slice(1)] : words
}

/** "FSB sources", "Tarn residents": people without a name, of a body or a place that has one and does not speak. */
const isNameless = (base: ReadonlyArray<Token>, person: Titled | undefined): boolean => {
  const head = base.at(-1)
  return person === undefined && head !== undefined && head.pos === "NOUN" && kindOf([head.lower]) === "unnamed"
}

/** Takes a mention apart. */
export const partsOf = (parsed: Parsed, mention: Mention): MentionParts => {
  const { tokens } = parsed
  const end = baseEnd(parsed, mention)
  const first = tokens[mention.from]
  const article = articleOf(first)
  const from = article === "none" || first?.pos === "PROPN" ? mention.from : mention.from + 1
  const owner = ownerEnd(tokens, from, end)
  // "one of the boys": the number alone names nobody.
  const base = withoutOpening(parsed, from < owner ? tokens.slice(from, owner) : tokens.slice(mention.from, mention.to))
  const person = personIn(base)
  const plain = person === undefined ? nameIn(base) : person.name
  const aside = person?.name.length === 0 || plain.length === 0 ? nameAside(parsed, mention, end) : []
  const own =
    person === undefined
      ? nameIn(withoutOpening(parsed, tokens.slice(from, goesOn(parsed, mention, end, plain))))
      : plain
  const name = isNameless(base, person) ? [] : aside.length > 0 ? aside : own
  const acronym = acronymIn(parsed, mention, end)
  return {
    pronoun: first?.pos === "PRON" && end === mention.from + 1,
    article,
    own: first?.lower === "its" || first?.lower === "their",
    name: name.filter(({ lower }, i) => lower !== "the" || i > 0),
    nouns: [...nounsOf(base, name), ...paperOf(tokens, owner, end), ...nounsOfHouse(parsed, mention, end)],
    words: base,
    ...(person === undefined ? {} : { titled: { ...person, name } }),
    ...(acronym === undefined ? {} : { acronym }),
  }
}
