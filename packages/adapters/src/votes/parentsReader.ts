/** Reads which value lies in which: rows of value and parent, or of id, name and the id of the parent. */
import { NONE, type Issue, type VoteTable } from "@corroborate/core"
import type { ByteRows } from "./ByteRows.ts"
import { formatOfVotes, fromHead, type Taker } from "./head.ts"
import { refuse, textAt } from "./intake.ts"
import { reading, rowReader } from "./rowReader.ts"

/** A hierarchy read. */
export interface ParentsRead {
  readonly issues: ReadonlyArray<Issue>
  /** Per value of a table the nearest value of the table that it lies in, or `NONE`. */
  readonly parentsIn: (table: VoteTable) => Uint32Array
}

/** A node: its name, and the key of the node that it lies in. */
interface Node {
  readonly name: string
  readonly parent: string
}

const cellAt = ({ bytes, starts, ends }: ByteRows, k: number): string => textAt(bytes, starts[k] ?? 0, ends[k] ?? 0)

/** Links followed upwards before a chain is taken for a ring. */
const DEEPEST = 100

/** The nearest of the values that the node of a key lies in; `undefined` for none. Rings end it. */
const nearest = (
  nodes: ReadonlyMap<string, Node>,
  from: Node,
  ids: ReadonlyMap<string, number>,
): number | undefined => {
  let node = nodes.get(from.parent)
  for (let steps = 0; node !== undefined && steps < DEEPEST; steps++) {
    const id = node.name === from.name ? undefined : ids.get(node.name)
    if (id !== undefined) return id
    node = nodes.get(node.parent)
  }
  return undefined
}

const parentsIn =
  (nodes: ReadonlyMap<string, Node>) =>
  ({ values }: VoteTable): Uint32Array => {
    const ids = new Map(Array.from({ length: values.size }, (_, id) => [values.at(id), id]))
    const parents = new Uint32Array(values.size).fill(NONE)
    // Of several places of one name the first that is written decides.
    const seen = new Set<string>()
    for (const node of nodes.values()) {
      const id = ids.get(node.name)
      if (id === undefined || seen.has(node.name)) continue
      seen.add(node.name)
      parents[id] = nearest(nodes, node, ids) ?? NONE
    }
    return parents
  }

/** Whether cells name columns rather than a node. */
const isHeader = (cells: ReadonlyArray<string>): boolean => cells.at(-1)?.toLowerCase().trim() === "parent"

const rowsOf = (name: string, delimiter: string, isQuoted: boolean): Taker<ParentsRead> => {
  const it = reading({ name }, delimiter.charCodeAt(0), isQuoted)
  const nodes = new Map<string, Node>()
  const { push, end } = rowReader(it, () => {
    const { rows } = it
    const cells = Array.from({ length: rows.cells }, (_, k) => cellAt(rows, k))
    const [parent = "", label = "", key = label] = cells.toReversed()
    if (cells.length < 2) return refuse(it.into, `line ${rows.rowLine}`, "a row has to have a value and its parent")
    if (rows.width === 0) {
      rows.width = cells.length
      if (isHeader(cells)) return undefined
    }
    nodes.set(key, { name: label, parent })
    return undefined
  })
  return {
    push,
    end: () => {
      end()
      return { issues: it.into.issues.all(), parentsIn: parentsIn(nodes) }
    },
  }
}

/** Reads a hierarchy in TSV or CSV. */
export const parentsReader = ({ name }: { readonly name: string }): Taker<ParentsRead> =>
  fromHead((head) => {
    const format = formatOfVotes(name, head)
    return format._tag === "Lines" ? rowsOf(name, "\t", false) : rowsOf(name, format.delimiter, format.isQuoted)
  })
