import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exitStatus } from '../exit-status.ts'
import { drawPreview } from '../preview/draw-preview.ts'
import { readContent, reviewContent } from '../read-content.ts'
import { type NewContentOptions, newChapter, newQuestion, newResource, newTerm } from './new-content.ts'

const story = join(import.meta.dirname, '../../../../test/stories/base/content')
let folder = ''
let content = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'new-content-'))
  content = join(folder, 'content')
  await cp(story, content, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a verb, and gives its status with what it printed as JSON. */
async function run(verb: typeof newChapter, given: string[], options: NewContentOptions = {}) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const status = await verb({ arguments: given, options: { json: true, content, ...options } })
    const printed = JSON.parse(write.mock.calls.map(([text]) => String(text)).join('')) as {
      written?: string[]
      open?: string
      diagnostics: { code: string; message: string }[]
    }
    return { status, ...printed, codes: printed.diagnostics.map(({ code }) => code) }
  } finally {
    write.mockRestore()
  }
}

function textOf(path: string): Promise<string> {
  return readFile(join(content, path), 'utf8')
}

/** The report of answers, as a page. */
async function reported(answers: string): Promise<string | undefined> {
  const read = await readContent(content, [])
  if (read.value === undefined) throw new Error('The content has errors')
  const templates = join(story, '../../../../templates')
  return (await drawPreview(read, read.value, { answers, content, templates, brand: join(templates, 'brands/default') })).page
}

/** What `check` has to say of the content: nothing that anybody must mend. */
async function faults(): Promise<string[]> {
  const { diagnostics } = await reviewContent(content)
  return diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code}: ${message}`)
}

describe('new chapter', () => {
  it('is listed and in order at once', async () => {
    const { status, open } = await run(newChapter, ['guide', 'Gears & shifting: “an introduction”'])
    expect([status, open]).toEqual([exitStatus.done, expect.stringMatching(/guide\/chapters\/gears-shifting-an-introduction\.md$/)])
    expect(await textOf('guide/resource.yaml')).toContain('chapters: [first.md, second.md, gears-shifting-an-introduction.md]\n')
    expect(await faults()).toEqual([])
  })

  it.each<[string, string[], string, RegExp]>([
    ['into a resource that there is not', ['gide', 'Gears'], 'nothing-to-add-to', /did you mean “guide”/],
    ['under an id that is taken', ['guide', 'Brakes'], 'id-taken', /“brakes”/],
    ['without a name', ['guide', '???'], 'unusable-name', /./],
  ])('is not begun %s', async (_what, given, code, message) => {
    const before = await textOf('guide/resource.yaml')
    expect(await run(newChapter, given)).toMatchObject({ status: exitStatus.inputHasErrors, codes: [code] })
    expect((await run(newChapter, given)).diagnostics[0]?.message).toMatch(message)
    expect(await textOf('guide/resource.yaml')).toBe(before)
  })
})

describe('new term', () => {
  it('stands where the alphabet has it', async () => {
    await writeFile(join(content, 'guide/glossary.yaml'), `# Terms, in order\n${await textOf('guide/glossary.yaml')}`)
    expect((await run(newTerm, ['Chain gauge'])).status).toBe(exitStatus.done)
    expect(await textOf('guide/glossary.yaml')).toMatch(
      /^# Terms, in order\nterms:\n {2}- id: chain-gauge\n {4}term: Chain gauge\n {4}definition: To be written\.\n {2}- id: true-wheel\n/,
    )
    expect(await faults()).toEqual([])
  })

  it('is not written a second time, in whatever form', async () => {
    expect((await run(newTerm, ['True Wheels'])).codes).toEqual(['id-taken'])
    expect((await run(newTerm, ['chain gauge'])).codes).toEqual(['id-taken'])
  })
})

describe('new question', () => {
  it('has an id that means nothing, and moves no result', async () => {
    const before = await textOf('checkup/questionnaire.yaml')
    expect(await run(newQuestion, ['checkup', 's_state', 'Does the bell ring: loudly?'])).toMatchObject({ status: exitStatus.done })
    const after = await textOf('checkup/questionnaire.yaml')
    const added = /\n {6}- id: (q_[2-9b-z]{4})\n {8}type: single\n {8}text: "Does the bell ring: loudly\?"\n {8}optional: true\n/.exec(after)
    expect(added).not.toBeNull()
    expect(after.length).toBeGreaterThan(before.length)
    expect(await faults()).toEqual([])
  })

  it('takes another id each time', async () => {
    await run(newQuestion, ['checkup', 's_risk', 'Same words?'], { type: 'text' })
    await run(newQuestion, ['checkup', 's_risk', 'Same words?'], { type: 'number' })
    const ids = [...(await textOf('checkup/questionnaire.yaml')).matchAll(/id: (\w+)\n +type: (?:text|number)\n +text: Same words\?/g)].map(
      ([, id]) => id,
    )
    expect(new Set(ids).size).toBe(2)
    expect(await faults()).toEqual([])
  })

  it.each([
    ['scale', undefined, /type: scale\n +text: Rated as scale\?\n +optional: true\n +scale: wear\n +weight: 0\n/],
    ['scale', ['harm'], /scale: harm\n +weight: 0\n/],
    [
      'matrix',
      undefined,
      /text: Rated as matrix\?\n +optional: true\n +announced: "?1\.1\.0"?\n +rows:\n +- id: initial\n(?:.*\n){3,8} +columns:\n +- id: likelihood\n/,
    ],
    ['group', undefined, /text: Rated as group\?\n +optional: true\n +questions:\n +- id: q_\w{4}\n +type: text\n/],
  ] as const)('of the kind %s, rated on %j, is complete at once', async (type, scale, written) => {
    const call = run(newQuestion, ['checkup', 's_risk', `Rated as ${type}?`], { type, ...(scale && { scale: [...scale] }) })
    expect(await call).toMatchObject({ status: exitStatus.done, codes: [] })
    expect(await textOf('checkup/questionnaire.yaml')).toMatch(written)
    expect(await faults()).toEqual([])
  })

  it('is rated on a scale that there is', async () => {
    const { codes, diagnostics } = await run(newQuestion, ['checkup', 's_risk', 'How harmful?'], { type: 'scale', scale: ['harms'] })
    expect([codes, diagnostics[0]?.message]).toEqual([['nothing-to-add-to'], expect.stringContaining('did you mean “harm”')])
  })

  it('goes into a section that there is', async () => {
    expect((await run(newQuestion, ['checkup', 's_stat', 'Why?'])).diagnostics[0]?.message).toContain('did you mean “s_state”')
    expect((await run(newQuestion, ['guide', 's_state', 'Why?'])).codes).toEqual(['nothing-to-add-to'])
  })
})

describe('new resource', () => {
  it('is complete and listed at once', async () => {
    const { status, written } = await run(newResource, ['training-plan'], { kind: 'workbook' })
    expect(status).toBe(exitStatus.done)
    expect(written?.map((path) => path.slice(path.indexOf('training-plan')))).toHaveLength(5)
    expect(await textOf('training-plan/resource.yaml')).toMatch(/\nkind: workbook\ntitle: Training plan\n/)
    expect(await faults()).toEqual([])
  })

  it('can be filled in, scored and reported at once where it is a questionnaire', async () => {
    expect(await run(newResource, ['self-check'], { kind: 'questionnaire', group: 'doing' })).toMatchObject({ status: exitStatus.done, codes: [] })
    expect(await faults()).toEqual([])
    const { value: edition } = await reviewContent(content)
    const questionnaire = edition?.resources.find(({ id }) => id === 'self-check')?.questionnaire
    expect([questionnaire?.verdict, questionnaire?.sections[0]?.questions.length]).toEqual(['result', 1])
    const answers = join(content, 'self-check/golden/begun.answers.yaml')
    expect(await reported(answers)).toMatch(/Begun[\s\S]*To be written\./)
    expect(await run(newQuestion, ['self-check', 's_first', 'What else?'], { type: 'matrix' })).toMatchObject({ status: exitStatus.done, codes: [] })
    expect(await faults()).toEqual([])
  })

  it('has a folder of its own', async () => {
    expect((await run(newResource, ['guide'])).codes).toEqual(['id-taken'])
    expect((await run(newResource, ['Our Plan'])).diagnostics[0]?.message).toContain('such as our-plan')
    expect((await run(newResource, ['plan'], { group: 'none' })).codes).toEqual(['nothing-to-add-to'])
  })
})

it('nothing is begun in content that has errors', async () => {
  const before = await textOf('toolkit.yaml')
  await writeFile(join(content, 'toolkit.yaml'), before.replace('title:', 'titel:'))
  expect(await run(newTerm, ['spoke key'])).toMatchObject({ status: exitStatus.inputHasErrors, codes: expect.arrayContaining(['unknown-field']) })
  await writeFile(join(content, 'toolkit.yaml'), before)
})
