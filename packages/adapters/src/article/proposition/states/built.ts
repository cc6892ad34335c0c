/** Nouns for things that can be damaged: what is built, what moves, and what is set up in them. */
import { headOf, nounAt, type Parsed } from "../../grammar/Parsed.ts"

const WORDS =
  "building home house apartment flat block tower skyscraper church cathedral chapel mosque temple synagogue shrine monastery school university college classroom library museum theatre theater cinema hospital clinic hotel motel hostel restaurant cafe bar shop store market supermarket mall bank branch office headquarters embassy consulate residence villa palace parliament courthouse court prison jail barracks garrison base post command outpost bunker checkpoint camp facility installation complex plant factory mill refinery depot warehouse station terminal airport airfield runway hangar port harbour harbor pier dock shipyard bridge road highway motorway railway track tunnel dam canal reservoir pipeline line cable pylon tower mast antenna transmitter relay substation transformer generator grid infrastructure system network structure wall roof ceiling floor window door fence gate facade stairway monument statue tomb cemetery garage stable barn farm greenhouse field crop harvest orchard plantation forest vineyard village town city neighbourhood neighborhood district suburb slum settlement quarter bus coach car jeep truck lorry van vehicle taxi ambulance tractor trailer motorcycle train locomotive carriage wagon tram plane aircraft airliner jet helicopter drone ship boat ferry vessel tanker freighter barge yacht submarine tank gun battery launcher radar equipment machinery machine engine furniture property premises site laboratory studio newspaper exchange kiosk booth stall tent hut shack cabin well pump mine oilfield platform rig silo granary kitchen room archive gallery"
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["buses", "bus"],
  ["libraries", "library"],
  ["factories", "factory"],
  ["facilities", "facility"],
  ["refineries", "refinery"],
  ["embassies", "embassy"],
  ["galleries", "gallery"],
  ["properties", "property"],
  ["cities", "city"],
  ["batteries", "battery"],
  ["granaries", "granary"],
  ["monasteries", "monastery"],
  ["cemeteries", "cemetery"],
  ["universities", "university"],
])
const THINGS: ReadonlySet<string> = new Set(WORDS.split(" "))

const singular = (word: string): string => {
  if (IRREGULAR.has(word)) return IRREGULAR.get(word) ?? word
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word
}

/** Whether a phrase names a thing that can be damaged. */
export const isBuilt = (parsed: Parsed, at: number): boolean => {
  const noun = nounAt(parsed, at)
  if (noun === undefined || noun.pronoun) return false
  const head = headOf(parsed, noun)
  return THINGS.has(head) || THINGS.has(singular(head))
}
