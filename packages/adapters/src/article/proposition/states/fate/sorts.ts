/**
 * Sorts of things that news tells the state of, and the words that put them into one.
 *
 * A line is a state with the words that say it, and after the stroke those that say the opposite of a lasting state. What
 * puts an end to a state later ("resumed", "reopened") is a state of its own: told one after the other, the two go
 * together. Words are lemmas of verbs, and what stands behind "is": "over", "under way".
 */

/** A state that a word puts a thing into, or shows that it is not in. */
export interface Fate {
  readonly state: string
  readonly holds: boolean
}

interface Sort {
  readonly nouns: ReadonlySet<string>
  readonly fates: ReadonlyMap<string, Fate>
}

const wordsOf = (words: string): ReadonlyArray<string> => words.split(" ").filter((word) => word !== "")

/** States by the words for them, in lines of the form `state: words / words of the opposite`. */
export const statesIn = (lines: string): ReadonlyMap<string, Fate> =>
  new Map(
    lines
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [state = "", words = ""] = line.split(":")
        const [by = "", against = ""] = words.split("/")
        const put = (list: string, holds: boolean): ReadonlyArray<readonly [string, Fate]> =>
          wordsOf(list).map((word) => [word.replace("_", " "), { state: state.trim(), holds }])
        return [...put(by, true), ...put(against, false)]
      }),
  )

const sort = (nouns: string, states: string): Sort => ({ nouns: new Set(wordsOf(nouns)), fates: statesIn(states) })

const STOPPED = `
stopped: stop halt end disrupt interrupt cut paralyse paralyze suspend cancel call_off break_off adjourn stopped halted ended disrupted interrupted suspended cancelled canceled paralysed over / continue proceed go_on continuing ongoing underway under_way normal running working operating operational unaffected
resumed: resume restore reinstate resumed restored
postponed: postpone put_off delay postponed delayed
`

const CLOSED = `
closed: close shut shut_down close_down seal seal_off cordon_off block barricade closed shut blocked disrupt / open
reopened: reopen
under water: flood inundate submerge under_water flooded
`

const SORTS: ReadonlyArray<Sort> = [
  sort(
    "search operation operations talks session hearing trial siege evacuation evacuations fighting clashes offensive campaign mission production exports power electricity water traffic flight flights train trains phones network networks internet service services oil",
    STOPPED,
  ),
  sort(
    "game match race season tournament concert festival conference summit meeting rally march parade ceremony launch event events exam exams exercise exercises show visit trip vote referendum election elections primary programme program schedule",
    "cancelled: cancel scrap call_off\npostponed: postpone put_off delay\nsuspended: suspend halt interrupt\nover: over /",
  ),
  sort("schools", "closed: close shut suspend cancel closed shut / open\nreopened: reopen resume"),
  sort("parliament assembly legislature congress", "suspended: suspend prorogue\ndissolved: dissolve"),
  sort("strike strikes protest protests sit-in boycott", "stopped: end call_off over / continue ongoing under_way"),
  sort(
    "ceasefire truce armistice",
    "broken: collapse break_down break violate / hold\nin force: take_effect come_into in_force in_effect /\nstopped: end over / continue",
  ),
  sort(
    "airport airports airspace airfield road roads highway highways motorway street streets bridge bridges tunnel border crossing crossings checkpoint port ports harbour harbor railway metro subway station stations school university universities office offices shop shops store stores market markets mall business businesses restaurant restaurants bar bars hotel church mosque museum park beach beaches area areas square embassy consulate factory plant mill refinery pipeline pipelines hospital clinic court stadium theatre theater cinema library runway terminal canal pass reactor",
    CLOSED,
  ),
  sort(
    "bill bills law legislation resolution motion amendment budget agreement deal treaty accord pact protocol decree ordinance constitution statute petition referendum merger extradition",
    `
approved: approve pass adopt ratify endorse enact / reject veto vote_down turn_down
signed: sign
in force: take_effect in_force in_effect
suspended: suspend
withdrawn: withdraw scrap
`,
  ),
  sort(
    "ban bans curfew lockdown order restrictions restriction sanctions sanction embargo blockade measures rules permit licence license tradition alert warning quarantine",
    `
imposed: impose introduce
lifted: lift
extended: extend
suspended: suspend
cancelled: cancel scrap
issued: issue
`,
  ),
  sort(
    "bomb bombs device devices explosives dynamite grenade mine warhead parcel package",
    "defused: defuse disarm deactivate",
  ),
  sort(
    "cell network gang ring militia caliphate insurgency insurgents rebels guerrillas rebellion uprising coup group movement organisation organization",
    "defeated: defeat crush eradicate wipe_out dismantle destroy",
  ),
  sort("charges", "filed: file lodge\nwithdrawn: withdraw drop"),
  sort(
    "complaint lawsuit suit appeal petition",
    "filed: file lodge submit\nwithdrawn: withdraw drop\nrejected: reject dismiss throw_out",
  ),
]

/** What goes on in one way for all, several words for one thing together. */
const SERVICES: ReadonlyMap<string, string> = new Map(
  "exports exports export|production production output|power power electricity|water water|traffic traffic|flights flights|schools schools classes|trains trains|phones phones|internet internet|search search rescue|talks talks negotiations dialogue|shops shops stores markets businesses|oil oil crude"
    .split("|")
    .flatMap((line) => {
      const [name = "", ...words] = line.split(" ")
      return words.map((word) => [word, name] as const)
    }),
)

/** The name under which all ask of such a thing, whatever stands beside it; `undefined` for things that go by their own. */
export const serviceOf = (noun: string): string | undefined => SERVICES.get(noun)

const BY_NOUN: ReadonlyMap<string, ReadonlyArray<Sort>> = SORTS.reduce((map, one) => {
  for (const noun of one.nouns) map.set(noun, [...(map.get(noun) ?? []), one])
  return map
}, new Map<string, ReadonlyArray<Sort>>())

/** Every word that says a state of some thing: what a reader looks at first. */
export const FATEFUL: ReadonlySet<string> = new Set(SORTS.flatMap(({ fates }) => Array.from(fates.keys())))

/** Verbs that tell of their subject where they have no object. */
export const OF_ITSELF: ReadonlySet<string> = new Set(
  "end stop halt continue proceed resume reopen open close hold collapse"
    .split(" ")
    .concat("go on", "take effect", "come into", "break down", "shut down", "close down"),
)

/** The state into which a word puts what a noun names; `undefined` where it says nothing of such a thing. */
export const fateOf = (noun: string, word: string): Fate | undefined => {
  for (const { fates } of BY_NOUN.get(noun) ?? []) {
    const fate = fates.get(word)
    if (fate !== undefined) return fate
  }
  return undefined
}

/** Whether a noun is a word for a group that can be defeated. */
export const isGroup = (noun: string): boolean => fateOf(noun, "defeat") !== undefined
