/**
 * The colours of a page, for light and for dark. Colour never says anything alone: a shape and a word say it too.
 *
 * `strong`, `weak` and `plain` can be read as text; `fill` only fills. A test holds the contrasts, and how far apart the
 * colours stay for eyes that lack one kind of cone.
 */
export interface Palette {
  readonly page: string
  readonly ink: string
  /** What was said and stands. */
  readonly strong: string
  /** What asks for a person: contested, only implied. */
  readonly alarm: string
  /** What stands back: context, replaced answers. */
  readonly faint: string
  /** Behind the words of a quote. */
  readonly fill: string
  readonly rule: string
}

/** On white paper. */
export const LIGHT: Palette = {
  page: "#ffffff",
  ink: "#1a1a1a",
  strong: "#0072b2",
  alarm: "#b34a00",
  faint: "#595959",
  fill: "#fbe9b0",
  rule: "#8c8c8c",
}

/** On a dark screen. */
export const DARK: Palette = {
  page: "#16181c",
  ink: "#ececec",
  strong: "#6cb8ea",
  alarm: "#ff9a5c",
  faint: "#b3b3b3",
  fill: "#4a3f12",
  rule: "#7d7d7d",
}
