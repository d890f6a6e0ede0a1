import type { OutputFile } from '../../output-file.ts'
import { languageOf } from '../../words/language-of.ts'
import { relativePath } from '../addresses.ts'
import { pageFile, type Site } from '../site.ts'
import { movedIds } from './earlier-places.ts'

/** A page that only earlier editions had: it leads on to what it became. */
export interface MovedPageView {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  href: string
  /** Path to the site's script. */
  script: string
  /** Ids of places that stood on it, each followed by its address now. */
  moved: string | undefined
}

/** Pages under addresses of earlier editions. */
export function movedPages(site: Site): OutputFile[] {
  const { edition, earlier } = site
  return [...earlier].flatMap(([path, { to }]) => {
    if (to === undefined) return []
    const view: MovedPageView = {
      language: edition.locale,
      direction: languageOf(edition).direction,
      title: edition.title,
      href: relativePath(to, path),
      script: relativePath('assets/site.js', path),
      moved: movedIds(site, path),
    }
    return [pageFile(site, path, 'site/moved', view)]
  })
}
