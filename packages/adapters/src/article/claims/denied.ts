/** What one source says and another denies in other words: "residents said that two were killed; the army denied this". */
import { grouped } from "../grouped.ts"
import { hasFiniteVerb, spanOf, verbAt, type Parsed } from "../grammar/Parsed.ts"
import type { Context } from "../proposition/Context.ts"
import { populationOf } from "../proposition/people/counted/population.ts"
import { covers } from "../text/Article.ts"
import type { DeniedHarm } from "../who/Utterance.ts"
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

/** Groups that no party has in its own ranks. */
const UNARMED: ReadonlySet<string> = new Set("civilians children women students journalists protesters".split(" "))

/** Groups of the other side, by what sort of source denies. */
const OF_OTHER_SIDE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["government", new Set("rebels guerrillas militants".split(" "))],
  ["armed-group", new Set(["soldiers", "police officers"])],
])

/** Whether a count is of those of whom "any losses", "any civilian casualties" denies that they came to harm. */
const isHarmOf = (draft: Draft, { property, from, to }: DeniedHarm, denied: Attributed, parsed: Parsed): boolean => {
  const { property: asked, population } = draft.proposition
  if (!asked.startsWith(property)) return false
  const words = parsed.tokens.slice(from, to).filter(({ lower }) => !HARM.has(lower))
  const meant = populationOf(words)
  if (meant !== undefined) return meant === population
  const losses = parsed.tokens[to - 1]?.lower === "losses"
  const [voice] = denied.voices
  const other = OF_OTHER_SIDE.get(voice?.cluster.kind ?? "")?.has(population ?? "") === true
  return !other && !(losses && UNARMED.has(population ?? ""))
}

const HARM: ReadonlySet<string> = new Set(
  "losses casualties victims deaths fatalities injuries suffering causing inflicting any".split(" "),
)

/** Sentences back that a denial of harm may go, where nobody else speaks between. Chosen. */
const BACK = 3

interface Told {
  readonly drafts: ReadonlyMap<number, ReadonlyArray<Draft>>
  readonly said: ReadonlyMap<number, ReadonlyArray<Attributed>>
}

/** What others said of harm before a denial of any: the last of it. */
const harmDenied = (
  denied: Attributed,
  harm: DeniedHarm,
  { drafts, said }: Told,
  context: Context,
): ReadonlyArray<Draft> => {
  const { sentence, cue } = denied.utterance
  const parsed = context.sentences[sentence]
  if (parsed === undefined) return []
  const own = voicesOf(denied)
  for (let at = sentence; at >= sentence - BACK; at--) {
    const near = (drafts.get(at) ?? []).filter(
      (draft) =>
        draft.proposition.span.end <= (cue?.start ?? 0) &&
        isOfOthers(draft, denied) &&
        isHarmOf(draft, harm, denied, parsed),
    )
    const last = near.at(-1)
    if (last !== undefined) return near.filter(({ inner }) => inner === last.inner)
    const another = (said.get(at) ?? []).some(
      (one) => one !== denied && !one.voices.some(({ cluster }) => own.has(cluster.id)),
    )
    if (at < sentence && another) return []
  }
  return []
}

/** The drafts of one utterance before a denial, the last one; those of the sentence before where its own has none. */
const meantBy = (denied: Attributed, told: Told, context: Context): ReadonlyArray<Draft> => {
  const { sentence, cue, denied: harm } = denied.utterance
  if (harm !== undefined) return harmDenied(denied, harm, told, context)
  const before = (at: number): ReadonlyArray<Draft> =>
    (told.drafts.get(at) ?? []).filter(
      (draft) => draft.proposition.span.end <= (cue?.start ?? 0) && isOfOthers(draft, denied),
    )
  const own = before(sentence)
  const near = own.length > 0 ? own : before(sentence - 1)
  const last = near.at(-1)
  const meant = near.filter(({ inner }) => inner === last?.inner)
  return new Set(meant.map(familyOf)).size === 1 && !saysMore(meant, cue?.start ?? 0, context) ? meant : []
}

/** "denied the rebels' claim that two were killed": what the rebels say, beside the denial of it. */
const ofOpponent = (draft: Draft, publisher: Publisher): ReadonlyArray<Draft> => {
  const { inner, proposition } = draft
  if (inner?.against === undefined || inner.utterance.manner !== "denies" || proposition.named) return []
  const { against, informed: _, through: __, ...denied } = inner
  const said: Attributed = { ...denied, voices: [against], utterance: { ...inner.utterance, manner: "says" } }
  return [{ ...draft, inner: said, chain: chainOf(publisher, [said], networkOf) }]
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
  const mirrored = drafts.flatMap((draft) => ofOpponent(draft, publisher))
  if (denials.length === 0) return [...drafts, ...mirrored]
  const told: Told = {
    drafts: grouped(drafts, ({ proposition }) => proposition.sentence),
    said: grouped(said, ({ utterance }) => utterance.sentence),
  }
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
  return [...drafts, ...mirrored, ...added]
}
