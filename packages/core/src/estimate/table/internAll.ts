/** Many names to ids at once: what is looked for does not wait for what was found before. */
import { append, enter, intern, internRising, type Interner } from "./Interner.ts"
import { BEHIND, hashOfShort, isSame, SHORT } from "./words.ts"

/** Where names stand: name `k` from `cells[offset + stride * k]` up to, not including, the number behind it. */
export interface Cells {
  readonly cells: Int32Array
  readonly offset: number
  readonly stride: number
}

/** What {@link internAll} works on. */
interface Batch {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly names: Cells
  readonly ids: Uint32Array
}

/** Numbers names that come in order, from the `from`th on; gives back the first that does not. */
const riseAll = (
  all: Interner,
  { bytes, view, names: { cells, offset, stride }, ids }: Batch,
  from: number,
): number => {
  let [start, length] = [0, -1]
  for (let k = from, at = offset + stride * from; k < ids.length; k++, at += stride) {
    const next = cells[at] ?? 0
    const end = cells[at + 1] ?? 0
    if (end - next !== length || !isSame(view, start, view, next, length)) {
      const id = internRising(all, bytes, view, next, end)
      if (id === -1) return k
      start = next
      length = end - next
    }
    ids[k] = all.size - 1
  }
  return ids.length
}

/** Numbers short names from the `from`th on; gives back where it stopped: at a longer one, or when there is another table. */
const internShorts = (
  all: Interner,
  { bytes, view, names: { cells, offset, stride }, ids }: Batch,
  from: number,
): number => {
  const { places, words, bits } = all
  const mask = places.length - 1
  const last = view.byteLength - SHORT
  for (let k = from, at = offset + stride * from; k < ids.length; k++, at += stride) {
    const start = cells[at] ?? 0
    const end = cells[at + 1] ?? 0
    const length = end - start
    if (length > SHORT || start > last) return k
    const first = view.getInt32(start, true) | (BEHIND[2 * length] ?? 0)
    const second = view.getInt32(start + 4, true) | (BEHIND[2 * length + 1] ?? 0)
    let place = hashOfShort(first, second) >>> (32 - bits)
    let held = places[place] ?? 0
    while (held !== 0 && (words[2 * held - 2] !== first || words[2 * held - 1] !== second)) {
      place = (place + 1) & mask
      held = places[place] ?? 0
    }
    ids[k] = held - 1
    if (held > 0) continue
    ids[k] = append(all, bytes, start, end)
    enter(all, place, first, second)
    if (all.bits !== bits) return k + 1
  }
  return ids.length
}

/**
 * The ids of many names, written to `ids` in their order. To look for one does not wait for the one before.
 *
 * **Law** *twin*: {@link intern} gives the same, name by name.
 */
export const internAll = (all: Interner, bytes: Uint8Array, view: DataView, names: Cells, ids: Uint32Array): void => {
  const batch: Batch = { bytes, view, names, ids }
  for (let k = 0; k < ids.length;) {
    if (all.byBytes || all.byLength) k = riseAll(all, batch, k)
    const { bits } = all
    if (k < ids.length) k = internShorts(all, batch, k)
    if (k >= ids.length || all.bits !== bits) continue
    const at = names.offset + names.stride * k
    ids[k++] = intern(all, bytes, view, names.cells[at] ?? 0, names.cells[at + 1] ?? 0)
  }
}
