import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { runOnStory, temporaryFolder } from '../support/run-toolkit.ts'

const folder = await temporaryFolder()
const golden = join(baseStoryFolder, 'checkup/golden/old-cargo.answers.yaml')

/** Every file below a folder with its bytes, by path. */
async function readAll(parent: string): Promise<Record<string, string>> {
  const entries = (await readdir(parent, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const read = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(parent.length), (await readFile(path)).toString('base64')] as const
  })
  return Object.fromEntries((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe('the same input', () => {
  it('gives the same bytes in another folder, PDFs and manifest included', async () => {
    for (const name of ['one', 'two']) {
      const { status, stderr } = await runOnStory('build', '--out', join(folder, name))
      expect(status, stderr).toBe(0)
    }
    const [one, two] = [await readAll(join(folder, 'one')), await readAll(join(folder, 'two'))]
    expect(Object.keys(one).filter((path) => path.endsWith('.pdf'))).toHaveLength(4)
    expect(Object.keys(two)).toEqual(Object.keys(one))
    expect(Object.keys(one).filter((path) => one[path] !== two[path])).toEqual([])
  })

  it('gives the same reports', async () => {
    for (const name of ['report-one', 'report-two']) {
      const { status, stderr } = await runOnStory('report', golden, '--out', join(folder, name))
      expect(status, stderr).toBe(0)
    }
    const [one, two] = [await readAll(join(folder, 'report-one')), await readAll(join(folder, 'report-two'))]
    expect(Object.keys(one)).toEqual(['/old-cargo.html', '/old-cargo.json', '/old-cargo.pdf'])
    expect(one).toEqual(two)
  })
})

describe('a build that is interrupted', () => {
  it('leaves the old bundle whole and nothing beside it', async () => {
    const out = join(folder, 'interrupted')
    await mkdir(join(out, '1.0.0'), { recursive: true })
    await writeFile(join(out, '1.0.0/old.txt'), 'old')
    const main = join(repository, 'packages/cli/src/toolkit.js')
    const child = spawn(process.execPath, [main, 'build', '--content', baseStoryFolder, '--out', out], {
      cwd: repository,
      env: { ...process.env, INIT_CWD: repository },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString()
    })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    await Promise.race([untilAside(out), ended.then((status) => Promise.reject(new Error(`It ended too early, with ${status}: ${said}`)))])
    child.kill('SIGINT')
    const status = await ended
    expect(status, said).toBe(130)
    expect(said).toContain('Interrupted')
    expect(await readdir(out)).toEqual(['1.0.0'])
    expect(await readAll(out)).toEqual({ '/1.0.0/old.txt': Buffer.from('old').toString('base64') })
  })
})

/** Waits until the build has begun to write beside its place. */
async function untilAside(out: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await readdir(out)).length > 1) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The build did not begin to write')
}

describe('a missing browser', () => {
  it('is said with the way to get one, and nothing is written', async () => {
    const { status, stdout } = await runOnStory('build', '--browser', join(folder, 'no-browser'), '--out', join(folder, 'none'), '--json')
    const { diagnostics } = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(diagnostics[0]).toMatchObject({ severity: 'error', fix: expect.stringMatching(/install|Chrom/i) })
    await expect(readdir(join(folder, 'none'))).rejects.toThrow('ENOENT')
  })
})
