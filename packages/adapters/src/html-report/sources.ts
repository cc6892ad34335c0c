/** Sources as they are described, with who describes them so and where. */
import { claimsOf, originatorOf, type Affiliation, type Source } from "@corroborate/core"
import { involved } from "../text/isolate.ts"
import { el, type Child, type Element } from "./Markup.ts"
import { heading, nameOf, type Page } from "./Page.ts"
import { attribution } from "./quotes.ts"

/** Where a description stands: the claim that it is, by its place, or the reference that was given. */
const cited = (reference: string, page: Page): Child => {
  const claim = page.lexicon.claims.get(reference)
  return claim === undefined ? el("bdi", {}, page.safe(reference)) : attribution(claim, page)
}

/** A description in its own words, with who gave it and where. */
const described = ({ words, by, cited: reference }: Affiliation.Affiliation, page: Page): ReadonlyArray<Child> => [
  "“",
  el("bdi", {}, page.safe(words)),
  `” – ${page.words.phrases.describedBy(nameOf(by, page))} (`,
  cited(reference, page),
  ")",
]

const sentence = (parts: ReadonlyArray<string>): ReadonlyArray<Child> =>
  parts.length === 0 ? [] : [el("p", {}, parts.join(" · "))]

const ties = (source: Source.Source, page: Page): ReadonlyArray<string> => {
  const { words, safe } = page
  const { phrases } = words
  const { kind, speaksFor, reliesOn = [], owner, otherNames = [], grades = [] } = source
  return [
    words.sourceKinds[kind],
    ...(otherNames.length === 0 ? [] : [phrases.alsoCalled(otherNames.map(safe))]),
    ...(speaksFor === undefined ? [] : [phrases.speaksFor(nameOf(speaksFor, page))]),
    ...(reliesOn.length === 0 ? [] : [phrases.reliesOn(reliesOn.map((id) => nameOf(id, page)))]),
    ...(owner === undefined ? [] : [phrases.owner(safe(owner))]),
    ...grades.map(({ reliability, topic }) =>
      phrases.graded(reliability, topic === undefined ? undefined : safe(topic)),
    ),
  ]
}

const entry = (source: Source.Source, claims: number, page: Page): Element =>
  el(
    "li",
    {},
    el("b", {}, page.safe(source.name)),
    ...sentence([...ties(source, page), page.words.counts.claims(claims)]),
    ...(source.affiliations ?? []).map((tie) => el("p", {}, ...described(tie, page))),
  )

/** How the sources of some claims are described, for a question. */
export const descriptions = (ids: ReadonlySet<string>, page: Page): ReadonlyArray<Element> => {
  const items = Array.from(ids).flatMap((id) => {
    const source = page.lexicon.registry.sources.get(id)
    return (source?.affiliations ?? []).map((tie) =>
      el("li", {}, el("b", {}, nameOf(id, page)), ": ", ...described(tie, page)),
    )
  })
  return items.length === 0 ? [] : [heading("h4", page.words.labels.described), el("ul", {}, ...items)]
}

/** Every source of the record, by name, with how many claims are its word. */
export const sources = (page: Page): Element => {
  const { reconciliation } = page.written
  const counts = new Map<string, number>()
  for (const claim of claimsOf(reconciliation)) {
    const id = originatorOf(claim, page.lexicon.registry)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return el(
    "section",
    { "aria-labelledby": "sources" },
    heading("h2", page.words.labels.sources, "sources"),
    el(
      "ul",
      {},
      ...involved(reconciliation, page.lexicon).map((source) => entry(source, counts.get(source.id) ?? 0, page)),
    ),
  )
}
