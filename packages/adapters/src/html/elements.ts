/** What the elements of HTML do to a text: break it, hide it, end others. After the HTML Standard's sections 13.2 and 15.3. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "))

/** Elements that never have content. */
export const VOID = names(
  "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen",
)

/** Elements that stand in lines of their own. */
export const BLOCK = names(
  "address article aside blockquote body button center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table caption thead tbody tfoot tr td th ul xmp head title",
)

/** Elements whose content is not shown, or is nothing that a text says: code, drawings, what forms may be filled with. */
export const UNSEEN = names(
  "script style template noscript head title svg math iframe noembed noframes object applet audio video canvas map select datalist textarea rp",
)

/** Elements in which line breaks and spaces count. */
export const PREFORMATTED = names("pre listing xmp plaintext")

/** Headings, from the first rank to the last. */
export const HEADINGS: ReadonlyArray<string> = ["h1", "h2", "h3", "h4", "h5", "h6"]

const P_ENDS =
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp"

const ends: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
  ...P_ENDS.split(" ").map((name) => [name, ["p"]] as const),
  ["li", ["p", "li"]],
  ["dd", ["p", "dd", "dt"]],
  ["dt", ["p", "dd", "dt"]],
  ["button", ["button"]],
  ["option", ["option"]],
  ["optgroup", ["option", "optgroup"]],
  ["tr", ["tr", "td", "th", "caption"]],
  ["td", ["td", "th", "caption"]],
  ["th", ["td", "th", "caption"]],
  ["thead", ["thead", "tbody", "tfoot", "tr", "td", "th", "caption"]],
  ["tbody", ["thead", "tbody", "tfoot", "tr", "td", "th", "caption"]],
  ["tfoot", ["thead", "tbody", "tfoot", "tr", "td", "th", "caption"]],
]

/** The open elements that the start of an element ends, which need no end tag of their own. */
export const ENDS: ReadonlyMap<string, ReadonlyArray<string>> = new Map(ends)

/** Elements that end what is open within a drawing, which was then never closed. */
export const LEAVES_DRAWING = names(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var",
)

/** What may stand in a head; anything else ends it. */
export const IN_HEAD = names("html head base basefont bgsound link meta title style script noscript template noframes")

/** Elements out of which nothing is ended from within. */
const BARRIERS = names("html table template applet marquee object foreignobject")
const CELLS = names("td th caption")
const PARTS = names("table tr td th caption thead tbody tfoot template")
/** Blocks out of which an item is ended all the same. */
const OPEN = names("address div p")
const ITEMS = names("li dd dt")

/** How far up an end is looked for: parts of a table within it, items within their block, words within their block. */
export type Scope = "part" | "list" | "item" | "block" | "paragraph" | "inline"

const SCOPES: ReadonlyArray<Scope> = ["part", "list", "item", "block", "paragraph", "inline"]

/** The scope within which the start of another element can end one of that name. */
export const scopeOf = (name: string): Scope => {
  if (PARTS.has(name)) return "part"
  if (ITEMS.has(name)) return "item"
  if (name === "p") return "paragraph"
  return BLOCK.has(name) ? "block" : "inline"
}

/** The scope within which the end tag of that name ends its element. */
export const endScopeOf = (name: string): Scope => {
  if (name === "li") return "list"
  return ITEMS.has(name) ? "block" : scopeOf(name)
}

const NO_SCOPES: ReadonlyArray<Scope> = []
const CELL_SCOPES: ReadonlyArray<Scope> = ["list", "item", "block", "paragraph", "inline"]
const BUTTON_SCOPES: ReadonlyArray<Scope> = ["item", "paragraph", "inline"]
const LIST_SCOPES: ReadonlyArray<Scope> = ["list", "item", "inline"]
const BLOCK_SCOPES: ReadonlyArray<Scope> = ["item", "inline"]
const OPEN_SCOPES: ReadonlyArray<Scope> = ["inline"]

/** The scopes that an element closes off from what is outside it; it can still be ended itself. */
export const shutBy = (name: string): ReadonlyArray<Scope> => {
  if (BARRIERS.has(name)) return SCOPES
  if (CELLS.has(name)) return CELL_SCOPES
  if (name === "ul" || name === "ol") return LIST_SCOPES
  if (name === "button") return BUTTON_SCOPES
  if (!BLOCK.has(name)) return NO_SCOPES
  return OPEN.has(name) ? OPEN_SCOPES : BLOCK_SCOPES
}
