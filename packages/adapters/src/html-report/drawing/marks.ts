/** The marks of drawings: shape says what a mark is, and colour only says it again. */
import { el, type Element } from "../Markup.ts"

/** How an answer stands; the class of its mark, by which the style sheet fills, hollows or dashes it. */
export type Standing = "current" | "replaced" | "implied"

/** Shapes that tell sources apart in one drawing; the last is for all further ones. */
export const SHAPES = ["circle", "square", "triangle", "diamond", "cross"] as const

/** See {@link SHAPES}. */
export type Shape = (typeof SHAPES)[number]

const RADIUS = 4.5

const OUTLINES: Readonly<Record<Exclude<Shape, "circle">, string>> = {
  square: "M-4-4H4V4H-4Z",
  triangle: "M0-5L5 4H-5Z",
  diamond: "M0-6L5 0L0 6L-5 0Z",
  cross: "M-4-4L4 4M-4 4L4-4",
}

/** A mark in a shape. */
export const shape = (kind: Shape, x: number, y: number, standing: Standing): Element =>
  kind === "circle"
    ? el("circle", { class: `mark ${standing}`, cx: String(x), cy: String(y), r: String(RADIUS) })
    : el("path", {
        class: `mark ${standing} ${kind}`,
        d: OUTLINES[kind],
        transform: `translate(${x} ${y})`,
      })

/** A straight line. */
export const line = (kind: string, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Element =>
  el("line", { class: kind, x1: String(x1), y1: String(y1), x2: String(x2), y2: String(y2) })

/** What stands at an end of an interval. */
export type EndMark = "closed" | "open" | "unbounded"

/**
 * The mark at an end: an upright stroke for a bound let in, a ring for one kept out, an arrow head for none.
 *
 * @param degrees - where the interval opens to: 0 to the right, 180 to the left, 270 upwards, 90 downwards
 */
export const endMark = (kind: EndMark, x: number, y: number, degrees: number, standing: Standing): Element => {
  switch (kind) {
    case "open":
      return el("circle", { class: `ring ${standing}`, cx: String(x), cy: String(y), r: "3.5" })
    case "closed":
      return el("path", {
        class: `stop ${standing}`,
        d: "M0-5V5",
        transform: `translate(${x} ${y}) rotate(${degrees})`,
      })
    case "unbounded":
      return el("path", {
        class: `arrow ${standing}`,
        d: "M-6-4L0 0L-6 4",
        transform: `translate(${x} ${y}) rotate(${degrees})`,
      })
  }
}

/** Words in a drawing. */
export const words = (
  text: string,
  x: number,
  y: number,
  anchor: "start" | "middle" | "end",
  kind = "label",
): Element => el("text", { class: kind, x: String(x), y: String(y), "text-anchor": anchor }, text)

/** A drawing of a given height, 320 units wide. */
export const drawing = (height: number, name: string, ...parts: ReadonlyArray<Element>): Element =>
  el("svg", { role: "img", viewBox: `0 0 320 ${height}`, "aria-label": name, class: "drawing" }, ...parts)
