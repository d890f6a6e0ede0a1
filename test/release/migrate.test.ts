import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answers, type MigrationRecord, type ProgressModel, type ReportModel, validators } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { repository } from '../support/base-story.ts'
import { sealTwoEditions } from './two-editions.ts'

const { folder, toolkit, write } = await sealTwoEditions()
const golden = join(folder, 'content/editions/1.0.0/golden/checkup/old-cargo.answers.yaml')
await write('old.answers.yaml', (await readFile(golden, 'utf8')).replace('  q_gap:', '  q_remark: { value: Rust, note: On the left }\n  q_gap:'))

const readAnswers = async (name: string): Promise<Answers> => parse(await readFile(join(folder, name), 'utf8'))

/** Answers without the mark of a review. */
function plain({ toDiscuss: _mark, ...answer }: Answers['answers'][string] = {}): object {
  return answer
}

it('carries answers from one sealed edition to the next, with every value accounted for', async () => {
  const { status, stdout, stderr } = await toolkit('answers', 'migrate', 'old.answers.yaml', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { records, written, account } = JSON.parse(stdout)
  expect(written).toEqual(['old.2.0.0.answers.yaml'])
  const [old, fresh] = await Promise.all([readAnswers('old.answers.yaml'), readAnswers('old.2.0.0.answers.yaml')])
  expect(validators.answers(fresh)).toBe(true)
  const { entries } = records[0] as MigrationRecord
  for (const [id, answer] of Object.entries(old.answers)) {
    const [entry, ...more] = entries.filter(({ question, group }) => question === id && group === undefined)
    expect(more).toEqual([])
    for (const into of entry?.into ?? []) expect(plain(fresh.answers[into])).toEqual(answer)
    if (entry?.into.length === 0) expect(fresh.retired).toContainEqual(expect.objectContaining({ question: id, answer }))
    expect(entry).toBeDefined()
  }
  expect(fresh.answers).toMatchObject({ q_seen: { value: 'Rust', toDiscuss: true }, q_heard: { value: 'Rust', toDiscuss: true } })
  expect(account.toReview.map(({ question }: { question: { id: string } }) => question.id)).toEqual(['q_seen', 'q_heard'])
  expect(await toolkit('answers', 'check', 'old.2.0.0.answers.yaml')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('2 to be discussed'),
  })
})

it('never writes over an answer file', async () => {
  const before = await readFile(join(folder, 'old.answers.yaml'), 'utf8')
  const refused = await toolkit('answers', 'migrate', 'old.answers.yaml', '--out', 'old.answers.yaml')
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('file-exists') })
  expect(await readFile(join(folder, 'old.answers.yaml'), 'utf8')).toBe(before)
})

it('says which step cannot be undone, and writes nothing', async () => {
  const refused = await toolkit('answers', 'migrate', 'old.2.0.0.answers.yaml', '--to', '1.0.0')
  expect(refused).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/edition 2\.0\.0 cannot go back to 1\.0\.0: .*`split`/) })
  expect(await readdir(folder)).not.toContain('old.1.0.0.answers.yaml')
})

it('scores old answers by their own edition', async () => {
  const { status, stdout, stderr } = await toolkit('assess', 'old.answers.yaml', '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const old = await readAnswers('old.answers.yaml')
  expect(JSON.parse(stdout)).toMatchObject({ edition: '1.0.0', digest: old.digest })
})

it('reports on old answers by their own edition, alone and beside those of a later one', async () => {
  const asData = ['--format', 'json', '--brand', join(repository, 'templates/brands/default')]
  const alone = await toolkit('report', 'old.answers.yaml', ...asData, '--out', 'reports')
  expect(alone).toMatchObject({ status: 0, stderr: expect.stringContaining('answers-older-edition') })
  const report = JSON.parse(await readFile(join(folder, 'reports/old.json'), 'utf8')) as ReportModel
  const old = await readAnswers('old.answers.yaml')
  expect(report.provenance).toMatchObject({ edition: '1.0.0', questionnaireDigest: old.digest })
  expect(JSON.stringify(report.answers)).toContain('Rust')

  const both = ['--kind', 'progress', 'old.answers.yaml', 'old.2.0.0.answers.yaml']
  expect(await toolkit('report', ...both, ...asData, '--out', 'reports/progress')).toMatchObject({ status: 0 })
  const [name = ''] = await readdir(join(folder, 'reports/progress'))
  const progress = JSON.parse(await readFile(join(folder, 'reports/progress', name), 'utf8')) as ProgressModel
  expect(progress.assessments.map(({ provenance }) => provenance.edition)).toEqual(['1.0.0', '2.0.0'])
  expect(progress.comparable).toBe(false)
})

it('begins and reads answers of an edition that is named', async () => {
  expect(await toolkit('answers', 'new', 'checkup', '--edition', '1.0.0', '--format', 'csv', '--out', 'first.csv')).toMatchObject({ status: 0 })
  expect(await readFile(join(folder, 'first.csv'), 'utf8')).toContain('q_remark')
  const now = await toolkit('answers', 'import', 'first.csv', '--out', 'first.answers.yaml')
  expect(now).toMatchObject({ status: 1, stderr: expect.stringContaining('answers-digest') })
  const then = await toolkit('answers', 'import', 'first.csv', '--edition', '1.0.0', '--out', 'first.answers.yaml')
  expect(then).toMatchObject({ status: 0 })
})
