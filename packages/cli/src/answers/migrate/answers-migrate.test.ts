import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { copyStory, sealAsIs } from '../../editions/fixture.ts'
import { answersCheck } from '../../verbs/answers-check.ts'
import { answersExport } from '../../verbs/answers-export.ts'
import { answersMigrate } from '../../verbs/answers-migrate.ts'
import { assess } from '../../verbs/assess.ts'
import { migratedName } from './migrated-name.ts'

const templates = join(import.meta.dirname, '../../../../../templates')

type AnyVerb = (call: { arguments: string[]; options: object }) => Promise<number>

/** Calls a verb and gives what it printed. */
async function call(verb: AnyVerb, args: string[], options: object): Promise<{ status: number; out: string; talk: string }> {
  const spies = [vi.spyOn(process.stdout, 'write').mockReturnValue(true), vi.spyOn(process.stderr, 'write').mockReturnValue(true)]
  try {
    const status = await verb({ arguments: args, options: { templates, ...options } })
    const [out = '', talk = ''] = spies.map((spy) => spy.mock.calls.map(([text]) => String(text)).join(''))
    return { status, out, talk }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

async function edit(path: string, ...changes: [from: string, to: string][]): Promise<void> {
  const text = await readFile(path, 'utf8')
  for (const [from] of changes) if (!text.includes(from)) throw new Error(`${path} has no “${from}”`)
  await writeFile(
    path,
    changes.reduce((current, [from, to]) => current.replace(from, () => to), text),
  )
}

const migration = `questionnaire: checkup
from: "1.0.0"
to: "1.1.0"
move: [{ from: q_chain, to: q_links }]
rescale: [{ question: q_gap }]
drop: [{ unit: questions.q_remark, reason: Nobody read it. }]
`

/** The story sealed as 1.0.0 and edited to 1.1.0: a question is gone, another has another id, a third weighs more. */
async function twoEditions(): Promise<{ content: string; old: string; migrations: string }> {
  const content = await copyStory()
  await sealAsIs(content)
  const old = join(dirname(content), 'bicycle.answers.yaml')
  await writeFile(old, await readFile(join(content, 'checkup/golden/old-cargo.answers.yaml')))
  await edit(old, ['q_gap:', 'q_remark: { value: Rust, note: On the left }\n  q_gap:'])
  await edit(join(content, 'toolkit.yaml'), ['edition: "1.0.0"', 'edition: "1.1.0"'])
  await edit(
    join(content, 'checkup/questionnaire.yaml'),
    ['id: q_chain', 'id: q_links'],
    ['weight: 2', 'weight: 3'],
    ['      - id: q_remark\n        type: text\n        text: What else was seen?\n        optional: true\n', ''],
  )
  await rm(join(content, 'checkup/golden'), { recursive: true })
  const migrations = join(content, 'checkup/migrations')
  await mkdir(migrations)
  await writeFile(join(migrations, '1.0.0-1.1.0.yaml'), migration)
  return { content, old, migrations }
}

describe('answers migrate', () => {
  it('writes a new file beside the old one, and says what became of every answer and result', async () => {
    const { content, old } = await twoEditions()
    const before = await readFile(old, 'utf8')
    const { status, out, talk } = await call(answersMigrate, [old], { content })
    expect([status, talk]).toEqual([0, expect.stringContaining('bicycle.1.1.0.answers.yaml')])
    expect(await readFile(old, 'utf8')).toBe(before)
    expect(out).toMatchSnapshot()
    const fresh = await readFile(join(dirname(old), 'bicycle.1.1.0.answers.yaml'), 'utf8')
    expect(fresh).toContain('edition: 1.1.0\n')
    expect(fresh).toContain('retired:\n  - question: q_remark\n    edition: 1.0.0\n    to: 1.1.0\n    answer:\n      value: Rust\n')
    expect(await call(answersMigrate, [old], { content })).toMatchObject({ status: 1, out: '', talk: expect.stringContaining('file-exists') })
  })

  it('gives a page for the agency and a value for programs', async () => {
    const { content, old } = await twoEditions()
    const report = join(dirname(old), 'change.html')
    const brand = join(templates, 'brands/default')
    const unlooked = await call(answersMigrate, [old], { content, report, brand: join(templates, 'brands/none') })
    expect(unlooked).toMatchObject({ status: 1, out: '', talk: expect.stringContaining('missing-folder') })
    const made = await call(answersMigrate, [old], { content, report, brand, locale: ['de'], json: true })
    expect(made).toMatchObject({ status: 0, talk: '' })
    const { account, records, written } = JSON.parse(made.out)
    expect(written).toEqual([expect.stringMatching(/1\.1\.0\.answers\.yaml$/), expect.stringMatching(/change\.html$/)])
    expect(account).toMatchObject({
      way: ['1.0.0', '1.1.0'],
      counts: { kept: 9, moved: 1, retired: 1 },
    })
    expect(account.carried[0].question).toEqual({ id: 'q_kind', number: '1.1', text: 'Was für ein Fahrrad ist es?' })
    expect(records).toMatchObject([{ from: '1.0.0', to: '1.1.0' }])
    const page = await readFile(report, 'utf8')
    expect(page).toContain('<html lang="de"')
    expect(page).toContain('Rust')
    expect(page).toContain('Nobody read it.')
  })

  it('says why in the words of the page, and in what language an editor wrote', async () => {
    const { content, old, migrations } = await twoEditions()
    await edit(join(migrations, '1.0.0-1.1.0.yaml'), [
      'move: [{ from: q_chain, to: q_links }]\n',
      'coveredBy: [{ question: q_chain, by: [q_kind] }]\n',
    ])
    const report = join(dirname(old), 'change.html')
    const made = await call(answersMigrate, [old], { content, report, brand: join(templates, 'brands/default'), locale: ['de'] })
    expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/why: covered by 1\.1 “Was .*\?”\n/) })
    expect(made.out).not.toContain('q_')
    const page = await readFile(report, 'utf8')
    expect(page).toMatch(/<p class="named"><span class="number">1\.1<\/span> Was/)
    expect(page).toContain('<span class="untranslated" lang="en" dir="auto">Nobody read it.</span>')
    expect(page).not.toContain('q_kind')
  })

  it('says why over several steps, by questions of the edition that had them', async () => {
    const { content, old, migrations } = await twoEditions()
    await edit(join(migrations, '1.0.0-1.1.0.yaml'), [
      'move: [{ from: q_chain, to: q_links }]\n',
      'replace: [{ question: q_chain, by: [q_links] }]\n',
    ])
    await sealAsIs(content)
    await edit(join(content, 'toolkit.yaml'), ['edition: "1.1.0"', 'edition: "1.2.0"'])
    await edit(join(content, 'checkup/questionnaire.yaml'), ['id: q_links', 'id: q_cogs'])
    await writeFile(
      join(migrations, '1.1.0-1.2.0.yaml'),
      'questionnaire: checkup\nfrom: "1.1.0"\nto: "1.2.0"\nmove: [{ from: q_links, to: q_cogs }]\n',
    )
    const { status, out } = await call(answersMigrate, [old], { content })
    expect([status, out]).toEqual([0, expect.stringContaining('edition 1.0.0 → 1.1.0 → 1.2.0')])
    expect(out).toContain('why: replaced by 1.3 “How worn is the chain?”')
    expect(out).toContain('why: Nobody read it.')
    expect(out).not.toContain('q_')
  })

  it('goes back to where it came from', async () => {
    const { content, old } = await twoEditions()
    await call(answersMigrate, [old], { content })
    const fresh = join(dirname(old), 'bicycle.1.1.0.answers.yaml')
    const { status, out } = await call(answersMigrate, [fresh], { content, to: '1.0.0' })
    expect([status, out]).toEqual([0, expect.stringContaining('9 kept, 1 moved, 1 restored')])
    const back = join(dirname(old), 'bicycle.1.0.0.answers.yaml')
    const scored = (path: string) => call(assess, [path], { content, json: true })
    expect(await scored(back)).toEqual(await scored(old))
    expect(await readFile(back, 'utf8')).not.toContain('retired:')
  })

  it('stays where it is', async () => {
    const { content, old } = await twoEditions()
    const { status, talk } = await call(answersMigrate, [old], { content, to: '1.0.0' })
    expect([status, talk]).toEqual([0, 'They are answers to edition 1.0.0 already; nothing was written.\n'])
  })
})

describe('answers that cannot be carried over', () => {
  const nothingBeside = (old: string) => expect(readFile(join(dirname(old), 'bicycle.1.1.0.answers.yaml'))).rejects.toThrow('ENOENT')

  it.each([
    ['of no edition that is known', ['digest: sha256:cba4', 'digest: sha256:0000'], 'known are 1.0.0, 1.1.0'],
    ['of a questionnaire that is not known', ['questionnaire: checkup', 'questionnaire: nothing'], 'answers-no-edition'],
    ['without a digest', ['digest:', 'dijest:'], 'missing-field'],
    ['with errors', ['value: 80.5', 'value: 805'], 'answer-range'],
  ] as [string, [string, string], string][])('%s', async (_, change, said) => {
    const { content, old } = await twoEditions()
    await edit(old, change)
    expect(await call(answersMigrate, [old], { content })).toMatchObject({ status: 1, out: '', talk: expect.stringContaining(said) })
    await nothingBeside(old)
  })

  it.each([
    ['without a rule for what changed', ['move: [{ from: q_chain, to: q_links }]\n', ''], 'migration-no-rule'],
    ['in a circle', ['to: "1.1.0"', 'to: "1.0.0"'], 'migration-editions'],
    ['by a migration that cannot be read', ['drop:', 'dorp:'], 'unknown-field'],
    ['by one in the wrong place', ['from: "1.0.0"', 'from: "0.9.0"'], 'migration-misplaced'],
  ] as [string, [string, string], string][])('%s', async (_, change, said) => {
    const { content, old, migrations } = await twoEditions()
    await edit(join(migrations, '1.0.0-1.1.0.yaml'), change)
    expect(await call(answersMigrate, [old], { content })).toMatchObject({ status: 1, out: '', talk: expect.stringContaining(said) })
    await nothingBeside(old)
  })

  it('to an edition that there is not, through one that was altered, or back over a split', async () => {
    const { content, old, migrations } = await twoEditions()
    expect(await call(answersMigrate, [old], { content, to: '7.0.0' })).toMatchObject({ status: 1, talk: expect.stringContaining('unknown-edition') })
    await call(answersMigrate, [old], { content })
    await edit(join(migrations, '1.0.0-1.1.0.yaml'), ['drop:', 'split: [{ from: q_load, to: [q_load, q_lights] }]\ndrop:'])
    const fresh = join(dirname(old), 'bicycle.1.1.0.answers.yaml')
    expect(await call(answersMigrate, [fresh], { content, to: '1.0.0' })).toMatchObject({
      status: 1,
      talk: expect.stringContaining('migration-no-way-back'),
    })
    await edit(join(content, 'editions/1.0.0/manifest.json'), ['"edition"', '"edition" '])
    expect(await call(answersMigrate, [fresh], { content })).toMatchObject({ status: 1, talk: expect.stringContaining('sealed-altered') })
  })
})

describe('old answers', () => {
  it('have their result from their own edition, and are said to be old', async () => {
    const { content, old } = await twoEditions()
    const scored = await call(assess, [old], { content })
    expect(scored).toMatchObject({ status: 0, out: expect.stringContaining('Result: Tired') })
    expect(scored.talk).toContain('answers-older-edition')
    expect(scored.talk).toContain('the current one is 1.1.0')
    expect((await call(answersCheck, [old], { content })).out).toContain('Complete: all 6 questions')
    const table = join(dirname(old), 'old.csv')
    expect(await call(answersExport, [old], { content, format: 'csv', out: table })).toMatchObject({ status: 0 })
    expect(await readFile(table, 'utf8')).toContain('What else was seen?')
  })

  it('say what is wrong with the edition that they may belong to', async () => {
    const { content, old } = await twoEditions()
    await edit(join(content, 'editions/1.0.0/manifest.json'), ['"edition"', '"edition" '])
    expect(await call(assess, [old], { content })).toMatchObject({ status: 1, talk: expect.stringContaining('sealed-altered') })
  })
})

it.each([
  ['a/bike.answers.yaml', 'a/bike.1.1.0.answers.yaml'],
  ['bike.1.0.0.answers.yaml', 'bike.1.1.0.answers.yaml'],
  ['bike.json', 'bike.1.1.0.answers.json'],
  ['bike.yml', 'bike.1.1.0.answers.yml'],
  ['bike', 'bike.1.1.0.answers.yaml'],
])('answers of %s go to %s', (from, to) => {
  expect(migratedName(from, '1.0.0', '1.1.0')).toBe(to)
})
