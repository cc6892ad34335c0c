/** The sources of the packages as the architecture tests see them: paths, imports, what is exported, what is written above it. */
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The checkout. */
const ROOT = fileURLToPath(new URL("../..", import.meta.url))

/** Every TypeScript file under a folder of the checkout, as paths from its root. */
export const filesUnder = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !/\/(?:node_modules|dist)\//.test(path))
    .toSorted()

/** The packages, by folder. */
export const PACKAGES = readdirSync(join(ROOT, "packages")).toSorted()

/** Sources of all packages. */
export const SOURCES = PACKAGES.flatMap((name) => filesUnder(`packages/${name}/src`))

const texts = new Map<string, string>()

/** The text of a file, read once. */
export const textOf = (path: string): string => {
  const text = texts.get(path) ?? readFileSync(join(ROOT, path), "utf8")
  texts.set(path, text)
  return text
}

/** A package of a source: `core`. */
export const packageOf = (path: string): string => path.split("/")[1] ?? ""

const COMMENT = /\/\*[\s\S]*?\*\//g

/** `import ... from`, also over several lines; `import "x"`; `import("x")`. */
const IMPORT = /^(?:import .*|export .*|\}) from "([^"\n]+)"|^import "([^"\n]+)"|\bimport\("([^"\n]+)"\)/gm

/** What a text imports, types included: paths from the root for files, names for packages. */
export const importsIn = (path: string, text: string): ReadonlyArray<string> =>
  Array.from(text.replaceAll(COMMENT, "").matchAll(IMPORT), ([, from, bare, later]) => {
    const to = from ?? bare ?? later ?? ""
    return to.startsWith(".") ? join(dirname(path), to) : to
  })

/** What a source imports. */
export const importsOf = (path: string): ReadonlyArray<string> => importsIn(path, textOf(path))

/** Something declared and exported, with the comment that stands right above it. */
export interface Exported {
  readonly path: string
  readonly name: string
  readonly comment?: string
  /** `interface` or `type`; everything else is a value. */
  readonly isType: boolean
  /** Whether it is a value that is called. */
  readonly isFunction: boolean
}

const DECLARATION =
  /(\/\*\*(?:[^*]|\*(?!\/))*\*\/\n)?(?:\/\/[^\n]*\n)*^export (?:declare )?(?:async )?(class|const|function|interface|type) (\w+)([^\n]*)/gm

/** What a text exports by declaring it. The sources are formatted, so that a declaration begins a line. */
const exportsIn = (path: string, text: string): ReadonlyArray<Exported> =>
  Array.from(text.matchAll(DECLARATION), ([, comment, kind = "", name = "", rest = ""]) => ({
    path,
    name,
    ...(comment === undefined ? {} : { comment }),
    isType: kind === "interface" || kind === "type",
    isFunction:
      kind === "function" || (kind === "const" && /^(?:: \w+(?:<.*>)?)? =(?: <[^=]*>)?(?: \(| \w+ =>|$)/.test(rest)),
  }))

/** What a source exports by declaring it. */
export const exportsOf = (path: string): ReadonlyArray<Exported> => exportsIn(path, textOf(path))

/** A law that a comment states, by the name that stands there in italics. */
export interface StatedLaw {
  readonly path: string
  readonly law: string
}

/** The names after "Law" or "Laws" in the comments of a text, up to the end of the paragraph or list. */
export const lawsIn = (path: string, text: string): ReadonlyArray<StatedLaw> =>
  Array.from(text.matchAll(COMMENT), ([comment]) => comment.replaceAll(/\n *\*(?!\/) ?/g, "\n"))
    .flatMap((comment) => Array.from(comment.matchAll(/\*\*Laws?\*\*((?:.|\n(?!\n))*)/g), ([, told = ""]) => told))
    .flatMap((told) => Array.from(told.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g), ([, law = ""]) => ({ path, law })))
