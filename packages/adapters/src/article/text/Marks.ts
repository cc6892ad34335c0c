/** What is known of a text before it is read, from the markup that it was taken out of. */
import { covers, type BlockKind, type Span } from "./Article.ts"

/** Stretches of a text by what the markup says they are. Each covers whole lines. */
export interface Marks {
  /** No part of the article: menus, adverts, captions. In order, without overlap. */
  readonly boilerplate: ReadonlyArray<Span>
  readonly headline?: Span
}

/** Nothing is known. */
export const NO_MARKS: Marks = { boilerplate: [] }

/** Tells what the markup says a block is; blocks have to be asked for in order. O(blocks + marks) in all. */
export const markedKinds = ({ boilerplate, headline }: Marks): ((block: Span) => BlockKind | undefined) => {
  let at = 0
  return (block) => {
    if (headline !== undefined && covers(headline, block)) return "headline"
    while ((boilerplate[at]?.end ?? block.end) < block.end) at++
    const mark = boilerplate[at]
    return mark !== undefined && covers(mark, block) ? "boilerplate" : undefined
  }
}
