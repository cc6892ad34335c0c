/** "The group said it had bombed the pipeline": what a speaker says of itself is said of the speaker. */
import { Category } from "@corroborate/core"
import { acting } from "../proposition/blame/doers.ts"
import type { Proposition } from "../proposition/Proposition.ts"
import type { Attributed } from "./Attributed.ts"
import type { Draft } from "./build.ts"

/** Sources of which no deed is told: persons who only tell of it, and those who publish. */
const TELLERS: ReadonlySet<string> = new Set(["person", "agency", "outlet", "unnamed"])

/** A proposition with the speaker in the place of "it" and "its fighters"; `undefined` where nobody speaks of it. */
export const ofSpeaker = (
  { ofSpeaker: own, ...proposition }: Proposition,
  inner: Attributed | undefined,
): Proposition | undefined => {
  if (own === undefined) return proposition
  const [voice] = inner?.voices ?? []
  if (voice === undefined || TELLERS.has(voice.cluster.kind)) return isNamed(proposition) ? proposition : undefined
  return { ...proposition, value: Category.category(acting(voice.cluster.name)) }
}

/** "X admits it" in a headline says again what X says, and not what others say of X. */
export const ownWords = (
  { inner, proposition: { value, polarity } }: Draft,
  body: ReadonlyArray<Draft>,
): ReadonlyArray<Draft> =>
  inner?.utterance.pattern !== "avows" || value._tag !== "Category"
    ? body
    : body.filter(
        (one) =>
          one.proposition.polarity === polarity &&
          one.inner?.voices.some(
            ({ cluster }) =>
              acting(cluster.name) === value.label ||
              inner.voices.some((voice) => voice.cluster.id === cluster.speaksFor),
          ),
      )

/** Whether the reader found a party itself. */
const isNamed = ({ value }: Proposition): boolean =>
  value._tag === "Text" || (value._tag === "Category" && value.label !== "speaker")
