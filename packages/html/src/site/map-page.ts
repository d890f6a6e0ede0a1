import { partsOf } from '../content/parts.ts'
import type { OutputFile } from '../output-file.ts'
import { languageOf } from '../words/language-of.ts'
import { MAP_PAGE, MISSING_PAGE, pagePath } from './addresses.ts'
import { frameView } from './page-frame.ts'
import { pageFile, type Site } from './site.ts'

/** All pages of the site, by resource. */
export function mapPage(site: Site): OutputFile {
  const { edition, say } = site
  const title = say('site.map')
  return pageFile(site, MAP_PAGE, 'site/map', {
    frame: frameView(site, { path: MAP_PAGE, kind: 'map', title, description: say('site.map.description', { toolkit: edition.title }) }),
    title,
    resources: edition.resources.map((resource) => ({
      title: resource.title,
      href: pagePath(resource.id),
      pages: partsOf(resource).map((part) => ({ title: part.title, href: pagePath(resource.id, part.id) })),
    })),
  })
}

/** The page for addresses that lead nowhere. */
export function missingPage(site: Site): OutputFile {
  const { edition } = site
  return pageFile(site, MISSING_PAGE, 'site/missing', { language: edition.locale, direction: languageOf(edition).direction, toolkit: edition.title })
}
