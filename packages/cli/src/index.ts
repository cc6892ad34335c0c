/** The command as a function, for tests and for programs that embed it. */
export { EXIT, type ExitCode, type Io } from "./Io.ts"
export { run } from "./run.ts"
