/**
 * GUM news (Zeldes 2017): discourse units that attribute ("the mayor said"), found by an overlapping cue.
 *
 * Texts are put together from the word lists in `dep`; units come from `rst/dependencies`, whose relation names begin
 * with "attribution". Verbs that want and ask are attitudes and count for nothing on either side.
 */
import { parse } from "@corroborate/adapters/article/grammar/parse"
import { analyse } from "@corroborate/adapters/article/text/analyse"
import { winkTagger } from "@corroborate/adapters/article/text/winkTagger"
import { utterancesOf } from "@corroborate/adapters/article/who/utterances"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { add, hold, line, NOTHING, overlapScore, type Stretch } from "./spans.ts"

interface Words {
  readonly text: string
  readonly words: ReadonlyArray<Stretch>
}

/** A text with the places of its words, from lines of CoNLL-U. */
const wordsOf = (conllu: string): Words => {
  let text = ""
  let [inside, at] = [0, 0]
  const words: Array<Stretch> = []
  for (const row of conllu.split("\n")) {
    if (row.startsWith("# newpar") && !row.includes("block") && text !== "") text = `${text.trimEnd()}\n\n`
    const [id = "", form = "", , , , , , , , misc = ""] = row.split("\t")
    if (!/^\d/.test(id) || id.includes(".")) continue
    const space = misc.includes("SpaceAfter=No") ? "" : " "
    if (id.includes("-")) {
      inside = Number(id.split("-")[1])
      at = text.length
      text += form + space
    } else if (Number(id) <= inside) {
      // A word of several, such as "do" and "n't": its letters are already there.
      words.push({ start: at, end: at + form.length })
      at += form.length
      if (Number(id) === inside) inside = 0
    } else {
      words.push({ start: text.length, end: text.length + form.length })
      text += form + space
    }
  }
  return { text, words }
}

/** The units that attribute, from the dependencies of a document: its words, and the relation in the eighth column. */
const unitsOf = (rsd: string, words: ReadonlyArray<Stretch>): ReadonlyArray<Stretch> => {
  let at = 0
  return rsd.split("\n").flatMap((row) => {
    const columns = row.split("\t")
    const [, unit = ""] = columns
    if (unit === "") return []
    const [first, last] = [words[at], words[at + unit.split(" ").length - 1]]
    at += unit.split(" ").length
    const attributes = columns[7]?.startsWith("attribution") === true
    return attributes && first !== undefined && last !== undefined ? [{ start: first.start, end: last.end }] : []
  })
}

const found = (text: string): ReadonlyArray<Stretch> => {
  const article = analyse(text, winkTagger)
  return utterancesOf(article, parse(article)).flatMap(({ cue, manner }) =>
    cue === undefined || manner === "wants" ? [] : [cue],
  )
}

/** The scores on the news of the corpus. */
export const gum = (folder: string): ReadonlyArray<string> => {
  let tally = NOTHING
  for (const file of readdirSync(join(folder, "dep")).filter((name) => name.startsWith("GUM_news_"))) {
    const { text, words } = wordsOf(readFileSync(join(folder, "dep", file), "utf8"))
    const rsd = readFileSync(join(folder, "rst/dependencies", file.replace(".conllu", ".rsd")), "utf8")
    tally = add(tally, hold(unitsOf(rsd, words), found(text)))
  }
  return [line("GUM news cue, overlapping", overlapScore(tally))]
}
