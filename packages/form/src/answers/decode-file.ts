/**
 * The text of a file that a person picked: UTF-8, or UTF-16 where it says so by its first bytes, as some editors save on Windows.
 * Undefined where the bytes are neither: guessing another encoding would garble names.
 */
export function decodeFile(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
