import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validators } from '@ai-toolkit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../support/axe.ts'
import { repository } from '../support/base-story.ts'
import { findDeadLinks } from '../support/dead-links.ts'
import { findPdfFaults, hasPdfTools } from '../support/pdf-faults.ts'
import { hasTool, type Run, run, runToolkit, temporaryFolder } from '../support/run-toolkit.ts'
import { findMarkupErrors } from '../support/vnu.ts'

// Every kind of report of both questionnaires, in all languages and two brands, made of the real toolkit's golden answers with the command line.
const folder = await temporaryFolder()
const out = join(folder, 'reports')
const hasJava = await hasTool('java')
const hasPdfinfo = await hasTool('pdfinfo')
const readiness = goldenOf('readiness-assessment', 'middling')
const risks = goldenOf('risk-assessment', 'high')
const systems = ['low', 'medium', 'extreme'].map((name) => goldenOf('risk-assessment', name))
const runs = new Map<string, Run>()
const rows = 'html,json,csv,xlsx'

const pdfTools = await hasPdfTools()

let pages: string[] = []
let pdfs: string[] = []

/** A golden answer file of the toolkit. */
function goldenOf(questionnaire: string, name: string): string {
  return join(repository, `content/${questionnaire}/golden/${name}.answers.yaml`)
}

/** A copy of golden answers, as of an earlier day and with some answers changed. */
async function earlier(golden: string, name: string, change: (text: string) => string): Promise<string> {
  const path = join(folder, `${name}.answers.yaml`)
  await writeFile(path, change(await readFile(golden, 'utf8')).replace(/^date: .*$/m, 'date: 2025-03-01'))
  return path
}

async function report(name: string, brand: string, formats: string, ...args: string[]): Promise<void> {
  runs.set(name, await runToolkit('report', ...args, '--format', formats, '--brand', join(repository, 'templates/brands', brand), '--out', out))
}

beforeAll(async () => {
  const all = ['advanced', 'beginner', 'missing-control'].map((name) => goldenOf('readiness-assessment', name))
  const formerReadiness = await earlier(readiness, 'readiness-2025', (text) => text.replaceAll('value: w4', 'value: w2'))
  const formerRisks = await earlier(risks, 'risks-2025', (text) => text.replaceAll('residual: { likelihood: l1,', 'residual: { likelihood: l4,'))
  await report('full', 'rayhana', 'html,pdf', readiness, '--locale', 'ar')
  await report('summary', 'valmont', 'html,pdf,json', readiness, risks, '--kind', 'summary', '--locale', 'en,ar')
  await report('action-plan', 'rayhana', `${rows},pdf`, readiness, risks, '--kind', 'action-plan', '--locale', 'en,ar')
  await report('progress of readiness', 'valmont', 'html,pdf,json', formerReadiness, readiness, '--kind', 'progress', '--locale', 'en,fr')
  await report('progress of risks', 'rayhana', 'html,pdf,json', formerRisks, risks, '--kind', 'progress', '--locale', 'en,ar')
  await report('portfolio of organizations', 'rayhana', rows, readiness, ...all, '--kind', 'portfolio', '--locale', 'en,es')
  await report('portfolio of systems', 'valmont', `${rows},pdf`, risks, ...systems, '--kind', 'portfolio', '--locale', 'en,ar')
  const made = (await readdir(out)).sort().map((file) => join(out, file))
  pages = made.filter((file) => file.endsWith('.html'))
  pdfs = made.filter((file) => file.endsWith('.pdf'))
}, 600_000)

async function jsonOf(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(out, file), 'utf8'))
}

describe('every kind', () => {
  it('is made for both questionnaires', async () => {
    for (const [name, { status, stderr }] of runs) expect(status, `${name}: ${stderr}`).toBe(0)
    const made = (await readdir(out)).filter((file) => file.includes('.en.') && !file.endsWith('.pdf')).map((file) => file.replace('.en.', '.'))
    expect(made.sort()).toEqual([
      'high.action-plan.csv',
      'high.action-plan.html',
      'high.action-plan.json',
      'high.action-plan.xlsx',
      'high.progress.html',
      'high.progress.json',
      'high.summary.html',
      'high.summary.json',
      'middling.action-plan.csv',
      'middling.action-plan.html',
      'middling.action-plan.json',
      'middling.action-plan.xlsx',
      'middling.progress.html',
      'middling.progress.json',
      'middling.summary.html',
      'middling.summary.json',
      'readiness-assessment.portfolio.csv',
      'readiness-assessment.portfolio.html',
      'readiness-assessment.portfolio.json',
      'readiness-assessment.portfolio.xlsx',
      'risk-assessment.portfolio.csv',
      'risk-assessment.portfolio.html',
      'risk-assessment.portfolio.json',
      'risk-assessment.portfolio.xlsx',
    ])
  })

  it('is in JSON what its schema says', async () => {
    expect(validators.report(await jsonOf('high.action-plan.en.json'))).toBe(true)
    for (const file of ['high.progress.en.json', 'middling.progress.fr.json'])
      expect(validators.progress(await jsonOf(file)), JSON.stringify(validators.progress.errors)).toBe(true)
    for (const file of ['risk-assessment.portfolio.ar.json', 'readiness-assessment.portfolio.en.json'])
      expect(validators.portfolio(await jsonOf(file)), JSON.stringify(validators.portfolio.errors)).toBe(true)
  })

  it.skipIf(!hasJava)(
    'passes the Nu HTML checker without errors (needs java)',
    async () => {
      expect(pages).toHaveLength(17)
      expect(await findMarkupErrors(pages)).toEqual([])
    },
    300_000,
  )

  it('has no accessibility violation that axe can find', async () => {
    expect(await findViolations(pages)).toEqual([])
  }, 600_000)

  it('links only to places that exist', async () => {
    expect(await findDeadLinks(pages, new Set(pages))).toEqual([])
  })

  it('tells what the answers say: a better level, and the worst first', async () => {
    const progress = await readFile(join(out, 'middling.progress.en.html'), 'utf8')
    expect(progress).toContain('which is better.')
    const register = await readFile(join(out, 'risk-assessment.portfolio.en.csv'), 'utf8')
    expect(
      register
        .split('\r\n')
        .slice(1, 5)
        .map((line) => line.match(/,(Extreme|High|Medium|Low),/)?.[1]),
    ).toEqual(['Extreme', 'High', 'Medium', 'Low'])
  })
})

describe('on paper', () => {
  it.skipIf(!pdfTools)(
    'every kind is sound, tagged, with an outline and its fonts (needs qpdf, pdfinfo and pdffonts)',
    async () => {
      expect(pdfs).toHaveLength(15)
      expect(await findPdfFaults(pdfs)).toEqual([])
    },
    120_000,
  )

  it.skipIf(!hasPdfinfo)('an executive summary has two pages (needs pdfinfo)', async () => {
    for (const file of pdfs.filter((path) => path.includes('.summary.'))) {
      const { stdout } = await run('pdfinfo', [file])
      expect(stdout, file).toMatch(/Pages:\s+2\n/)
    }
  })

  it('and elsewhere, a report is the same bytes each time', async () => {
    const again = join(folder, 'again')
    const call = ['report', risks, ...systems, '--kind', 'portfolio', '--locale', 'en,ar', '--brand', join(repository, 'templates/brands/valmont')]
    const { status, stderr } = await runToolkit(...call, '--format', `${rows},pdf`, '--out', again)
    expect(status, stderr).toBe(0)
    const files = (await readdir(again)).sort()
    expect(files).toHaveLength(10)
    for (const file of files) expect((await readFile(join(again, file))).equals(await readFile(join(out, file))), file).toBe(true)
  }, 60_000)
})

describe('a joint report', () => {
  it.each([
    ['of another subject', ['--kind', 'progress', goldenOf('readiness-assessment', 'advanced')], 'progress-other-subject'],
    ['of another questionnaire', ['--kind', 'portfolio', risks], 'answers-other-questionnaire'],
  ])('%s is refused, and nothing is written', async (_, args, code) => {
    const target = join(folder, 'refused')
    const { status, stdout } = await runToolkit('report', readiness, ...args, '--format', 'json', '--out', target, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ written: [], diagnostics: expect.arrayContaining([expect.objectContaining({ code })]) })
    await expect(readdir(target)).rejects.toThrow('ENOENT')
  })

  it('of an unknown kind is a wrong call', async () => {
    expect(await runToolkit('report', readiness, '--kind', 'progres')).toMatchObject({ status: 2, stderr: expect.stringContaining('progress') })
  })
})
