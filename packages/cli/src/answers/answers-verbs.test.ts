import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { answersCheck } from '../verbs/answers-check.ts'
import { answersExport } from '../verbs/answers-export.ts'
import { answersForm } from '../verbs/answers-form.ts'
import { answersImport } from '../verbs/answers-import.ts'
import { answersMerge } from '../verbs/answers-merge.ts'
import { answersNew } from '../verbs/answers-new.ts'
import { assess } from '../verbs/assess.ts'

const root = join(import.meta.dirname, '../../../..')
const story = { content: join(root, 'test/stories/base/content'), templates: join(root, 'templates') }
const golden = join(story.content, 'checkup/golden/old-cargo.answers.yaml')
const folder = await mkdtemp(join(tmpdir(), 'ai-toolkit-answers-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

type AnyVerb = (call: { arguments: string[]; options: object }) => Promise<number>

/** Calls a verb on the base story and gives what it printed. */
async function call(verb: AnyVerb, args: string[], options: object = {}): Promise<{ status: number; out: string; talk: string }> {
  const spies = [vi.spyOn(process.stdout, 'write').mockReturnValue(true), vi.spyOn(process.stderr, 'write').mockReturnValue(true)]
  try {
    const status = await verb({ arguments: args, options: { ...story, ...options } })
    const [out = '', talk = ''] = spies.map((spy) => spy.mock.calls.map(([text]) => String(text)).join(''))
    return { status, out, talk }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** A copy of the golden answers with one change. */
async function changed(name: string, from: string, to: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(
    path,
    (await readFile(golden, 'utf8')).replace(from, () => to),
  )
  return path
}

describe('answers new', () => {
  it('writes a file that is checked as a draft, and does not write over it', async () => {
    const out = join(folder, 'new.answers.yaml')
    expect(await call(answersNew, ['checkup'], { out })).toMatchObject({ status: 0, out: '' })
    const text = await readFile(out, 'utf8')
    expect(text.split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+.*packages\/model\/schemas\/answers\.schema\.json$/)
    const checked = await call(answersCheck, [out])
    expect(checked.status).toBe(0)
    expect(checked.out).toContain('A draft: 0 of 5 questions that count are answered; 5 open:\n  1.1    What kind of bicycle is it?')
    await writeFile(out, `${text}# mine\n`)
    const refused = await call(answersNew, ['checkup'], { out })
    expect([refused.status, refused.talk]).toEqual([1, expect.stringContaining('file-exists')])
    expect(await readFile(out, 'utf8')).toContain('# mine')
    expect(await call(answersNew, ['checkup'], { out, force: true })).toMatchObject({ status: 0 })
  })

  it('prints to stdout without a file, and says what it does not know', async () => {
    expect((await call(answersNew, ['checkup'])).out).toContain('\nquestionnaire: checkup\n')
    expect(await call(answersNew, ['chekup'])).toMatchObject({ status: 1, out: '', talk: expect.stringContaining('did you mean “checkup”') })
    expect(await call(answersNew, ['checkup'], { locale: ['xx'] })).toMatchObject({ status: 1, talk: expect.stringContaining('unknown-locale') })
  })
})

describe('answers check', () => {
  it('says complete', async () => {
    expect((await call(answersCheck, [golden])).out).toContain('Complete: all 6 questions that count are answered.')
    expect(JSON.parse((await call(answersCheck, [golden], { json: true })).out)).toMatchObject({ complete: true, open: [], diagnostics: [] })
  })

  it('lists what is to be discussed and by whom it is to be answered', async () => {
    const path = await changed('open.yaml', 'q_chain: { value: w1 }', 'q_chain: { value: w1, toDiscuss: true, assignedTo: B. Smith }')
    expect((await call(answersCheck, [path])).out).toContain('1.3    How worn is the chain? (to discuss, assigned to B. Smith)')
  })

  it('shows a fault at its line', async () => {
    const { status, talk } = await call(answersCheck, [await changed('faulty.yaml', 'value: 80.5', 'value: "80,5"')])
    expect(status).toBe(1)
    expect(talk).toContain('faulty.yaml:18:20')
    expect(talk).toContain('write 80.5')
  })

  it.each([
    ['too large', `# ${'x'.repeat(20_000_000)}`, 'file-too-large'],
    ['in another encoding', Buffer.from('answers: { q_a: { note: "Prüfung" } }', 'latin1'), 'not-utf8'],
    ['in UTF-16', Buffer.from('\ufeffanswers: {}', 'utf16le'), 'not-utf8'],
  ])('refuses a file that is %s', async (_, content, code) => {
    const path = join(folder, 'bad.yaml')
    await writeFile(path, content)
    expect(await call(answersCheck, [path])).toMatchObject({ status: 1, talk: expect.stringContaining(code) })
  })
})

describe('assess', () => {
  it('scores what is in order of a file with errors only where that is asked for', async () => {
    const path = await changed('partly.yaml', 'q_chain: { value: w1 }', 'q_chain: { value: w9 }')
    expect(await call(assess, [path])).toMatchObject({ status: 1, out: '' })
    const partial = await call(assess, [path], { partial: true })
    expect(partial).toMatchObject({ status: 0, talk: expect.stringContaining('answer-unknown-choice') })
    expect(partial.out).toContain('Answered: 5 of 6 that count.')
  })

  it('never scores answers to another state of the questionnaire', async () => {
    const path = await changed('foreign.yaml', 'sha256:cba4', 'sha256:0000')
    expect(await call(assess, [path], { partial: true })).toMatchObject({ status: 1, out: '' })
  })

  it('compares with an earlier file', async () => {
    const path = await changed('later.yaml', 'value: w2\n', 'value: w0\n')
    const { status, out } = await call(assess, [path], { compare: golden })
    expect(status).toBe(0)
    expect(out).toContain('Levels\n  State  Tired → Good  better')
    expect(out).toContain('  1.2 How worn are the brake pads?\n      before: Worn\n      now:    New')
    const { comparison } = JSON.parse((await call(assess, [path], { compare: golden, json: true })).out)
    expect(comparison.answers).toEqual([{ question: 'q_gap', before: { value: 'w2' }, now: { value: 'w0' } }])
  })
})

describe('answers export and import', () => {
  it.each(['xlsx', 'csv'])('carry answers to %s and back without loss', async (format) => {
    const table = join(folder, `there.${format}`)
    expect(await call(answersExport, [golden], { format, out: table })).toMatchObject({ status: 0, out: '' })
    expect(await call(answersExport, [golden], { format, out: table })).toMatchObject({ status: 1, talk: expect.stringContaining('file-exists') })
    const back = join(folder, `back-${format}.json`)
    expect(await call(answersImport, [table], { out: back })).toMatchObject({ status: 0, out: '' })
    const before = await call(assess, [golden], { json: true })
    expect((await call(assess, [back], { json: true })).out).toBe(before.out)
  })

  it('name the cell of what cannot be used, and write the rest only where that is asked for', async () => {
    const table = join(folder, 'faulty.csv')
    await call(answersExport, [golden], { format: 'csv', out: table })
    await writeFile(table, (await readFile(table, 'utf8')).replace('"o_cargo"', '"o_crago"'))
    const out = join(folder, 'from-faulty.yaml')
    const refused = await call(answersImport, [table], { out })
    expect(refused).toMatchObject({ status: 1, talk: expect.stringMatching(/answer-unknown-choice .*faulty\.csv:\d+:\d+/) })
    await expect(readFile(out)).rejects.toThrow('ENOENT')
    expect(await call(answersImport, [table], { out, partial: true })).toMatchObject({ status: 0 })
    expect(await readFile(out, 'utf8')).toContain('q_chain')
  })

  it('begin with an empty workbook', async () => {
    const out = join(folder, 'blank.xlsx')
    expect(await call(answersNew, ['checkup'], { format: 'xlsx', out })).toMatchObject({ status: 0 })
    const imported = await call(answersImport, [out])
    expect(imported).toMatchObject({ status: 0 })
    expect(imported.out).toContain('name: …')
  })

  it('number several submissions', async () => {
    const path = join(folder, 'many.json')
    const { digest } = JSON.parse((await call(assess, [golden], { json: true })).out)
    const one = { TOOLKIT_questionnaire: 'checkup', TOOLKIT_edition: '1.0.0', TOOLKIT_digest: digest, SUBJECT_name: 'One', q_kind: 'o_city' }
    await writeFile(path, JSON.stringify([one, { ...one, SUBJECT_name: 'Two' }]))
    expect(await call(answersImport, [path])).toMatchObject({ status: 2 })
    expect(await call(answersImport, [path], { out: join(folder, 'many.yaml') })).toMatchObject({ status: 0 })
    expect(await readFile(join(folder, 'many-2.yaml'), 'utf8')).toContain('name: Two')
  })
})

describe('answers form', () => {
  it('writes a form for ODK and one for SurveyJS', async () => {
    const out = join(folder, 'form.xlsx')
    expect(await call(answersForm, ['checkup'], { out })).toMatchObject({ status: 0 })
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
    const survey = JSON.parse((await call(answersForm, ['checkup'], { format: 'surveyjs' })).out)
    expect(survey.pages.map(({ name }: { name: string }) => name)).toEqual(['ABOUT', 'S_s_state', 'S_s_risk'])
    expect(await call(answersForm, ['chekup'])).toMatchObject({ status: 1, talk: expect.stringContaining('unknown-questionnaire') })
  })
})

describe('answers merge', () => {
  it('joins what only one of the two says', async () => {
    const mine = await changed('mine.yaml', 'q_chain: { value: w1 }', 'q_remark: { value: Rust }')
    const { status, out } = await call(answersMerge, [golden, mine])
    expect(status).toBe(0)
    expect(out).toContain('  q_chain:\n    value: w1\n')
    expect(out).toContain('  q_remark:\n    value: Rust\n')
  })

  it('lists what both say differently, and writes nothing until somebody decides', async () => {
    const theirs = await changed('theirs.yaml', 'q_chain: { value: w1 }', 'q_chain: { value: w2 }')
    const out = join(folder, 'merged.yaml')
    const conflict = await call(answersMerge, [golden, theirs], { out })
    expect(conflict).toMatchObject({ status: 1, out: expect.stringMatching(/1\.3 How worn is the chain\?\n.*Used\n.*Worn/) })
    await expect(readFile(out)).rejects.toThrow('ENOENT')
    expect(await call(answersMerge, [golden, theirs], { out, prefer: 'b' })).toMatchObject({ status: 0 })
    expect(await readFile(out, 'utf8')).toContain('  q_chain:\n    value: w2\n')
    expect(JSON.parse((await call(answersMerge, [golden, theirs], { json: true })).out)).toMatchObject({
      conflicts: [{ question: 'q_chain' }],
      written: [],
    })
  })

  it('refuses answers to different states of the questionnaire', async () => {
    const old = await changed('old.yaml', 'sha256:cba4', 'sha256:0000')
    expect(await call(answersMerge, [golden, old])).toMatchObject({ status: 1, out: '', talk: expect.stringContaining('answers-digest') })
  })
})
