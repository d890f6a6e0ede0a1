import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { removeLeftFolders } from '@ai-toolkit/source'
import { expect, test } from 'vitest'
import { processesIn } from '../../test/tools.ts'
import { workFolders } from './work-folder.ts'

const script = join(import.meta.dirname, '../../test/print-and-wait.ts')

const ends: [string, (child: ChildProcess) => void, unknown[]][] = [
  ['ends by itself', (child) => child.stdin?.end(), [0, null]],
  ['is interrupted', (child) => child.kill('SIGINT'), [null, 'SIGINT']],
  ['is asked to end', (child) => child.kill('SIGTERM'), [null, 'SIGTERM']],
  ['is killed', (child) => child.kill('SIGKILL'), [null, 'SIGKILL']],
]

test.runIf(process.platform === 'linux').concurrent.each(ends)(
  'no browser outlives a program that %s in the middle of printing',
  async (_, end, status) => {
    const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-end-'))
    const child = spawn(process.execPath, [script], { env: { ...process.env, TMPDIR: folder }, stdio: ['pipe', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await wait(300)
    expect(processesIn(folder).length).toBeGreaterThan(0)
    end(child)
    expect(await once(child, 'exit')).toEqual(status)
    await untilGone(folder)
    // Only a program that is killed cannot clear up after itself; the next one does.
    if (status.includes('SIGKILL')) await removeLeftFolders(folder, workFolders)
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  },
)

test.runIf(process.platform === 'linux').concurrent('a program that listens for a signal decides itself when its browser ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-end-'))
  const child = spawn(process.execPath, [script, 'listens'], { env: { ...process.env, TMPDIR: folder }, stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  await wait(300)
  const [home] = readdirSync(folder)
  child.kill('SIGTERM')
  await wait(300)
  // Another browser would have another folder.
  expect([processesIn(folder).length > 0, readdirSync(folder)]).toEqual([true, [home]])
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([130, null])
  await untilGone(folder)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

/** A killed process takes a moment to be gone; five seconds is no moment. */
async function untilGone(folder: string): Promise<void> {
  for (let tries = 0; processesIn(folder).length > 0; tries += 1) {
    expect(tries).toBeLessThan(50)
    await wait(100)
  }
}
