/**
 * The table of readers of propositions. Adding one is its file and a line here.
 */
import { allButFew } from "./people/role/allBut.ts"
import { firsts } from "./people/role/firsts.ts"
import { nths } from "./people/role/nths.ts"
import { multiples } from "./people/role/multiples.ts"
import { nobody } from "./people/nobody.ts"
import { people } from "./people/people.ts"
import { circumstances } from "./states/circumstances.ts"
import { composition } from "./people/composition.ts"
import { attackers } from "./people/doing/attackers.ts"
import { cause } from "./blame/cause.ts"
import { responsibility } from "./blame/responsibility.ts"
import { unknownCause } from "./blame/unknownCause.ts"
import type { PropositionReader } from "./Context.ts"
import { unlessDoubted } from "./doubted.ts"
import { identities } from "./identity/identities.ts"
import { named } from "./identity/named.ts"
import { objects } from "./identity/objects.ts"
import { movements } from "./ground/movements.ts"
import { operations } from "./ground/operations.ts"
import { presence } from "./ground/presence.ts"
import { links } from "./states/links.ts"
import { persons } from "./states/persons.ts"
import { clock } from "./states/clock.ts"
import { damage } from "./states/damage.ts"
import { deaths } from "./states/deaths.ts"
import { emergencies } from "./states/emergencies.ts"
import { doings } from "./states/fate/doings.ts"
import { fates } from "./states/fate/fates.ts"
import { happenings } from "./states/fate/happenings.ts"
import { qualities } from "./states/fate/qualities.ts"
import { fires } from "./states/fires.ts"
import { whereabouts } from "./states/whereabouts.ts"
import { superlatives } from "./states/superlatives.ts"
import { withEarlier } from "./heldAgainst.ts"
import { inTurn } from "./inTurn.ts"
import { THINGS } from "./things/things.ts"
import { territory } from "./ground/territory.ts"

/** Every reader, by name. */
const READERS: ReadonlyArray<{ readonly name: string; readonly read: PropositionReader }> = [
  {
    name: "numbers",
    read: withEarlier(
      inTurn([allButFew, nths, multiples, people, nobody, firsts, composition, attackers, territory, ...THINGS]),
    ),
  },
  { name: "presence", read: presence },
  { name: "operations", read: operations },
  { name: "movements", read: movements },
  { name: "responsibility", read: responsibility },
  { name: "cause", read: cause },
  { name: "unknownCause", read: unknownCause },
  { name: "identities", read: identities },
  { name: "named", read: named },
  { name: "objects", read: objects },
  { name: "fates", read: fates },
  { name: "qualities", read: qualities },
  { name: "doings", read: doings },
  { name: "happenings", read: happenings },
  { name: "fires", read: fires },
  { name: "damage", read: damage },
  { name: "emergencies", read: emergencies },
  { name: "persons", read: persons },
  { name: "deaths", read: deaths },
  { name: "whereabouts", read: whereabouts },
  { name: "clock", read: clock },
  { name: "links", read: links },
  { name: "superlatives", read: superlatives },
  { name: "circumstances", read: circumstances },
]

/** Every proposition of a sentence, those doubted in it denied. */
export const propositionsIn: PropositionReader = (parsed, context) =>
  unlessDoubted(
    parsed,
    READERS.flatMap(({ read }) => read(parsed, context)),
  )
