/** The units that things are measured in, by their words, each with one plain spelling. */
import { wordAt, type Parsed } from "../../../grammar/Parsed.ts"

/** A unit with the token that ends it. */
export interface Unit {
  readonly name: string
  readonly head: number
}

const spelled = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines.split("|").flatMap((line) => line.split(" ").map((word) => [word, line.split(" ")[0] ?? word] as const)),
  )

const LENGTHS = spelled(
  "km kilometre kilometres kilometer kilometers|miles mile|metres metre meters meter m|feet foot ft|inches inch|cm centimetres centimeters centimetre centimeter|mm millimetres millimeters|yards yard|blocks block",
)

const SPEEDS = spelled("mph|km/h kmh kph km/hr|knots")

const AREAS = spelled("hectares hectare|acres acre|km² km2|sq")

const WEIGHTS = spelled(
  "kg kilogram kilograms kilo kilos kilogramme kilogrammes|tonnes tonne|tons ton|grams gram grammes|pounds pound lbs lb|ounces ounce",
)

const VOLUMES = spelled("gallons gallon|litres litre liters liter|barrels barrel|millilitres millilitre ml")

const TIMES = spelled(
  "seconds second|minutes minute mins|hours hour hrs|days day|nights night|weeks week|months month|years year|decades decade|centuries century",
)

const at = (table: ReadonlyMap<string, string>, parsed: Parsed, token: number): Unit | undefined => {
  const name = table.get(wordAt(parsed, token))
  return name === undefined ? undefined : { name, head: token }
}

const GUNS: ReadonlySet<string> = new Set(
  "gun guns pistol pistols revolver revolvers rifle rifles carbine carbines mortar mortars cannon cannons machinegun machineguns submachinegun submachineguns howitzer howitzers grenade grenades shell shells round rounds ammunition cartridge cartridges launcher launchers caliber calibre weapon weapons".split(
    " ",
  ),
)

/** "a 9-mm pistol": a kind of weapon, by its calibre, and no length. */
export const isGun = (word: string): boolean => GUNS.has(word)

/** "miles", and no "miles per hour" or "square miles". */
export const lengthUnit = (parsed: Parsed, token: number): Unit | undefined => {
  const rate = ["per", "an", "/"].includes(wordAt(parsed, token + 1))
  return rate ? undefined : at(LENGTHS, parsed, token)
}

/** "kg", "pounds", "tonnes". */
export const weightUnit = (parsed: Parsed, token: number): Unit | undefined => at(WEIGHTS, parsed, token)

/** "gallons", "barrels". */
export const volumeUnit = (parsed: Parsed, token: number): Unit | undefined => at(VOLUMES, parsed, token)

/** "minutes", "years". */
export const timeUnit = (parsed: Parsed, token: number): Unit | undefined => at(TIMES, parsed, token)

/** The plain spelling of a unit of length or time told by one word: "hour". */
export const plainUnit = (word: string): string | undefined => TIMES.get(word) ?? LENGTHS.get(word)

/** Whether a plain unit is one of time. */
export const isTimeUnit = (unit: string): boolean => TIMES.has(unit)

const SQUARE: ReadonlySet<string> = new Set(["square", "sq"])

/** "hectares", "square miles". */
export const areaUnit = (parsed: Parsed, token: number): Unit | undefined => {
  if (!SQUARE.has(wordAt(parsed, token))) return at(AREAS, parsed, token)
  const side = LENGTHS.get(wordAt(parsed, token + 1))
  return side === undefined ? undefined : { name: `square ${side}`, head: token + 1 }
}

/** "mph", "miles per hour", "kilometres an hour". */
export const speedUnit = (parsed: Parsed, token: number): string | undefined => {
  const known = SPEEDS.get(wordAt(parsed, token))
  const length = LENGTHS.get(wordAt(parsed, token))
  const [joint, unit] = [wordAt(parsed, token + 1), wordAt(parsed, token + 2)]
  const hourly =
    (joint === "per" || joint === "an" || joint === "/") && (unit === "hour" || unit === "h" || unit === "h.")
  return (
    known ??
    (length === undefined || !hourly ? undefined : length === "km" ? "km/h" : length === "miles" ? "mph" : undefined)
  )
}

const DEGREES: ReadonlySet<string> = new Set("degrees degree °c °f ° c f celsius fahrenheit centigrade".split(" "))

/** "42 degrees Celsius", "107 °F". */
export const degreeUnit = (parsed: Parsed, token: number): Unit | undefined => {
  const word = wordAt(parsed, token)
  if (!DEGREES.has(word)) return undefined
  const scale = [word, wordAt(parsed, token + 1)].find((one) =>
    /^°?[cf]$|^celsius$|^centigrade$|^fahrenheit$/.test(one),
  )
  const name = scale === undefined ? "degrees" : scale.includes("f") ? "°F" : "°C"
  return { name, head: token + (scale === undefined || scale === word ? 0 : 1) }
}
