/** What brought it about, as the event's own cause, so that two who differ meet. */
import { reconcile, say } from "@corroborate/core"
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

const LEADS = {
  blast: "A blast in a market in Tarn killed six people on Monday.",
  fire: "A fire broke out in a warehouse in Tarn on Monday, killing six people.",
  crash: "A passenger plane crashed near Tarn on Monday, killing six people.",
  council: "The council of Tarn met on Monday.",
}
type Lead = keyof typeof LEADS

const NEWS = (lead: Lead, ...paragraphs: ReadonlyArray<string>): string =>
  ["News of Tarn", "Tuesday, March 2, 2021", LEADS[lead], ...paragraphs].join("\n\n")

const causes = (lead: Lead, ...paragraphs: ReadonlyArray<string>): ReadonlyArray<string> =>
  read(NEWS(lead, ...paragraphs)).claims.flatMap(({ property, subject, value, polarity, modality }) =>
    property === "cause"
      ? [`${subject.replace(" in Tarn", "")}: ${say(value)}, ${polarity === "affirmed" ? modality : polarity}`]
      : [],
  )

const isContested = (lead: Lead, ...paragraphs: ReadonlyArray<string>): boolean => {
  const whole = read(NEWS(lead, ...paragraphs))
  return reconcile(whole.claims, whole).assessments.some(
    ({ status, question }) => status === "contested" && question.property === "cause",
  )
}

describe("the cause of an event", () => {
  it.each<[Lead, string, string]>([
    ["blast", "It was a bomb, police said.", "explosion: explosives, asserted"],
    ["blast", "It was a gas explosion.", "explosion: gas, asserted"],
    ["blast", "The mayor said it was an attack.", "explosion: deliberate act, asserted"],
    ["blast", "It was an act of terrorism.", "explosion: terrorism, asserted"],
    ["blast", "A gas leak was behind the explosion.", "explosion: gas, asserted"],
    ["blast", "Residents said a bomb had exploded.", "explosion: explosives, asserted"],
    ["blast", "The ministry said it was caused by a gas leak.", "explosion: gas, asserted"],
    ["fire", "Police said the fire was arson.", "fire: arson, asserted"],
    ["fire", "Police are treating the fire as arson.", "fire: arson, suspected"],
    ["fire", "The fire started when a gas tank exploded.", "fire: gas, asserted"],
    ["fire", "The fire started in an electric car.", "fire: electric car, asserted"],
    ["fire", "There were no signs of an explosion.", "fire: explosion, denied"],
    ["fire", "It is not clear how the fire started.", "fire: unknown, unknown"],
    ["fire", "Officials cannot explain the fire.", "fire: unknown, unknown"],
    ["crash", "Poor visibility was cited as the cause.", "crash: Poor visibility, asserted"],
    ["crash", "Bad weather was a factor in the crash.", "crash: weather, hedged"],
    ["crash", "The plane crashed after being hit by a missile.", "crash: missile, asserted"],
    ["crash", "The plane crashed after running out of fuel.", "crash: fuel exhaustion, asserted"],
    ["crash", "The plane was hit by a missile.", "crash: missile, asserted"],
    ["crash", "There was no evidence that the plane had been shot down.", "crash: shot down, denied"],
  ])("of a %s: %s", (lead, text, line) => {
    expect(causes(lead, text)).toEqual([line])
  })

  it.each<[Lead, string]>([
    ["blast", "It was the bomb that woke him."],
    ["blast", "A second bomb exploded later."],
    ["council", "It was a bomb."],
    ["fire", "The fire started in the night."],
  ])("of a %s: %s (none)", (lead, text) => {
    expect(causes(lead, text)).toEqual([])
  })

  it.each<[Lead, string, string]>([
    ["blast", "Police said the blast was an accident.", "The mayor said it was an attack."],
    ["blast", "Police said the blast was accidental.", "The mayor said it was deliberate."],
    ["blast", "The ministry said it was caused by a gas leak.", "Residents said it was a bomb."],
    ["fire", "The owner said the fire was caused by a short circuit.", "Police said it was arson."],
    ["fire", "The owner said the fire was an accident.", "Witnesses said a shell had caused the fire."],
    ["fire", "The mayor said the fire started after a gas tank exploded.", "The company denied this."],
    ["crash", "The ministry said the plane had been hit by a missile.", "The airline said the engine had failed."],
  ])("of a %s is disputed: %s %s", (lead, ...paragraphs) => {
    expect(isContested(lead, ...paragraphs)).toBe(true)
  })

  it.each<[Lead, string, string]>([
    ["blast", "Police said the blast was an accident.", "The ministry said a gas leak had caused the blast."],
    ["blast", "Police said the blast was an attack.", "The ministry said a bomb had caused the blast."],
  ])("of a %s is told in two words for one: %s %s", (lead, ...paragraphs) => {
    expect(causes(lead, ...paragraphs)).toHaveLength(2)
    expect(isContested(lead, ...paragraphs)).toBe(false)
  })
})

describe("the cause of what is no event", () => {
  it.each([
    ["The deficit was caused by a fall in exports.", "deficit: fall in exports, asserted"],
    ["The drought led to a rise in prices.", "rise in prices: drought, asserted"],
    ["The minister attributed the deficit to the wage increase.", "deficit: wage increase, asserted"],
    ["Sales fell because of the drought.", "fall of Sales: drought, asserted"],
    ["The talks failed because the rebels withdrew.", "failure of talks: the rebels withdrew, asserted"],
    ["The mayor placed most of the blame for the deficit on the wage increase.", "deficit: wage increase, asserted"],
    ["The power cut was due to a storm.", "power cut: weather, asserted"],
  ])("%s", (text, line) => {
    expect(causes("council", text)).toEqual([line])
  })

  it.each([
    "The elections are due to take place in May.",
    "The minister attributed the deficit to the government.",
    "The army hit the campus, which caused panic.",
    "The army increased its patrols because of rumours.",
    "The report was attributed to Omar Tal.",
  ])("%s (none)", (text) => {
    expect(causes("council", text)).toEqual([])
  })
})

describe("two articles that differ about one cause", () => {
  it.each<[Lead, string, string]>([
    ["blast", "The ministry said it was caused by a gas leak.", "Residents said it was a bomb."],
    ["blast", "Police said the blast was an accident.", "The mayor said it was an attack."],
    ["fire", "The owner said the fire was caused by a short circuit.", "Police said the fire was arson."],
  ])("of a %s: %s | %s", (lead, ...answers) => {
    const told = answers.map((answer) => read(NEWS(lead, answer)))
    const { assessments } = reconcile(
      told.flatMap(({ claims }) => claims),
      { sources: told.flatMap(({ sources }) => sources) },
    )
    const asked = assessments.filter(({ question }) => question.property === "cause")
    expect(asked.map(({ status }) => status)).toEqual(["contested"])
  })
})
