import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Machine } from './browser-program.ts'

/**
 * The browsers that `puppeteer browsers install` may have left in puppeteer's cache, the newest first: files
 * `<cache>/<chrome|chrome-headless-shell>/<platform>-<version>/<folder>/<program>`. Whether a program is there is not looked up.
 */
export async function cachedBrowsers(machine: Machine): Promise<string[]> {
  const cache = machine.environment.PUPPETEER_CACHE_DIR ?? join(machine.home, '.cache/puppeteer')
  const found = await Promise.all(['chrome', 'chrome-headless-shell'].map((kind) => listVersions(join(cache, kind))))
  const folders = found.flat().sort(newestFirst)
  const unpacked = await Promise.all(folders.map(async (folder) => (await listFolder(folder)).map((name) => join(folder, name))))
  return unpacked.flat().flatMap((folder) => programs.map((program) => join(folder, program)))
}

const programs = [
  'chrome',
  'chrome.exe',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-headless-shell',
  'chrome-headless-shell.exe',
]

async function listVersions(folder: string): Promise<string[]> {
  const names = await listFolder(folder)
  return names.filter((name) => /-\d+(\.\d+)*$/.test(name)).map((name) => join(folder, name))
}

/** Empty where the folder is not there: most machines have no such cache. */
async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EACCES')) return []
    throw error
  }
}

function newestFirst(a: string, b: string): number {
  const [versionA, versionB] = [versionOf(a), versionOf(b)]
  const differing = versionA.findIndex((part, index) => part !== versionB[index])
  return differing < 0 ? 0 : (versionB[differing] ?? 0) - (versionA[differing] ?? 0)
}

function versionOf(folder: string): number[] {
  return (/[\d.]+$/.exec(folder)?.[0] ?? '').split('.').map(Number)
}
