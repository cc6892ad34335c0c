/** Letters of Latin alphabets that taggers of English do not know, put plainly: "Vučić" is seen as "Vucic". */

const EXTENDED = /[\u0100-\u024f\u1e00-\u1eff]/g

/** Letters that fall into no letter and mark. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  "ł l|Ł L|đ d|Đ D|ħ h|Ħ H|ı i|ŧ t|Ŧ T|ƒ f|ə e|Ə E|ŋ n|Ŋ N"
    .split("|")
    .map((pair) => [pair[0] ?? "", pair.at(-1) ?? ""]),
)

const plain = (letter: string): string => {
  const base = PLAIN.get(letter) ?? letter.normalize("NFD")[0] ?? letter
  return base.length === letter.length ? base : letter
}

/** The text with plain letters, of the same length, so that every place in it stays. O(n). */
export const withPlainLetters = (text: string): string => text.replace(EXTENDED, plain)
