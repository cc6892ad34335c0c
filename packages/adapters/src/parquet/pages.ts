/** The values of one column of a row group, page by page, each checked before it is unpacked. */
import type { ColumnDecoder, PageHeader } from "hyparquet/src/types.js"
import { parquetHeader } from "hyparquet/src/column.js"
import { convert, convertWithDictionary } from "hyparquet/src/convert.js"
import { decompressPage, readDataPage, readDataPageV2 } from "hyparquet/src/datapage.js"
import { readPlain } from "hyparquet/src/plain.js"
import { checkRuns } from "./runs.ts"

/** Bytes of one page after it is unpacked, beyond which it is taken for a bomb. Writers make pages of a megabyte. */
const LARGEST_PAGE = 64 * 1024 * 1024

/** How values may stand in a page. Of the others no page can be checked before it is unpacked. */
const ENCODINGS: ReadonlySet<string> = new Set(["PLAIN", "PLAIN_DICTIONARY", "RLE_DICTIONARY", "RLE"])

type Values = ArrayLike<unknown>

/** A column being read. */
interface Reading {
  readonly view: DataView
  readonly decoder: ColumnDecoder
  readonly optional: boolean
  readonly rows: number
  dictionary: unknown[] | undefined
  offset: number
  readonly values: Array<unknown>
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const isCount = (n: number | undefined, most: number): n is number =>
  Number.isInteger(n) && n !== undefined && n >= 0 && n <= most

const refuse = (problem: string): never => {
  throw new Error(problem)
}

/** The page's own bytes; throws where it claims to be what it cannot. */
const packedIn = (
  { view, offset }: Reading,
  { compressed_page_size: packed, uncompressed_page_size: unpacked }: PageHeader,
): Uint8Array => {
  if (!isCount(packed, view.byteLength - offset)) refuse("a page lies outside its column")
  if (!isCount(unpacked, LARGEST_PAGE)) refuse(`a page does not unpack to between 0 and ${LARGEST_PAGE} bytes`)
  return new Uint8Array(view.buffer, view.byteOffset + offset, packed)
}

/** Checks what follows the levels of a page: places in a dictionary, or flags, are runs. */
const checkData = (page: Uint8Array, start: number, encoding: string, count: number, { decoder }: Reading): void => {
  if (!ENCODINGS.has(encoding))
    refuse(`its values are packed as ${encoding}, which is not read here; write it as plain or with a dictionary`)
  if (encoding === "PLAIN" || count === 0) return
  const view = viewOf(page)
  const isFlag = decoder.type === "BOOLEAN"
  const width = isFlag ? 1 : view.getUint8(start)
  // Flags have their length before them, places in a dictionary their width.
  if (width > 0) checkRuns(view, { start: start + (isFlag ? 4 : 1), end: page.length, width, count })
}

/** Puts values in their rows; a row without one has none. */
const take = ({ values }: Reading, levels: ReadonlyArray<number> | undefined, data: Values, count: number): void => {
  let at = 0
  const isPresent = (i: number): boolean => levels === undefined || levels.length === 0 || levels[i] === 1
  for (let i = 0; i < count; i++) values.push(isPresent(i) ? data[at++] : undefined)
  if (at > data.length) refuse("a page holds fewer values than it says")
}

const unpacked = (packed: Uint8Array, size: number, { decoder }: Reading): Uint8Array =>
  decompressPage(packed, size, decoder.codec, decoder.compressors)

const tooMany = "its pages hold more values than there are rows"

/** A page of the first version: levels, with their length before them, and data are packed together. */
const readFirst = (reading: Reading, header: PageHeader, packed: Uint8Array): void => {
  const { decoder, optional, rows, values, dictionary } = reading
  const data = header.data_page_header
  const count = data?.num_values
  if (data === undefined || !isCount(count, rows - values.length)) return refuse(tooMany)
  const page = unpacked(packed, header.uncompressed_page_size, reading)
  const levels = optional ? 4 + viewOf(page).getUint32(0, true) : 0
  if (levels > page.length) refuse("its levels reach behind the page")
  const present = optional ? checkRuns(viewOf(page), { start: 4, end: levels, width: 1, count }) : count
  checkData(page, levels, data.encoding, present, reading)
  const { definitionLevels, dataPage } = readDataPage(page, data, decoder)
  return take(reading, definitionLevels, convertWithDictionary(dataPage, dictionary, data.encoding, decoder), count)
}

/** A page of the second version: levels stand before the data, which alone may be packed. */
const readSecond = (reading: Reading, header: PageHeader, packed: Uint8Array): void => {
  const { decoder, optional, rows, values, dictionary } = reading
  const data = header.data_page_header_v2
  const count = data?.num_values
  if (data === undefined || !isCount(count, rows - values.length)) return refuse(tooMany)
  const { definition_levels_byte_length: levels, repetition_levels_byte_length: repeated, num_nulls } = data
  if (repeated !== 0 || !isCount(levels, packed.length) || !isCount(num_nulls, count))
    return refuse("its levels do not fit the page")
  const present = optional && levels > 0 ? checkRuns(viewOf(packed), { start: 0, end: levels, width: 1, count }) : count
  if (present !== count - num_nulls) refuse("its levels do not fit its number of nulls")
  const size = header.uncompressed_page_size - levels
  const body = packed.subarray(levels)
  const page = data.is_compressed === false ? body : unpacked(body, size, reading)
  checkData(page, 0, data.encoding, present, reading)
  const whole = new Uint8Array(levels + page.length)
  whole.set(packed.subarray(0, levels))
  whole.set(page, levels)
  const { definitionLevels, dataPage } = readDataPageV2(
    whole,
    { ...header, data_page_header_v2: { ...data, is_compressed: false } },
    decoder,
  )
  return take(reading, definitionLevels, convertWithDictionary(dataPage, dictionary, data.encoding, decoder), count)
}

const readDictionary = (reading: Reading, header: PageHeader, packed: Uint8Array): void => {
  const { decoder } = reading
  const entries = header.dictionary_page_header?.num_values
  const page = unpacked(packed, header.uncompressed_page_size, reading)
  // The shortest entry is a bit.
  if (!isCount(entries, 8 * page.length)) return refuse("its dictionary says it holds more than it can")
  const read = readPlain({ view: viewOf(page), offset: 0 }, decoder.type, entries, decoder.element.type_length)
  reading.dictionary = Array.from(convert(read, decoder))
  return undefined
}

/**
 * The values of a column of a row group, `undefined` for a row that has none; throws where it is broken, or says of
 * itself what cannot be.
 *
 * @param view - the bytes of the column
 * @param optional - rows may have no value
 */
export const columnValues = (
  view: DataView,
  decoder: ColumnDecoder,
  { optional, rows }: { readonly optional: boolean; readonly rows: number },
): ReadonlyArray<unknown> => {
  const reading: Reading = { view, decoder, optional, rows, dictionary: undefined, offset: 0, values: [] }
  while (reading.values.length < rows && reading.offset < view.byteLength) {
    const at = { view, offset: reading.offset }
    const header = parquetHeader(at)
    reading.offset = at.offset
    const packed = packedIn(reading, header)
    if (header.type === "DICTIONARY_PAGE") readDictionary(reading, header, packed)
    else if (header.type === "DATA_PAGE") readFirst(reading, header, packed)
    else if (header.type === "DATA_PAGE_V2") readSecond(reading, header, packed)
    reading.offset += packed.length
  }
  if (reading.values.length < rows) refuse(`it has ${reading.values.length} values for ${rows} rows`)
  return reading.values
}
