import { codes, findPlaces } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { type JsonToken, readJsonTokens } from './json-tokens.ts'

/** What may come next: the keys of `expectations`. */
type State = keyof typeof expectations

const expectations = {
  value: 'a value',
  item: 'a value',
  'first-item': 'a value or “]”',
  name: 'a name in double quotes',
  'first-name': 'a name in double quotes or “}”',
  colon: '“:”',
  'next-item': '“,” or “]”',
  'next-name': '“,” or “}”',
  end: 'the end of the file',
} as const

interface Scan {
  state: State
  /** The brackets that are open, the innermost last. */
  open: string[]
  /** The last comma read. */
  comma: JsonToken | undefined
}

interface Fault {
  token: JsonToken
  expected: string
}

/**
 * Where a text departs from JSON (RFC 8259). Comments and commas behind a last entry, which people carry over from other formats, are
 * each reported and passed over. After any other fault the reading stops, as whatever followed would follow from it.
 */
export function findJsonFaults(path: string, text: string): Diagnostic[] {
  const places = findPlaces(path, text)
  return [...scanTokens(text)].map(({ token, expected }) =>
    codes.jsonSyntax.at(places.placeAt(token.start, token.start + token.text.length), { found: describe(token), expected }),
  )
}

function describe({ kind, text }: JsonToken): string {
  if (kind === 'end') return 'the end of the file'
  if (kind === 'comment') return 'a comment'
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`
}

function* scanTokens(text: string): Generator<Fault> {
  const scan: Scan = { state: 'value', open: [], comma: undefined }
  for (const token of readJsonTokens(text)) {
    if (token.kind === 'comment') {
      yield { token, expected: 'none, as JSON has no comments' }
      continue
    }
    if (scan.comma !== undefined && isCommaTooMany(scan, token)) {
      yield { token: scan.comma, expected: `nothing before “${token.text}”` }
      scan.state = scan.state === 'item' ? 'next-item' : 'next-name'
    }
    const next = step(scan, token)
    if (next === undefined) return yield { token, expected: expectations[scan.state] }
    scan.state = next
    if (token.text === ',') scan.comma = token
  }
}

function isCommaTooMany({ state }: Scan, { kind, text }: JsonToken): boolean {
  return kind === 'sign' && ((state === 'item' && text === ']') || (state === 'name' && text === '}'))
}

/** What may come behind the token; undefined where the token cannot stand here. */
function step(scan: Scan, token: JsonToken): State | undefined {
  switch (scan.state) {
    case 'value':
    case 'item':
    case 'first-item':
      return token.text === ']' && scan.state === 'first-item' ? close(scan) : begin(scan, token)
    case 'name':
    case 'first-name':
      if (token.text === '}' && scan.state === 'first-name') return close(scan)
      return token.kind === 'string' ? 'colon' : undefined
    case 'colon':
      return token.text === ':' ? 'value' : undefined
    case 'next-item':
      return goOn(scan, token, ']', 'item')
    case 'next-name':
      return goOn(scan, token, '}', 'name')
    case 'end':
      return token.kind === 'end' ? 'end' : undefined
  }
}

function begin(scan: Scan, { kind, text }: JsonToken): State | undefined {
  if (kind === 'string' || kind === 'scalar') return behindValue(scan)
  if (text !== '{' && text !== '[') return undefined
  scan.open.push(text)
  return text === '{' ? 'first-name' : 'first-item'
}

function goOn(scan: Scan, { text }: JsonToken, closing: string, behindComma: State): State | undefined {
  if (text === ',') return behindComma
  return text === closing ? close(scan) : undefined
}

function close(scan: Scan): State {
  scan.open.pop()
  return behindValue(scan)
}

function behindValue({ open }: Scan): State {
  const innermost = open.at(-1)
  if (innermost === undefined) return 'end'
  return innermost === '[' ? 'next-item' : 'next-name'
}
