import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { run, runOnStory, runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

const folder = await temporaryFolder()
const golden = join(baseStoryFolder, 'checkup/golden/old-cargo.answers.yaml')

/** A copy of the golden answers with one change. */
async function changedAnswers(name: string, from: string, to: string): Promise<string> {
  const text = await readFile(golden, 'utf8')
  expect(text).toContain(from)
  const path = join(folder, `${name}.answers.yaml`)
  await writeFile(path, text.replace(from, to))
  return path
}

describe('check', () => {
  it('gives no diagnostics for a toolkit in order', async () => {
    const { status, stdout } = await runOnStory('check', '--json')
    expect(JSON.parse(stdout)).toEqual({ diagnostics: [], counts: { error: 0, warning: 0, info: 0 } })
    expect(status).toBe(0)
  })

  it('says that a folder does not exist', async () => {
    const { status, stderr } = await runToolkit('check', '--content', join(folder, 'nowhere'))
    expect(status).toBe(1)
    expect(stderr).toContain('nowhere')
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

describe('build', () => {
  it('writes a bundle that verifies, and says so when one byte is changed', async () => {
    const built = await runOnStory('build', '--format', 'html,json', '--out', join(folder, 'dist'))
    expect(built.stderr).toBe('')
    expect(built.status).toBe(0)
    const bundle = join(folder, 'dist/1.0.0')
    expect(await runToolkit('verify', bundle)).toMatchObject({ status: 0 })
    const page = join(bundle, 'en/html/index.html')
    const text = await readFile(page, 'utf8')
    await writeFile(page, text.replace('Bicycle', 'bicycle'))
    const verified = await runToolkit('verify', bundle)
    expect(verified.status).toBe(1)
    expect(verified.stderr).toContain('en/html/index.html')
  })

  it.each([
    ['--edition', '7.0.0', 'unknown-edition'],
    ['--locale', 'xx', 'unknown-locale'],
  ])('refuses %s %s and writes nothing', async (option, value, code) => {
    const { status, stdout } = await runOnStory('build', option, value, '--out', join(folder, 'refused'), '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).diagnostics.map((diagnostic: { code: string }) => diagnostic.code)).toEqual([code])
    await expect(readFile(join(folder, 'refused'))).rejects.toThrow('ENOENT')
  })

  it('leaves the old bundle whole where the place cannot be written', async () => {
    const blocked = join(folder, 'a-file')
    await writeFile(blocked, 'not a folder')
    const { status, stderr } = await runOnStory('build', '--format', 'json', '--out', blocked)
    expect(status).toBe(1)
    expect(stderr).toContain('a file stands where a folder should be')
    expect(await readFile(blocked, 'utf8')).toBe('not a folder')
  })
})

describe('assess', () => {
  it('gives measures, levels, coverage and contributions', async () => {
    const { status, stdout } = await runOnStory('assess', golden, '--json')
    expect(status).toBe(0)
    const assessment = JSON.parse(stdout)
    expect(assessment.coverage).toMatchObject({ answered: 6, unanswered: 0, hidden: 0, share: 1 })
    expect(assessment.measures).toContainEqual(expect.objectContaining({ measure: 'wear_share', value: 70 }))
    expect(assessment.levels).toContainEqual(expect.objectContaining({ level: 'state', band: 'tired', decidedBy: 'band' }))
    const wear = assessment.measures.find(({ measure }: { measure: string }) => measure === 'wear_points')
    expect(wear.contributions.map(({ id, value }: { id: string; value: number }) => [id, value])).toEqual([
      ['q_kind', 2],
      ['q_gap', 4],
      ['q_chain', 1],
      ['q_lights', 0],
    ])
  })

  it('is read by a person', async () => {
    const { stdout } = await runOnStory('assess', golden)
    expect(stdout).toContain('Result: Tired')
    expect(stdout).toContain('[high] Replace the brake pads')
  })

  it.each([
    ['another state of the questionnaire', 'digest: sha256:', 'digest: sha256:0', undefined],
    ['another questionnaire', 'questionnaire: checkup', 'questionnaire: chekup', 'unknown-questionnaire'],
    ['an unknown question', '  q_chain:', '  q_chian:', 'answer-unknown-question'],
    ['a decimal comma', 'value: 80.5', 'value: "80,5"', 'answer-shape'],
  ])('refuses %s', async (name, from, to, code) => {
    const path = await changedAnswers(name.replaceAll(' ', '-'), from, to)
    const { status, stdout } = await runOnStory('assess', path, '--json')
    expect(status).toBe(1)
    const codes = JSON.parse(stdout).diagnostics.map((diagnostic: { code: string }) => diagnostic.code)
    expect(codes).not.toEqual([])
    if (code !== undefined) expect(codes).toContain(code)
  })

  it('refuses answers given to another digest', async () => {
    const digest = (await readFile(golden, 'utf8')).match(/sha256:[0-9a-f]{64}/)?.[0] ?? ''
    const path = await changedAnswers('other-digest', digest, `sha256:${'1'.repeat(64)}`)
    const { status, stdout } = await runOnStory('assess', path, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'answers-digest', place: { start: { line: 3, column: 9 } } }])
  })
})

describe('report', () => {
  it('refuses an unknown template with the near miss, and two reports of one name', async () => {
    const unknown = await runOnStory('report', golden, '--template', 'defalt', '--out', join(folder, 'reports'), '--json')
    expect(JSON.parse(unknown.stdout).diagnostics[0]).toMatchObject({ code: 'unknown-report-template', message: expect.stringContaining('default') })
    const twice = await runOnStory('report', golden, join(folder, 'old-cargo.answers.yaml'), '--out', join(folder, 'reports'), '--json')
    expect(JSON.parse(twice.stdout).diagnostics).toContainEqual(expect.objectContaining({ code: 'report-name-twice' }))
  })
})

describe('explain', () => {
  it('shows the reason and both examples', async () => {
    const { status, stdout } = await runToolkit('explain', 'dangling-reference')
    expect(status).toBe(0)
    expect(stdout).toContain('{to=guide#brake}')
    expect(stdout).toContain('{to=guide#brakes}')
  })

  it('suggests a code for a mistyped one', async () => {
    const { status, stderr } = await runToolkit('explain', 'dangling-refrence')
    expect(status).toBe(2)
    expect(stderr).toContain('dangling-reference')
  })
})

describe('a wrong call', () => {
  it.each([
    [['chek'], 'check'],
    [['build', '--fromat', 'pdf'], '--format'],
    [['build', '--format', 'docx'], 'html'],
    [['assess'], 'answers'],
  ])('%j exits 2 and points to %s', async (args, hint) => {
    const { status, stderr } = await runToolkit(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(hint)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('every verb has help with an example', async () => {
    for (const verb of ['check', 'build', 'assess', 'report', 'verify', 'explain']) {
      const { status, stdout } = await runToolkit(verb, '--help')
      expect(status).toBe(0)
      expect(stdout).toContain(`Example:\n  pnpm toolkit ${verb}`)
    }
  })
})

it('ends in silence where nobody reads on', async () => {
  const main = join(repository, 'packages/cli/src/toolkit.js')
  const { stderr } = await run('sh', ['-c', `"${process.execPath}" "${main}" explain | head -n 1`])
  expect(stderr).toBe('')
})
