import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exitStatus } from '../exit-status.ts'
import { makeReports } from '../make-reports.ts'
import { newBrand } from './new-brand.ts'
import { newTemplate } from './new-template.ts'

const root = join(import.meta.dirname, '../../../..')
const content = join(root, 'test/stories/base/content')
let folder = ''
let templates = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brands-'))
  templates = join(folder, 'templates')
  await cp(join(root, 'templates'), templates, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a verb, and gives its status with what it printed as JSON. */
async function run(verb: typeof newBrand, name: string, options: Parameters<typeof newBrand>[0]['options'] = {}) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const status = await verb({ arguments: [name], options: { json: true, content, templates, ...options } })
    const printed = JSON.parse(write.mock.calls.map(([text]) => String(text)).join('')) as {
      written: string[]
      diagnostics: { code: string; message: string }[]
    }
    return { status, ...printed }
  } finally {
    write.mockRestore()
  }
}

function report(brand: string, answers: string, template?: string) {
  const out = join(folder, 'out')
  return makeReports({ answers: [answers], kind: 'full', content, templates, brand, template, out, formats: ['html'], onStep: () => {} })
}

describe('new brand', () => {
  it('makes a copy that has its own id and makes a report of the answers beside it', async () => {
    const { status, diagnostics } = await run(newBrand, 'our-agency')
    const place = join(templates, 'brands/our-agency')
    expect([status, diagnostics]).toEqual([exitStatus.done, []])
    expect((await readdir(place)).sort()).toEqual(['brand.yaml', 'logo.svg', 'sample.answers.yaml'])
    expect(await readFile(join(place, 'brand.yaml'), 'utf8')).toMatch(/^# yaml-language-server.*\nid: our-agency\n/)
    const made = await report(place, join(place, 'sample.answers.yaml'))
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.written).toHaveLength(1)
  })

  it('copies any brand, its templates and fonts too', async () => {
    const { status } = await run(newBrand, 'another', { from: join(templates, 'brands/rayhana') })
    expect(status).toBe(exitStatus.done)
    const files = await readdir(join(templates, 'brands/another'), { recursive: true })
    expect(files).toEqual(expect.arrayContaining(['emblem.svg', 'fonts/garamond-400.woff2', 'templates/report/partials/cover.hbs']))
  })

  it('writes over nothing, and only where the name can be a folder’s', async () => {
    await writeFile(join(templates, 'brands/taken'), '')
    expect(await run(newBrand, 'taken')).toMatchObject({ status: exitStatus.inputHasErrors, written: [], diagnostics: [{ code: 'folder-exists' }] })
    const { diagnostics } = await run(newBrand, '../Übung 1')
    expect(diagnostics).toMatchObject([{ code: 'unusable-name', message: expect.stringContaining('such as ubung-1') }])
    expect((await run(newBrand, 'x', { from: join(folder, 'none') })).diagnostics.map(({ code }) => code)).toEqual(['missing-folder'])
  })
})

describe('new template', () => {
  it('makes a copy that says what it accepts and makes a report of the answers beside it', async () => {
    const { status, written } = await run(newTemplate, 'brief', { questionnaire: 'checkup' } as object)
    const place = join(templates, 'report/brief')
    expect(status).toBe(exitStatus.done)
    expect(written.map((path) => path.slice(path.lastIndexOf('/') + 1))).toEqual(['report.hbs', 'template.yaml', 'sample.answers.yaml'])
    expect(await readFile(join(place, 'template.yaml'), 'utf8')).toBe('title: brief\naccepts:\n  - { questionnaire: checkup, editions: "1" }\n')
    const made = await report(join(templates, 'brands/default'), join(place, 'sample.answers.yaml'), 'brief')
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    await writeFile(join(place, 'template.yaml'), 'accepts: [{ questionnaire: other }, { editions: ">=1.1" }]')
    const refused = await report(join(templates, 'brands/default'), join(place, 'sample.answers.yaml'), 'brief')
    expect(refused).toMatchObject({ written: [], diagnostics: [{ code: 'template-not-for', related: [{ message: 'what it accepts' }] }] })
  })

  it('may be a brand’s own', async () => {
    await run(newBrand, 'with-template')
    const brand = join(templates, 'brands/with-template')
    expect((await run(newTemplate, 'ours', { brand })).status).toBe(exitStatus.done)
    const answers = join(brand, 'sample.answers.yaml')
    const made = await report(brand, answers, 'ours')
    expect(made.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect((await report(join(templates, 'brands/default'), answers, 'ours')).diagnostics.map(({ code }) => code)).toEqual([
      'unknown-report-template',
    ])
  })

  it('is for a questionnaire that there is', async () => {
    const { diagnostics } = await run(newTemplate, 'none', { questionnaire: 'chekup' } as object)
    expect(diagnostics).toMatchObject([{ code: 'unknown-questionnaire', message: expect.stringContaining('did you mean “checkup”?') }])
  })
})
