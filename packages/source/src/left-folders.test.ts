import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolderName, removeLeftFolders } from './left-folders.ts'

test('removes what programs of this machine left that run no more, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-left-'))
  const dead = spawnSync(process.execPath, ['--version']).pid
  const kept = [
    `${ownFolderName('.new', process.pid)}abcdef`,
    `.new-00000000-${dead}-abcdef`,
    `.new-${dead}`,
    `${ownFolderName('.other', dead)}abcdef`,
    `${ownFolderName('.new-too', dead)}abcdef`,
    'other',
    `${ownFolderName('.new', 1)}abcdef`,
  ]
  for (const name of [...kept, `${ownFolderName('.new', dead)}abcdef`]) {
    mkdirSync(join(folder, name, 'profile'), { recursive: true })
    writeFileSync(join(folder, name, 'profile/file'), 'x')
  }
  await removeLeftFolders(folder, '.new')
  expect(readdirSync(folder).sort()).toEqual(kept.sort())
  rmSync(folder, { recursive: true })
})

test('a folder that is not there has nothing to remove', async () => {
  await expect(removeLeftFolders(join(tmpdir(), 'ai-toolkit-not-there'), '.new')).resolves.toBeUndefined()
})
