import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyStory, sealAsIs } from '../editions/fixture.ts'
import { findStore } from './find-store.ts'
import { verifyStore } from './verify-editions.ts'

async function sealedStory(): Promise<string> {
  const content = await copyStory()
  expect(await sealAsIs(content)).toEqual([])
  return content
}

async function findings(path: string): Promise<string[]> {
  const store = await findStore(path)
  return store === undefined
    ? ['no store']
    : (await verifyStore(store)).diagnostics.map(({ code, place }) => `${code} ${place.file.split('editions/')[1]}`)
}

it('finds sealed editions where they are, and nowhere else', async () => {
  const content = await sealedStory()
  expect(await findStore(join(content, 'editions'))).toEqual({ content })
  expect(await findStore(join(content, 'editions/1.0.0'))).toEqual({ content, edition: '1.0.0' })
  expect(await findStore(content)).toBeUndefined()
})

it('finds nothing where every file is as it was sealed', async () => {
  const content = await sealedStory()
  expect([await findings(join(content, 'editions')), await findings(join(content, 'editions/1.0.0'))]).toEqual([[], []])
})

it.each<[string, (folder: string) => Promise<unknown>, string]>([
  [
    'was altered',
    (folder) => writeFile(join(folder, '1.0.0/golden/checkup/old-cargo.expected.yaml'), 'x'),
    'bundle-altered-file 1.0.0/golden/checkup/old-cargo.expected.yaml',
  ],
  ['is gone', (folder) => rm(join(folder, '1.0.0/de/edition.json.gz')), 'bundle-missing-file 1.0.0/de/edition.json.gz'],
  ['was put there', (folder) => writeFile(join(folder, '1.0.0/note.txt'), 'x'), 'bundle-unlisted-file 1.0.0/note.txt'],
  ['lists others than the index vouches for', (folder) => writeFile(join(folder, '1.0.0/manifest.json'), '{}'), 'sealed-altered 1.0.0/manifest.json'],
])('names the file that %s', async (_, change, finding) => {
  const content = await sealedStory()
  await change(join(content, 'editions'))
  expect(await findings(join(content, 'editions/1.0.0'))).toEqual([finding])
})

it('names what the index does not list', async () => {
  const content = await sealedStory()
  await mkdir(join(content, 'editions/2.0.0'))
  expect(await findings(join(content, 'editions'))).toEqual(['sealed-unlisted 2.0.0'])
  expect(await findings(join(content, 'editions/2.0.0'))).toEqual(['sealed-unlisted 2.0.0'])
  expect(await findings(join(content, 'editions/3.0.0'))).toEqual(['unknown-edition index.json'])
})
