/** A quantity over time as it was said: each answer at its day, joined to the one of the same source that replaced it. */
import { Calendar, Period, tuple, valueKey, type Moment, type Quantity } from "@corroborate/core"
import { el, type Element } from "../Markup.ts"
import type { Words } from "../words/Words.ts"
import { levels } from "./axis.ts"
import type { Drawn } from "./intervals.ts"
import { drawing, endMark, line, shape, SHAPES, words as label, type Shape, type Standing } from "./marks.ts"
import { scaleOf, type Scale } from "./Scale.ts"

/** A moment, its words made safe, with its number in the table. */
export interface Numbered {
  readonly number: number
  readonly moment: Moment
}

/** What one source said of a number on one day, however often. */
interface Dot {
  readonly moment: Moment
  readonly numbers: ReadonlyArray<number>
  readonly claims: ReadonlyArray<string>
  readonly day: number
  readonly value: Quantity.Quantity
}

/** A timeline with the shape of each source, in the order in which they first spoke. */
export interface Timeline extends Drawn {
  readonly shapes: ReadonlyMap<string, Shape>
}

/** Moments drawn at the most, and moments that still get their number. Chosen: more cannot be told apart. */
const DRAWN = 200
const NUMBERED = 30

const LEFT = 58
const RIGHT = 296
const TOP = 18
const BOTTOM = 138
const HEIGHT = 168

const standingOf = ({ voice, replacedBy }: Moment): Standing => {
  if (voice === "implied") return "implied"
  return replacedBy === undefined ? "current" : "replaced"
}

const dotOf = ({ number, moment }: Numbered): ReadonlyArray<Dot> => {
  const { answer, saidOn } = moment
  if (answer === undefined || answer.denied || saidOn === undefined) return []
  const { value } = answer
  if (value._tag !== "Quantity" || ends(value).length === 0) return []
  return [{ numbers: [number], claims: [moment.claim], moment, day: Calendar.dayNumber(Period.dayOf(saidOn)), value }]
}

/** Dots of one source, day, value and standing drawn as one. */
const together = (dots: ReadonlyArray<Dot>): ReadonlyArray<Dot> => {
  const same = new Map<string, Dot>()
  for (const dot of dots) {
    const key = tuple([dot.moment.originator, String(dot.day), valueKey(dot.value), standingOf(dot.moment)])
    const met = same.get(key)
    same.set(
      key,
      met === undefined
        ? dot
        : { ...met, numbers: [...met.numbers, ...dot.numbers], claims: [...met.claims, ...dot.claims] },
    )
  }
  return Array.from(same.values())
}

const ends = ({ low, high }: Quantity.Quantity): ReadonlyArray<number> =>
  [low, high].flatMap((end) => (end._tag === "Unbounded" ? [] : [end.at]))

/** The number at which an answer stands: the end that it gives, the lower of two. */
const levelOf = (value: Quantity.Quantity): number => ends(value)[0] ?? 0

interface Plot {
  readonly x: Scale
  readonly y: Scale
  readonly shapes: ReadonlyMap<string, Shape>
}

/** The upright line of an interval, with its ends. */
const reach = ({ value, moment, day }: Dot, { x, y }: Plot): ReadonlyArray<Element> => {
  const { low, high } = value
  if (low._tag !== "Unbounded" && high._tag !== "Unbounded" && low.at === high.at) return []
  const at = x.at(day)
  const standing = standingOf(moment)
  const from = low._tag === "Unbounded" ? y.at(levelOf(value)) + 16 : y.at(low.at)
  const to = high._tag === "Unbounded" ? y.at(levelOf(value)) - 16 : y.at(high.at)
  return [
    line(`bar ${standing}`, [at, from], [at, to]),
    ...(low._tag === "Unbounded" ? [endMark("unbounded", at, from, 90, standing)] : []),
    ...(high._tag === "Unbounded" ? [endMark("unbounded", at, to, 270, standing)] : []),
  ]
}

/** From an answer to the one that replaced it, or to the edge while it stands. */
const lead = (dot: Dot, dots: ReadonlyMap<string, Dot>, { x, y }: Plot): ReadonlyArray<Element> => {
  const [from, level] = [x.at(dot.day), y.at(levelOf(dot.value))]
  const next = dot.moment.replacedBy === undefined ? undefined : dots.get(dot.moment.replacedBy)
  if (dot.moment.voice === "implied") return []
  if (next === undefined) {
    return dot.moment.replacedBy === undefined ? [line("lead", [from, level], [RIGHT + 12, level])] : []
  }
  return [
    line("lead replaced", [from, level], [x.at(next.day), level]),
    line("lead replaced", [x.at(next.day), level], [x.at(next.day), y.at(levelOf(next.value))]),
  ]
}

/** Numbers of table rows told at one mark. */
const TOLD = 3

const numberWords = (numbers: ReadonlyArray<number>): string =>
  `${numbers.slice(0, TOLD).join(", ")}${numbers.length > TOLD ? ", ..." : ""}`

/** Words right of a mark and above its line, or left of it at the far edge: an arrow may stand above. */
const besideMark = (text: string, x: number, y: number): Element =>
  x > RIGHT - 40 ? label(text, x - 8, y - 5, "end", "number") : label(text, x + 8, y - 5, "start", "number")

const dotMark = (dot: Dot, numbered: boolean, { x, y, shapes }: Plot, { sentences }: Words): Element => {
  const { moment, value, numbers } = dot
  const [at, level] = [x.at(dot.day), y.at(levelOf(value))]
  return el(
    "g",
    {},
    el("title", {}, sentences.answer({ value, denied: false })),
    shape(shapes.get(moment.originator) ?? "cross", at, level, standingOf(moment)),
    ...(numbered ? [besideMark(numberWords(numbers), at, level)] : []),
  )
}

const days = (x: Scale): ReadonlyArray<Element> => [
  line("axis", [LEFT, BOTTOM + 8], [RIGHT + 12, BOTTOM + 8]),
  label(Calendar.dateOf(x.low), LEFT - 8, BOTTOM + 24, "start", "tick"),
  label(Calendar.dateOf(x.high), RIGHT + 12, BOTTOM + 24, "end", "tick"),
]

const shapesOf = (dots: ReadonlyArray<Dot>): ReadonlyMap<string, Shape> => {
  const sources = Array.from(new Set(dots.map(({ moment }) => moment.originator)))
  return new Map(sources.map((source, i) => [source, SHAPES[Math.min(i, SHAPES.length - 1)] ?? "cross"]))
}

const usedBy = ({ moment, value }: Dot): ReadonlyArray<keyof Words["legend"]> => {
  const standing = standingOf(moment)
  return [
    ...([value.low, value.high].some(({ _tag }) => _tag === "Unbounded") ? (["unbounded"] as const) : []),
    ...(standing === "current" ? [] : [standing]),
  ]
}

/**
 * The drawing of what was said of a quantity over time; `undefined` when it was not said on at least two days, in one
 * unit, or too often to draw.
 */
export const timelineDrawing = (moments: ReadonlyArray<Numbered>, words: Words): Timeline | undefined => {
  const dots = together(moments.flatMap(dotOf))
  const [first] = dots
  if (first === undefined || dots.length > DRAWN) return undefined
  if (dots.some(({ value }) => value.unit !== first.value.unit)) return undefined
  if (dots.every(({ day }) => day === first.day)) return undefined
  const plot: Plot = {
    x: scaleOf(
      dots.map(({ day }) => day),
      LEFT,
      RIGHT,
    ),
    y: scaleOf(
      dots.flatMap(({ value }) => ends(value)),
      BOTTOM,
      TOP,
    ),
    shapes: shapesOf(dots),
  }
  const byClaim = new Map(dots.flatMap((dot) => dot.claims.map((claim) => [claim, dot] as const)))
  return {
    unit: first.value.unit,
    shapes: plot.shapes,
    used: new Set(dots.flatMap(usedBy)),
    svg: drawing(
      HEIGHT,
      words.phrases.timeline(first.value.unit),
      ...levels(plot.y, { from: LEFT - 8, to: RIGHT + 12 }),
      ...days(plot.x),
      ...dots.flatMap((dot) => [...lead(dot, byClaim, plot), ...reach(dot, plot)]),
      ...dots.map((dot) => dotMark(dot, dots.length <= NUMBERED, plot, words)),
    ),
  }
}
