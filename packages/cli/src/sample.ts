/** The report that is checked when no file is named: the attack on Qadam, told in our own words. */
import { fileURLToPath } from "node:url"

/** Path of the sample report. */
export const SAMPLE = fileURLToPath(new URL("../sample/qadam.txt", import.meta.url))
