/** Laws of parties that are each told to hold one place. */
import { claim, Extent, Period, reconcile, rivalHolders, type Claim, type RivalHolders } from "@corroborate/core"
import * as fc from "fast-check"
import { stated, type Tried } from "./Tried.ts"

interface Told {
  readonly party: string
  readonly place: string
  readonly portion: Extent.Portion
  readonly source: string
  readonly denied: boolean
  readonly day: string | undefined
}

/** Few of everything, so that parties, places and days meet often. */
export const HOLDERS: fc.Arbitrary<ReadonlyArray<Told>> = fc.array(
  fc.record({
    party: fc.constantFrom("rebels", "army", "militia"),
    place: fc.constantFrom("Tarn", "Elm"),
    portion: fc.constantFrom<Extent.Portion>("whole", "whole", "most", "part", "few"),
    source: fc.constantFrom("a", "b", "c"),
    denied: fc.constantFrom(false, false, false, true),
    day: fc.constantFrom(undefined, "2021-03-01", "2021-03-02"),
  }),
  { minLength: 1, maxLength: 8 },
)

const claimOf = ({ party, place, portion, source, denied, day }: Told): Claim =>
  claim({
    subject: party,
    property: "territory.control",
    scope: {},
    value: portion === "whole" ? Extent.whole([place]) : Extent.partOf([place], portion),
    polarity: denied ? "denied" : "affirmed",
    modality: "asserted",
    voice: "stated",
    chain: [{ source, role: "asserts" }],
    anchor: { _tag: "RecordPlace", document: "ground.csv", row: 1 },
    ...(day === undefined ? {} : { happened: Period.day(day) }),
  })

type Find = (claims: ReadonlyArray<Claim>) => ReadonlyArray<RivalHolders>

const find: Find = (claims) => rivalHolders(reconcile(claims).assessments)

/** The holdings found, a line each. */
export const linesOf = (all: ReadonlyArray<Told>, by: Find = find): ReadonlySet<string> =>
  new Set(
    by(all.map(claimOf)).flatMap(({ place, holdings }) =>
      holdings.map(({ subject, value }) => `${place.join()} ${subject} ${value.portion}`),
    ),
  )

const daysOf = (claims: ReadonlyArray<Claim>): readonly [string, string] => {
  const days = claims.flatMap(({ happened }) => happened?.start ?? []).toSorted()
  return days.length < claims.length ? ["", "~"] : [days[0] ?? "", days.at(-1) ?? "~"]
}

/** What trying every two positions of every two questions finds. */
const byPairs = (all: ReadonlyArray<Told>): ReadonlySet<string> => {
  const held = reconcile(all.map(claimOf)).assessments.flatMap(({ question, positions }) =>
    positions.flatMap((position) => (position.denied ? [] : [{ party: question.subject, position }])),
  )
  const found = new Set<string>()
  for (const a of held)
    for (const b of held) {
      const [p, q] = [a.position.value, b.position.value]
      if (a.party === b.party || p._tag !== "Extent" || q._tag !== "Extent") continue
      const large = [p, q].every(({ portion }) => portion === "most" || portion === "whole")
      const apart = a.position.witnesses.some((one) => b.position.witnesses.some((other) => one !== other))
      const [[from, to], [since, until]] = [daysOf(a.position.current), daysOf(b.position.current)]
      if (p.place.join() === q.place.join() && large && apart && from <= until && since <= to)
        found.add(`${p.place.join()} ${a.party} ${p.portion}`)
    }
  return found
}

const sameLines = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && Array.from(a).every((line) => b.has(line))

const OTHER: Readonly<Record<string, string>> = { rebels: "army", army: "rebels" }
const swapped = (party: string): string => OTHER[party] ?? party

const renamed = (line: string): string => {
  const [place = "", party = "", portion = ""] = line.split(" ")
  return `${place} ${swapped(party)} ${portion}`
}

const PATH = "assess/rivalHolders.ts"

export const HOLDER_LAWS: ReadonlyArray<Tried> = [
  stated(PATH, "rivalHolders", "as by pairs", find, {
    statement: "what trying every two holdings finds",
    holds: (by) => fc.property(HOLDERS, (all) => sameLines(linesOf(all, by), byPairs(all))),
    damage: "parts of a place are held against each other",
    broken: (claims) =>
      find(
        claims.map(({ id: _, ...content }) => {
          const { value } = content
          return claim(
            value._tag === "Extent" && value.portion === "part"
              ? { ...content, value: { ...value, portion: "most" } }
              : content,
          )
        }),
      ),
  }),
  stated(PATH, "rivalHolders", "order blindness", find, {
    statement: "the order of arrival changes nothing",
    holds: (by) =>
      fc.property(
        HOLDERS,
        (all) => JSON.stringify(by(all.map(claimOf))) === JSON.stringify(by(all.map(claimOf).toReversed())),
      ),
    damage: "the last to arrive is left out",
    broken: (claims) => find(claims.slice(0, -1)),
  }),
  stated(PATH, "rivalHolders", "side swap", find, {
    statement: "renaming parties renames the result",
    holds: (by) =>
      fc.property(HOLDERS, (all) =>
        sameLines(
          linesOf(
            all.map((one) => ({ ...one, party: swapped(one.party) })),
            by,
          ),
          new Set(Array.from(linesOf(all, by), renamed)),
        ),
      ),
    damage: "an army is believed",
    broken: (claims) => find(claims.filter(({ subject, polarity }) => subject !== "army" || polarity === "denied")),
  }),
]
