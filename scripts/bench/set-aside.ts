import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Takes a folder out of the way, into another that is removed after all runs: for up to half a minute after thousands of files were removed,
 * ext4 makes new ones slowly, as it looks past each removed one, and the run that comes next would pay for it. Removes the folder where the
 * other is on another disk; does nothing where there is none.
 */
export async function setAside(folder: string, old: string): Promise<void> {
  await mkdir(old, { recursive: true })
  const place = join(await mkdtemp(join(old, 'run-')), 'out')
  await rename(folder, place).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'EXDEV') throw error
    await rm(folder, { recursive: true, force: true })
  })
}
