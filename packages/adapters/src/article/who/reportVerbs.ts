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
  /** Says whose doing it was. */
  | "blames"
  /** Wants it, asks for it, is for or against it: an attitude, which answers no question. */
  | "wants"

const words = (manner: Manner, lemmas: string): ReadonlyArray<readonly [string, Manner]> =>
  lemmas.split(" ").map((lemma) => [lemma, manner])

/** Manner of each verb by its lemma. */
export const REPORT_VERBS: ReadonlyMap<string, Manner> = new Map<string, Manner>([
  ...words(
    "says",
    "say tell report announce confirm state claim add declare write note explain reveal insist maintain argue allege acknowledge admit stress assert comment recall remark observe disclose describe quote warn tweet retweet post testify respond continue assure recollect hold lament surmise announce narrate confide declare recommend reason theorise theorize assert find learn read measure count tally speak indicate inform reiterate emphasise emphasize conclude affirm repeat contend complain specify clarify agree predict cite answer reply show record document register advise caution boast joke quip charge accuse concede recount relate mention detail counter reckon list",
  ),
  ...words("denies", "deny dispute reject refute"),
  ...words("suggests", "suggest imply hint speculate"),
  ...words("believes", "believe think suspect fear assume"),
  ...words("estimates", "estimate calculate project"),
  ...words("blames", "blame accuse charge ascribe attribute"),
  ...words(
    "wants",
    "want wish hope ask urge demand call propose seek support oppose back endorse criticise criticize condemn denounce defend praise refuse decline expect plan prefer question vow pledge promise threaten consider favour favor welcome dismiss mock slam blast decry deride hail tout decide know feel doubt worry see view regard request order advocate encourage invite thank reassure remind discuss debate wonder challenge talk refer point",
  ),
])

/** Verbs of saying that need a clause or a quotation after them; with a bare object they tell of an act. */
export const NEEDS_CLAUSE: ReadonlySet<string> = new Set(
  "hold read continue measure count tally speak find learn know see show record document register describe cite quote post agree reject dispute fear detail mention inform note observe relate recall maintain announce declare acknowledge confirm report think believe reveal list respond reply answer counter".split(
    " ",
  ),
)

/** Of {@link NEEDS_CLAUSE}, those that a number may follow: "recorded 611 aftershocks". */
export const TAKES_NUMBER: ReadonlySet<string> = new Set(
  "record register document report confirm announce count measure tally acknowledge cite show mention describe speak list".split(
    " ",
  ),
)

/** Verbs of saying whose object is the one who is told. */
export const TELLS: ReadonlySet<string> = new Set(["tell", "inform", "remind", "assure"])

/** Verbs that give a number when their object is a toll: "gave a toll of", "put the toll at". */
export const GIVES: ReadonlySet<string> = new Set(
  "give put raise increase revise update lower reduce set place issue release publish bring up hike peg downgrade upgrade".split(
    " ",
  ),
)

/** Nouns for counts, which sources give, put and raise. */
export const TOLLS: ReadonlySet<string> = new Set(
  "toll tolls count tally figure number estimate total numbers figures estimates totals attendance turnout crowd magnitude area missing dead injured wounded losses casualties".split(
    " ",
  ),
)

/** Words that belong to a verb of saying: "pointed out", "called for", "referring to". */
export const PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    point: "out to",
    call: "for on out",
    refer: "to",
    admit: "to",
    confess: "to",
    talk: "about",
    speak: "about of",
    agree: "with",
    ask: "about for",
    respond: "to",
    complain: "about",
    go: "on",
    worry: "about",
  }).map(([lemma, particles]) => [lemma, new Set(particles.split(" "))] as const),
)

/** Words for what is said, by one or by many. */
export const SAID: ReadonlySet<string> = new Set(
  "report reports claim claims account accounts assertion assertions version statement statements figure figures toll tolls rumor rumors rumour rumours allegation allegations accusation accusations suggestion suggestions charge charges news information idea notion theory theories possibility".split(
    " ",
  ),
)
