import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../support/base-story.ts'
import { hasTool, run } from '../support/run-toolkit.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

const tools = { msgfmt: await hasTool('msgfmt'), xmllint: await hasTool('xmllint') }
const guide = 'content/guide/locales/pt-BR.po'

/** The commands of the translator’s guide in content/README.md, in their order, without the program that runs them. */
async function readTutorial(): Promise<string[]> {
  const text = await readFile(join(repository, 'content/README.md'), 'utf8')
  const part = text.slice(text.indexOf('# For translators'))
  const blocks = [...part.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'))
  return blocks.map((line) => line.replace(/^npx pnpm@[\d.]+ toolkit /, ''))
}

// The guide and this test say the same commands, so a command that no longer works, or is no longer needed, cannot stay in the guide.
describe('the translator’s guide, command by command', () => {
  let workshop: Workshop
  const done: string[] = []
  const follow = async (command: string) => {
    done.push(command)
    return workshop.toolkit(...command.split(' '))
  }
  beforeAll(async () => {
    workshop = await openWorkshop()
  })

  it('adds a language', async () => {
    const { status, stdout } = await follow('translate add pt-BR')
    expect(status).toBe(0)
    expect(stdout).toContain('Next:')
    expect(await workshop.read('content/locales/pt-BR.yaml')).toMatch(/name: .*Brasil/)
    expect(await workshop.read('content/toolkit.yaml')).toContain('locales: [de, pt-BR]')
    expect(await workshop.read(guide)).toContain('msgctxt "wheels/look/h1"\nmsgid "Look before you turn"\nmsgstr ""')
  })

  it.skipIf(!tools.msgfmt)('with catalogues that gettext understands (needs msgfmt)', async () => {
    for (const path of [guide, 'content/locales/pt-BR.po', 'templates/locales/pt-BR.po', 'content/checkup/locales/pt-BR.po'])
      expect(await run('msgfmt', ['--check', '-o', '/dev/null', join(workshop.folder, path)]), path).toMatchObject({ status: 0 })
  })

  it('says how far the translation is and what to do first', async () => {
    const { status, stdout } = await follow('translate status pt-BR')
    expect(status).toBe(0)
    expect(stdout).toMatch(/pt-BR +guide +61 +0 %/)
    expect(stdout).toMatch(/pt-BR: translate content\/locales\/pt-BR\.po first/)
  })

  it('finds what is wrong with a translation, at its line', async () => {
    await workshop.edit(guide, 'msgid "Look before you turn"\nmsgstr ""', 'msgid "Look before you turn"\nmsgstr "1. Olhe antes de girar"')
    const faulty = await workshop.toolkit('check')
    expect(faulty).toMatchObject({ status: 1, stderr: expect.stringContaining('translation-block') })
    expect(faulty.stderr).toContain(guide)
    await workshop.edit(guide, '"1. Olhe antes de girar"', '"Olhe antes de girar"')
    expect(await follow('check')).toMatchObject({ status: 0, stderr: '' })
  })

  it('builds the pages, with what is translated and what is not', async () => {
    expect(await follow('build --locale pt-BR --format html --out dist')).toMatchObject({ status: 0 })
    const page = await workshop.read('dist/1.0.0/pt-BR/html/guide/wheels.html')
    expect(page).toContain('<html lang="pt-BR" dir="ltr">')
    expect(page).toContain('<h2 id="look">Olhe antes de girar</h2>')
    expect(page).toContain('<h3 id="measure"><span lang="en" dir="auto" class="untranslated">Measure</span></h3>')
  })

  it('marks what the English has changed', async () => {
    await workshop.edit('content/guide/chapters/first.md', 'Look before you turn', 'Look twice before you turn')
    expect(await follow('translate update pt-BR')).toMatchObject({ status: 0, stdout: expect.stringContaining('changed: wheels/look/h1') })
    expect(await workshop.read(guide)).toContain('#, fuzzy\n#| msgid "Look before you turn"')
  })

  it('goes through XLIFF and back without a changed byte', async () => {
    const before = await workshop.read(guide)
    expect(await follow('translate export pt-BR --out xliff')).toMatchObject({ status: 0, stderr: '' })
    const imported = await follow('translate import xliff/guide.pt-BR.xlf')
    expect(imported).toMatchObject({ status: 0, stdout: expect.stringContaining('0 texts updated, 61 unchanged, 0 refused') })
    expect(await workshop.read(guide)).toBe(before)
    await workshop.edit('xliff/guide.pt-BR.xlf', '<target>Olhe antes de girar</target>', '<target>Olhe duas vezes antes de girar</target>')
    await workshop.edit('xliff/guide.pt-BR.xlf', ' subState="toolkit:stale"', '')
    await workshop.toolkit('translate', 'import', 'xliff/guide.pt-BR.xlf')
    expect(await workshop.read(guide)).toContain('"Olhe duas vezes antes de girar"')
  })

  it.skipIf(!tools.xmllint)('with XLIFF that is sound XML (needs xmllint)', async () => {
    expect(await run('xmllint', ['--noout', join(workshop.folder, 'xliff/guide.pt-BR.xlf')])).toMatchObject({ status: 0 })
  })

  it('lifts “not reviewed”', async () => {
    expect(await follow('translate review pt-BR guide')).toMatchObject({ status: 0, stdout: expect.stringMatching(/marked as reviewed/) })
    expect(await workshop.read(guide)).not.toContain('# not reviewed')
  })

  it('has no other commands', async () => {
    expect(await readTutorial()).toEqual(done)
  })
})

describe('refused', () => {
  it.each([
    ['translate add de', 'locale-exists'],
    ['translate add pt_br', 'not-a-locale'],
    ['translate add franch', 'not-a-locale'],
    ['translate status it', 'unknown-locale'],
    ['translate review de giude', 'unknown-catalogue'],
  ])('%s', async (command, code) => {
    const { toolkit } = await openWorkshop()
    const { status, stderr } = await toolkit(...command.split(' '))
    expect(stderr).toContain(code)
    expect(status).toBe(1)
  })

  it('translate status --fail-under, where less is translated', async () => {
    const { toolkit } = await openWorkshop()
    const { status, stderr } = await toolkit('translate', 'status', '--fail-under', '95')
    expect(stderr).toContain('Below 95 %: checkup in de.')
    expect(stderr).not.toContain('guide')
    expect(status).toBe(1)
  })
})
