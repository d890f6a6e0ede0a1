import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { hasTool, run } from './run-toolkit.ts'

const tools = ['qpdf', 'pdfinfo', 'pdffonts'] as const

/** Whether there is all that `findPdfFaults` asks. */
export async function hasPdfTools(): Promise<boolean> {
  return (await Promise.all(tools.map(hasTool))).every(Boolean)
}

/** What tools that are not ours find wrong with PDFs that people are given, as `file: fault`: broken, not tagged, without title, outline or one of its fonts. */
export async function findPdfFaults(files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(files.map(async (file) => (await faultsOf(file)).map((fault) => `${file}: ${fault}`)))
  return found.flat()
}

async function faultsOf(file: string): Promise<string[]> {
  const [sound, info, fonts] = await Promise.all([run('qpdf', ['--check', file]), run('pdfinfo', [file]), run('pdffonts', [file])])
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false })
  const outline = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const rows = fonts.stdout.trim().split('\n').slice(2)
  return [
    ...(sound.status === 0 ? [] : [`qpdf: ${sound.stdout}${sound.stderr}`]),
    ...[/Tagged:\s+yes/, /JavaScript:\s+no/, /Title:\s+\S/, /Encrypted:\s+no/].filter((fact) => !fact.test(info.stdout)).map((fact) => `not ${fact}`),
    ...(outline?.has(PDFName.of('First')) ? [] : ['no outline']),
    ...(rows.length > 0 ? [] : ['no fonts']),
    // Behind the name and kind of a font: whether it is embedded, cut to the letters that are used, and known by its letters.
    ...rows.filter((row) => !/\syes\s+(yes|no)\s+(yes|no)\s/.test(row)),
  ]
}
