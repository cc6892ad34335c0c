/** The table of commands. Adding one is its file in `commands/` and a line here; help follows. */
import type { Command } from "./Command.ts"
import { check } from "./commands/check.ts"
import { convert } from "./commands/convert.ts"
import { estimate } from "./commands/estimate.ts"
import { formats } from "./commands/formats.ts"
import { methods } from "./commands/methods.ts"
import { policies } from "./commands/policies.ts"
import { show, why } from "./commands/question.ts"

/** Every command, in the order of help. */
export const COMMANDS: ReadonlyArray<Command> = [check, show, why, convert, estimate, formats, methods, policies]
