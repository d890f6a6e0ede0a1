/** Whether a number, as YAML or JSON wrote it, is not the number that was read: too many digits, too large, or no number at all. */
export function findLostDigits(written: string, read: number): boolean {
  if (!Number.isFinite(read)) return true
  if (/^0[xo]/.test(written)) return !Number.isSafeInteger(read)
  return normalise(written) !== normalise(String(read))
}

/** `-0.0120e3` → `-12e0`: the significant digits as a whole number, and the exponent of ten. */
function normalise(number: string): string {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  const shift = Number(exponent) - fraction.length + digits.length - significant.length
  if (significant === '') return '0'
  return `${mantissa.startsWith('-') ? '-' : ''}${significant}e${shift}`
}
