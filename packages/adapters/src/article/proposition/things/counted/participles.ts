/** Participles, so that "took 12" and "12 were taken" are told of one thing done. */

/** By lemma, of verbs that do not take "-ed". */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  "hold held|feel felt|find found|take taken|lose lost|send sent|leave left|bring brought|buy bought|sell sold|steal stolen|win won|build built|catch caught|fight fought|give given|see seen|break broken|write written|throw thrown|sink sunk|shoot shot|strike struck|drive driven|eat eaten|fly flown|keep kept|make made|meet met|pay paid|say said|seek sought|spend spent|teach taught|tell told|wear worn|withdraw withdrawn|lay laid|lead led|lend lent|draw drawn|choose chosen|burn burned|blow blown|bear borne|begin begun|do done|get got|grow grown|hang hung|hear heard|hide hidden|know known|ride ridden|rise risen|run run|swear sworn|swim swum|tear torn|undergo undergone|set set|put put|cut cut|hit hit|shut shut|cast cast|split split|burst burst|hurt hurt|let let|beat beaten|wind wound|speak spoken|stand stood|fall fallen|feed fed|freeze frozen|forbid forbidden|spread spread"
    .split("|")
    .map((pair) => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""] as const),
)

/** The participle of a verb by its lemma and the word that stands in the text, both in lower case. */
export const participleOf = (lemma: string, word: string): string =>
  IRREGULAR.get(lemma) ?? (word.endsWith("ed") ? word : `${lemma.endsWith("e") ? lemma : `${lemma}e`}d`)
