import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderName, removeLeftFolders } from './left-folders.ts'

test('removes what programs of this machine left that run no more, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-left-'))
  const dead = spawnSync(process.execPath, ['--version']).pid
  const kept = [
    `${folderName(process.pid)}abcdef`,
    `ai-toolkit-print-00000000-${dead}-abcdef`,
    `ai-toolkit-print-${dead}`,
    'other',
    `${folderName(1)}abcdef`,
  ]
  for (const name of [...kept, `${folderName(dead)}abcdef`]) {
    mkdirSync(join(folder, name, 'profile'), { recursive: true })
    writeFileSync(join(folder, name, 'profile/file'), 'x')
  }
  await removeLeftFolders(folder)
  expect(readdirSync(folder).sort()).toEqual(kept.sort())
  rmSync(folder, { recursive: true })
})

test('a folder that is not there has nothing to remove', async () => {
  await expect(removeLeftFolders(join(tmpdir(), 'ai-toolkit-not-there'))).resolves.toBeUndefined()
})
