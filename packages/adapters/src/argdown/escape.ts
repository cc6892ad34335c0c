/** Text from documents made safe for Argdown: it shows as it stands, and starts no statement, argument, tag or link. */
import { fragment } from "../text/words.ts"

/** Marks that mean something anywhere in a line. */
const ANYWHERE = /[\\[\]<>#@*_{}/]/g
/** Marks that mean something only before certain others: `--`, `===`, `.icon.`, `:icon:`. */
const BEFORE_OTHERS = /-(?=-)|=(?==)|\.(?=\S[^\s.]*\.)|:(?=\S[^\s:]*:)/g

/** A text that is already a fragment, or made of such, for the inside of a line. */
export const protectedText = (text: string): string =>
  text
    .trim()
    .replaceAll(ANYWHERE, String.raw`\$&`)
    .replaceAll(BEFORE_OTHERS, String.raw`\$&`)

/**
 * A stretch of text for the inside of a line, after something of ours. Line breaks become spaces.
 *
 * **Law** *shows as it stands*: read by Argdown's own parser, the text is the one given, and there is nothing in it.
 *
 * @example
 * ```ts import.meta.vitest
 * import { escaped } from "@corroborate/adapters/argdown/escape"
 *
 * escaped("[36] dead -- #toll. Next") // => "\\[36\\] dead \\-- \\#toll. Next"
 * ```
 */
export const escaped = (text: string): string => protectedText(fragment(text))
