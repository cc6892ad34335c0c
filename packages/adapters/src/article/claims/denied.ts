/** What one source says and another denies in other words: "residents said that two were killed; the army denied this". */
import { grouped } from "../grouped.ts"
import { hasFiniteVerb, spanOf, verbAt } from "../grammar/Parsed.ts"
import type { Context } from "../proposition/Context.ts"
import { covers } from "../text/Article.ts"
import type { Attributed } from "./Attributed.ts"
import type { Draft } from "./build.ts"
import { chainOf, type Publisher } from "./chain.ts"
import { confidenceOf } from "./confidence.ts"
import { networkOf } from "./sources.ts"

const familyOf = ({ proposition: { property } }: Draft): string => property.split(".")[0] ?? property

const voicesOf = (one: Attributed | undefined): ReadonlySet<string> =>
  new Set(one?.voices.map(({ cluster }) => cluster.id))

/** Whether somebody else says it: a source with a name, or nobody in particular. */
const isOfOthers = ({ inner, proposition }: Draft, denied: Attributed): boolean => {
  const own = voicesOf(denied)
  const others = voicesOf(inner)
  if (proposition.polarity !== "affirmed" || inner?.utterance.manner === "denies") return false
  return inner === undefined ? proposition.modality === "reported" : Array.from(others).every((id) => !own.has(id))
}

/** Whether what was said has a clause beside those that were read, which the denial may be of. */
const saysMore = (meant: ReadonlyArray<Draft>, until: number, { sentences }: Context): boolean =>
  meant.some(({ inner, proposition: { sentence } }) => {
    const parsed = sentences[sentence]
    if (parsed === undefined || inner === undefined) return false
    return parsed.verbs.some((at) => {
      const verb = verbAt(parsed, at)
      if (verb === undefined || !hasFiniteVerb(parsed, at, at + 1)) return false
      const place = spanOf(parsed, verb.main, verb.main + 1)
      const isSaid = inner.utterance.content.some((span) => covers(span, place))
      return isSaid && place.start < until && !meant.some(({ proposition: { span } }) => covers(span, place))
    })
  })

/** The drafts of one utterance before a denial, the last one; those of the sentence before where its own has none. */
const meantBy = (
  denied: Attributed,
  drafts: ReadonlyMap<number, ReadonlyArray<Draft>>,
  context: Context,
): ReadonlyArray<Draft> => {
  const { sentence, cue } = denied.utterance
  const before = (at: number): ReadonlyArray<Draft> =>
    (drafts.get(at) ?? []).filter(
      (draft) => draft.proposition.span.end <= (cue?.start ?? 0) && isOfOthers(draft, denied),
    )
  const own = before(sentence)
  const near = own.length > 0 ? own : before(sentence - 1)
  const last = near.at(-1)
  const meant = near.filter(({ inner }) => inner === last?.inner)
  return new Set(meant.map(familyOf)).size === 1 && !saysMore(meant, cue?.start ?? 0, context) ? meant : []
}

/**
 * Drafts with those added that deny what others say. Where what was said has parts of several sorts, nobody can tell
 * which of them is denied, and nothing is added.
 */
export const withDenials = (
  drafts: ReadonlyArray<Draft>,
  said: ReadonlyArray<Attributed>,
  publisher: Publisher,
  context: Context,
): ReadonlyArray<Draft> => {
  const { sentences, publishedOn } = context
  const denials = said.filter(({ utterance }) => utterance.pattern === "points")
  if (denials.length === 0) return drafts
  const told = grouped(drafts, ({ proposition }) => proposition.sentence)
  const added = denials.flatMap((inner): ReadonlyArray<Draft> => {
    const { sentence, around } = inner.utterance
    const parsed = sentences[sentence]
    if (parsed === undefined) return []
    const saidOn = inner.saidOn ?? publishedOn
    return meantBy(inner, told, context).map(({ proposition: { valueAt: _, ...proposition } }) => ({
      proposition: { ...proposition, sentence, span: spanOf(parsed, around.from, around.to), modality: "asserted" },
      chain: chainOf(publisher, [inner], networkOf),
      confidence: confidenceOf([inner]),
      inner,
      ...(saidOn === undefined ? {} : { saidOn }),
    }))
  })
  return [...drafts, ...added]
}
