/** What may be known of the sources that speak in arbitrary claims. */
import * as fc from "fast-check"
import type { Ledger } from "../claim/Ledger.ts"
import type { Affiliation } from "../source/Affiliation.ts"
import type { Source } from "../source/Source.ts"
import { arbitraryClaims, SPEAKERS } from "./claims.ts"

const tie = (stance: Affiliation["stance"]): Affiliation => ({
  party: "the government",
  stance,
  words: stance === "with" ? "close to the government" : "critical of the government",
  by: "afp",
  cited: "a:1",
})

/** What may be known of one source: nothing, or its name with a tie or none, an owner or none, somebody it relies on or nobody. */
const KNOWN = 9

const describe = (id: string, known: number): ReadonlyArray<Source> => {
  if (known === 0) return []
  const [stance, owned, relies] = [known % 3, known > 3, known > 7]
  return [
    {
      id,
      name: `the ${id}`,
      kind: id === "ministry" ? "government" : "organisation",
      ...(id === "chief" ? { speaksFor: "monitor" } : {}),
      ...(stance === 0 ? {} : { affiliations: [tie(stance === 1 ? "with" : "against")] }),
      ...(owned && id !== "ministry" ? { owner: "the group" } : {}),
      ...(relies && id === "daily" ? { reliesOn: ["monitor"] } : {}),
    },
  ]
}

const made = new Map<number, ReadonlyArray<Source>>()

const worldOf = (code: number): ReadonlyArray<Source> => {
  const known = made.get(code) ?? SPEAKERS.flatMap((id, i) => describe(id, Math.floor(code / KNOWN ** i) % KNOWN))
  made.set(code, known)
  return known
}

/** What may be known of the speakers: ties, owners, that the chief speaks for the monitor, that the daily relies on it. */
export const arbitrarySources = (): fc.Arbitrary<ReadonlyArray<Source>> =>
  fc.nat({ max: KNOWN ** SPEAKERS.length - 1 }).map(worldOf)

/** Ledgers of {@link arbitraryClaims} and {@link arbitrarySources}, without documents. */
export const arbitraryLedger = (): fc.Arbitrary<Ledger> =>
  fc.tuple(arbitraryClaims(), arbitrarySources()).map(([claims, sources]) => ({ documents: [], sources, claims }))
