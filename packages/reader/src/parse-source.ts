import { findJsonFaults } from '@ai-toolkit/data'
import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Source } from './places.ts'
import type { Result } from './result.ts'

/** The largest text that is read, in UTF-16 units: ten times the largest edition there is. */
const mostText = 2 ** 26
/** Levels of lists and objects in each other; an edition has about twenty. Deeper ones would overrun the stack of whoever walks through them. */
const mostLevels = 200
/** Values in all; an edition has less than a million. */
const mostValues = 20_000_000

/** The source of an input: a text of JSON is parsed, anything else is taken as parsed already. No value for what is not JSON or beyond all bounds. */
export function parseSource(input: unknown, name: string, what: string): Result<Source> {
  const refuse = (why: string): Result<Source> => ({
    value: undefined,
    diagnostics: [codes.notOfFormat.at(wholeFile(name), { path: name, what, why })],
  })
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : undefined
  if (text !== undefined && text.length > mostText) return refuse(`it has more than ${mostText} characters`)
  const parsed = text === undefined ? { value: input } : parse(text)
  if (parsed === undefined) return { value: undefined, diagnostics: findJsonFaults(name, text ?? '').slice(0, 20) }
  const excess = findExcess(parsed.value)
  return excess === undefined ? { value: { name, value: parsed.value, text }, diagnostics: [] } : refuse(excess)
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** In what a value is too much; a value in a circle is too deep. Without recursion, as what is nested is whatever a stranger wrote. */
function findExcess(value: unknown): string | undefined {
  const open: { value: unknown; level: number }[] = [{ value, level: 0 }]
  for (let count = 0; open.length > 0; count += 1) {
    const part = open.pop()
    if (typeof part?.value !== 'object' || part.value === null) continue
    if (part.level > mostLevels) return `it is nested deeper than ${mostLevels} levels`
    if (count > mostValues) return `it holds more than ${mostValues} values`
    for (const inner of Object.values(part.value)) open.push({ value: inner, level: part.level + 1 })
  }
  return undefined
}
