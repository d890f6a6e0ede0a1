import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exitStatus } from '../exit-status.ts'
import { newWordTemplate } from './new-word-template.ts'
import { report } from './report.ts'

const root = join(import.meta.dirname, '../../../..')
const project = {
  content: join(root, 'test/stories/base/content'),
  templates: join(root, 'templates'),
  brand: join(root, 'templates/brands/default'),
}
const answers = join(project.content, 'checkup/golden/old-cargo.answers.yaml')
let folder = ''
let template = ''

interface Printed {
  written: string[]
  diagnostics: { code: string }[]
}

/** Runs a verb, and gives its status, its codes, and what it said to the person at the terminal. */
async function run(verb: () => Promise<number>) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const talk = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const status = await verb()
    const printed = JSON.parse(write.mock.calls.map(([text]) => String(text)).join('') || '{"diagnostics":[],"written":[]}') as Printed
    return {
      status,
      codes: printed.diagnostics.map(({ code }) => code),
      written: printed.written,
      said: talk.mock.calls.map(([text]) => text).join(''),
    }
  } finally {
    write.mockRestore()
    talk.mockRestore()
  }
}

const begin = (name: string, out: string, options: { force?: true } = {}) =>
  run(() => newWordTemplate({ arguments: [name], options: { ...project, json: true, out, ...options } }))

const fill = (wordTemplate: string, out: string, options: Partial<Parameters<typeof report>[0]['options']> = {}) =>
  run(() => report({ arguments: [answers], options: { ...project, json: true, format: ['json'], out: join(folder, out), wordTemplate, ...options } }))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'))
  template = join(folder, 'our-report.docx')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('new word-template', () => {
  it('begins a template that reports fill, the same bytes each time, beside the formats asked for', async () => {
    expect(await begin('our-report', template)).toMatchObject({ status: exitStatus.done, codes: [] })
    for (const place of ['one', 'two']) expect(await fill(template, place)).toMatchObject({ status: exitStatus.done, codes: [] })
    expect(await readdir(join(folder, 'one'))).toEqual(['old-cargo.docx', 'old-cargo.json'])
    const [one, two] = await Promise.all(['one', 'two'].map((place) => readFile(join(folder, place, 'old-cargo.docx'))))
    expect(two).toEqual(one)
  })

  it('writes over nothing unless told to, and takes only names that files can have everywhere', async () => {
    expect(await begin('our-report', template)).toMatchObject({ status: exitStatus.inputHasErrors, codes: ['file-exists'], written: [] })
    expect(await begin('our-report', template, { force: true })).toMatchObject({ status: exitStatus.done })
    expect(await begin('../ours', join(folder, 'other.docx'))).toMatchObject({ status: exitStatus.inputHasErrors, codes: ['unusable-name'] })
  })
})

describe('report --word-template', () => {
  it('refuses what is no Word document before anything is made', async () => {
    expect(await fill(answers, 'none')).toMatchObject({ status: exitStatus.inputHasErrors, codes: ['word-template-unreadable'], written: [] })
    expect(await fill(join(folder, 'missing.docx'), 'none')).toMatchObject({ status: exitStatus.inputHasErrors, codes: ['missing-file'] })
    expect(await readdir(folder)).not.toContain('none')
  })

  it('fills full reports and no others', async () => {
    const refused = await fill(template, 'none', { kind: 'summary' })
    expect(refused).toMatchObject({ status: exitStatus.callIsWrong, said: expect.stringContaining('does not come as docx') })
  })
})
