import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../support/base-story.ts'
import { convertToPdf } from '../support/libre-office.ts'
import { hasTool, run, runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

// Word documents as an agency makes them with the command line, opened by a program that is not ours.
const folder = await temporaryFolder()
const hasOffice = (await hasTool('soffice')) && (await hasTool('pdftotext'))
const golden = join(repository, 'content/risk-assessment/golden/high.answers.yaml')
const brand = (name: string) => join(repository, 'templates/brands', name)
const template = join(folder, 'our-report.docx')
const documents = ['made/high.en.docx', 'made/high.ar.docx', 'filled/high.ar.docx'].map((path) => join(folder, path))

/** The text of each page, as a reader of the converted document would have it, in any order of letters and lines. */
async function textOf(document: string): Promise<string> {
  const pdf = join(folder, 'pdf', basename(document).replace(/docx$/, 'pdf'))
  const { stdout } = await run('pdftotext', [pdf, '-'])
  return stdout.normalize('NFKC')
}

async function report(...args: string[]): Promise<void> {
  const { status, stderr } = await runToolkit('report', golden, '--format', 'docx', ...args)
  expect(status, stderr).toBe(0)
}

beforeAll(async () => {
  await report('--locale', 'en,ar', '--brand', brand('valmont'), '--out', join(folder, 'made'))
  const made = await runToolkit('new', 'word-template', 'our-report', '--brand', brand('rayhana'), '--locale', 'ar', '--out', template)
  expect(made.status, made.stderr).toBe(0)
  await report('--locale', 'ar', '--brand', brand('rayhana'), '--word-template', template, '--out', join(folder, 'filled'))
}, 300_000)

describe.skipIf(!hasOffice)('LibreOffice (needs soffice and pdftotext)', () => {
  it('opens the documents, with all of their text', async () => {
    for (const document of documents.slice(0, 2)) {
      const made = await convertToPdf([document], join(folder, 'pdf'))
      expect(made.stdout, made.stderr).toContain('writer_pdf_Export')
    }
    const [english, arabic] = await Promise.all(documents.slice(0, 2).map(textOf))
    for (const words of ['Search for faces in recorded case material', 'Valmont City Police', 'Recommendations', 'Page 2 of'])
      expect(english).toContain(words)
    for (const words of ['التوصيات', 'شرطة مدينة فالمونت', 'Head of forensic imaging']) expect(arabic).toContain(words)
    expect(`${english}${arabic}`).not.toMatch(/Error:|undefined|\{[a-z#/^]/)
  }, 120_000)

  it('opens a template that was filled, without a tag left in it', async () => {
    const filled = documents[2] ?? ''
    const made = await convertToPdf([filled], join(folder, 'pdf'))
    expect(made.stdout, made.stderr).toContain('writer_pdf_Export')
    const text = await textOf(filled)
    for (const words of ['التوصيات', 'Search for faces in recorded case material']) expect(text).toContain(words)
    expect(text).not.toMatch(/[{}]/)
  }, 120_000)
})
