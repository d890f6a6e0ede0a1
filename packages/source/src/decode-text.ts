import { isUtf8 } from 'node:buffer'
import { type Checked, codes, findControlCharacters, findPlaces, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { mustHaveContent } from './source-file.ts'

/** The text of UTF-8 bytes without byte order mark; undefined, with the place of the first wrong byte, where they are not UTF-8. */
export function decodeText(path: string, bytes: Uint8Array): Checked<string> {
  const text = decode(bytes)
  if (text === undefined) return { value: undefined, diagnostics: [diagnoseEncoding(path, bytes)] }
  const empty = text === '' && mustHaveContent(path) ? [codes.emptyFile.at(wholeFile(path), { path })] : []
  return { value: text, diagnostics: [...empty, ...findControlCharacters(path, text)] }
}

function decode(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined
}

/** Whether bytes are the beginning of UTF-8, which may stop in the middle of a character. */
function beginsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

function diagnoseEncoding(path: string, bytes: Uint8Array): Diagnostic {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return codes.notUtf8.at(wholeFile(path), { found: 'the byte order mark of UTF-16' })
  }
  const before = new TextDecoder().decode(bytes.subarray(0, lengthOfValidPart(bytes)), { stream: true })
  const wrong = bytes[Buffer.byteLength(before) + (startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0)] ?? 0
  const place = findPlaces(path, before).positionAt(before.length)
  const hexadecimal = wrong.toString(16).toUpperCase().padStart(2, '0')
  return codes.notUtf8.at({ file: path, start: place, end: { ...place, column: place.column + 1 } }, { found: `the byte ${hexadecimal}` })
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** The length of the longest start that no further byte could mend; found by halving, as every start of valid text is valid. */
function lengthOfValidPart(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length + 1
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    if (beginsUtf8(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  return valid
}
