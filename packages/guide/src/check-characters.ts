import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Reading } from './reading.ts'

/** Embeddings, overrides and isolates of the bidirectional algorithm (UAX 9): with them, source was made to lie (CVE-2021-42574). */
const directionCharacter = /[\u202a-\u202e\u2066-\u2069]/g

/** How many findings one text may bring; whoever mends ten will look for the others. */
const MOST_FINDINGS = 10

/** Warns of invisible characters that change the direction of text. */
export function checkCharacters({ text, placeAt }: Pick<Reading, 'text' | 'placeAt'>): Diagnostic[] {
  const findings: Diagnostic[] = []
  for (const { 0: found, index } of text.matchAll(directionCharacter)) {
    if (findings.length === MOST_FINDINGS) break
    const character = `U+${found.charCodeAt(0).toString(16).toUpperCase()}`
    findings.push(codes.directionCharacter.at(placeAt(index, index + 1), { character }))
  }
  return findings
}
