import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { whySystemRefused } from '@ai-toolkit/diagnostics'
import { ownFolderName, removeLeftFolders } from '@ai-toolkit/source'
import { BrowserFault } from './browser-fault.ts'

/** A folder in which one browser keeps everything that it writes, and which goes when the browser goes. */
export interface WorkFolder {
  /** Where the browser works. */
  path: string
  /** A fresh profile. */
  profile: string
  /** The environment of the browser that works there: whatever it writes to its home or to the folder for temporary files lands in here. */
  environment: Record<string, string>
  remove(): Promise<void>
  /** For the end of the process, when nothing asynchronous runs any more. */
  removeNow(): void
}

/**
 * Makes the folder among the temporary files of the machine, and removes those whose program was killed before it could. Throws a BrowserFault
 * where there is no room for it: a browser that cannot be had for that is none.
 */
export async function makeWorkFolder(): Promise<WorkFolder> {
  try {
    await removeLeftFolders(tmpdir(), workFolders)
    return await makeFolder()
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not there' : whySystemRefused(error)
    if (why === undefined) throw error
    throw new BrowserFault(`nothing can be written to the folder for temporary files, ${tmpdir()}: ${why}`)
  }
}

async function makeFolder(): Promise<WorkFolder> {
  const root = await mkdtemp(join(tmpdir(), ownFolderName(workFolders, process.pid)))
  const [profile, home, temporary] = [join(root, 'profile'), join(root, 'home'), join(root, 'tmp')]
  await Promise.all([profile, home, temporary].map((folder) => mkdir(folder)))
  const fontSettings = join(root, 'fonts.conf')
  await writeFile(fontSettings, unhintedFonts)
  return {
    path: root,
    profile,
    environment: {
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      // Told from where it works: the name of a socket in it may have no more than 107 characters (unix(7)), whatever the folder above is called.
      TMPDIR: basename(temporary),
      FONTCONFIG_FILE: fontSettings,
      LANG: 'en_US.UTF-8',
      TZ: 'UTC',
    },
    remove: () => rm(root, removal),
    removeNow: () => rmSync(root, removal),
  }
}

/** What they are called, among the temporary files of everybody. */
export const workFolders = 'ai-toolkit-print'

/** A process that was just killed may still write for a moment: up to ten tries, 50 ms after each other. */
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }

/**
 * The fonts of the machine, without hinting. Hinted fonts are as wide as the machine's settings make them, and lines would break
 * elsewhere on another machine. Chromium heeds this file, the headless shell `--font-render-hinting=none`.
 */
const unhintedFonts = `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern"><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>
  <match target="font"><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>
</fontconfig>
`
