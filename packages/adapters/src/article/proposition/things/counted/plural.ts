/** The plural of a lower-case noun, as regular nouns make it. */
export const plural = (word: string): string =>
  word.endsWith("s") && word !== "bus"
    ? word
    : word.endsWith("y") && !/[aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}ies`
      : /(?:sh|ch|x|bus)$/.test(word)
        ? `${word}es`
        : `${word}s`
