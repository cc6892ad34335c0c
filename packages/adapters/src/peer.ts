/** Readers that need a package which a person may not have installed. */
import { Ledger } from "@corroborate/core"
import type { Reader } from "./Format.ts"

const isMissing = (error: unknown, peer: string): boolean =>
  error instanceof Error &&
  "code" in error &&
  error.code === "ERR_MODULE_NOT_FOUND" &&
  error.message.includes(`'${peer}'`)

/** Reads nothing, and says what to install. */
const without =
  (peer: string): Reader =>
  ({ name }) => ({
    ...Ledger.EMPTY,
    texts: [],
    issues: [
      {
        document: name,
        where: "the whole file",
        problem: `reading this format needs the package \`${peer}\`, which is not installed; install it with: npm install ${peer}`,
        severity: "refused",
      },
    ],
  })

/**
 * A reader that is loaded with the package it needs. Where the package is missing, the reader refuses every file and says
 * what to install; any other failure to load is a defect and stays one.
 */
export const withPeer =
  (peer: string, load: () => Promise<Reader>): (() => Promise<Reader>) =>
  async () => {
    try {
      return await load()
    } catch (error) {
      if (isMissing(error, peer)) return without(peer)
      throw error
    }
  }
