/** Positions by who holds them, so that each is compared only with those that somebody else holds. */
import type { SourceId } from "../source/Source.ts"
import type { Answer } from "./relate.ts"

/** An answer with those who hold it: a position, or less. */
export interface Held extends Answer {
  readonly witnesses: ReadonlyArray<SourceId>
}

/** Whether some originator of the one position is independent of some originator of the other. **Law** *symmetric*. */
export const independentlyHeld = (a: Held, b: Held): boolean => {
  const [one, other] = [a.witnesses.length, b.witnesses.length]
  if (one === 0 || other === 0) return false
  return one > 1 || other > 1 || a.witnesses[0] !== b.witnesses[0]
}

/** Whether a position has another, held apart from it, that passes a test. */
export type SomeApart<P> = (one: P, passes: (other: P) => boolean) => boolean

/** The name of whoever alone holds a position; `undefined` where several do. */
const soleHolder = ({ witnesses }: Held): SourceId | undefined => (witnesses.length === 1 ? witnesses[0] : undefined)

/**
 * Looks for others among these positions, leaving out at once all that the same originator holds alone.
 *
 * **Law** *as by pairs*: what trying {@link independentlyHeld} with each finds. O(n) to make; asking costs the tests made.
 */
export const someApart = <P extends Held>(positions: ReadonlyArray<P>): SomeApart<P> => {
  const byHolder = new Map<SourceId | undefined, Array<P>>()
  for (const position of positions) {
    if (position.witnesses.length === 0) continue
    const list = byHolder.get(soleHolder(position))
    if (list === undefined) byHolder.set(soleHolder(position), [position])
    else list.push(position)
  }
  return (one, passes) => {
    if (one.witnesses.length === 0) return false
    const own = soleHolder(one)
    for (const [holder, held] of byHolder) {
      if (holder !== undefined && holder === own) continue
      for (const other of held) if (other !== one && passes(other)) return true
    }
    return false
  }
}
