/** The states of a question in Arabic. */
import type { Status } from "@corroborate/core"

/** The word for each state. */
export const STATUS_WORDS_AR: Readonly<Record<Status, string>> = {
  contested: "مختلف عليه",
  compatible: "إجابات مختلفة يمكن الجمع بينها",
  corroborated: "متفق عليه",
  "single-source": "مصدر واحد",
  unattributed: "بلا مصدر مسمّى",
  open: "غير معروف",
}
