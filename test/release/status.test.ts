import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openProject, type Project } from './project.ts'

const migration = `questionnaire: checkup
from: "1.0.0"
to: "2.0.0"
reword: [questions.q_kind.options.o_cargo.label]
drop: [{ unit: questions.q_remark, reason: Nobody read it. }]
`

// What issue after issue of real instruments had in common: a release said less than it changed, and nobody noticed.
describe('release status', () => {
  let project: Project
  const checkup = 'content/checkup/questionnaire.yaml'
  const say = (step: string): Promise<void> =>
    project.write('.changeset/a.md', `---\n"@bicycle-workshop/checkup": ${step}\n---\n\nNo more remarks.\n`)
  const put = async (path: string, from: string, to: string): Promise<() => Promise<void>> => {
    const text = await readFile(join(project.folder, path), 'utf8')
    expect(text).toContain(from)
    await project.write(path, text.replace(from, to))
    return () => project.write(path, text)
  }

  beforeAll(async () => {
    project = await openProject()
    expect(await project.toolkit('release', 'seal')).toMatchObject({ status: 0 })
    await put(checkup, '      - id: q_remark\n        type: text\n        text: What else was seen?\n        optional: true\n', '')
    await put(checkup, 'label: Cargo bicycle', 'label: Freight bicycle')
    await project.write('content/checkup/migrations/1.0.0-2.0.0.yaml', migration)
    await say('major')
    await project.goldens()
  }, 60_000)

  it('is content with a release that says what it does', async () => {
    const { status, stdout } = await project.toolkit('release', 'status', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [],
      release: { since: { edition: '1.0.0' }, next: { edition: '2.0.0', step: 'major' }, changesets: ['.changeset/a.md'] },
    })
  })

  it('fails where a changeset is lowered, and says why', async () => {
    await say('minor')
    const { status, stderr } = await project.toolkit('release', 'status')
    await say('major')
    expect(status).toBe(1)
    expect(stderr).toContain('error changeset-too-small .changeset/a.md:2:2')
    expect(stderr).toContain('The changesets of “checkup” say minor, and its changes need major: ')
    expect(stderr).toContain('questions.q_remark (Question or section removed)')
  })

  it('fails where a verb of a migration is dropped, and says why', async () => {
    const mend = await put('content/checkup/migrations/1.0.0-2.0.0.yaml', 'drop: [{ unit: questions.q_remark, reason: Nobody read it. }]\n', '')
    const { status, stderr } = await project.toolkit('release', 'status')
    await mend()
    expect(status).toBe(1)
    expect(stderr).toContain('error migration-misses content/checkup/migrations/1.0.0-2.0.0.yaml:1')
    expect(stderr).toContain('No rule covers questions.q_remark')
  })

  it('fails where an id is used again, and says why', async () => {
    const mend = await put(
      checkup,
      '        type: date\n        text: When was it last checked?',
      '        type: text\n        text: Who painted the frame?',
    )
    const golden = await put(
      'content/checkup/golden/old-cargo.answers.yaml',
      /(?:^ {2}q_checked:.*\n)(?: {4}.*\n)*/m.exec(await goldens())?.[0] ?? '',
      '',
    )
    await project.goldens()
    const { status, stderr } = await project.toolkit('release', 'status')
    await mend()
    await golden()
    expect(status).toBe(1)
    expect(stderr).toMatch(/error id-used-again content\/checkup\/questionnaire\.yaml:\d+/)
    expect(stderr).toContain('asks “Who painted the frame?”; in edition 1.0.0 it asked “When was it last checked?”')
  })

  it('fails where a sealed file was altered, and names it', async () => {
    const mend = await put('content/editions/1.0.0/golden/checkup/old-cargo.expected.yaml', 'wear_points', 'wear_pionts')
    const [told, verified] = [await project.toolkit('release', 'status'), await project.toolkit('verify', 'content/editions/1.0.0')]
    await mend()
    expect([told.status, verified.status]).toEqual([1, 1])
    for (const { stderr } of [told, verified]) expect(stderr).toContain('content/editions/1.0.0/golden/checkup/old-cargo.expected.yaml')
  })

  async function goldens(): Promise<string> {
    return readFile(join(project.folder, 'content/checkup/golden/old-cargo.answers.yaml'), 'utf8')
  }
})
