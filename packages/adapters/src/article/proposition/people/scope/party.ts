/** One name for those who fight for a party: the dead of "the army" and dead "soldiers" are the same people. */

const FOLDED: ReadonlyMap<string, string> = new Map([
  ["army", "soldiers"],
  ["armed forces", "soldiers"],
  ["military", "soldiers"],
  ["army forces", "soldiers"],
  ["army troops", "soldiers"],
  ["police", "police officers"],
  ["rebel forces", "rebels"],
  ["rebel fighters", "rebels"],
  ["guerrilla forces", "guerrillas"],
  ["rebel", "rebels"],
  ["guerrilla", "guerrillas"],
])

/** The words for whoever fights for a party, where its name says only what it is; all other names as they are. */
export const fightersOf = (party: string): string => FOLDED.get(party.toLowerCase()) ?? party

/** Words for people that leave open for whom they fight. */
const ANYBODY: ReadonlySet<string> = new Set("men fighters members combatants personnel elements effectives".split(" "))

/** "the army lost 12 men": whether whose they are has to be said by other words. */
export const isAnybodys = (group: string | undefined): boolean => group !== undefined && ANYBODY.has(group)
