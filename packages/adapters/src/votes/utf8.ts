/** Whether bytes are UTF-8, without making a text of them. */

/** How many bytes follow a first byte; -1 where it begins nothing. */
const followers = (lead: number): number => {
  if (lead < 0x80) return 0
  if (lead < 0xc2) return -1
  if (lead < 0xe0) return 1
  if (lead < 0xf0) return 2
  return lead < 0xf5 ? 3 : -1
}

/** Whether a second byte leaves no overlong form, no surrogate and nothing beyond 0x10FFFF. */
const fits = (lead: number, second: number): boolean => {
  if (lead === 0xe0) return second >= 0xa0
  if (lead === 0xed) return second < 0xa0
  if (lead === 0xf0) return second >= 0x90
  return lead !== 0xf4 || second < 0x90
}

/** Whether the bytes from `start` up to, not including, `end` are well-formed UTF-8. **Law** *twin*: as TextDecoder says. */
export const isUtf8 = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end;) {
    const lead = bytes[at] ?? 0
    const more = followers(lead)
    if (more < 0 || at + more >= end || (more > 0 && !fits(lead, bytes[at + 1] ?? 0))) return false
    for (let k = 1; k <= more; k++) if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return false
    at += more + 1
  }
  return true
}
