import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openBrand } from '../read-brand.ts'
import { type LookRead, readLook } from '../read-look.ts'
import { digestOfTemplates, type KnownLooks, nothingKnown, readKnownLooks } from './known-looks.ts'
import { writeKnown } from './write-known.ts'

const folder = await mkdtemp(join(tmpdir(), 'known-'))
const templates = join(folder, 'templates')
await cp(join(import.meta.dirname, '../../../../templates'), templates, { recursive: true })
await writeKnown(folder, templates, [])
const known = await readKnownLooks(folder)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The templates with one file in place of what stands there. */
async function touched(path: string, text: string): Promise<string> {
  const copy = await mkdtemp(join(folder, 'touched-'))
  await cp(templates, copy, { recursive: true })
  await writeFile(join(copy, path), text)
  return copy
}

/** What two looks have in common, whether or not anything was known. */
function factsOf({ value, ...look }: LookRead) {
  const { diagnostics, digest, wordFiles, reportFiles } = look
  return { diagnostics, digest, wordFiles, reportFiles, words: value?.words, names: [...(value?.templates.pages.keys() ?? [])] }
}

/** In `KnownLooks`, a digest for nothing that was looked into: whoever trusts it finds nothing. */
async function forgedFor(templates: string): Promise<KnownLooks> {
  const { files } = await readLook(templates, undefined, nothingKnown)
  return { words: {}, templates: { [digestOfTemplates(files, files)]: [] } }
}

describe('what is known of templates', () => {
  it('is the same as what is found out', async () => {
    const [knowing, anew] = await Promise.all([known, nothingKnown].map((what) => readLook(templates, undefined, what)))
    expect(knowing && factsOf(knowing)).toEqual(anew && factsOf(anew))
    expect(knowing?.value?.templates.included).toEqual(anew?.value?.templates.included)
  })

  it('is of all brands that replace some', () => {
    expect(Object.keys(known.templates)).toHaveLength(3)
  })

  it('is not found out again', async () => {
    const faulty = await touched('site/front.hbs', '{{nothing}}')
    expect((await readLook(faulty, undefined, nothingKnown)).diagnostics).toHaveLength(1)
    expect((await readLook(faulty, undefined, await forgedFor(faulty))).diagnostics).toEqual([])
  })

  it.each([
    ['site/front.hbs', '{{nothing}}', 'missing-template-value'],
    ['report/partials/cover.hbs', '<script>alert(1)</script>', 'template-markup'],
    ['report/report.css', '@import "https://example.org/x.css";', 'unsafe-style'],
    ['report/words.yaml', 'report.open: "{"\n', 'broken-word'],
  ])('counts for nothing where %s was touched', async (path, text, code) => {
    const copy = await touched(path, text)
    const [knowing, anew] = await Promise.all([known, nothingKnown].map((what) => readLook(copy, undefined, what)))
    expect(knowing?.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
    expect(knowing?.diagnostics).toEqual(anew?.diagnostics)
  })

  it('counts for nothing where a brand’s own template was touched, or words stand among them', async () => {
    const copy = await touched('brands/valmont/templates/report/partials/cover.hbs', '<script>alert(1)</script>{{cover.subjct}}')
    await cp(join(copy, 'report/words.yaml'), join(copy, 'brands/valmont/templates/report/words.yaml'))
    await writeFile(join(copy, 'report/words.yaml'), 'report.open: "{"\n')
    const { overlay } = await openBrand(join(copy, 'brands/valmont'))
    const [knowing, anew] = await Promise.all([known, nothingKnown].map((what) => readLook(copy, overlay, what)))
    expect(new Set(knowing?.diagnostics.map(({ code }) => code))).toContain('template-markup')
    expect(knowing?.diagnostics).toEqual(anew?.diagnostics)
  })
})

it('nothing is known to the sources', async () => {
  expect(await readKnownLooks()).toBe(nothingKnown)
})

it('nothing is known of templates with a fault', async () => {
  const place = await mkdtemp(join(folder, 'nothing-'))
  await writeKnown(place, await touched('site/front.hbs', '{{nothing}}'), [])
  expect(await readKnownLooks(place)).toEqual(nothingKnown)
})
