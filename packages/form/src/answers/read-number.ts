/** The sign between the whole number and its fraction. */
export type DecimalSign = '.' | ','

/**
 * A number as people write it, with spaces or apostrophes between thousands if they like. Both signs are understood; but where the one that
 * the language does not use for decimals stands before exactly three digits (1,234 in English), it may mean a thousand or a fraction:
 * that, like all that is no number, is undefined and to be written in another way. 0,33 must never become 33.
 */
export function readNumber(text: string, decimal: DecimalSign): number | undefined {
  const plain = text
    .trim()
    .replace(/[\s'’]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
  const written = /^([-+]?)(\d+)(?:([.,])(\d+))?$/.exec(plain)
  if (written === null) return undefined
  const [, sign = '', whole = '', separator, decimals = '0'] = written
  if (separator !== undefined && separator !== decimal && decimals.length === 3 && Number(whole) !== 0) return undefined
  const number = Number(`${sign}${whole}.${decimals}`)
  return Number.isFinite(number) ? number : undefined
}

/** A number as `readNumber` reads it back. */
export function writeNumber(value: number, decimal: DecimalSign): string {
  return String(value).replace('.', decimal)
}
