import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProcess } from '../run-process.ts'

/** Packages by name with the version that was measured. */
export type Packages = Record<string, string>

/**
 * Installs packages into a folder of their own in the cache, once for each list of them; from the registry that npm is set up with, and
 * without their install scripts. Gives the folder, or why it could not be had.
 */
export async function installPeer(cache: string, name: string, packages: Packages): Promise<{ folder: string } | { why: string }> {
  const folder = join(cache, 'peers', name)
  const wanted = JSON.stringify({ name: `bench-${name}`, private: true, type: 'module', dependencies: packages }, null, 2)
  const done = join(folder, 'installed.json')
  if ((await readFile(done, 'utf8').catch(() => '')) === wanted) return { folder }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), wanted)
  const { status } = await runProcess(['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], { cwd: folder }).catch(
    () => ({ status: 1 }),
  )
  // What npm said may name the registry.
  if (status !== 0) return { why: `${Object.keys(packages).join(' and ')} could not be installed.` }
  await writeFile(done, wanted)
  return { folder }
}
