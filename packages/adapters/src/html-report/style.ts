/** The style sheet of a page. Logical properties only, so that it serves both directions of writing. */
import { DARK, LIGHT, type Palette } from "./palette.ts"

const colours = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";")

const TEXT = `
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,"Segoe UI","Noto Sans","Noto Naskh Arabic",Tahoma,sans-serif;color-scheme:light dark;background:var(--page);color:var(--ink)}
body{margin:0 auto;max-inline-size:62rem;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.8rem;line-height:1.2;margin-block:.5rem}
h2{font-size:1.4rem;margin-block:2.5rem .5rem;border-block-end:2px solid var(--rule)}
h3{font-size:1.15rem;margin-block:1.5rem .25rem}
h4{font-size:1rem;margin-block:1.25rem .25rem}
p{margin-block:.5rem}
a{color:var(--strong)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
ul{padding-inline-start:1.75rem;margin-block:.5rem}
li{margin-block:.35rem}
dl{margin-block:.5rem}
dt{font-weight:600}
dd{margin-inline-start:1.5rem;margin-block-end:.4rem}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;background:var(--page);padding:.5rem}
.ltr{direction:ltr;unicode-bidi:isolate}
.faint{color:var(--faint)}
.hash{font-family:ui-monospace,monospace;font-size:.85em;word-break:break-all}
`

const PARTS = `
.contents a,.back a{display:inline-block;min-block-size:1.5rem}
.question{border-block-start:1px solid var(--rule);margin-block-start:2rem}
h2+.question{border-block-start:0;margin-block-start:0}
time{white-space:nowrap}
.status{font-weight:600}
.status svg{inline-size:1.1em;block-size:1.1em;vertical-align:-.15em;margin-inline-end:.4em}
.status .icon{fill:none;stroke:var(--strong);stroke-width:2}
.status.alarm .icon{stroke:var(--alarm)}
.status.calm .icon{stroke:var(--faint)}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin-block:.5rem;min-inline-size:60%}
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem;border-block-end:1px solid var(--rule);overflow-wrap:break-word;min-inline-size:4.5rem}
th[scope=row]{min-inline-size:7rem}
th.letter,td.letter{min-inline-size:2rem;font-weight:600}
thead th{border-block-end:2px solid var(--rule)}
figure{margin:.75rem 0}
.quote{border-inline-start:3px solid var(--rule);padding-inline-start:.75rem}
.quote.implied{border-inline-start-style:dashed}
blockquote{margin:0;unicode-bidi:isolate}
blockquote .around{color:var(--faint)}
mark{background:var(--fill);color:inherit;padding:.1em .05em;border-block-end:2px solid var(--ink)}
figcaption{font-size:.9rem;color:var(--faint)}
.passage{unicode-bidi:isolate}
`

const DRAWINGS = `
.drawing{display:block;inline-size:100%;max-inline-size:27rem;block-size:auto;overflow:visible;direction:ltr}
.drawing text{font-size:11.5px;fill:var(--ink);unicode-bidi:plaintext}
.drawing .tick{font-size:10.5px;fill:var(--faint)}
.drawing .number{font-weight:600}
.drawing .axis,.drawing .level{stroke:var(--rule);stroke-width:1}
.drawing .level{stroke-dasharray:1 3}
.drawing .bar,.drawing .stop,.drawing .arrow{stroke:var(--strong);stroke-width:3;fill:none}
.drawing .leeway{stroke:var(--strong);stroke-width:1}
.drawing .lead{stroke:var(--strong);stroke-width:1.5;fill:none}
.drawing .mark,.drawing .ring{stroke:var(--strong);stroke-width:2;fill:var(--strong)}
.drawing .ring{fill:var(--page)}
.drawing .replaced{stroke:var(--faint)}
.drawing .bar.replaced{stroke-width:1.5}
.drawing .mark.replaced{fill:var(--page)}
.drawing .implied{stroke:var(--alarm);stroke-dasharray:3 2}
.drawing .mark.implied{fill:var(--page)}
.legend{margin-block:.25rem}
.legend svg{inline-size:1em;block-size:1em;vertical-align:-.1em;overflow:visible}
.legend .mark{stroke:var(--strong);stroke-width:2;fill:var(--strong)}
`

const MEDIA = `
@media (forced-colors:active){
mark{background:Mark;color:MarkText;forced-color-adjust:none}
.drawing,.status svg,.legend svg{forced-color-adjust:none}
.drawing text,.drawing .tick{fill:CanvasText}
.drawing .bar,.drawing .stop,.drawing .arrow,.drawing .axis,.drawing .level,.drawing .lead,.drawing .leeway,.drawing .mark,.drawing .ring,.status .icon,.legend .mark{stroke:CanvasText}
.drawing .mark,.legend .mark{fill:CanvasText}
.drawing .mark.replaced,.drawing .mark.implied,.drawing .ring{fill:Canvas}
}
@media print{
:root{--page:#fff;--ink:#000;--strong:#000;--alarm:#000;--faint:#000;--fill:#fff;--rule:#000}
html{font-size:10.5pt}
body{max-inline-size:none;padding:0}
.skip,.back{display:none}
.wide{overflow:visible}
a{color:inherit}
h2,h3,h4{break-after:avoid}
table{min-inline-size:0}
tr,figure,blockquote,li,dd{break-inside:avoid}
thead{display:table-header-group}
}
@page{margin:18mm}
`

/** The style sheet. It holds no `<`. */
export const STYLE = [
  `:root{${colours(LIGHT)}}`,
  `@media (prefers-color-scheme:dark){:root{${colours(DARK)}}}`,
  TEXT,
  PARTS,
  DRAWINGS,
  MEDIA,
].join("")
