/** Web Annotation, as a row of the table of formats. */
import type { Format } from "../Format.ts"

/** See the head of this file. */
export const webAnnotation: Format = {
  name: "web-annotation",
  title: "where each claim stands in its text, as W3C Web Annotations",
  extensions: [".jsonld"],
  maps: [
    "claim -> annotation, whose body says the question and who answers it how",
    "quote -> TextQuoteSelector with what stands around it, and TextPositionSelector counted in characters of Unicode",
  ],
  loses: [
    "claims that stand in rows or records; places in documents whose text is not given; everything but the words of the answer",
  ],
  example: "corroborate check --to web-annotation",
  writer: async () => (await import("./writer.ts")).writeWebAnnotation,
  withholds: async () => (await import("./writer.ts")).withheldAnnotations,
}
