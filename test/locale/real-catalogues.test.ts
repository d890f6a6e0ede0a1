import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { readLook } from '@ai-toolkit/cli'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import { readCatalogue, writeCatalogue } from '@ai-toolkit/locale'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { beforeAll, describe, expect, it } from 'vitest'
import { repository } from '../support/base-story.ts'
import { hasTool, run } from '../support/run-toolkit.ts'

// Every catalogue of the real toolkit, as translators and their tools get it.
const msgfmt = await hasTool('msgfmt')
const files = [...(await listCatalogues('content')), ...(await listCatalogues('templates'))]

async function listCatalogues(folder: string): Promise<string[]> {
  const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true })
  const found = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.po') && !entry.parentPath.includes('node_modules'))
  return found.map((entry) => relative(repository, join(entry.parentPath, entry.name))).sort()
}

it('there are catalogues', () => {
  expect(files.length).toBeGreaterThan(20)
})

it.each(files)('%s is as the program writes it', async (file) => {
  const text = await readFile(join(repository, file), 'utf8')
  const { value, diagnostics } = readCatalogue({ path: file, text }, basename(file, '.po'))
  expect(diagnostics).toEqual([])
  expect(writeCatalogue(value) === text, 'Run `toolkit translate update`').toBe(true)
})

it.skipIf(!msgfmt).each(files)('%s passes msgfmt (needs gettext)', async (file) => {
  const { status, stderr } = await run('msgfmt', ['--check', '--output-file=/dev/null', join(repository, file)])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

describe('translations', () => {
  let edition: Edition | undefined
  let findings: readonly Diagnostic[] = []

  beforeAll(async () => {
    const tree = (await readTree(join(repository, 'content'))).value ?? new Map()
    const { value: look, translate } = await readLook(join(repository, 'templates'))
    edition = compileEdition(tree).value
    if (edition === undefined || look === undefined) throw new Error('The toolkit has errors: run `toolkit check`')
    const words = (edition.locales ?? []).flatMap(({ locale, plurals }) => translate(look, locale, plurals).diagnostics)
    findings = [...compileLocales(tree, edition).diagnostics, ...words]
  })

  it('can all be shown', () => {
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ place, code, message }) => `${place.file}:${place.start.line} ${code}: ${message}`)).toEqual([])
  })

  it('are of languages that the toolkit lists', () => {
    const tags = edition?.locales?.map(({ locale }) => locale) ?? []
    expect(files.filter((file) => !tags.includes(basename(file, '.po')))).toEqual([])
  })
})
