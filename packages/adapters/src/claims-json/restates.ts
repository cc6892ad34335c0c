/** Follows labels: a claim that restates another is known only when the other is. */
import { claimId, type ClaimContent, type ClaimId } from "@corroborate/core"
import type { Issues } from "../issues.ts"

/** A claim with the label it was given and that of the claim it restates. */
export interface Labelled {
  readonly content: ClaimContent
  /** Where it stands, for a person. */
  readonly place: string
  readonly label: string | undefined
  readonly restates: string | undefined
}

const HASH = /^[0-9a-f]{32}$/

/** The claims from one that restates to one that does not, or to one met before; and whether they go in a circle. */
const pathFrom = (
  start: Labelled,
  byLabel: ReadonlyMap<string, Labelled>,
  done: ReadonlyMap<Labelled, ClaimId | undefined>,
): { readonly path: ReadonlyArray<Labelled>; readonly circular: boolean } => {
  const path = [start]
  const seen = new Set(path)
  let next = start.restates === undefined ? undefined : byLabel.get(start.restates)
  while (next !== undefined && !done.has(next)) {
    if (seen.has(next)) return { path, circular: true }
    path.push(next)
    seen.add(next)
    next = next.restates === undefined ? undefined : byLabel.get(next.restates)
  }
  return { path, circular: false }
}

/**
 * Claims with what they restate. One that restates itself in a circle, a label that is not there, or a claim that could
 * not be read is refused: without the tie it would count as a witness of its own.
 */
export const resolve = (
  claims: ReadonlyArray<Labelled>,
  issues: Issues,
): ReadonlyArray<{ readonly content: ClaimContent; readonly place: string }> => {
  const byLabel = new Map(claims.flatMap((one) => (one.label === undefined ? [] : [[one.label, one]])))
  const done = new Map<Labelled, ClaimId | undefined>()
  const contents = new Map<Labelled, ClaimContent>()
  const settle = (one: Labelled): void => {
    const { content, label, place, restates } = one
    const target = restates === undefined ? undefined : byLabel.get(restates)
    const id = target === undefined ? restates : done.get(target)
    if (restates !== undefined && (id === undefined || (target === undefined && !HASH.test(restates)))) {
      issues.refuse(place, `/restates \`${restates.slice(0, 40)}\` is no claim that was read from this file`)
      done.set(one, undefined)
      return
    }
    const whole = id === undefined ? content : { ...content, restates: id }
    const own = claimId(whole)
    if (label !== undefined && HASH.test(label) && label !== own)
      issues.warn(place, `its id is \`${own}\`, not \`${label}\`: the content was changed after the id was made`)
    done.set(one, own)
    contents.set(one, whole)
  }
  for (const one of claims) {
    if (done.has(one)) continue
    const { path, circular } = pathFrom(one, byLabel, done)
    for (const step of path.toReversed()) {
      if (circular) {
        issues.refuse(step.place, "/restates leads in a circle")
        done.set(step, undefined)
      } else settle(step)
    }
  }
  return claims.flatMap((one) => {
    const content = contents.get(one)
    return content === undefined ? [] : [{ content, place: one.place }]
  })
}
