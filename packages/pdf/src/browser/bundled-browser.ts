import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserProgram, Machine } from './browser-program.ts'

/**
 * The Chromium that comes as the optional npm package @sparticuz/chromium (Linux on x64 only), unpacked on first use (209 MB, 2 s)
 * into the user's cache; undefined where the package is not there or the machine is another.
 * It gets libraries and one font (Open Sans) from the package, so it runs on a machine that has neither.
 */
export async function bundledBrowser(machine: Machine): Promise<BrowserProgram | undefined> {
  const entry = machine.platform === 'linux' && machine.architecture === 'x64' ? findPackage() : undefined
  if (entry === undefined) return undefined
  const { version } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8')) as { version: string }
  const cache = join(machine.environment.XDG_CACHE_HOME ?? join(machine.home, '.cache'), 'ai-toolkit')
  const folder = join(cache, `chromium-${version}`)
  return {
    executablePath: join(folder, 'chromium'),
    source: '@sparticuz/chromium',
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    prepare: () => unpack(entry, cache, folder),
  }
}

function findPackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * The package itself unpacks, in a process of its own, because it writes to the folder for temporary files and takes what it finds
 * there under its names for its own: another version, half a file, or what somebody else put into a folder that all may write to.
 * The finished folder then gets its name in one step, so that two runs at once do not meet.
 */
async function unpack(entry: string, cache: string, folder: string): Promise<void> {
  if (await exists(folder)) return
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(`${folder}-`)
  try {
    // The name of a runtime of Amazon's is what makes the package unpack its libraries too.
    const environment = { TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    const script = 'const { default: chromium } = await import(process.argv[1]); await chromium.executablePath()'
    const argv = ['--input-type=module', '--eval', script, pathToFileURL(entry).href]
    await promisify(execFile)(process.execPath, argv, { env: environment })
    await writeFile(join(staging, 'fonts.conf'), ownFontOnly)
    await rename(staging, folder)
  } catch (error) {
    if (!(await exists(folder))) throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Only the font that was unpacked beside it: what stands in for a missing letter is then the same on every machine. */
const ownFontOnly = `<?xml version="1.0"?>
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
