import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkSeal } from '@ai-toolkit/bundle'
import { beforeAll, describe, expect, it } from 'vitest'
import { baseStoryFolder } from '../support/base-story.ts'
import { hasTool, run, runOnStory, runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

// A report as a PDF and as a page, signed, made with the command line; then everything that a person may do with it who does not trust it.
const folder = await temporaryFolder()
const golden = join(baseStoryFolder, 'checkup/golden/old-cargo.answers.yaml')
const pdf = join(folder, 'old-cargo.pdf')
const html = join(folder, 'old-cargo.html')
const [hasMinisign, hasPdfdetach, hasQpdf] = await Promise.all(['minisign', 'pdfdetach', 'qpdf'].map(hasTool))

beforeAll(async () => {
  const made = await runToolkit('new', 'key', 'our', '--no-password', '--out', folder)
  expect(made.status, made.stderr).toBe(0)
  const report = await runOnStory('report', golden, '--format', 'pdf,html', '--out', folder, '--sign', join(folder, 'our.key'))
  expect(report.status, report.stderr).toBe(0)
}, 120_000)

async function verify(path: string, ...args: string[]) {
  const { status, stdout, stderr } = await runOnStory('verify', path, '--json', ...args)
  return {
    status,
    stderr,
    ...(JSON.parse(stdout) as { diagnostics: { code: string }[]; report?: { unchanged: boolean; recomputed: string[]; signed?: object } }),
  }
}

describe.each([
  ['PDF', pdf, 'pdf'],
  ['page', html, 'html'],
] as const)('a %s', (_, path, format) => {
  it('is unchanged, gives the result that it states, and is signed', async () => {
    expect(await verify(path, '--public-key', join(folder, 'our.pub'))).toMatchObject({
      status: 0,
      diagnostics: [],
      report: { unchanged: true, recomputed: ['equal'], signed: { comment: expect.stringContaining(`file:old-cargo.${format}`) } },
    })
  })

  it('is known to be changed whichever of its bytes is', async () => {
    const bytes = new Uint8Array(await readFile(path))
    expect(checkSeal(bytes, format)).toBe('whole')
    // 200 places spread over the file, and those about the digest itself.
    const places = Array.from({ length: 200 }, (_, index) => Math.floor(((index + 0.5) * bytes.length) / 200))
    const last = Array.from({ length: 150 }, (_, index) => bytes.length - 1 - index)
    const unnoticed = [...places, ...last].filter((place) => {
      bytes[place] = (bytes[place] ?? 0) ^ 1
      const state = checkSeal(bytes, format)
      bytes[place] = (bytes[place] ?? 0) ^ 1
      return state === 'whole'
    })
    expect(unnoticed).toEqual([])
  })

  it('with a byte changed is refused by verify and by its signature', async () => {
    const bytes = await readFile(path)
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    const changed = join(folder, `changed.${format}`)
    await writeFile(changed, bytes)
    await writeFile(`${changed}.minisig`, await readFile(`${path}.minisig`))
    const { status, diagnostics } = await verify(changed, '--public-key', join(folder, 'our.pub'))
    expect(status).toBe(1)
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['report-altered', 'signature-invalid']))
  })

  it.skipIf(!hasMinisign)('has a signature that minisign accepts (needs minisign)', async () => {
    const { status, stdout, stderr } = await run('minisign', ['-V', '-m', path, '-p', join(folder, 'our.pub')])
    expect(status, stderr).toBe(0)
    expect(stdout).toContain(`file:old-cargo.${format}`)
  })

  it('is made again from itself, byte for byte', async () => {
    const { status, stderr } = await runOnStory('report', '--from', path, '--out', join(folder, 'again'), '--sign', join(folder, 'our.key'))
    expect(status, stderr).toBe(0)
    for (const name of [`old-cargo.${format}`, `old-cargo.${format}.minisig`])
      expect((await readFile(join(folder, 'again', name))).equals(await readFile(join(folder, name))), name).toBe(true)
  })
})

describe('the PDF', () => {
  it.skipIf(!hasPdfdetach)('gives what it carries to any program (needs pdfdetach)', async () => {
    const { stdout } = await run('pdfdetach', ['-list', pdf])
    expect(stdout.match(/\S+\.json/g)).toEqual(['answers-1.json', 'manifest.json', 'result-1.json'])
    await run('pdfdetach', ['-save', '1', '-o', join(folder, 'taken.answers.json'), pdf])
    expect((await runOnStory('assess', join(folder, 'taken.answers.json'))).status).toBe(0)
  })

  it.skipIf(!hasQpdf)('is a sound file, and none that is encrypted is read (needs qpdf)', async () => {
    expect((await run('qpdf', ['--check', pdf])).status).toBe(0)
    const locked = join(folder, 'locked.pdf')
    await run('qpdf', ['--encrypt', 'user', 'owner', '256', '--', pdf, locked])
    expect(await verify(locked)).toMatchObject({ status: 1, diagnostics: [{ code: 'report-unreadable' }] })
  })
})

describe('a secret key that is locked', () => {
  it('asks for its password where it can be typed, and nothing is made without', async () => {
    process.env.AI_TOOLKIT_KEY_PASSWORD = 'correct horse'
    const made = await runToolkit('new', 'key', 'locked', '--out', folder)
    delete process.env.AI_TOOLKIT_KEY_PASSWORD
    expect(made.status, made.stderr).toBe(0)
    const out = join(folder, 'unsigned')
    const { status, stdout } = await runOnStory('report', golden, '--format', 'html', '--out', out, '--sign', join(folder, 'locked.key'), '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'key-locked' }] })
    await expect(readFile(join(out, 'old-cargo.html'))).rejects.toThrow('ENOENT')
  })
})
