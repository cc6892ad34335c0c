/** A shape for each state, so that no state is known by its colour alone. */
import type { Status } from "@corroborate/core"
import { el, type Element } from "./Markup.ts"

const PATHS: Readonly<Record<Status, string>> = {
  // Two strokes that cross.
  contested: "M3 3L13 13M13 3L3 13",
  // Two rings that overlap.
  compatible: "M6 4a4 4 0 1 0 .01 0M10 4a4 4 0 1 0 .01 0",
  // Two level strokes.
  corroborated: "M2 5H14M2 11H14",
  // One level stroke.
  "single-source": "M2 8H14",
  // A ring with nothing in it.
  unattributed: "M8 2a6 6 0 1 0 .01 0",
  // Three dots.
  open: "M3 8h.01M8 8h.01M13 8h.01",
}

/** The shape of a state. */
export const icon = (status: Status): Element =>
  el("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, el("path", { class: "icon", d: PATHS[status] }))
