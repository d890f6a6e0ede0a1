import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { answersCheck } from '../verbs/answers-check.ts'
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
