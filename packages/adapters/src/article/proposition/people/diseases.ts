/** Diseases by their names, and words for those who have one. */
import type { Parsed } from "../../grammar/Parsed.ts"
import type { Token } from "../../text/Article.ts"

/** The property under which the sick are counted, whatever they are called. */
export const CASES = "count.cases"

/** What diseases go by, each line one: a closed class of those that spread. */
export const DISEASES: ReadonlyMap<string, string> = new Map(
  "coronavirus covid covid-19 covid19 2019-ncov ncov sars-cov-2|influenza flu h1n1 h5n1|measles|cholera|ebola|malaria|dengue|zika|polio poliomyelitis|mers|sars|plague|typhoid|typhus|diphtheria|meningitis|tuberculosis|smallpox|monkeypox mpox|hepatitis|hiv aids|salmonella|listeria|legionella legionnaires|anthrax|rabies|mumps|rubella|pertussis|dysentery|chikungunya|lassa|marburg|nipah|norovirus"
    .split("|")
    .flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)),
)

/** The disease that words name. */
export const diseaseIn = (tokens: ReadonlyArray<Token>): string | undefined =>
  tokens.map(({ lower }) => DISEASES.get(lower)).find((disease) => disease !== undefined)

/** The disease that a text is about: the first that it names. O(n). */
export const diseaseOf = (sentences: ReadonlyArray<Parsed>): string | undefined => {
  for (const { tokens } of sentences) {
    const disease = diseaseIn(tokens)
    if (disease !== undefined) return disease
  }
  return undefined
}

const SICK: ReadonlySet<string> = new Set("case cases infection infections".split(" "))

/** "58 cases": a word for the sick, where cases of anything else are things. */
export const isCaseWord = (word: string): boolean => SICK.has(word)
