/** The regular expressions that sources hold: literals, and those put together from constant texts of the same file. */
import { parseAst } from "vitest/node"

/** A regular expression with its place. `source` is absent when it is put together from what is not known beforehand. */
export interface FoundRegex {
  readonly line: number
  readonly flags: string
  readonly source?: string
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null

const childrenOf = (node: Node): ReadonlyArray<Node> =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))

/** Every node, outer ones first. */
const nodesOf = (root: Node): ReadonlyArray<Node> => {
  const all = [root]
  for (const node of all) all.push(...childrenOf(node))
  return all
}

const named = (node: unknown): string | undefined =>
  isNode(node) && node["type"] === "Identifier" && typeof node["name"] === "string" ? node["name"] : undefined

const listOf = (value: unknown): ReadonlyArray<Node> => (Array.isArray(value) ? value.filter(isNode) : [])

/** A constant is never made of itself. */
const withoutName = (constants: ReadonlyMap<string, unknown>, name: string): ReadonlyMap<string, unknown> =>
  new Map(Array.from(constants).filter(([other]) => other !== name))

/** The text that an expression always has; `undefined` when that depends on anything. */
const textOf = (node: unknown, constants: ReadonlyMap<string, unknown>): string | undefined => {
  if (!isNode(node)) return undefined
  const name = named(node)
  if (name !== undefined)
    return constants.has(name) ? textOf(constants.get(name), withoutName(constants, name)) : undefined
  if (node["type"] === "Literal") return typeof node["value"] === "string" ? node["value"] : undefined
  if (node["type"] === "CallExpression") return joinedText(node, constants)
  if (node["type"] !== "TemplateLiteral") return undefined
  const parts = listOf(node["quasis"]).map(({ value }) =>
    isNode(value) && typeof value["cooked"] === "string" ? value["cooked"] : "",
  )
  const between = listOf(node["expressions"]).map((inner) => textOf(inner, constants))
  return between.includes(undefined) ? undefined : parts.map((part, i) => part + (between[i] ?? "")).join("")
}

/** `WORDS.join("|")` of a constant list of texts. */
const joinedText = (call: Node, constants: ReadonlyMap<string, unknown>): string | undefined => {
  const callee = isNode(call["callee"]) ? call["callee"] : {}
  const list = constants.get(named(callee["object"]) ?? "")
  if (named(callee["property"]) !== "join" || !isNode(list) || list["type"] !== "ArrayExpression") return undefined
  const parts = listOf(list["elements"]).map((element) => textOf(element, constants))
  const separator = textOf(listOf(call["arguments"])[0], constants)
  return parts.includes(undefined) ? undefined : parts.join(separator)
}

const constantsOf = (nodes: ReadonlyArray<Node>): ReadonlyMap<string, unknown> =>
  new Map(
    nodes.flatMap((node) => {
      const name = node["type"] === "VariableDeclarator" ? named(node["id"]) : undefined
      return name === undefined ? [] : [[name, node["init"]] as const]
    }),
  )

const withoutBigInts = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value)

/** The regular expressions of a TypeScript source. */
export const regexesIn = (code: string): ReadonlyArray<FoundRegex> => {
  const tree: unknown = JSON.parse(JSON.stringify(parseAst(code, { lang: "ts" }), withoutBigInts))
  const nodes = isNode(tree) ? nodesOf(tree) : []
  const constants = constantsOf(nodes)
  return nodes.flatMap((node): ReadonlyArray<FoundRegex> => {
    const line = code.slice(0, typeof node["start"] === "number" ? node["start"] : 0).split("\n").length
    const literal = node["regex"]
    if (isNode(literal)) return [{ line, source: String(literal["pattern"]), flags: String(literal["flags"]) }]
    if (!["NewExpression", "CallExpression"].includes(String(node["type"])) || named(node["callee"]) !== "RegExp")
      return []
    const [pattern, flags] = listOf(node["arguments"])
    const source = textOf(pattern, constants)
    return [{ line, flags: textOf(flags, constants) ?? "", ...(source === undefined ? {} : { source }) }]
  })
}
