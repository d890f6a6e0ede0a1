import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Corpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import type { Packages } from './install-peer.ts'
import { eleventyWithOurNavigation, hugoWithOurNavigation } from './our-navigation.ts'
import { docusaurusFiles, eleventyFiles, hugoFiles, starlightFiles, vitepressFiles } from './site-files.ts'

/** Another generator of sites, and how it is set up to build the corpus. */
export interface SiteGenerator {
  name: string
  /** What sets it apart from the others of this name. */
  variant?: string
  /** From npm; a generator without is a program of the machine. */
  packages?: Packages
  /** Where the Markdown of a language stands in its project. */
  source: (locale: string) => string
  files: (corpus: Corpus) => Record<string, string>
  /** In the project’s folder. */
  command: readonly string[]
  out: string
  /** What it remembers between two builds. */
  caches: readonly string[]
}

/** A program of the machine, compiled, and the quickest there is. */
export const hugo: SiteGenerator = {
  name: 'Hugo',
  source: (locale) => `content/${locale}`,
  files: hugoFiles,
  command: ['hugo', '--quiet'],
  out: 'public',
  caches: ['resources'],
}

const eleventy: SiteGenerator = {
  name: 'Eleventy',
  packages: { 'markdown-it-anchor': '10.0.0', 'markdown-it-footnote': '4.0.0', '@11ty/eleventy': '3.1.8' },
  source: (locale) => `content/${locale}`,
  files: eleventyFiles,
  command: [process.execPath, '../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  out: '_site',
  caches: [],
}

const starlight: SiteGenerator = {
  name: 'Starlight',
  packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4' },
  source: (locale) => `src/content/docs/${locale}`,
  files: starlightFiles,
  command: [process.execPath, '../node_modules/astro/bin/astro.mjs', 'build'],
  out: 'dist',
  caches: ['.astro', 'node_modules'],
}

const vitepress: SiteGenerator = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  source: (locale) => locale,
  files: vitepressFiles,
  command: [process.execPath, '../node_modules/vitepress/bin/vitepress.js', 'build'],
  out: '.vitepress/dist',
  caches: ['.vitepress/cache'],
}

const docusaurus: SiteGenerator = {
  name: 'Docusaurus',
  packages: {
    react: '19.3.1',
    'react-dom': '19.3.1',
    '@mdx-js/react': '3.1.1',
    '@docusaurus/preset-classic': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@docusaurus/core': '3.10.2',
  },
  source: (locale) => (locale === 'en' ? 'docs' : `i18n/${locale}/docusaurus-plugin-content-docs/current`),
  files: docusaurusFiles,
  command: [process.execPath, '../node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
  out: 'build',
  caches: ['.docusaurus', 'node_modules'],
}

/**
 * Each with a list of the resource on every page, Starlight without: it has one for all pages of a language, or none. Those that come nearest
 * to us also with what our pages link to.
 */
export const siteGenerators: readonly SiteGenerator[] = [
  hugo,
  { ...hugo, variant: 'with our navigation', files: hugoWithOurNavigation },
  eleventy,
  { ...eleventy, variant: 'with our navigation', files: eleventyWithOurNavigation },
  starlight,
  vitepress,
  docusaurus,
]

/** A project of the generator with the corpus in it, ready to be built cold. `folder` is where its packages are installed. */
export async function openSite(generator: SiteGenerator, corpus: Corpus, folder: string): Promise<Contender> {
  const { name, variant = '', source, files, command, out, caches } = generator
  const site = join(folder, `site-${corpus.pages}${variant.replaceAll(/^(?=.)| /g, '-')}`)
  await rm(site, { recursive: true, force: true })
  for (const locale of corpus.locales) await cp(join(corpus.plain, locale), join(site, source(locale)), { recursive: true })
  for (const [path, text] of Object.entries(files(corpus))) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await writeFile(join(site, path), text)
  }
  const forget = () => Promise.all(caches.map((cache) => rm(join(site, cache), { recursive: true, force: true })))
  const env = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' }
  return { name, command, cwd: site, env, out: join(site, out), before: async () => void (await forget()) }
}
