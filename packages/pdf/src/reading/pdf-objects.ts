import { inflateSync } from 'node:zlib'
import { findXref, readXrefTable } from './xref-table.ts'

/** The objects of a PDF that hold no stream, as text (ISO 32000-1, 7.3), one by one, so that little of a large file is read. */
export interface PdfObjects {
  /** The number of the catalogue. */
  root: number
  /** Throws where there is no such object, or too much of it. */
  read(number: number): string
}

/** Where an object is: at a place in the file, or as the so-manieth of an object stream. */
type Entry = number | { stream: number; index: number }

/** The most that is read of a file, and that a stream may unpack to, in bytes: a large PDF of ours takes a tenth. */
const mostRead = 32 * 2 ** 20

/**
 * Opens a PDF of ours, or one as Chromium writes it: with one table of cross references, or one stream of them. Throws where it is anything else;
 * it may come from anywhere, so whatever is read of it is bounded.
 */
export function openObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const budget = openBudget()
  const { trailer, entries } = readTable(file) ?? readXrefStream(file, findXref(file) ?? fail(), budget)
  const objectsIn = onceEach((stream: number) => readObjectStream(file, placeOf(entries, stream), budget))
  return {
    root: Number(find(/\/Root\s+(\d+)\s+0\s+R/, trailer)),
    read: (number) => {
      const entry = entries.get(number)
      if (typeof entry === 'object') return objectsIn(entry.stream)[entry.index] ?? fail()
      const text = upTo('endobj', file, placeOf(entries, number), budget)
      return text.startsWith(`${number} 0 obj`) ? text : fail()
    },
  }
}

function fail(): never {
  throw new Error('This is no PDF as we write it')
}

function find(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? fail()
}

type Budget = (bytes: number) => void

function openBudget(): Budget {
  let left = mostRead
  return (bytes) => {
    left -= bytes
    if (left < 0) fail()
  }
}

function placeOf(entries: ReadonlyMap<number, Entry>, number: number): number {
  const entry = entries.get(number)
  return typeof entry === 'number' ? entry : fail()
}

/** The text from a place to the next such word. */
function upTo(word: string, file: Buffer, from: number, budget: Budget): string {
  const end = file.indexOf(word, from, 'latin1')
  if (end < 0) return fail()
  budget(end - from)
  return file.toString('latin1', from, end)
}

function readTable(file: Buffer): { trailer: string; entries: Map<number, Entry> } | undefined {
  const table = readXrefTable(file)
  return table && { trailer: file.toString('latin1', table.trailer, table.trailer + 1000), entries: table.places }
}

/** A stream of cross references (7.5.8): of each object its type, and two numbers of so many bytes each, in sections. */
function readXrefStream(file: Buffer, start: number, budget: Budget): { trailer: string; entries: Map<number, Entry> } {
  const { dictionary, data } = readStream(file, start, budget)
  const [type = 0, first = 0, second = 0] = numbersIn(find(/\/W\s*\[([\d\s]+)\]/, dictionary))
  if (type !== 1 || first < 1 || first > 6 || second < 1 || second > 6) fail()
  const numbers = listNumbers(dictionary, Math.floor(data.length / (1 + first + second)))
  const entries = new Map<number, Entry>()
  for (const [order, number] of numbers.entries()) {
    const at = order * (1 + first + second)
    const [place, index] = [data.readUIntBE(at + 1, first), data.readUIntBE(at + 1 + first, second)]
    if (data[at] === 1) entries.set(number, place)
    if (data[at] === 2) entries.set(number, { stream: place, index })
  }
  return { trailer: dictionary, entries }
}

/** The numbers of the objects that a stream of cross references tells of, in order: `most` of them at most. */
function listNumbers(dictionary: string, most: number): number[] {
  const sections = numbersIn(/\/Index\s*\[([\d\s]+)\]/.exec(dictionary)?.[1] ?? `0 ${find(/\/Size\s+(\d+)/, dictionary)}`)
  const numbers: number[] = []
  for (let section = 0; section < sections.length; section += 2) {
    const [from = 0, count = 0] = [sections[section], sections[section + 1]]
    for (let index = 0; index < count && numbers.length < most; index += 1) numbers.push(from + index)
  }
  return numbers
}

function numbersIn(text: string): number[] {
  return text.trim().split(/\s+/).map(Number)
}

/** The objects of an object stream (7.5.7), in order. */
function readObjectStream(file: Buffer, start: number, budget: Budget): string[] {
  const { dictionary, data } = readStream(file, start, budget)
  const first = Number(find(/\/First\s+(\d+)/, dictionary))
  const offsets = numbersIn(data.toString('latin1', 0, first)).filter((_, index) => index % 2 === 1)
  return offsets.map((offset, index) => data.toString('latin1', first + offset, first + (offsets[index + 1] ?? data.length - first)))
}

/** A stream that is deflated once and not predicted. */
function readStream(file: Buffer, start: number, budget: Budget): { dictionary: string; data: Buffer } {
  const dictionary = upTo('stream', file, start, budget)
  if (!/\/Filter\s*\/FlateDecode/.test(dictionary) || dictionary.includes('/DecodeParms')) fail()
  const from = start + dictionary.length + 'stream'.length
  const packed = file.subarray(from + (file[from] === 13 ? 2 : 1), from + mostRead)
  const data = inflateSync(packed, { maxOutputLength: mostRead })
  budget(data.length)
  return { dictionary, data }
}

function onceEach<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
