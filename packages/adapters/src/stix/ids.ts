/** Ids of STIX that are the same for the same content. */
import { createHash } from "node:crypto"

/** The namespace of our ids: a UUID of our own, never to change. */
const NAMESPACE = "5b0c7f3e-2f0a-5d6e-9a54-1c2d3e4f5a6b"

/**
 * A version 5 UUID of a name.
 *
 * @see RFC 9562, "Universally Unique IDentifiers (UUIDs)", section 5.5
 *
 * @example
 * ```ts import.meta.vitest
 * import { uuidOf } from "@corroborate/adapters/stix/ids"
 *
 * uuidOf("www.example.com", "6ba7b810-9dad-11d1-80b4-00c04fd430c8") // => "2ed6657d-e927-568b-95e1-2665a8aea6a2"
 * ```
 */
export const uuidOf = (name: string, namespace: string = NAMESPACE): string => {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest()
  const hex = bytes.subarray(0, 16).toString("hex")
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3] ?? "8"
  const marked = `${hex.slice(0, 12)}5${hex.slice(13, 16)}${variant}${hex.slice(17)}`
  return [marked.slice(0, 8), marked.slice(8, 12), marked.slice(12, 16), marked.slice(16, 20), marked.slice(20)].join(
    "-",
  )
}

/** The id of an object of a type, by what it is made from. */
export const stixId = (type: string, name: string): string => `${type}--${uuidOf(`${type} ${name}`)}`

/** The extension in which our objects carry the records that they were made from. */
export const EXTENSION = stixId("extension-definition", "corroborate.record/1")
