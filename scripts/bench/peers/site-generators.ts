import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Corpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import type { Packages } from './install-peer.ts'
import { eleventyFiles, hugoFiles, starlightFiles, vitepressFiles } from './site-files.ts'

/** Another generator of sites, and how it is set up to build the corpus. */
export interface SiteGenerator {
  name: string
  /** From npm; a generator without is a program of the machine. */
  packages?: Packages
  /** Where its Markdown stands in its project. */
  source: string
  files: (corpus: Corpus) => Record<string, string>
  /** In the project’s folder. */
  command: readonly string[]
  out: string
  /** What it remembers between two builds. */
  caches: readonly string[]
}

/** Each with a navigation of the resource on every page, Starlight without: it has one for all pages of a language, or none. */
export const siteGenerators: readonly SiteGenerator[] = [
  { name: 'Hugo', source: 'content', files: hugoFiles, command: ['hugo', '--quiet'], out: 'public', caches: ['resources'] },
  {
    name: 'Eleventy',
    packages: { '@11ty/eleventy': '3.1.8' },
    source: 'content',
    files: eleventyFiles,
    command: [process.execPath, '../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    out: '_site',
    caches: [],
  },
  {
    name: 'Starlight',
    packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4' },
    source: 'src/content/docs',
    files: starlightFiles,
    command: [process.execPath, '../node_modules/astro/bin/astro.mjs', 'build'],
    out: 'dist',
    caches: ['.astro', 'node_modules'],
  },
  {
    name: 'VitePress',
    packages: { vitepress: '1.6.4' },
    source: '.',
    files: vitepressFiles,
    command: [process.execPath, '../node_modules/vitepress/bin/vitepress.js', 'build'],
    out: '.vitepress/dist',
    caches: ['.vitepress/cache'],
  },
]

/** A project of the generator with the corpus in it, ready to be built cold. `folder` is where its packages are installed. */
export async function openSite({ name, source, files, command, out, caches }: SiteGenerator, corpus: Corpus, folder: string): Promise<Contender> {
  const site = join(folder, `site-${corpus.pages}`)
  await rm(site, { recursive: true, force: true })
  await cp(corpus.plain, join(site, source), { recursive: true })
  for (const [path, text] of Object.entries(files(corpus))) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), text)
  }
  const forget = () => Promise.all(caches.map((cache) => rm(join(site, cache), { recursive: true, force: true })))
  const env = { ASTRO_TELEMETRY_DISABLED: '1' }
  return { name, command, cwd: site, env, out: join(site, out), before: async () => void (await forget()) }
}
