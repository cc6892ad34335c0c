/** Sums of money as they are written: behind a sign, or before the word for a currency. */
import { wordAt, type Parsed } from "../../../../grammar/Parsed.ts"
import type { Amount } from "../../../../number/Amount.ts"
import { amountsOf } from "../../../../number/amounts.ts"
import { joined } from "../clause.ts"

const SYMBOLS: ReadonlyMap<string, string> = new Map(
  "$ $|us$ US$|€ EUR|£ GBP|¥ ¥|a$ A$|au$ A$|c$ C$|ca$ C$|hk$ HK$|nz$ NZ$|s$ S$|r$ R$|₹ INR|rs INR|rs. INR|₱ PHP|₦ NGN|₽ RUB|usd US$|eur EUR|gbp GBP"
    .split("|")
    .map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""] as const),
)

const WORDS: ReadonlyMap<string, string> = new Map(
  "dollar dollars|euro EUR|yen yen|yuan yuan|renminbi yuan|rupee rupees|rupiah rupiah|peso pesos|rouble roubles|ruble roubles|lira lira|franc francs|krona kronor|kronor kronor|krone kroner|kroner kroner|złoty złotys|zloty złotys|forint forints|rand rand|naira naira|shilling shillings|won won|dirham dirhams|riyal riyals|rial rials|real reais|reais reais|baht baht|ringgit ringgit|lari lari|hryvnia hryvnias|sterling GBP|cent cents"
    .split("|")
    .map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""] as const),
)

/** A sum of money with the tokens that it takes up, sign or currency included. */
export interface Sum {
  readonly amount: Amount
  readonly unit: string
  readonly from: number
  readonly to: number
}

const isSign = (parsed: Parsed, token: number): boolean => SYMBOLS.has(wordAt(parsed, token))

/** "CDN$11,000": letters that the sign is written together with. */
const isOfSign = ({ tokens }: Parsed, token: number): boolean => {
  const [own, next] = [tokens[token], tokens[token + 1]]
  return next?.text === "$" && own !== undefined && own.end === next.start && /^[A-Z]{1,3}$/.test(own.text)
}

/** Sums behind a sign: the numbers are read as if the signs were not there. */
const signed = (parsed: Parsed): ReadonlyArray<Sum> => {
  if (!parsed.tokens.some((_, token) => isSign(parsed, token))) return []
  const places = parsed.tokens.flatMap((_, token) => (isSign(parsed, token) || isOfSign(parsed, token) ? [] : [token]))
  const bare = places.flatMap((token) => parsed.tokens[token] ?? [])
  const place = (token: number): number => places[token] ?? parsed.tokens.length
  return amountsOf(bare).flatMap((amount): ReadonlyArray<Sum> => {
    // "between $300 and 400 billion": the sign stands behind the first word of the number.
    const sign =
      [amount.core, amount.core + 1].map((token) => place(token) - 1).find((token) => isSign(parsed, token)) ?? -1
    const unit = SYMBOLS.get(wordAt(parsed, sign))
    if (unit === undefined || amount.percent) return []
    const end = place(amount.to - 1) + 1
    const letters = isOfSign(parsed, sign - 1) ? (parsed.tokens[sign - 1]?.text ?? "") : ""
    const moved = { ...amount, from: place(amount.from), lead: place(amount.lead), core: place(amount.core), to: end }
    return [{ amount: moved, unit: `${letters}${unit}`, from: Math.min(sign, moved.from), to: end }]
  })
}

/** "nine billion US dollars": sums with the currency behind them. */
const worded = (parsed: Parsed): ReadonlyArray<Sum> =>
  parsed.phrases.flatMap((phrase): ReadonlyArray<Sum> => {
    if (phrase._tag !== "Noun" || phrase.amount === undefined || phrase.amount.percent) return []
    const { amount } = phrase
    for (const token of [amount.to, amount.to + 1]) {
      const word = wordAt(parsed, token)
      const unit = WORDS.get(word) ?? WORDS.get(word.endsWith("s") ? word.slice(0, -1) : word)
      const pounds = word.startsWith("pound") && amount.low >= 1000 ? "GBP" : undefined
      const found = unit ?? pounds
      const kind = token === amount.to ? "" : wordAt(parsed, amount.to)
      if (found !== undefined && token < phrase.to)
        return [{ amount, unit: joined(COUNTRIES.has(kind) ? kind : "", found), from: amount.from, to: token + 1 }]
    }
    return []
  })

const COUNTRIES: ReadonlySet<string> = new Set("us u.s. american australian canadian hong singapore".split(" "))

/** The sums of a sentence. */
export const sumsIn = (parsed: Parsed): ReadonlyArray<Sum> => [...signed(parsed), ...worded(parsed)]

/** Whether a lower-case word is a sign of money or the word for a currency. */
export const isCurrency = (word: string): boolean => SYMBOLS.has(word) || WORDS.has(word)
