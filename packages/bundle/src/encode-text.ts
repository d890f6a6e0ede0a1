/** In UTF-16 units: more than any page has, and little enough to be held while a bundle is written. */
const MOST_UNITS = 500_000

/** A UTF-16 unit takes three bytes at most. */
const room = Buffer.allocUnsafeSlow(3 * MOST_UNITS)

/**
 * The UTF-8 bytes of a text, good until those of the next text are asked for: thousands of files are written one after the other, and to make
 * room for each takes as long as to encode it.
 */
export function encodeText(text: string): Uint8Array {
  return text.length > MOST_UNITS ? Buffer.from(text, 'utf8') : room.subarray(0, room.write(text, 'utf8'))
}
