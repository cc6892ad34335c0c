/** Puts the stages together: from an article cut up to sources and claims. */
import {
  claim as claimWith,
  type Claim,
  type DocumentText,
  type EventTold,
  type Gazetteer,
  type Source,
} from "@corroborate/core"
import { eventsTold } from "../event/told.ts"
import { parse } from "../grammar/parse.ts"
import type { Parsed } from "../grammar/Parsed.ts"
import type { Context } from "../proposition/Context.ts"
import { OURS } from "../proposition/ground/holders.ts"
import { propositionsIn } from "../proposition/readers.ts"
import { placeOf, type Proposition } from "../proposition/Proposition.ts"
import { grouped } from "../grouped.ts"
import { printedDate } from "../time/dateLine.ts"
import type { Article } from "../text/Article.ts"
import { datelineDate } from "../text/header.ts"
import { noClusters } from "../who/clusters.ts"
import { sentFrom } from "../who/party/homeCountry.ts"
import { fillAnswers } from "./answers.ts"
import { apart } from "./apart.ts"
import { covering, inOwnWords } from "./attribute.ts"
import type { Attributed } from "./Attributed.ts"
import { claimOf, type Draft } from "./build.ts"
import { contextOf } from "./context.ts"
import { withDenials } from "./denied.ts"
import { confidenceOf } from "./confidence.ts"
import { chainOf, type Publisher } from "./chain.ts"
import { goingOn } from "./goingOn.ts"
import { timed } from "./happened.ts"
import { heard } from "./hearsay.ts"
import {
  fillEllipses,
  fillFigures,
  fillPlaces,
  inOrderOfSaying,
  isRoundedOff,
  markPrevious,
  restated,
} from "./inherit.ts"
import { ofHisHouse, ofOurSide, ofSpeaker, ownWords, speakerOf, type Houses } from "./ownDeed.ts"
import { onOwnGround } from "./ownGround.ts"
import { bySort } from "./natures.ts"
import { overtaken, risenFrom, untilThen } from "./progress.ts"
import { byParty } from "./parties.ts"
import { profilesOf } from "./profiles.ts"
import { publisherOf } from "./publisher.ts"
import { bySides } from "./sides.ts"
import { networkOf, sourcesOf } from "./sources.ts"
import { voicesOf } from "./voices.ts"

/** What is known of the document before it is read. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly gazetteer: Gazetteer.Gazetteer
  readonly publishedOn?: string
  /** Who publishes it, where the text names nobody. */
  readonly outlet?: string
}

/** What came of it. */
export interface Assembled {
  readonly sources: ReadonlyArray<Source.Source>
  readonly claims: ReadonlyArray<Claim>
  readonly publisher: Source.SourceId
  readonly events: ReadonlyArray<EventTold>
  readonly date?: string
}

/** The date of publication: what the text gives, else what the caller knows. */
const dateOf = ({ text, blocks }: Article, given: string | undefined): string | undefined => {
  const block = blocks.find(({ kind }) => kind === "date")
  const printed = block === undefined ? undefined : printedDate(text.slice(block.start, block.end))
  const line = blocks.find(({ dateline }) => dateline !== undefined)?.dateline
  const known = printed ?? given
  return known ?? (line === undefined ? undefined : datelineDate(text.slice(line.start, line.end), undefined))
}

const propositionsOf = (context: Context): ReadonlyArray<Proposition> =>
  context.sentences
    .filter((parsed) => !asks(parsed))
    .flatMap((parsed) => propositionsIn(parsed, context).toSorted((a, b) => placeOf(a).start - placeOf(b).start))

/** "How many died?" answers nothing. */
const asks = ({ tokens }: Parsed): boolean => tokens.at(-1)?.text === "?" || tokens.at(-2)?.text === "?"

/** Attributions by the sentence that they stand in. */
const bySentence = (attributed: ReadonlyArray<Attributed>): ReadonlyMap<number, ReadonlyArray<Attributed>> =>
  grouped(attributed, ({ utterance }) => utterance.sentence)

const draftOf = (
  proposition: Proposition,
  attributed: ReadonlyMap<number, ReadonlyArray<Attributed>>,
  turned: ReadonlyArray<Attributed>,
  publisher: Publisher,
  houses: Houses,
  context: Context,
): ReadonlyArray<Draft> => {
  const near: Array<Attributed> = []
  for (let at = proposition.sentence - REACH; at <= proposition.sentence + REACH; at++)
    near.push(...(attributed.get(at) ?? []))
  const own = inOwnWords(covering(near, placeOf(proposition)), proposition.span)
  const inner = own.length > 0 ? own : goingOn(proposition, attributed, context.sentences)
  const layers = [...covering(turned, placeOf(proposition)), ...inner]
  const last = layers.at(-1)
  const told = heard(timed(proposition, context), context.sentences[proposition.sentence])
  const placed = ofHisHouse(onOwnGround(told, last, context), last, houses, context)
  const us = speakerOf(layers, placed, context.text)
  const said = (placed.subject === OURS ? ofOurSide : ofSpeaker)(placed, us, houses, context)
  if (said === undefined) return []
  const saidOn = said.toldOn ?? (last === undefined ? context.publishedOn : last.saidOn)
  return [
    {
      proposition: said,
      chain: chainOf(publisher, layers, networkOf),
      confidence: confidenceOf(layers),
      ...(last === undefined ? {} : { inner: last }),
      ...(saidOn === undefined ? {} : { saidOn }),
    },
  ]
}

/** Sentences that a quotation with one speaker is followed over. */
const REACH = 12

/** "Iran admits it": the headline names the house that whoever speaks in the lead speaks for. */
const isHouseOf = ({ inner }: Draft, lead: Draft): boolean =>
  lead.inner?.voices.some(({ cluster }) => inner?.voices.some((voice) => voice.cluster.id === cluster.speaksFor)) ===
  true

/** A headline speaks with the voice of the lead that it restates. */
const headlineDraft = (draft: Draft, body: ReadonlyArray<Draft>): Draft => {
  const lead = restated(draft.proposition, ownWords(draft, body))
  if (lead === undefined || isHouseOf(draft, lead)) return draft
  const { population } = lead.proposition
  const chain = lead.chain.map(({ source, role }, i) => (i === 0 ? draft.chain[0] : { source, role }))
  const [first = draft.chain[0], ...rest] = chain
  return {
    ...draft,
    proposition: { ...draft.proposition, ...(population === undefined ? {} : { population }) },
    chain: [first, ...rest.filter(({ role }) => role !== "informs")],
    ...(lead.inner === undefined ? {} : { inner: lead.inner }),
    ...(lead.saidOn === undefined ? {} : { saidOn: lead.saidOn }),
  }
}

interface Made {
  readonly draft: Draft
  readonly claim: Claim
}

/** Headline claims restate; they are made after the claims of the body, whose ids they name. */
const claimsOf = (
  article: Article,
  drafts: ReadonlyArray<Draft>,
  text: DocumentText,
  isHeadline: (draft: Draft) => boolean,
): ReadonlyArray<Claim> => {
  const make = (draft: Draft): ReadonlyArray<Made> => {
    const claim = claimOf(draft, text, article.quotations)
    return claim === undefined ? [] : [{ draft, claim }]
  }
  const body = drafts.filter((draft) => !isHeadline(draft)).flatMap(make)
  const told = drafts.filter(
    (draft) =>
      isHeadline(draft) &&
      !isRoundedOff(
        draft.proposition,
        drafts.filter((one) => !isHeadline(one)),
      ),
  )
  const headline = told.flatMap((draft) => {
    const lead = restated(
      draft.proposition,
      ownWords(
        draft,
        body.map((made) => made.draft),
      ),
    )
    const spoken = body.find((made) => made.draft === lead)
    return make(
      headlineDraft(
        draft,
        body.map((made) => made.draft),
      ),
    ).map(({ claim }) => (spoken === undefined ? claim : restating(claim, spoken.claim)))
  })
  return [...headline, ...body.map(({ claim }) => claim)]
}

const restating = ({ id: _, ...content }: Claim, lead: Claim): Claim => claimWith({ ...content, restates: lead.id })

/** Drafts with what other drafts of the text tell about them: what they leave out, their order, one name for a party. */
const settled = (drafts: ReadonlyArray<Draft>, context: Context, date: string | undefined): ReadonlyArray<Draft> => {
  const { sentences, text, sickness } = context
  const whole = bySides(fillEllipses(fillPlaces(fillFigures(fillAnswers(drafts), sentences))), sentences)
  const ordered = risenFrom(overtaken(markPrevious(inOrderOfSaying(whole))))
  return byParty(apart(untilThen(ordered, sickness ? date : undefined), context), text)
}

/** Assembles an article. */
export const assemble = (article: Article, known: Known): Assembled => {
  const sentences = parse(article)
  const date = dateOf(article, known.publishedOn)
  const context = contextOf(article.text, sentences, known.gazetteer, {
    publishedOn: date,
    sentFrom: sentFrom(article),
  })
  const clusters = noClusters({
    sentences,
    scope: known.id.slice(0, 8),
    country: context.actors.country,
    isPlace: context.isPlace,
  })
  const { said, turned } = voicesOf(article, sentences, clusters, context)
  const attributed = bySentence(said)
  const published = publisherOf(article, known.name, known.outlet)
  const publisher: Publisher = {
    id: published.source.id,
    ...(published.mention === undefined ? {} : { mention: published.mention }),
  }
  const houses: Houses = new Map(clusters.all.map((cluster) => [cluster.id, cluster]))
  const drafts = propositionsOf(context).flatMap((proposition) =>
    draftOf(proposition, attributed, turned, publisher, houses, context),
  )
  const headlines = new Set(
    sentences.filter(({ block }) => article.blocks[block]?.kind === "headline").map(({ index }) => index),
  )
  const isHeadline = ({ proposition }: Draft): boolean => headlines.has(proposition.sentence)
  const text: DocumentText = { id: known.id, text: article.text }
  const all = withDenials(bySort(settled(drafts, context, date)), said, publisher, context)
  const told = claimsOf(article, all, text, isHeadline)
  const profiles = profilesOf(clusters, publisher, date).flatMap(
    (draft) => claimOf(draft, text, article.quotations) ?? [],
  )
  const claims = [...told, ...profiles]
  return {
    sources: sourcesOf(clusters, published.source, claims),
    claims,
    publisher: published.source.id,
    events: eventsTold(context, said, claims, known.id),
    ...(date === undefined ? {} : { date }),
  }
}
