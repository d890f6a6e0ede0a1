import { describe, expect, it } from 'vitest'
import { checkSeal, type SealedFormat, sealFile } from './seal-file.ts'

const files: [SealedFormat, string][] = [
  ['pdf', `%PDF-1.7\n${'stream startxref\n'.repeat(50)}startxref\n1234\n%%EOF\n`],
  ['html', `<!doctype html>\n<p>${'A report – '.repeat(50)}\n</html>\n`],
]

describe.each(files)('a sealed %s', (format, text) => {
  const bytes = new TextEncoder().encode(text)
  const sealed = sealFile(bytes, format)

  it('is whole, and the same each time', () => {
    expect(checkSeal(sealed, format)).toBe('whole')
    expect(sealFile(bytes, format)).toEqual(sealed)
  })

  it('is not whole with any one byte changed', () => {
    const unnoticed = [...sealed.keys()].filter((at) => checkSeal(sealed.with(at, (sealed[at] ?? 0) ^ 1), format) === 'whole')
    expect(unnoticed).toEqual([])
  })

  it('is not whole with a byte more or less', () => {
    expect(checkSeal(sealed.subarray(0, -1), format)).not.toBe('whole')
    expect(checkSeal(new Uint8Array([...sealed, 10]), format)).toBe('broken')
  })

  it('was never sealed without the line', () => {
    expect(checkSeal(bytes, format)).toBe('missing')
    expect(checkSeal(new Uint8Array(), format)).toBe('missing')
  })
})
