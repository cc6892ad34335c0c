/**
 * The table of readers of propositions. Adding one is its file and a line here.
 */
import { casualties } from "./casualties.ts"
import { circumstances } from "./circumstances.ts"
import { composition } from "./composition.ts"
import type { PropositionReader } from "./Context.ts"
import { movements } from "./movements.ts"
import { operations } from "./operations.ts"
import { presence } from "./presence.ts"
import { territory } from "./territory.ts"

/** Every reader, by name. */
export const READERS: ReadonlyArray<{ readonly name: string; readonly read: PropositionReader }> = [
  { name: "casualties", read: casualties },
  { name: "composition", read: composition },
  { name: "territory", read: territory },
  { name: "presence", read: presence },
  { name: "operations", read: operations },
  { name: "movements", read: movements },
  { name: "circumstances", read: circumstances },
]
