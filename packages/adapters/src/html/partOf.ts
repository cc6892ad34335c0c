/** What an element says of the text in it, and whether it shows that text at all. */
import type { Token } from "parse5"
import { HEADINGS, UNSEEN } from "./elements.ts"
import type { Part } from "./Page.ts"
import { attribute } from "./tokens.ts"

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "))

const ASIDES = names("nav aside footer header figcaption figure button form menu search dialog")
const ASIDE_ROLES = names(
  "navigation banner contentinfo complementary search dialog alert alertdialog menu menubar toolbar",
)
/** Words of classes and ids that publishers give to what surrounds an article. */
const ASIDE_WORDS = names(
  "ad ads advert adverts advertisement advertising banner breadcrumb breadcrumbs caption comments consent cookie cookies disqus footer gdpr masthead menu modal nav navbar navigation newsletter outbrain paywall popup promo promos recommended recommendations related share sharing sidebar signup skip social sponsor sponsored subscribe subscription taboola tags teaser teasers toolbar trending widget",
)
const MAINS = names("main article")

type Attributes = ReadonlyArray<Token.Attribute>

const isAsideWord = (list: string | undefined): boolean =>
  list !== undefined &&
  list
    .toLowerCase()
    .split(/[\s_-]/)
    .some((word) => ASIDE_WORDS.has(word))

const isMain = (name: string, attributes: Attributes): boolean =>
  MAINS.has(name) ||
  attribute(attributes, "role") === "main" ||
  attribute(attributes, "itemprop")?.toLowerCase() === "articlebody"

/** What an element says of the text in it; most say nothing. */
export const partOf = (name: string, attributes: Attributes): Part | undefined => {
  if (name === "a") return "link"
  if (HEADINGS.includes(name)) return name === "h1" ? "first heading" : "heading"
  if (isMain(name, attributes)) return "main"
  if (ASIDES.has(name) || ASIDE_ROLES.has(attribute(attributes, "role") ?? "")) return "aside"
  return isAsideWord(attribute(attributes, "class")) || isAsideWord(attribute(attributes, "id")) ? "aside" : undefined
}

/** Whether a style says that nothing of the element is to be seen. */
const isHiding = (style: string): boolean =>
  style
    .toLowerCase()
    .split(";")
    .map((declaration) => declaration.replaceAll(/\s/g, "").replace("!important", ""))
    .some((declaration) => declaration === "display:none" || declaration === "visibility:hidden")

/** Whether an element hides what is in it. */
export const isUnseen = (name: string, attributes: Attributes): boolean =>
  UNSEEN.has(name) ||
  attribute(attributes, "hidden") !== undefined ||
  (name === "dialog" && attribute(attributes, "open") === undefined) ||
  isHiding(attribute(attributes, "style") ?? "")
