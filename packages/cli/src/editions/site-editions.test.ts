import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../read-content.ts'
import { copyStory, sealAsIs } from './fixture.ts'
import { openContent } from './open-content.ts'
import { type KnownEditions, readSiteEditions } from './site-editions.ts'

/** Gives the content another version, label and title of a chapter. */
async function renameTo(content: string, edition: string): Promise<void> {
  const put = async (path: string, from: RegExp, to: string): Promise<void> =>
    writeFile(join(content, path), (await readFile(join(content, path), 'utf8')).replace(from, to))
  await put('toolkit.yaml', /edition: .*/, `edition: "${edition}"`)
  await put('guide/chapters/first.md', /title: .*/, `title: Wheels of ${edition}`)
}

/** What the site of an edition knows, in its own language; of the content where no edition is named. */
async function known(
  content: string,
  edition?: string,
): Promise<{ names: string[]; since: string | undefined; titles: string[]; isLatest: boolean }> {
  const opened = await openContent(content, edition)
  const { value, diagnostics } = await readSiteEditions(content, opened)
  expect(diagnostics).toEqual([])
  const { inLanguage, isLatest } = value as KnownEditions
  if (opened.value === undefined) throw new Error('The story does not compile.')
  const { editions, since } = inLanguage(opened.value)
  const titles = (since?.difference.parts ?? []).flatMap(({ changes }) => changes.map(({ title }) => title))
  return { names: editions.map((one) => one.edition), since: since?.difference.from.edition, titles, isLatest }
}

it('knows of no other edition where none is sealed', async () => {
  expect(await known(await copyStory())).toEqual({ names: ['1.0.0'], since: undefined, titles: [], isLatest: true })
})

it('lets nobody lead to content that is not sealed but its own pages', async () => {
  const content = await copyStory()
  await sealAsIs(content)
  await renameTo(content, '1.0.1')
  expect(await known(content)).toEqual({ names: ['1.0.0', '1.0.1'], since: '1.0.0', titles: ['Wheels of 1.0.1'], isLatest: false })
  expect(await known(content, '1.0.0')).toMatchObject({ names: ['1.0.0'], isLatest: true })
})

it('orders editions by version, whenever they were sealed', async () => {
  const content = await copyStory()
  for (const edition of ['1.0.0', '1.0.10', '1.0.9']) {
    await renameTo(content, edition)
    expect(await sealAsIs(content)).toEqual([])
  }
  expect(await known(content, '1.0.10')).toMatchObject({
    names: ['1.0.0', '1.0.9', '1.0.10'],
    since: '1.0.9',
    titles: ['Wheels of 1.0.10'],
    isLatest: true,
  })
  expect(await known(content)).toMatchObject({ since: '1.0.0', isLatest: false })
})

it('names a sealed edition that was altered, and gives nothing that would be built on it', async () => {
  const content = await copyStory()
  await sealAsIs(content)
  await renameTo(content, '1.0.1')
  await writeFile(join(content, 'editions/1.0.0/manifest.json'), '{}\n')
  const { value, diagnostics } = await readSiteEditions(content, await readContent(content))
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code }) => code)).toEqual(['sealed-altered'])
})
