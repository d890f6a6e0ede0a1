import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMemory, watchMemory } from '@ai-toolkit/edition'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reviewContent } from './read-content.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-'))
  await cp(join(import.meta.dirname, '../../../test/stories/base/content'), folder, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Edits that bring findings of every kind, and some that bring none: a file, what is looked for in it, and what stands there then. */
const edits: [file: string, before: RegExp, after: string][] = [
  ['guide/chapters/first.md', /Spin the wheel/, 'Spin teh wheel'],
  ['guide/chapters/first.md', /to=guide#brakes/, 'to=guide#nowhere'],
  ['guide/chapters/first.md', /true wheel/, 'no such term'],
  ['guide/chapters/second.md', /Brakes come/, 'Br\u0430kes come'],
  ['guide/chapters/second.md', /$/, '\n\n## Empty {#empty}\n'],
  ['guide/chapters/second.md', /title: Brakes/, 'title: All about brakes'],
  ['guide/glossary.yaml', /term: true wheel/, 'term: Torque Wrench'],
  ['guide/resource.yaml', /first\.md, /, ''],
  ['guide/figures/spokes.svg', /<\/svg>/, '<script>1</script></svg>'],
  ['guide/locales/de.po', /Räder/, 'Räder {wheels}'],
  ['checkup/questionnaire.yaml', /weight: 2/, 'weight: 3'],
  ['checkup/questionnaire.yaml', /scale: wear\n/, 'scale: waer\n'],
  ['checkup/golden/old-cargo.expected.yaml', /wear_points: 7/, 'wear_points: 8'],
  ['toolkit.yaml', /title: .*/, 'title: [A toolkit'],
  ['toolkit.yaml', /label: First edition/, 'label: The first edition'],
]

it('finds with a memory, save after save, exactly what is found without one', async () => {
  let made: string[] = []
  const memory = watchMemory(openMemory(), (name) => made.push(name))
  const original = new Map(await Promise.all(edits.map(async ([file]) => [file, await readFile(join(folder, file), 'utf8')] as const)))
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 3 }), async (chosen) => {
      for (const [file, before, after] of chosen) {
        const path = join(folder, file)
        await writeFile(path, (await readFile(path, 'utf8')).replace(before, after))
      }
      const [warm, cold] = [await reviewContent(folder, memory), await reviewContent(folder)]
      expect(warm).toEqual(cold)
      found += cold.diagnostics.length + cold.translationFindings.length
      for (const [file] of chosen) await writeFile(join(folder, file), original.get(file) ?? '')
    }),
    { numRuns: 15, seed: 20261122 },
  )
  expect(found).toBeGreaterThan(15)
  await reviewContent(folder, memory)
  made = []
  await reviewContent(folder, memory)
  expect(made).toEqual([])
})
