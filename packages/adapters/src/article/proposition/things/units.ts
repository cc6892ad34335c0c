/** Units of measure: numbers of them say how much, and not how many. */

const UNITS: ReadonlySet<string> = new Set(
  "percent percentage point points dollar dollars euro euros pound pounds rouble roubles ruble rubles peso pesos rupee rupees yuan yen lira franc francs krona cent cents mile miles kilometre kilometres kilometer kilometers km metre metres meter meters m foot feet ft inch inches cm mm yard yards acre acres hectare hectares square degree degrees celsius fahrenheit mph kph knots kmh ton tons tonne tonnes kg kilogram kilograms kilo kilos gram grams litre litres liter liters gallon gallons barrel barrels megawatt megawatts mw watt watts volt volts storey storeys story stories floor floors magnitude time times half fold per million billion trillion mbar hpa richter scale kms millimetres millimeters centimetres centimeters kilowatts colon colons colones bolivar bolivares sucre sucres inti intis cordoba cordobas austral australes cruzado cruzados quetzal quetzales lempira lempiras riyals dinars shekels votes vote seats seat goal goals".split(
    " ",
  ),
)

/** Whether a lower-case noun is a unit of measure. */
export const isUnit = (word: string): boolean => UNITS.has(word)
