/** What the place at which a page is being read lies within. */
import { PREFORMATTED } from "./elements.ts"

/** See the head of this file. Every element is entered once and left once. */
export interface Place {
  readonly enter: (name: string, unseen: boolean) => void
  readonly leave: (name: string, unseen: boolean) => void
  /** Whether what stands here is shown. */
  readonly isShown: () => boolean
  readonly isPreformatted: () => boolean
  /** Within a drawing or a formula, wherever in it. */
  readonly isDrawn: () => boolean
  /** Where the elements are those of a drawing and not of pages. */
  readonly inDrawing: () => boolean
  /** Directly in a head: in no script, template or title of it. */
  readonly inHead: () => boolean
}

/** Elements that hold a drawing or a formula. */
export const isDrawing = (name: string): boolean => name === "svg" || name === "math"

/** A place within nothing. */
export const place = (): Place => {
  const depth = { unseen: 0, preformatted: 0, drawing: 0, guest: 0, head: 0 }
  const count = (name: string, unseen: boolean, by: 1 | -1): void => {
    if (unseen) depth.unseen += by
    if (PREFORMATTED.has(name)) depth.preformatted += by
    if (isDrawing(name)) depth.drawing += by
    if (name === "foreignobject") depth.guest += by
    if (name === "head") depth.head += by
  }
  return {
    enter: (name, unseen) => {
      count(name, unseen, 1)
    },
    leave: (name, unseen) => {
      count(name, unseen, -1)
    },
    isShown: () => depth.unseen === 0,
    isPreformatted: () => depth.preformatted > 0,
    isDrawn: () => depth.drawing > 0,
    inDrawing: () => depth.drawing > 0 && depth.guest === 0,
    inHead: () => depth.head > 0 && depth.unseen === 1,
  }
}
