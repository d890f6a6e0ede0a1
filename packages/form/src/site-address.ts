import { hrefTo } from '@ai-toolkit/html'
import type { Edition } from '@ai-toolkit/model'
import type { LinkData } from './page-data.ts'

/** Forms lie in `<locale>/form/`, the site in `<locale>/html/`. */
const SITE = '../html/'

/** Where a reference leads from a form: a page of the site that stands beside it. The compiler has checked every reference. */
export function siteAddress({ anchors }: Edition, reference: string): LinkData {
  const anchor = Object.hasOwn(anchors, reference) ? anchors[reference] : undefined
  if (anchor === undefined) throw new Error(`The edition has no place “${reference}”.`)
  return { title: anchor.title, href: SITE + hrefTo(anchor, 'index.html') }
}
