import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findAnswerFiles } from './find-answer-files.ts'
import { checkNames, reportPath } from './report-names.ts'

/** Where the user stands: a folder whose name looks like a pattern. */
let folder = ''

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'answers-')), 'we [x]')
  vi.stubEnv('INIT_CWD', folder)
  const files = [
    'all/south.answers.yml',
    'all/north/b.answers.json',
    'all/north/a.answers.yaml',
    'all/north/notes.yaml',
    'all/.old/c.answers.yaml',
    'odd[1].yaml',
    '../theirs/1.answers.yaml',
  ]
  for (const path of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), 'x')
  }
  await mkdir(join(folder, 'empty'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(dirname(folder), { recursive: true, force: true })
})

async function found(...given: string[]): Promise<string[]> {
  const { value = [], diagnostics } = await findAnswerFiles(given)
  return [...value.map((file) => `${file.path} → ${reportPath(file, 'full')}`), ...diagnostics.map(({ code, message }) => `${code}: ${message}`)]
}

describe('findAnswerFiles', () => {
  it('takes all answer files of a folder and of those in it, sorted, each with the folder it lies in', async () => {
    expect(await found('all')).toEqual(['all/north/a.answers.yaml → north/a', 'all/north/b.answers.json → north/b', 'all/south.answers.yml → south'])
  })

  it('takes single files as they are named, whatever characters they have, and whether they are there or not', async () => {
    expect(await found('all/north/notes.yaml', 'odd[1].yaml', 'missing.yaml')).toEqual([
      'all/north/notes.yaml → notes',
      'odd[1].yaml → odd[1]',
      'missing.yaml → missing',
    ])
  })

  it('resolves patterns that the shell has left alone', async () => {
    expect(await found('all/north/*.answers.{yaml,json}')).toEqual(['all/north/a.answers.yaml → a', 'all/north/b.answers.json → b'])
    expect(await found('all/**/*.answers.y*ml')).toEqual(['all/north/a.answers.yaml → north/a', 'all/south.answers.yml → south'])
    expect(await found(join(dirname(folder), 'th?irs/*'))).toEqual(['../theirs/1.answers.yaml → theirs/1'])
  })

  it('never leads a report out of its folder', async () => {
    expect(await found('all/north/../nor*/../../odd*')).toEqual(['odd[1].yaml → odd[1]'])
  })

  it('says what leads to nothing, beside what was found', async () => {
    expect(await found('empty', 'all/*.txt', 'odd[1].yaml')).toEqual([
      'odd[1].yaml → odd[1]',
      'no-answer-files: The folder empty holds no answer files',
      'no-answer-files: No file fits the pattern all/*.txt',
    ])
  })
})

describe('checkNames', () => {
  const file = (path: string, folder = '') => ({ path, folder })

  it('finds reports that would be written over each other, also where letter case tells nothing', () => {
    const twice = checkNames([file('x/a.answers.yaml'), file('y/A.answers.json'), file('z/a.yaml', 'z')])
    expect(twice.map(({ message }) => message)).toEqual(['The report of this file would be called “A”, like that of x/a.answers.yaml'])
  })
})
