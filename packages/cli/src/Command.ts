/** What a command of `corroborate` is: a row of the table in `commands.ts`. */
import type { ExitCode, Io } from "./Io.ts"

/** An option as `--name`, with what it means. `value` is the word that stands for its value in help. */
export interface Option {
  readonly value?: string
  readonly short?: string
  /** May be given more than once. */
  readonly many?: true
  readonly meaning: string
}

/** What was typed, sorted. */
export interface Typed {
  readonly words: ReadonlyArray<string>
  /** The values of each option given; an option without a value has one empty text. */
  readonly options: Readonly<Record<string, ReadonlyArray<string>>>
}

/** A command. */
export interface Command {
  readonly name: string
  /** Words after the name, as help shows them: `"[FILES...]"`. */
  readonly words: string
  readonly meaning: string
  readonly options: Readonly<Record<string, Option>>
  readonly examples: ReadonlyArray<string>
  readonly run: (typed: Typed, io: Io) => Promise<ExitCode>
}

/** The last value given for an option. */
export const valueOf = ({ options }: Typed, name: string): string | undefined => options[name]?.at(-1)

/** Whether an option was given. */
export const isGiven = ({ options }: Typed, name: string): boolean => options[name] !== undefined
