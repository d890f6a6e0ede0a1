import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { wholeFile } from '@ai-toolkit/diagnostics'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { hasTool } from '../test/tools.ts'
import { attachFiles } from './finishing/attach-files.ts'
import { savePdf } from './finishing/save-pdf.ts'
import { readAttachments } from './read-attachments.ts'

const place = wholeFile('report.pdf')
const files = [
  { name: 'manifest.json', bytes: Buffer.from('{"a":1}') },
  { name: 'answers-1.json', bytes: Buffer.from(JSON.stringify({ note: 'Ä'.repeat(5000) })) },
]
const report = await pdfWith(files)

/** A PDF as the printer finishes it, without a browser. */
async function pdfWith(attached: { name: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage()
  const attachments = attached.map((file) => ({ ...file, mediaType: 'application/json', description: 'x', relationship: 'Data' as const }))
  await attachFiles(document, attachments, new Date(0))
  return savePdf(document)
}

/** A PDF of these objects, as anybody could write it. */
function plainPdf(...objects: (string | Buffer)[]): Buffer {
  const numbered = objects.map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
  )
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...numbered, Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n')])
}

function streamOf(dictionary: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')])
}

const pages = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']
const bomb = deflateSync(Buffer.alloc(80 * 2 ** 20))

/** The report as qpdf writes it anew. */
function qpdf(...how: string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-test-'))
  try {
    writeFileSync(join(folder, 'report.pdf'), report)
    execFileSync('qpdf', [...how, 'report.pdf', 'anew.pdf'], { cwd: folder })
    return readFileSync(join(folder, 'anew.pdf'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function whyNot(bytes: Uint8Array): Promise<string | undefined> {
  const { value, diagnostics } = await readAttachments(bytes, place)
  return value === undefined ? diagnostics[0]?.message : undefined
}

describe('readAttachments', () => {
  it('gives what a PDF carries, by name', async () => {
    const { value, diagnostics } = await readAttachments(report, place)
    expect(diagnostics).toEqual([])
    expect(value?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]).sort()).toEqual(
      files.map(({ name, bytes }) => [name, bytes.toString()]).sort(),
    )
  })

  it('gives nothing of a PDF that carries nothing', async () => {
    expect(await readAttachments(await pdfWith([]), place)).toEqual({ value: [], diagnostics: [] })
  })

  it.skipIf(!hasTool('qpdf'))('reads a PDF that another program wrote anew, and none that is encrypted (needs qpdf)', async () => {
    const rewritten = qpdf('--object-streams=disable')
    expect((await readAttachments(rewritten, place)).value?.map(({ name }) => name).sort()).toEqual(['answers-1.json', 'manifest.json'])
    expect(await whyNot(qpdf('--encrypt', '', 'owner', '256', '--'))).toContain('it is encrypted')
  })

  it.each([
    ['of nothing', Buffer.alloc(0), 'does not begin as a PDF'],
    ['that is no PDF', Buffer.from('<!doctype html>'), 'does not begin as a PDF'],
    ['that is cut off', report.subarray(0, report.length / 2), 'damaged'],
    ['of nothing but nesting', Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), Buffer.alloc(500_000, '[')]), 'damaged'],
    ['that unpacks without end', plainPdf(...pages, streamOf('/Filter /FlateDecode', bomb)), 'unpacks to more'],
    [
      'with objects that unpack without end',
      plainPdf(...pages, streamOf('/Type /Obj#53tm /N 1 /First 5 /Filter [ /FlateDecode ]', bomb)),
      'unpacks to more',
    ],
    ['packed twice', plainPdf(...pages, streamOf('/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb))), 'packed in a way'],
    ['packed in secret', plainPdf(...pages, streamOf('/F#69lter /LZWDecode', bomb)), 'packed in a way'],
    ['packed by a name elsewhere', plainPdf(...pages, streamOf('/Filter 4 0 R', bomb), '/LZWDecode'), 'packed in a way'],
  ])('refuses one %s', async (_, bytes, why) => {
    expect(await whyNot(bytes)).toContain(why)
  })

  it('finds nothing in noise', async () => {
    const noise = Buffer.concat([Buffer.from('%PDF-1.7\n'), deflateSync(Buffer.from('noise'.repeat(99)), { level: 0 })])
    expect((await readAttachments(noise, place)).value ?? []).toEqual([])
  })

  it('does not follow trees that go round in circles', async () => {
    const round = plainPdf(
      '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>',
      '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
      '<< /Kids [3 0 R 3 0 R] >>',
    )
    expect(await readAttachments(round, place)).toEqual({ value: [], diagnostics: [] })
  })
})
