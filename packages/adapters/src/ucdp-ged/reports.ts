/** What the articles behind an event say, each in the name of who said it. */
import type { Attribution, Quantity } from "@corroborate/core"
import type { Names } from "../sources.ts"
import { articlesOf, type Article } from "./articles.ts"
import { tell, tellOnce, textOf, type Answer, type EventRow } from "./EventRow.ts"
import type { Figures } from "./figures.ts"
import { figureOf, type HeadlineFigure } from "./headline.ts"
import { originalsOf } from "./originals.ts"
import { populationOf } from "./sides.ts"

/** Sources that write "casualties and wounded": to them, casualties are the dead. Read in their headlines in GED. */
const CASUALTIES_ARE_DEAD: ReadonlySet<string> = new Set(["syrian-observatory-for-human-rights"])

/** Who is behind an event: ids of the originals, and the articles. */
export interface Behind {
  readonly originals: ReadonlyArray<string>
  readonly articles: ReadonlyArray<Article>
}

const unique = (ids: ReadonlyArray<string>): ReadonlyArray<string> => Array.from(new Set(ids))

const NOT_RECORDED = "-1"

/** The articles of the event; what keeps them from being told apart is said. */
const articlesIn = (event: EventRow): ReadonlyArray<Article> => {
  const [cell, count] = [textOf(event, "article"), textOf(event, "sources")]
  if (count === NOT_RECORDED) tellOnce(event, "sources", "`-1` stands for a number of sources that was not recorded")
  if (cell === "") return []
  const articles = articlesOf(cell)
  if (articles === undefined) {
    tellOnce(event, "article", "the articles are free text and are not told apart")
    return []
  }
  if (count !== "" && count !== NOT_RECORDED && Number(count) !== articles.length)
    tell(event, "sources", `${count.slice(0, 20)} sources are counted and ${articles.length} articles listed`)
  return articles
}

/** Who is behind the figures: the originals as the coders name them, and the articles that carried them. */
export const behindOf = (event: EventRow, { idOf }: Names): Behind => {
  const originals = unique(originalsOf(textOf(event, "original")).map(idOf))
  if (originals.length === 0)
    tellOnce(event, "original", "no original source is named; the offices of the articles stand in for it")
  return { originals, articles: articlesIn(event) }
}

/** Sources behind one figure before the rest are left out. */
const MOST = 100

/** UCDP's own chain: it says so, informed by the originals, or where none are named by the offices. */
export const ownChain = ({ originals, articles }: Behind, ucdp: string, { idOf }: Names): Attribution.Attribution => {
  const informants =
    originals.length > 0
      ? originals
      : unique(
          articles
            .map(({ office }) => office)
            .filter(Boolean)
            .map(idOf),
        )
  return [
    { source: ucdp, role: "asserts" },
    ...informants.slice(0, MOST).map((source): Attribution.Link => ({ source, role: "informs" })),
  ]
}

/** Who says what an article says, and in which voice: an office whose source is not known speaks for itself only. */
const chainOf = (office: string, originals: ReadonlyArray<string>): Pick<Answer, "chain" | "voice"> => {
  const [only, ...others] = originals
  if (originals.includes(office)) return { chain: [{ source: office, role: "asserts" }], voice: "reported" }
  if (only !== undefined && others.length === 0)
    return {
      chain: [
        { source: office, role: "publishes" },
        { source: only, role: "asserts" },
      ],
      voice: "reported",
    }
  const informants = originals.slice(0, MOST).map((source): Attribution.Link => ({ source, role: "informs" }))
  return { chain: [{ source: office, role: "asserts" }, ...informants], voice: "narrator" }
}

const propertyOf = ({ what }: HeadlineFigure, { chain }: Pick<Answer, "chain">): string => {
  const [first, second] = chain
  const speaker = second?.role === "asserts" ? second.source : first.source
  return what === "killed" || (what === "casualties" && CASUALTIES_ARE_DEAD.has(speaker))
    ? "casualties.killed"
    : "casualties.total"
}

const leastOf = ({ low, high }: Quantity.Quantity): number => {
  if (low._tag !== "Unbounded") return low.at
  return high._tag === "Unbounded" ? 0 : high.at
}

/** Whether a running toll covers more than the event, as far as the record tells: it is above everything UCDP gives. */
const exceeds = ({ quantity, running }: HeadlineFigure, { low = 0, best = 0, high = 0 }: Figures): boolean =>
  running && leastOf(quantity) > Math.max(low, best, high)

const WIDER = "the figure of a headline covers more than the event; no claim is made of it"

/** The figure that an article gives for the event, as the word of whoever said it. */
const answerOf = (
  event: EventRow,
  { office, date, headline }: Article,
  { originals }: Behind,
  figures: Figures,
  { idOf }: Names,
): ReadonlyArray<Answer> => {
  const told = figureOf(headline)
  if (told === undefined || office === "") return []
  const population =
    told === "wider" || exceeds(told, figures)
      ? "mixed"
      : populationOf(told.who, { a: textOf(event, "sideA"), b: textOf(event, "sideB") })
  if (told === "wider" || population === "mixed") {
    tellOnce(event, "article", WIDER)
    return []
  }
  const said = chainOf(idOf(office), originals)
  return [
    {
      ...said,
      property: propertyOf(told, said),
      scope: population,
      value: told.quantity,
      voice: told.implied ? "implied" : said.voice,
      field: "article",
      ...(date === undefined ? {} : { saidOn: date }),
    },
  ]
}

/** The figures that the articles give for the event. */
export const reportsOf = (event: EventRow, behind: Behind, figures: Figures, known: Names): ReadonlyArray<Answer> =>
  behind.articles.flatMap((article) => answerOf(event, article, behind, figures, known))
