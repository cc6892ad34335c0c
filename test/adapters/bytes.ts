/** Texts as inputs of readers. */
import type { Input } from "@corroborate/core"

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const inputOf = (name: string, text: string): Input => ({ name, bytes: bytesOf(text) })
