/** UCDP's own figures: low, best and high, and the dead of each side. Out of order they are told and kept as they are. */
import { End, Quantity, type Attribution } from "@corroborate/core"
import type { Field } from "./columns.ts"
import { tell, textOf, type Answer, type EventRow } from "./EventRow.ts"

const PEOPLE = "people"

/** The number in a field; a cell that holds none is refused. */
const numberIn = (event: EventRow, field: Field): number | undefined => {
  const text = textOf(event, field)
  if (text === "") return undefined
  const number = /^-?\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : undefined
  if (number !== undefined && number >= 0) return number
  const why = number === undefined ? "is no whole number" : "is below zero, which no number of people is"
  tell(event, field, `\`${text.slice(0, 40)}\` ${why}`, "refused")
  return undefined
}

/** The figures of an event that could be read. */
export interface Figures {
  readonly low?: number
  readonly best?: number
  readonly high?: number
}

/** Low and high as one range, or as two bounds where they are out of order or only one is given. */
const rangeOf = ({ low, best, high }: Figures): ReadonlyArray<readonly [Field, Quantity.Quantity]> => {
  if (low === undefined || high === undefined) {
    if (low !== undefined) return [["low", Quantity.atLeast(low, PEOPLE)]]
    return high === undefined ? [] : [["high", Quantity.atMost(high, PEOPLE)]]
  }
  if (low === best && high === best) return []
  const range = Quantity.between(End.closed(low), End.closed(high), PEOPLE)
  const inOrder = best === undefined || (low <= best && best <= high)
  if (range !== undefined && inOrder) return [["high", range]]
  return [
    ["low", Quantity.atLeast(low, PEOPLE)],
    ["high", Quantity.atMost(high, PEOPLE)],
  ]
}

const tellOrder = (event: EventRow, { low, best, high }: Figures): void => {
  const [least, most] = [low ?? best ?? 0, high ?? best ?? 0]
  const middle = best ?? least
  if (least <= middle && middle <= most) return
  const wrong: Field = middle > most ? "high" : "low"
  const aggregate =
    textOf(event, "clarity") === "2" ? "; the event is put together from totals, where this may happen" : ""
  tell(
    event,
    wrong,
    `low ${least}, best ${middle} and high ${most} are out of order; they are kept as they are${aggregate}`,
  )
}

/** The fields of who died, with the population that each counts. */
const populations = (event: EventRow): ReadonlyArray<readonly [Field, string]> => [
  ["deathsA", textOf(event, "sideA")],
  ["deathsB", textOf(event, "sideB")],
  ["civilians", "civilians"],
  ["unknown", "people of unknown side"],
]

const tellSum = (event: EventRow, best: number | undefined, parts: ReadonlyArray<number | undefined>): void => {
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
  if (best !== undefined && parts.every((part) => part !== undefined) && sum !== best)
    tell(event, "best", `the parts come to ${sum} and best is ${best}; both are kept as they are`)
}

/**
 * What UCDP says of the dead of an event: the best figure, the range where it is wider, and the dead of each side.
 *
 * A zero for a side makes no claim: the data have no other way to say that nobody is known to have died there.
 */
export const figuresOf = (
  event: EventRow,
  chain: Attribution.Attribution,
): { readonly figures: Figures; readonly answers: ReadonlyArray<Answer> } => {
  const [low, best, high] = [numberIn(event, "low"), numberIn(event, "best"), numberIn(event, "high")]
  const figures: Figures = {
    ...(low === undefined ? {} : { low }),
    ...(best === undefined ? {} : { best }),
    ...(high === undefined ? {} : { high }),
  }
  tellOrder(event, figures)
  if (low === 0 && best === 0 && high === 0)
    tell(event, "high", "no figure is one or more, which an event of this data set needs")
  const answer = (field: Field, value: Quantity.Quantity, population?: string): Answer => ({
    property: "casualties.killed",
    scope: population === undefined ? {} : { population },
    value,
    chain,
    voice: "reported",
    field,
  })
  const parts = populations(event).map(([field, population]) => ({ field, population, number: numberIn(event, field) }))
  tellSum(
    event,
    best,
    parts.map(({ number }) => number),
  )
  return {
    figures,
    answers: [
      ...(best === undefined ? [] : [answer("best", Quantity.exactly(best, PEOPLE))]),
      ...rangeOf(figures).map(([field, range]) => answer(field, range)),
      ...parts.flatMap(({ field, population, number }) =>
        number === undefined || number === 0 || population === ""
          ? []
          : [answer(field, Quantity.exactly(number, PEOPLE), population)],
      ),
    ],
  }
}
