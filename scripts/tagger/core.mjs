/** The core of the tagger's model as `wink-eng-lite-web-model` gives it, opened from the bytes that `pack.mjs` wrote. */
import { readFileSync } from "node:fs"
import { openWords } from "./words.mjs"

const sectionsOf = (bytes) => {
  const lengths = new Uint32Array(bytes.buffer, bytes.byteOffset, 5)
  let at = lengths.byteLength
  return Array.from(lengths, (length) => bytes.subarray(at, (at += length)))
}

const numbersIn = ({ buffer, byteOffset, byteLength }) => new Uint32Array(buffer, byteOffset, byteLength / 4)

/** An object from word to number that looks a word up once and then has it. Words that a text adds are its own. */
const lazyHash = ({ find }) =>
  Object.create(
    new Proxy(Object.create(null), {
      get: (_, word, hash) => {
        const number = typeof word === "string" ? find(word) : undefined
        if (number !== undefined) hash[word] = number
        return number
      },
    }),
  )

/** An array of all words that makes a word when it is first asked for. */
const lazyList = ({ count, wordAt }) => {
  const list = []
  list.length = count
  const words = new Proxy(Array.prototype, {
    get: (target, key, self) =>
      typeof key === "string" && /^\d+$/.test(key) && Number(key) < count
        ? (self[key] = wordAt(Number(key)))
        : Reflect.get(target, key, self),
  })
  return Object.setPrototypeOf(list, words)
}

/** Opens the packed core of a model. */
export const openCore = (packed) => {
  const [lexicon, ends, slots, text, small] = sectionsOf(packed)
  const words = openWords({ ends: numbersIn(ends), slots: numbersIn(slots), text })
  const { xpansions, features, ...rest } = JSON.parse(small.toString())
  // A word such as "constructor" must not be found because objects have one.
  for (const { hash } of Object.values(features)) if (hash !== undefined) Object.setPrototypeOf(hash, null)
  return {
    ...rest,
    lexicon: numbersIn(lexicon),
    xpansions: Uint32Array.from(xpansions),
    features: {
      ...features,
      posClusters: { list: features.posClusters.list.map((cluster) => new Set(cluster)) },
      lexeme: { list: lazyList(words), hash: lazyHash(words), intrinsicSize: words.count, index: words.count },
    },
  }
}

/** The core that lies beside the bundle. */
export const core = () => openCore(readFileSync(new URL("./tagger.bin", import.meta.url)))
