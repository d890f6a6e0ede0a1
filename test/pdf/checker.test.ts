import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { wholeFile } from '@ai-toolkit/diagnostics'
import { readAttachments } from '@ai-toolkit/pdf'
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/base-story.ts'
import { runToolkit, temporaryFolder } from '../support/run-toolkit.ts'
import { breaks } from './breaks.ts'
import { checkDocument, checkPdf } from './check-pdf.ts'
import { printGoodPdf } from './good-pdf.ts'
import { rules } from './rules/index.ts'

const good = await printGoodPdf()

describe('the checker', () => {
  it('finds nothing wrong with a good document', async () => {
    expect(await checkPdf(good)).toEqual([])
  })

  it('has a way to break every rule, each with a number of its own', () => {
    expect(rules.map(({ number }) => number).sort()).toEqual(Object.keys(breaks).sort())
  })

  it.each(Object.entries(breaks))('finds %s where it is broken', async (number, breakIt) => {
    const document = await PDFDocument.load(good, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
    breakIt(document)
    expect(checkDocument(document).map((fault) => fault.split(' ')[0])).toContain(number)
  })
})

describe('the PDFs of the base story', () => {
  it.each(['A4', 'Letter'])('keep every rule on %s, in English and in German', async (paper) => {
    const folder = await temporaryFolder()
    const content = join(repository, 'test/stories/base/content')
    const built = await runToolkit('build', '--content', content, '--format', 'pdf,book', '--paper', paper, '--out', folder)
    expect(built.status, built.stderr).toBe(0)
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.pdf')).sort()
    expect(files.map((name) => name.replace(/^[^/]*\//, ''))).toEqual(
      ['de', 'en'].flatMap((locale) => ['checkup', 'guide', 'toolkit'].map((document) => `${locale}/pdf/${document}.pdf`)),
    )
    for (const file of files) {
      const bytes = await readFile(join(folder, file))
      expect(await checkPdf(bytes), file).toEqual([])
      const { value: attached = [] } = await readAttachments(bytes, wholeFile(file))
      const [name, made] = file.endsWith('toolkit.pdf') ? ['edition', 'toolkit'] : [basename(file, '.pdf'), 'resource']
      expect(
        attached.map((one) => one.name),
        `${made} ${file}`,
      ).toEqual([`${name}.json`])
      expect(JSON.parse(Buffer.from(attached[0]?.bytes ?? []).toString('utf8')), file).toMatchObject(
        made === 'resource' ? { id: name } : { edition: '1.0.0' },
      )
      const { height } = (await PDFDocument.load(bytes)).getPage(1).getSize()
      expect(Math.round(height), file).toBe(paper === 'A4' ? 842 : 792)
    }
  })
})
