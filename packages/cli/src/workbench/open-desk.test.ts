import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import { renderSite } from '@ai-toolkit/html'
import { readTree } from '@ai-toolkit/source'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLook } from '../read-look.ts'
import { type Desk, openDesk } from './open-desk.ts'

const root = join(import.meta.dirname, '../../../..')
const templates = join(root, 'templates')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function openCopy(name: string): Promise<{ desk: Desk; content: string }> {
  const content = join(folder, name)
  await cp(join(root, 'test/stories/base/content'), content, { recursive: true })
  return { desk: await openDesk({ content, templates }), content }
}

/** Edits as people make them, right and wrong: a file, what is looked for in it, and what stands there then. */
const edits: [file: string, before: RegExp, after: string][] = [
  ['guide/chapters/first.md', /Spin the wheel/, 'Turn the wheel'],
  ['guide/chapters/first.md', /### Measure \{#measure\}/, '### Gauge {#gauge-it}'],
  ['guide/chapters/first.md', /true wheel/, 'no such term'],
  ['guide/chapters/second.md', /^title: .*$/m, 'title: Other brakes'],
  ['guide/chapters/second.md', /$/, '\n\nA paragraph :see[]{to=guide#look} more.\n'],
  ['guide/glossary.yaml', /^( *term:) .*$/m, '$1 round wheel'],
  ['guide/principles.yaml', /title: .*$/m, 'title: Great care'],
  ['guide/resource.yaml', /^title: .*$/m, 'title: Another guide'],
  ['guide/resource.yaml', /first\.md, /, ''],
  ['guide/resource.yaml', /what: .*$/m, 'what: Something short about *wheels*.'],
  ['guide/glossary.yaml', /definition: .*$/m, 'definition: A wheel without a wobble.'],
  ['guide/principles.yaml', /why: .*$/m, 'why: It lasts longer.'],
  ['guide/chapters/first.md', /nearly true/, 'almost true'],
  ['guide/figures/spokes.svg', /<\/svg>/, '<text x="1" y="1">Hub</text></svg>'],
  ['checkup/resource.yaml', /^title: .*$/m, 'title: Another check-up'],
  ['guide/locales/de.po', /Räder/, 'Laufräder'],
  ['checkup/questionnaire.yaml', /text: .*$/m, 'text: Does it ring?'],
  ['checkup/questionnaire.yaml', /weight: 2/, 'weight: 3'],
  ['checkup/resource.yaml', /^id: /m, 'id : ['],
  ['toolkit.yaml', /^title: .*$/m, 'title: Other toolkit'],
  ['toolkit.yaml', /^publisher: .*$/m, ''],
]

/** What a program says and shows that has seen nothing of what was before. */
async function cold(content: string, look: NonNullable<Awaited<ReturnType<typeof readLook>>['value']>) {
  const tree = (await readTree(content)).value ?? new Map()
  const { value, diagnostics } = compileEdition(tree)
  const locales = value === undefined ? [] : (compileLocales(tree, value, ['de']).value ?? [])
  return { value, codes: diagnostics.map(({ code }) => code).sort(), pages: value && renderSite(value, look), german: locales[0] }
}

/** Saves edits one by one, telling the desk of each; gives the files. */
async function apply(chosen: readonly number[], desk: Desk, content: string): Promise<Set<string>> {
  const picked = chosen.flatMap((index) => edits.slice(index, index + 1))
  for (const [file, before, after] of picked) {
    await writeFile(join(content, file), (await readFile(join(content, file), 'utf8')).replace(before, after))
    await desk.contentSaved(new Set([file]))
  }
  return new Set(picked.map(([file]) => file))
}

describe('a desk', () => {
  it('shows after any edits, one on the other, what is shown of the same files from the beginning', async () => {
    const { desk, content } = await openCopy('edits')
    const read = await readLook(templates)
    if (read.value === undefined) throw new Error('The templates cannot be read')
    const look = read.value
    const texts = new Map(await Promise.all(edits.map(async ([file]) => [file, await readFile(join(content, file), 'utf8')] as const)))
    let shown = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(edits.length - 1), { minLength: 1, maxLength: 4 }), async (chosen) => {
        const changed = await apply(chosen, desk, content)
        const expected = await cold(content, look)
        expect(
          desk
            .diagnostics()
            .map(({ code }) => code)
            .sort(),
        ).toEqual(expect.arrayContaining(expected.codes))
        expect(desk.isCurrent()).toBe(expected.value !== undefined)
        if (expected.value !== undefined) {
          shown += 1
          expect(desk.edition()).toEqual(expected.value)
          for (const { path, content: page } of expected.pages ?? []) expect(desk.file('en', path)?.content).toEqual(page)
          expect(desk.publication('de')?.edition).toEqual(expected.german)
        }
        for (const file of changed) await writeFile(join(content, file), texts.get(file) ?? '')
        await desk.contentSaved(changed)
        expect(desk.isCurrent()).toBe(true)
      }),
      { numRuns: 15, seed: 20261122 },
    )
    expect(shown).toBeGreaterThan(3)
  })

  it('finds by itself what it was not told of', async () => {
    const { desk, content } = await openCopy('silent')
    await rm(join(content, 'guide/chapters/second.md'))
    await desk.review()
    expect(desk.isCurrent()).toBe(false)
    expect(desk.diagnostics().map(({ code }) => code)).toContain('missing-file')
    expect(desk.file('en', 'guide/brakes.html')?.content).toContain('Brakes')
  })

  it('keeps what a review said of files that have not changed since', async () => {
    const { desk, content } = await openCopy('remarks')
    const file = join(content, 'guide/chapters/second.md')
    await writeFile(file, `${await readFile(file, 'utf8')}\n\nA mispelt word.\n`)
    await desk.contentSaved(new Set(['guide/chapters/second.md']))
    expect(desk.diagnostics()).toEqual([])
    await desk.review()
    expect(desk.diagnostics().map(({ code }) => code)).toEqual(['misspelt-word'])
    await writeFile(join(content, 'dictionary.txt'), 'mispelt\n')
    await desk.contentSaved(undefined)
    expect(desk.diagnostics()).toHaveLength(1)
    await desk.review()
    expect(desk.diagnostics()).toEqual([])
  })
})
