/** What claims say, without the documents they stand in: to compare a reading with that of what was written from it. */
import { valueKey, type Claim, type Reading } from "@corroborate/core"

const answer = ({
  subject,
  property,
  scope,
  value,
  polarity,
  voice,
  chain,
  saidOn,
  happened,
  revision,
}: Claim): string =>
  JSON.stringify([
    subject,
    property,
    [scope.population, scope.place, scope.period?.start, scope.period?.end],
    valueKey(value),
    polarity,
    voice,
    chain.map(({ source, role }) => [source, role]),
    saidOn,
    happened === undefined ? undefined : valueKey(happened),
    revision,
  ])

/** One text for each answer, sorted. */
export const answersOf = ({ claims }: Pick<Reading, "claims">): ReadonlyArray<string> => claims.map(answer).toSorted()
