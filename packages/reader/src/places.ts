import { type JsonToken, readJsonTokens } from '@ai-toolkit/data'
import { findPlaces } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'

/** JSON that is read: the value, what it is called in findings, and its text where there is one. */
export interface Source {
  name: string
  value: unknown
  text: string | undefined
}

/** The places of the parts of a source at JSON pointers, by pointer: in its text, or by the pointer where it has none. */
export function placesOf({ name, text }: Source, pointers: readonly string[]): (pointer: string) => Place {
  const start = { line: 1, column: 1 }
  if (text === undefined) return (pointer) => ({ file: pointer === '' ? name : `${name}#${pointer}`, start, end: start })
  const ranges = findRanges(text, new Set(pointers))
  const places = findPlaces(name, text)
  return (pointer) => {
    const range = ranges.get(pointer)
    return range === undefined ? { file: name, start, end: start } : places.placeAt(range.start, range.end)
  }
}

/** The pointer to a path; `~` and `/` in names are escaped (RFC 6901). */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

interface Range {
  start: number
  end: number
}

/** A bracket that is open, and which of its entries is being read. */
interface Open {
  pointer: string
  isList: boolean
  step: string
  awaitsName: boolean
}

/** Where values begin, and end where they are no lists or objects: of those it is their bracket that stands for them. The text is sound JSON. */
function findRanges(text: string, wanted: ReadonlySet<string>): Map<string, Range> {
  const found = new Map<string, Range>()
  const open: Open[] = []
  for (const token of readJsonTokens(text)) {
    const around = open.at(-1)
    if (token.kind === 'end') return found
    if (token.kind === 'sign' && !'[{'.includes(token.text)) passSign(token.text, open)
    else if (around?.awaitsName) nameStep(around, token.text)
    else beginValue(token, open, (pointer, range) => wanted.has(pointer) && found.set(pointer, range))
  }
  return found
}

function beginValue({ kind, text, start }: JsonToken, open: Open[], onValue: (pointer: string, range: Range) => void): void {
  const around = open.at(-1)
  const pointer = around === undefined ? '' : `${around.pointer}/${around.step}`
  onValue(pointer, { start, end: start + text.length })
  if (kind === 'sign') open.push({ pointer, isList: text === '[', step: '0', awaitsName: text === '{' })
}

/** A sign that begins no value. */
function passSign(sign: string, open: Open[]): void {
  const around = open.at(-1)
  if (sign === ',' && around !== undefined) nextEntry(around)
  else if (sign !== ':' && sign !== ',') open.pop()
}

function nameStep(around: Open, token: string): void {
  around.step = pointerOf([JSON.parse(token) as string]).slice(1)
  around.awaitsName = false
}

function nextEntry(around: Open): void {
  if (around.isList) around.step = String(Number(around.step) + 1)
  else around.awaitsName = true
}
