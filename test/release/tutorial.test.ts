import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../support/base-story.ts'
import type { Run } from '../support/run-toolkit.ts'
import { openProject, type Project } from './project.ts'

/** The commands of the editor’s tutorial in content/README.md, in their order, without the program that runs them. */
async function readTutorial(): Promise<string[]> {
  const text = await readFile(join(repository, 'content/README.md'), 'utf8')
  const from = text.indexOf('## From an edit to a sealed edition')
  const blocks = [...text.slice(from, text.indexOf('\n## ', from + 1)).matchAll(/```sh\n([\s\S]*?)```/g)]
  return blocks.flatMap(([, block = '']) => block.trim().split('\n')).map((line) => line.replace(/^npx pnpm@[\d.]+ /, ''))
}

// The tutorial and this test say the same commands, so that one that no longer works, or is no longer needed, cannot stay in it.
describe('from an edit to a sealed edition, command by command', () => {
  let project: Project
  const done: string[] = []
  const follow = (command: string): Promise<Run> => {
    done.push(command)
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
    const [program, ...args] = words
    if (program === 'toolkit') return project.toolkit(...args)
    return project.goldens()
  }
  const read = (path: string): Promise<string> => readFile(join(project.folder, path), 'utf8')
  const edit = async (path: string, from: string, to: string): Promise<void> => {
    const text = await read(path)
    expect(text).toContain(from)
    await writeFile(join(project.folder, path), text.replace(from, to))
  }
  beforeAll(async () => {
    project = await openProject()
    expect(await project.toolkit('release', 'seal')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Sealed edition 1.0.0 of 2026-03-01'),
    })
  }, 60_000)

  it('says what an edit amounts to', async () => {
    await edit('content/guide/chapters/first.md', 'Look before you turn', 'Look twice before you turn')
    await edit(
      'content/checkup/questionnaire.yaml',
      '      - id: q_remark\n        type: text\n        text: What else was seen?\n        optional: true\n',
      '',
    )
    await edit('content/checkup/questionnaire.yaml', 'label: Cargo bicycle', 'label: Cargo bike')
    await edit(
      'content/checkup/golden/old-cargo.answers.yaml',
      /digest: \S+/.exec(await read('content/checkup/golden/old-cargo.answers.yaml'))?.[0] ?? '',
      'digest: sha256:0000000000000000000000000000000000000000000000000000000000000000',
    )
    const { status, stderr } = await follow('toolkit release status')
    expect([status, stderr]).toEqual([1, expect.stringContaining('answers-digest')])
  })

  it('wants a changeset for each resource, and a migration', async () => {
    await project.write('.changeset/look.md', '---\n"@bicycle-workshop/guide": minor\n---\n\nThe guide says to look twice.\n')
    await project.write('.changeset/remark.md', '---\n"@bicycle-workshop/checkup": major\n---\n\nNobody is asked for a remark.\n')
    await follow('goldens')
    const before = await project.toolkit('release', 'status')
    expect(before.stderr).toContain('there is no checkup/migrations/1.0.0-2.0.0.yaml')
    expect(before.stdout).toMatch(
      /guide +1 guidance +minor +minor +1\.1\.0\n +checkup .* major +major +2\.0\.0\n\nThe next edition is 2\.0\.0\. The greatest step of its parts is a major one/,
    )
    const migration = 'questionnaire: checkup\nfrom: "1.0.0"\nto: "2.0.0"\nkeep: [questions.q_kind.options.o_cargo.label]\n'
    await project.write('content/checkup/migrations/1.0.0-2.0.0.yaml', migration)
    expect((await project.toolkit('release', 'status')).stderr).toContain('migration-misses content/checkup/migrations/1.0.0-2.0.0.yaml:1')
    await project.write(
      'content/checkup/migrations/1.0.0-2.0.0.yaml',
      `${migration}drop:\n  - unit: questions.q_remark\n    reason: Nobody read it.\n`,
    )
    expect(await follow('toolkit check')).toMatchObject({ status: 0 })
    expect(await follow('toolkit release status')).toMatchObject({ status: 0, stderr: '' })
  })

  it('seals', async () => {
    expect(await follow('toolkit release seal --label "Second edition"')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Sealed edition 2\.0\.0 of \d{4}-\d\d-\d\d in content\/editions\/2\.0\.0: guide 1\.1\.0, checkup 2\.0\.0\.\n/),
    })
    expect(await read('content/checkup/CHANGELOG.md')).toContain('## 2.0.0\n\n### Major Changes\n\n- Nobody is asked for a remark.\n')
    expect(await read('content/toolkit.yaml')).toMatch(/edition: "2\.0\.0"\nlabel: "Second edition"\n/)
    expect(await readdir(join(project.folder, '.changeset'))).toEqual(['config.json'])
    expect(await project.toolkit('release', 'status')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Nothing changed since 2\.0\.0/) })
  })

  it('gives both editions for good', async () => {
    expect(await follow('toolkit verify content/editions')).toMatchObject({ status: 0, stdout: 'Unchanged: as sealed are 1.0.0, 2.0.0.\n' })
    expect(await follow('toolkit build --edition 1.0.0 --format json --out dist')).toMatchObject({ status: 0 })
    const label = async (edition: string): Promise<unknown> => JSON.parse(await read(`dist/${edition}/en/json/edition.json`)).label
    expect(await label('1.0.0')).toBe('First edition')
  })

  it('has no other commands', async () => {
    expect(await readTutorial()).toEqual(done)
  })
})
