/**
 * Words from documents made safe before sentences are made of them, so that a name from right to left, or a character
 * that turns a line around, stays inside its own place in the sentence.
 */
import {
  Attribution,
  lexiconOf,
  type Assessment,
  type Claim,
  type Lexicon,
  type Question,
  type Reconciliation,
  type Source,
  type Value,
} from "@corroborate/core"

/** Makes a text from a document safe to stand in a sentence, and keeps it apart from what surrounds it. */
export type Safe = (text: string) => string

/**
 * Whether a unit or a property has a name by which tables may know it. Such a name turns nothing around and stays as it
 * is; whoever puts it into a sentence of another script keeps it apart there.
 */
const isPlainName = (name: string): boolean => /^[a-z][a-z0-9 .-]*$/.test(name)

const nameWords = (name: string, safe: Safe): string => (isPlainName(name) ? name : safe(name))

type Several = readonly [string, ...Array<string>]

const each = ([first, ...rest]: Several, safe: Safe): Several => [safe(first), ...rest.map(safe)]

/** A value with its words made safe. */
export const isolatedValue = (value: Value, safe: Safe): Value => {
  switch (value._tag) {
    case "Category":
      return { ...value, label: safe(value.label) }
    case "EntitySet":
      return { ...value, members: each(value.members, safe) }
    case "Extent":
      return { ...value, place: each(value.place, safe) }
    case "Quantity":
      return {
        ...value,
        unit: nameWords(value.unit, safe),
        ...(value.word === undefined ? {} : { word: safe(value.word) }),
      }
    case "Text":
      return { ...value, text: safe(value.text) }
    case "Occurrence":
    case "Period":
      return value
  }
}

const isolatedScope = ({ population, place, ...rest }: Question["scope"], safe: Safe): Question["scope"] => ({
  ...rest,
  ...(population === undefined ? {} : { population: safe(population) }),
  ...(place === undefined ? {} : { place: each(place, safe) }),
})

const isolatedClaim = (claim: Claim, safe: Safe): Claim => ({
  ...claim,
  value: isolatedValue(claim.value, safe),
  scope: isolatedScope(claim.scope, safe),
})

const isolatedQuestion = (question: Question, safe: Safe): Question => ({
  ...question,
  subject: safe(question.subject),
  property: nameWords(question.property, safe),
  scope: isolatedScope(question.scope, safe),
  ...(question.part === undefined ? {} : { part: safe(question.part) }),
})

/** An assessment to make sentences of. Ids and what was worked out stay as they are. */
export const isolated = (assessment: Assessment, safe: Safe): Assessment => {
  const { dispute } = assessment
  return {
    ...assessment,
    question: isolatedQuestion(assessment.question, safe),
    positions: assessment.positions.map((position) => ({ ...position, value: isolatedValue(position.value, safe) })),
    corroborations: assessment.corroborations.map(({ opposedOn, ...rest }) => ({
      ...rest,
      value: isolatedValue(rest.value, safe),
      ...(opposedOn === undefined ? {} : { opposedOn: safe(opposedOn) }),
    })),
    ...(dispute === undefined
      ? {}
      : {
          dispute: {
            granted: isolatedValue(dispute.granted, safe),
            ...(dispute.asserted === undefined ? {} : { asserted: isolatedValue(dispute.asserted, safe) }),
          },
        }),
  }
}

/** Ids of the sources that speak, carry or inform. */
const named = (claims: Iterable<Claim>): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const { chain } of claims) for (const { source } of chain) ids.add(source)
  return ids
}

/** Ids of the sources that the record of a source names. */
const toldOf = ({ speaksFor, reliesOn = [], affiliations = [] }: Source.Source): ReadonlyArray<string> => [
  ...(speaksFor === undefined ? [] : [speaksFor]),
  ...reliesOn,
  ...affiliations.map(({ by }) => by),
]

/**
 * The lexicon of a reconciliation with every name, owner and value made safe. A source without a record has its id for a name.
 *
 * @example
 * ```ts import.meta.vitest
 * import { isolatedLexicon } from "@corroborate/adapters/text/isolate"
 * import { fragment } from "@corroborate/adapters/text/words"
 * import { reconcile } from "@corroborate/core"
 *
 * const monitor = { id: "m", name: "المرصد", kind: "monitor" } as const
 * isolatedLexicon(reconcile([], { sources: [monitor] }), fragment).registry.sources.get("m")?.name // => "\u2068المرصد\u2069"
 * ```
 */
export const isolatedLexicon = (reconciliation: Reconciliation, safe: Safe): Lexicon => {
  const { claims, registry } = lexiconOf(reconciliation)
  const sources = new Map<string, Source.Source>()
  for (const [id, source] of registry.sources) {
    const { name, owner } = source
    sources.set(id, { ...source, name: safe(name), ...(owner === undefined ? {} : { owner: safe(owner) }) })
  }
  for (const id of [...named(claims.values()), ...Array.from(registry.sources.values()).flatMap(toldOf)]) {
    if (!sources.has(id)) sources.set(id, { id, name: safe(id), kind: "unnamed" })
  }
  return {
    claims: new Map(Array.from(claims, ([id, claim]) => [id, isolatedClaim(claim, safe)])),
    registry: { ...registry, sources },
  }
}

/** Sources that took part in some claim, or that one of those speaks for, in the order of their records. */
export const involved = ({ sources }: Reconciliation, { claims, registry }: Lexicon): ReadonlyArray<Source.Source> => {
  const ids = new Set(named(claims.values()))
  for (const { chain } of claims.values()) ids.add(Attribution.originator(chain, registry.sources))
  return sources.filter(({ id }) => ids.has(id))
}
