/**
 * The tags and characters of a page, in order, by the tokenizer of parse5, which follows the HTML Standard and is linear.
 *
 * Its tree builder is not used: the tree of a hostile page grows with the square of the page.
 */
import { Tokenizer, TokenizerMode, type Token } from "parse5"
import { pile } from "./pile.ts"

/** What is told of a page. Names are in lower case. */
export interface Seen {
  /** `line` is counted from 1 in the markup. */
  readonly start: (name: string, attributes: ReadonlyArray<Token.Attribute>, line: number, selfClosing: boolean) => void
  readonly end: (name: string) => void
  readonly characters: (text: string) => void
  /** Whether what follows is part of a drawing or a formula, where elements have other rules. */
  readonly inDrawing: () => boolean
}

const RAW = new Map([
  ...["title", "textarea"].map((name) => [name, TokenizerMode.RCDATA] as const),
  ...["style", "xmp", "iframe", "noembed", "noframes", "noscript"].map(
    (name) => [name, TokenizerMode.RAWTEXT] as const,
  ),
  ["script", TokenizerMode.SCRIPT_DATA] as const,
  ["plaintext", TokenizerMode.PLAINTEXT] as const,
])

/** The value of an attribute; `undefined` when it is not given. */
export const attribute = (attributes: ReadonlyArray<Token.Attribute>, name: string): string | undefined =>
  attributes.find((one) => one.name === name)?.value

const nothing = (): void => undefined

/** Tells everything that stands in a page. O(n). */
export const tell = (page: string, seen: Seen): void => {
  // The tokenizer tells words and white space apart; whoever reads them has no use for that.
  const waiting = pile()
  const characters = ({ chars }: Token.CharacterToken): void => waiting.put(chars)
  const flush = (): void => {
    if (waiting.length() > 0) seen.characters(waiting.text())
    waiting.clear()
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, attrs, location, selfClosing }) => {
        flush()
        seen.start(tagName, attrs, location?.startLine ?? 1, selfClosing)
        tokenizer.inForeignNode = seen.inDrawing()
        const raw = seen.inDrawing() ? undefined : RAW.get(tagName)
        if (raw !== undefined) tokenizer.state = raw
      },
      onEndTag: ({ tagName }) => {
        flush()
        seen.end(tagName)
        tokenizer.inForeignNode = seen.inDrawing()
      },
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: flush,
    },
  )
  tokenizer.write(page, true)
}
