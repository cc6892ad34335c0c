/** The command as a process. */
import packageJson from "../package.json" with { type: "json" }
import { abandonDrafts } from "./draft.ts"
import { EXIT } from "./Io.ts"
import { nodeIo } from "./nodeIo.ts"
import { writeReplay } from "./replay.ts"
import { run } from "./run.ts"

/** Runs the words that were typed, and leaves the exit code to the process. */
export const main = async (): Promise<void> => {
  const { version } = packageJson
  const args = process.argv.slice(2)
  process.on("SIGINT", () => {
    abandonDrafts()
    process.exit(EXIT.interrupted)
  })
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? EXIT.calm : EXIT.defect)
  })
  try {
    process.exitCode = await run(args, version, nodeIo())
  } catch (error) {
    const path = await writeReplay(args, version, error)
    process.stderr.write(
      `corroborate: a defect of ours stopped this run. Your files are untouched. Please report it with ${path}\n`,
    )
    process.exitCode = EXIT.defect
  }
}
