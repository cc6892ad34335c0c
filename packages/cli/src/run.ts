/** The command `corroborate`, from typed words to an exit code. */
import type { Command } from "./Command.ts"
import { COMMANDS } from "./commands.ts"
import { misuse } from "./commands/check.ts"
import { commandHelp, overview } from "./help.ts"
import { EXIT, type ExitCode, type Io } from "./Io.ts"
import { parse, suggestion } from "./parse.ts"

/** Asks for help or the version, in any position before `--`. */
const asks = (args: ReadonlyArray<string>, ...names: ReadonlyArray<string>): boolean => {
  const end = args.indexOf("--")
  return (end === -1 ? args : args.slice(0, end)).some((word) => names.includes(word))
}

/** The command that the first word names; a first word that names none is a file to check. */
const chosen = (
  args: ReadonlyArray<string>,
): { readonly command: Command | undefined; readonly rest: ReadonlyArray<string> } => {
  const named = COMMANDS.find(({ name }) => name === args[0])
  return named === undefined
    ? { command: COMMANDS.find(({ name }) => name === "check"), rest: args }
    : { command: named, rest: args.slice(1) }
}

/** What is wrong with a first word that is no file but nearly a command. */
const mistypedCommand = async ([word]: ReadonlyArray<string>, io: Io): Promise<string | undefined> => {
  if (word === undefined || !/^[a-z]+$/i.test(word) || COMMANDS.some(({ name }) => name === word)) return undefined
  const near = suggestion(
    word,
    COMMANDS.map(({ name }) => name),
  )
  if (near === "") return undefined
  const file = await io.open(word)
  return file !== undefined && "problem" in file ? `there is no command and no file \`${word}\`${near}` : undefined
}

/**
 * Runs the command.
 *
 * @param args - the words after `corroborate`
 * @param version - told by `--version`
 */
export const run = async (args: ReadonlyArray<string>, version: string, io: Io): Promise<ExitCode> => {
  if (asks(args, "--version", "-V")) {
    io.out(`corroborate ${version}\n`)
    return EXIT.calm
  }
  const { command, rest } = chosen(args)
  if (command === undefined) return misuse("there is no command `check`", io)
  if (asks(args, "--help", "-h") || args[0] === "help") {
    const about = COMMANDS.find(({ name }) => name === (args[0] === "help" ? args[1] : args[0]))
    io.out(about === undefined ? overview(COMMANDS) : commandHelp(about))
    return EXIT.calm
  }
  const mistyped = await mistypedCommand(args, io)
  if (mistyped !== undefined) return misuse(mistyped, io)
  const parsed = parse(rest, command)
  if (parsed._tag === "Usage") return misuse(`${parsed.problem}\nSee: corroborate ${command.name} --help`, io)
  return command.run(parsed.typed, io)
}
