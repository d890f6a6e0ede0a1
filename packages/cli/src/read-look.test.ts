import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '@ai-toolkit/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkBrands } from './check-brands.ts'
import { makeReports } from './make-reports.ts'
import { listPublications } from './publications.ts'
import { openBrand } from './read-brand.ts'
import { readContent } from './read-content.ts'
import { readLook } from './read-look.ts'
import { displayPath } from './user-path.ts'

const root = join(import.meta.dirname, '../../..')
const templates = join(root, 'templates')
const content = join(root, 'test/stories/base/content')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'look-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A copy of the default brand with files of its own; gives its folder. */
async function brandWith(name: string, files: Record<string, string>): Promise<string> {
  const place = join(folder, name)
  await cp(join(templates, 'brands/default'), place, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(place, path)), { recursive: true })
    await writeFile(join(place, path), text)
  }
  return place
}

async function findingsWith(name: string, files: Record<string, string>): Promise<Diagnostic[]> {
  return (await readLook(templates, (await openBrand(await brandWith(name, files))).overlay)).diagnostics
}

it('a templates folder that is not there is named by its own name alone', async () => {
  const missing = join(folder, 'no-such-templates')
  const { diagnostics } = await readLook(missing)
  expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([['missing-folder', displayPath(missing)]])
})

describe('a brand’s own templates', () => {
  it('replace one part and leave the rest as it is', async () => {
    const brand = await brandWith('one', {
      'templates/report/partials/signature.hbs':
        '{{#if signature}}<section><h2 id="signature">{{say "report.signature"}}</h2><p class="seal">{{cover.agency}}</p></section>{{/if}}',
      'templates/report/brand.css': '.seal { color: var(--primary) }',
      'brand.yaml':
        'id: one\nname: Harbour Police\nsignature: [{ role: Chief }]\nsections: [signature, verdict]\ncolours: { primary: "#14304f", onPrimary: "#ffffff", accent: "#1f5f8b" }\n',
    })
    const answers = [join(content, 'checkup/golden/old-cargo.answers.yaml')]
    const out = join(folder, 'out')
    const { diagnostics, written } = await makeReports({ answers, kind: 'full', content, templates, brand, out, formats: ['html'], onStep: () => {} })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(written).toHaveLength(1)
    const page = await readFile(join(out, 'old-cargo.html'), 'utf8')
    expect(page).toContain('<p class="seal">Harbour Police</p>')
    expect(page).toContain('.seal { color: var(--primary) }')
    expect(page.match(/<h2 id="[a-z-]+"/g)).toEqual(['<h2 id="signature"', '<h2 id="verdict"', '<h2 id="provenance"'])
  })

  it('are checked like the toolkit’s, and named by their own path', async () => {
    const [found] = await findingsWith('typo', { 'templates/report/partials/cover.hbs': '<h1 id="report">\n{{cover.subjct}}</h1>' })
    expect(found).toMatchObject({
      code: 'missing-template-value',
      message: expect.stringContaining('did you mean “subject”?'),
      place: { start: { line: 2, column: 3 } },
    })
    expect(found?.place.file).toMatch(/typo\/templates\/report\/partials\/cover\.hbs$/)
    expect(found?.related?.[0]?.place.file).toMatch(/^(?:\.\.\/\.\.\/)?templates\/report\//)
  })

  it.each([
    ['not-replaceable', 'templates/site/front.hbs'],
    ['not-replaceable', 'templates/report/frame.hbs'],
    ['unused-template', 'templates/report/partials/covr.hbs'],
    ['unused-template', 'templates/report/brnd.css'],
  ])('are told to be %s: %s', async (code, path) => {
    const found = await findingsWith(`${code}-${path.replaceAll('/', '-')}`, { [path]: '' })
    expect(found.filter((finding) => finding.place.file.endsWith(path)).map((finding) => finding.code)).toContain(code)
  })

  it('may not run, load or reach anything', async () => {
    const hostile = {
      'templates/report/partials/contents.hbs': '<script>alert(1)</script>{{constructor.constructor}}{{> ../../../etc/passwd}}',
      'templates/report/brand.css': '@import "https://example.org/x.css";',
      'templates/report/partials/figures.hbs': '{{#if open',
      'templates/report/partials/causes.hbs': '{{> report/partials/causes}}',
    }
    const codes = new Set((await findingsWith('hostile', hostile)).map(({ code }) => code))
    for (const code of [
      'template-markup',
      'missing-template-value',
      'unknown-template-partial',
      'unsafe-style',
      'template-syntax',
      'endless-template',
    ])
      expect(codes).toContain(code)
  })
})

describe('the brands that come with the toolkit', () => {
  it('have every text, letter and contrast in all of its languages', async () => {
    const [read, look] = await Promise.all([readContent(join(root, 'content')), readLook(templates)])
    const { diagnostics, sources } = await checkBrands(templates, listPublications(read, look, undefined).value, look)
    expect(diagnostics).toEqual([])
    expect([...sources.keys()].filter((path) => path.endsWith('brand.yaml'))).toHaveLength(3)
  })

  it('are not blamed where nothing can be published: their fonts come with the toolkit all the same', async () => {
    const { diagnostics } = await checkBrands(templates, [], await readLook(templates))
    expect(diagnostics).toEqual([])
  })
})
