/** What becomes of things: stopped, closed, approved, defeated, stolen, legal, armed; and whether something happened at all. */
import { describe, expect, it } from "vitest"
import { read } from "./reading.ts"

/** Every claim on a state, in a line. */
const states = (text: string): ReadonlyArray<string> =>
  read(`News from Halden\n\n${text}\n`, "2020-03-12")
    .claims.filter(({ property }) => property.startsWith("status.") || property === "event.happened")
    .map(({ subject, value, polarity, modality }) => {
      const so = (value._tag === "Occurrence" && value.happened) === (polarity === "affirmed")
      return `${subject}: ${so ? "yes" : "no"}${modality === "asserted" ? "" : ` (${modality})`}`
    })

describe("what becomes of things", () => {
  it.each([
    ["The government ended the search for survivors.", "search stopped: yes"],
    ["Rescue work has resumed.", "search resumed: yes"],
    ["Talks in Elm continue, the minister said.", "talks stopped: no"],
    ["The speaker adjourned the session.", "session stopped: yes"],
    ["The strike is over, the union said.", "strike stopped: yes"],
    ["Clashes were still under way at noon.", "clashes stopped: no"],
    ["The ceasefire is holding, the army said.", "ceasefire broken: no"],
    ["The ceasefire has collapsed.", "ceasefire broken: yes"],
    ["Police sealed off the area.", "area closed: yes"],
    ["The bridge is open again.", "bridge closed: no"],
    ["The port remains closed.", "port closed: yes"],
    ["The airport will reopen on Sunday.", "airport reopened: yes (predicted)"],
    ["The airport was to open on Sunday.", "airport closed: no (predicted)"],
    ["The airport is under water.", "airport under water: yes"],
    ["The parliament approved the bill.", "bill approved: yes"],
    ["The bill was rejected by the senate.", "bill approved: no"],
    ["The law is to take effect in May.", "law in force: yes (predicted)"],
    ["The governor lifted the curfew.", "curfew lifted: yes"],
    ["The council called off the parade.", "parade cancelled: yes"],
    ["Police defused a bomb.", "bomb defused: yes"],
    ["The cell was dismantled.", "cell defeated: yes"],
    ["The rebels of the Red Front said that the Red Front has not been defeated.", "Red Front defeated: no"],
    ["The army said it had defeated the Red Front rebels.", "Red Front defeated: yes"],
    ["A complaint was filed against the mayor.", "complaint filed: yes"],
    ["The embargo was not lifted.", "embargo lifted: no"],
  ])("%s", (text, expected) => {
    expect(states(text)).toEqual([expected])
  })
  it.each([
    "Officials want to end the search.",
    "The port should be closed.",
    "The army must end the operation.",
    "Workers opened a road.",
    "The blast did not cause injuries or a power cut.",
    "The aim is to postpone the election.",
    "The council asks that the road be closed.",
    "The rebels were defeated on Monday and the police was closed.",
    "The council closes the bridge every winter.",
    "The rebels destroyed a Red Front office.",
  ])("is not told by: %s", (text) => {
    expect(states(text).filter((line) => !line.startsWith("Red Front office"))).toEqual([])
  })
})

describe("how things and people are", () => {
  it.each([
    ["The resolution is not binding.", "resolution binding: no"],
    ["The strike is illegal, the minister said.", "strike legal: no"],
    ["The demonstrators were unarmed, the union said.", "demonstrators armed: no"],
    ["The protesters were armed with sticks.", "protesters armed: yes"],
    ["The plane was not airworthy.", "plane airworthy: no"],
    ["The houses were empty.", "houses inhabited: no"],
    ["The building is close to collapse.", "building near collapse: yes"],
    ["The tower is in danger of collapsing.", "tower near collapse: yes"],
  ])("%s", (text, expected) => {
    expect(states(text)).toEqual([expected])
  })
  it("is told of no weapon, of no quality before a noun, and of no people at large", () => {
    expect(states("The offer was valid advice.")).toEqual([])
    expect(states("The warranties of merchantability and of fitness for a purpose are")).toEqual([])
    expect(states("Demonstrators were armed.")).toEqual([])
    expect(states("The boat was armed.")).toEqual([])
    expect(states("It was a legal strike.")).toEqual([])
  })
})

describe("what a verb and its noun tell", () => {
  it.each([
    ["The town was left without water.", "town without water: yes"],
    ["The city lost power.", "city without power: yes"],
    ["The government declared victory.", "government declared victory: yes"],
    ["The group has not laid down its arms.", "group laid down arms: no"],
    ["Ana Petrel has not conceded the election.", "Ana Petrel conceded: no"],
    ["The car had been stolen in Elm.", "car stolen: yes"],
    ["Thieves stole the painting.", "painting stolen: yes"],
    ["The gunmen fled.", "gunmen at large: yes"],
    ["The attacker is still at large.", "attacker at large: yes"],
    ["The suspect remains on the run.", "suspect at large: yes"],
  ])("%s", (text, expected) => {
    expect(states(text)).toEqual([expected])
  })
  it("is not told of what is only thought, nor of who stole", () => {
    expect(states("The singer stole the show.")).toEqual([])
    expect(states("Looters have stolen for days.")).toEqual([])
    expect(states("Sunday was without power.")).toEqual([])
    expect(states("The gunmen shot a guard and fled.")).toEqual([])
  })
})

describe("whether something happened", () => {
  it.each([
    ["There were no clashes in Elm, the army said.", "clash in Elm: no"],
    ["No clash took place.", "clash: no"],
    ["The attack never happened, the governor said.", "attack: no"],
    ["There was an explosion at the mill.", "explosion in mill: yes"],
    ["Heavy clashes took place in Moss.", "clash in Moss: yes"],
  ])("%s", (text, expected) => {
    expect(states(text)).toEqual([expected])
  })
  it("is not told where only the time is, nor of what is judged", () => {
    expect(states("The attack happened at noon.")).toEqual([])
    expect(states("A bombing that happened in May shook the town.")).toEqual([])
    expect(states("There were fewer attacks in May.")).toEqual([])
    expect(states("There is no crisis.")).toEqual([])
    expect(states("Clashes are not only taking place in Elm.")).toEqual(["clash in Elm: yes"])
  })
})
