/** Help, made from the table of commands. */
import type { Command, Option } from "./Command.ts"
import { EXIT } from "./Io.ts"

const optionWords = ([name, { value, short }]: readonly [string, Option]): string =>
  `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`

const columns = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> => {
  const width = Math.max(0, ...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`)
}

const EXIT_WORDS: ReadonlyArray<readonly [string, string]> = [
  [String(EXIT.calm), "nothing needs a person"],
  [String(EXIT.person), "a question needs a person"],
  [String(EXIT.usage), "wrong usage"],
  [String(EXIT.refused), "some input was refused or only partly read"],
  [String(EXIT.integrity), "a ledger does not hold what it should"],
  [String(EXIT.defect), "a defect of ours, with a replay file"],
  [String(EXIT.interrupted), "interrupted"],
]

/** Help on one command. */
export const commandHelp = (command: Command): string =>
  `${[
    `corroborate ${command.name} ${command.words}`.trimEnd(),
    "",
    `  ${command.meaning}`,
    "",
    "options",
    ...columns(Object.entries(command.options).map((entry) => [optionWords(entry), entry[1].meaning])),
    "",
    "examples",
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n")}\n`

/** Help on everything. */
export const overview = (commands: ReadonlyArray<Command>): string =>
  `${[
    "corroborate reads reports that disagree and shows who says what, since when, on whose word, and where they conflict.",
    "",
    "usage: corroborate [COMMAND] [FILES...] [OPTIONS]",
    "  Without a command, `check`. Without files, a bundled sample report. A folder stands for the files in it.",
    "",
    "commands",
    ...columns(commands.map(({ name, words, meaning }) => [`${name} ${words}`.trimEnd(), meaning])),
    "",
    "  corroborate COMMAND --help shows its options; corroborate --version the version.",
    "",
    "exit codes",
    ...columns(EXIT_WORDS),
  ].join("\n")}\n`
