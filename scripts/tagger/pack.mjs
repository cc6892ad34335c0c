/** Packs the core of the tagger's model at build time, as `core.mjs` opens it. */
import { packWords } from "./words.mjs"

/** Sections one after the other, behind the length in bytes of each; those of whole numbers come first, so that they lie even. */
const joined = (sections) =>
  Buffer.concat([Buffer.from(Uint32Array.from(sections, ({ byteLength }) => byteLength).buffer), ...sections])

const bytesOf = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)

/** @param core - what the model's own `core()` gives */
export const packCore = ({ lexicon, xpansions, features: { lexeme, posClusters, ...features }, ...rest }) => {
  const { ends, slots, text } = packWords(lexeme.list)
  const small = JSON.stringify({
    ...rest,
    xpansions: Array.from(xpansions),
    features: { ...features, posClusters: { list: posClusters.list.map((cluster) => Array.from(cluster)) } },
  })
  return joined([bytesOf(lexicon), bytesOf(ends), bytesOf(slots), text, Buffer.from(small)])
}
