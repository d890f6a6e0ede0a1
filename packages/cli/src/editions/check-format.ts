import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'

/** The format of sealed files that this engine reads and writes. */
const format = 1

/** Whether a newer engine wrote a JSON file. Anything else that may be wrong with it is for its schema to say. */
export function checkFormat(path: string, text: string): Diagnostic[] {
  const found = formatOf(text)
  return typeof found === 'number' && found > format ? [codes.sealedNewer.at(wholeFile(path), { path, found: String(found) })] : []
}

function formatOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
