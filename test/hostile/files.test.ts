import { cp, mkdir, open, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnostic } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { baseStoryFolder } from '../support/base-story.ts'
import { runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

const folder = await temporaryFolder()

/** A copy of the base story, damaged on disk, and what `check` says of it. */
async function checkDamaged(name: string, damage: (content: string) => Promise<void>): Promise<{ status: number; found: string[]; stderr: string }> {
  const content = join(folder, name)
  await cp(baseStoryFolder, content, { recursive: true })
  await damage(content)
  const { status, stdout, stderr } = await runToolkit('check', '--content', content, '--json')
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] }
  return { status, stderr, found: diagnostics.map(({ code, place }) => `${code} ${place.file.slice(place.file.indexOf(name) + name.length + 1)}`) }
}

describe('check', () => {
  it('refuses a symbolic link out of the toolkit', async () => {
    const { status, found } = await checkDamaged('link', (content) => symlink('/etc/passwd', join(content, 'guide/chapters/third.md')))
    expect(status).toBe(1)
    expect(found.some((finding) => finding.endsWith('guide/chapters/third.md'))).toBe(true)
  })

  it('refuses a chapter of 50 MB without reading it', async () => {
    const { status, found } = await checkDamaged('huge', async (content) => {
      const file = await open(join(content, 'guide/chapters/first.md'), 'w')
      await file.truncate(50_000_000)
      await file.close()
    })
    expect(status).toBe(1)
    expect(found[0]).toMatch(/guide\/chapters\/first\.md$/)
  })

  it('refuses bytes that are not UTF-8', async () => {
    const { found } = await checkDamaged('latin1', (content) => writeFile(join(content, 'toolkit.yaml'), Buffer.from('title: Caf\xe9\n', 'latin1')))
    expect(found.some((finding) => finding.endsWith('toolkit.yaml'))).toBe(true)
  })

  it('refuses an empty file', async () => {
    const { found } = await checkDamaged('empty', (content) => writeFile(join(content, 'checkup/questionnaire.yaml'), ''))
    expect(found).toContain('empty-file checkup/questionnaire.yaml')
  })

  it('refuses a folder in place of a file', async () => {
    const { status, found } = await checkDamaged('folder', async (content) => {
      await rm(join(content, 'toolkit.yaml'))
      await mkdir(join(content, 'toolkit.yaml'))
    })
    expect(status).toBe(1)
    expect(found.some((finding) => finding.endsWith('toolkit.yaml'))).toBe(true)
  })

  it('refuses an alias bomb at once', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ].join('\n')
    const { status, found } = await checkDamaged('bomb', (content) => writeFile(join(content, 'guide/resource.yaml'), bomb))
    expect(status).toBe(1)
    expect(found.some((finding) => finding.endsWith('guide/resource.yaml'))).toBe(true)
  })

  it('never shows a stack trace', async () => {
    const { stderr } = await checkDamaged('nonsense', (content) =>
      writeFile(join(content, 'checkup/questionnaire.yaml'), '\u0000\u0001{[}]: !!js/function "x"'),
    )
    expect(stderr).toBe('')
  })
})
