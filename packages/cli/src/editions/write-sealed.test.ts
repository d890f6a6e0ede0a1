import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyStory, sealAsIs } from './fixture.ts'
import { readIndex } from './read-index.ts'

it('refuses an edition that is sealed already', async () => {
  const content = await copyStory()
  expect(await sealAsIs(content)).toEqual([])
  expect((await sealAsIs(content)).map(({ code }) => code)).toEqual(['sealed-already'])
})

it('lets one of two seals at the same time through, and leaves nothing beside it', async () => {
  const content = await copyStory()
  const codes = (await Promise.all([sealAsIs(content), sealAsIs(content)])).flat().map(({ code }) => code)
  expect(codes).toHaveLength(1)
  expect(['sealing-under-way', 'sealed-already']).toContain(codes[0])
  expect((await readIndex(content)).value?.editions).toHaveLength(1)
  expect((await readdir(join(content, 'editions'))).sort()).toEqual(['1.0.0', 'index.json'])
})

it('waits for nobody: a lock that was left is named', async () => {
  const content = await copyStory()
  await mkdir(join(content, 'editions'))
  await writeFile(join(content, 'editions/.sealing'), '')
  expect((await sealAsIs(content)).map(({ code }) => code)).toEqual(['sealing-under-way'])
  expect((await readIndex(content)).value?.editions).toEqual([])
})
