import type { Edition } from '@ai-toolkit/model'
import type { OutputFile } from '../output-file.ts'
import type { FrameView } from './page-frame.ts'
import type { Site } from './site.ts'

/** Where the list of a site's pages for search engines stands in it. */
export const SITEMAP = 'sitemap.xml'

/** The list of a bundle's sitemaps, below its folder: an engine is told of one file an edition. */
export const SITEMAP_INDEX = 'sitemap.xml'

/** What a page says of its own address, where that is known: its own, and those of the same page in other languages. */
export function pageAddresses(site: Site, page: string): Pick<FrameView, 'canonical' | 'alternates'> {
  const { address, edition, languages } = site
  if (address === undefined) return { canonical: undefined, alternates: [] }
  const others = languages.length > 1 ? languages.map(({ locale }) => ({ tag: locale, href: addressOf(address, { ...edition, locale }, page) })) : []
  return { canonical: addressOf(address, edition, page), alternates: others }
}

/**
 * The pages of a site for search engines (sitemaps.org 0.9), each with its date and its other languages; none where it is not known
 * where the site will stand, since a sitemap holds whole addresses only.
 * @param pages paths in the site
 */
export function sitemapFiles(site: Site, pages: readonly string[]): OutputFile[] {
  const { address, edition } = site
  if (address === undefined) return []
  const entries = pages.map((page) => {
    const { canonical = '', alternates } = pageAddresses(site, page)
    const others = alternates.map(({ tag, href }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(href)}"/>`)
    return `<url><loc>${escapeXml(canonical)}</loc><lastmod>${edition.date}</lastmod>${others.join('')}</url>`
  })
  const content = xmlFile('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', entries)
  return [{ path: SITEMAP, content }]
}

/** The sitemaps of an edition in all its languages; `editions` are the same edition in each. Its path is below the bundle's folder. */
export function sitemapIndex(address: string, editions: readonly Pick<Edition, 'edition' | 'locale' | 'date'>[]): OutputFile {
  const entries = editions.map(
    (edition) => `<sitemap><loc>${escapeXml(addressOf(address, edition, SITEMAP))}</loc><lastmod>${edition.date}</lastmod></sitemap>`,
  )
  return { path: SITEMAP_INDEX, content: xmlFile('sitemapindex', '', entries) }
}

/** Whole, as bundles stand side by side: `<address><edition>/<locale>/html/<page>`. */
function addressOf(address: string, { edition, locale }: Pick<Edition, 'edition' | 'locale'>, page: string): string {
  return `${address}${edition}/${locale}/html/${page}`
}

function xmlFile(root: string, names: string, entries: readonly string[]): string {
  const open = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${names}>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[open, ...entries, `</${root}>`].join('\n')}\n`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
