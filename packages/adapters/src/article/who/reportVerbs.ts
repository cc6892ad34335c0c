/** Verbs with which a text gives what others say. */

/** How a verb gives what is said. */
export type Manner =
  /** Says that something is so. */
  | "says"
  /** Says that it is not. */
  | "denies"
  /** Says that it may be so. */
  | "suggests"
  /** Says that one thinks so. */
  | "believes"
  /** Says how many there are, or will be. */
  | "estimates"

const words = (manner: Manner, lemmas: string): ReadonlyArray<readonly [string, Manner]> =>
  lemmas.split(" ").map((lemma) => [lemma, manner])

/** Manner of each verb by its lemma. Verbs of wanting and feeling are left out: what is wanted is no answer. */
export const REPORT_VERBS: ReadonlyMap<string, Manner> = new Map<string, Manner>([
  ...words(
    "says",
    "say tell report announce confirm state claim add declare write note explain reveal insist maintain argue allege acknowledge admit stress assert comment recall remark observe disclose describe quote warn tweet post testify indicate inform reiterate emphasise emphasize conclude affirm repeat contend complain specify clarify agree predict cite answer reply show record document register advise caution boast joke quip charge accuse concede recount relate mention detail counter reckon promise vow pledge",
  ),
  ...words("denies", "deny dispute reject refute"),
  ...words("suggests", "suggest imply hint speculate"),
  ...words("believes", "believe think suspect fear assume"),
  ...words("estimates", "estimate calculate project"),
])

/** Verbs of saying that need a clause or a quotation after them; with a bare object they tell of an act. */
export const NEEDS_CLAUSE: ReadonlySet<string> = new Set(
  "show record document register describe cite quote post agree charge accuse reject dispute promise vow pledge fear detail mention inform note observe relate recall maintain announce declare acknowledge confirm report think believe reveal".split(
    " ",
  ),
)

/** Verbs of saying whose object is the one who is told. */
export const TELLS: ReadonlySet<string> = new Set(["tell", "inform", "remind", "assure"])

/** Verbs that give a number when their object is a toll: "gave a toll of", "put the toll at". */
export const GIVES: ReadonlySet<string> = new Set(
  "give put raise increase revise update lower reduce set place issue release publish bring up hike".split(" "),
)
