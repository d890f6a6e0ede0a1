import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
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

/** Begins to seal in a process of its own that is killed, as by the machine, while it holds the lock. */
async function killSealing(content: string): Promise<void> {
  const lock = JSON.stringify(join(content, 'editions/.sealing'))
  const code = `await (await import(${JSON.stringify(join(import.meta.dirname, 'sealing-lock.ts'))})).takeLock(${lock}); process.kill(process.pid, 'SIGKILL')`
  const killed = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' })
  await new Promise((resolve) => killed.on('exit', resolve))
}

it.runIf(process.platform === 'linux')('takes over from a process that was killed, and says so', async () => {
  const content = await copyStory()
  await mkdir(join(content, 'editions'))
  await killSealing(content)
  expect(await readdir(join(content, 'editions'))).toEqual(['.sealing'])
  const found = (await Promise.all([sealAsIs(content), sealAsIs(content)])).flat().map(({ code }) => code)
  expect(found).toContain('sealing-cut-off')
  expect((await readIndex(content)).value?.editions).toHaveLength(1)
  expect((await readdir(join(content, 'editions'))).sort()).toEqual(['1.0.0', 'index.json'])
})

it.each([
  ['another machine', '{"process":1,"among":"another"}'],
  ['no process', '{"process":-1,"among":"x"}'],
  ['nobody', '{'],
])('leaves the lock of %s alone', async (_, text) => {
  const content = await copyStory()
  await mkdir(join(content, 'editions'))
  await writeFile(join(content, 'editions/.sealing'), text)
  expect((await sealAsIs(content)).map(({ code }) => code)).toEqual(['sealing-under-way'])
  expect(await readFile(join(content, 'editions/.sealing'), 'utf8')).toBe(text)
})

it('waits for nobody: a lock that was left is named', async () => {
  const content = await copyStory()
  await mkdir(join(content, 'editions'))
  await writeFile(join(content, 'editions/.sealing'), '')
  expect((await sealAsIs(content)).map(({ code }) => code)).toEqual(['sealing-under-way'])
  expect((await readIndex(content)).value?.editions).toEqual([])
})
