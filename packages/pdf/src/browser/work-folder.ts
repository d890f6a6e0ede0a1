import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderName, removeLeftFolders } from './left-folders.ts'

/** A folder in which one browser keeps everything that it writes, and which goes when the browser goes. */
export interface WorkFolder {
  /** A fresh profile. */
  profile: string
  /** The environment of the browser: whatever it writes to its home or to the folder for temporary files lands in here. */
  environment: Record<string, string>
  remove(): Promise<void>
  /** For the end of the process, when nothing asynchronous runs any more. */
  removeNow(): void
}

/** Makes the folder among the temporary files of the machine, and removes those whose program was killed before it could. */
export async function makeWorkFolder(): Promise<WorkFolder> {
  await removeLeftFolders(tmpdir())
  const root = await mkdtemp(join(tmpdir(), folderName(process.pid)))
  const [profile, home, temporary] = [join(root, 'profile'), join(root, 'home'), join(root, 'tmp')]
  await Promise.all([profile, home, temporary].map((folder) => mkdir(folder)))
  const fontSettings = join(root, 'fonts.conf')
  await writeFile(fontSettings, unhintedFonts)
  return {
    profile,
    environment: {
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      TMPDIR: temporary,
      FONTCONFIG_FILE: fontSettings,
      LANG: 'en_US.UTF-8',
      TZ: 'UTC',
    },
    remove: () => rm(root, removal),
    removeNow: () => rmSync(root, removal),
  }
}

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
