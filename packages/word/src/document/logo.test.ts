import type { LocalBrand } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { checkDocx } from '../../test/check-docx.ts'
import { elementsIn, partsOf } from '../../test/read-docx.ts'
import { brand, dot, sampleModel, words } from '../../test/samples.ts'
import { logoRun } from './logo.ts'
import { writeReportDocx } from './write-report-docx.ts'

const svg = (text: string) => new TextEncoder().encode(text)
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 30, 1, 0, 0, 0, 0])
const withLogo = (file: string): LocalBrand => ({ ...brand, logo: { file, alt: 'Crest' } })

describe('a logo', () => {
  it.each([
    ['logo.png', dot, ['png']],
    ['logo.jpg', jpeg, ['jpg']],
    ['logo.svg', svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>'), ['png', 'svg']],
  ])('%s is in the document, with its alternative text', async (file, bytes, kinds) => {
    const report = await writeReportDocx({ ...sampleModel('readiness'), brand: withLogo(file) }, { words, brandFiles: new Map([[file, bytes]]) })
    const parts = partsOf(report)
    expect(checkDocx(report)).toEqual([])
    expect(
      [...parts.keys()]
        .filter((path) => path.includes('media/'))
        .map((path) => path.replace(/.*\./, ''))
        .sort(),
    ).toEqual(kinds)
    expect(elementsIn(parts.get('word/document.xml') ?? '', 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(['Crest'])
  })

  it('is left out where there is none, its file is missing, or it does not say how large it is', () => {
    const { logo, ...without } = brand
    expect(logo).toBeDefined()
    expect(logoRun(without, new Map())).toBeUndefined()
    expect(logoRun(withLogo('a.png'), new Map())).toBeUndefined()
    expect(logoRun(withLogo('a.svg'), new Map([['a.svg', svg('oops')]]))).toBeUndefined()
  })
})
