import type { Anchor } from '@ai-toolkit/model'

/** Path of the site's front page. */
export const FRONT_PAGE = 'index.html'

/** Path of the page that lists all pages: for readers, and wherever the site stands (a sitemap needs to know where). */
export const MAP_PAGE = 'map.html'

/** Path of the page for addresses that lead nowhere, under the name that servers look for. */
export const MISSING_PAGE = '404.html'

/**
 * Path of a resource's first page, or of the page of one of its parts (a chapter, or a section of its questionnaire). A part that is
 * called `index` gets an underscore, which no id begins with, so that it does not take the first page's place.
 */
export function pagePath(resource: string, part?: string): string {
  if (part === undefined) return `${resource}/index.html`
  return part === 'index' ? `${resource}/_index.html` : `${resource}/${part}.html`
}

/** What is needed of a place to lead there. */
export type Address = Pick<Anchor, 'resource' | 'id' | 'chapter'>

/** The link to a place of the edition, as written on the page `from` (a path in the site). */
export function hrefTo(address: Address, from: string): string {
  const page = pagePath(address.resource, address.chapter)
  if (isPage(address)) return relativePath(page, from)
  return page === from ? `#${address.id}` : `${relativePath(page, from)}#${address.id}`
}

/** The path of a place in the site, with its id where it is a part of a page. */
export function placePath(address: Address): string {
  const page = pagePath(address.resource, address.chapter)
  return isPage(address) ? page : `${page}#${address.id}`
}

/** A chapter and a section are their page, and the resource is its first page: there is nothing to scroll to. */
export function isPage({ id, chapter }: Address): boolean {
  return id === undefined || id === chapter
}

/** The path `to` as seen from the page `from`; both are paths in the site. */
export function relativePath(to: string, from: string): string {
  const steps = from.split('/')
  const folder = steps.slice(0, -1).join('/')
  if (folder !== '' && to.startsWith(`${folder}/`)) return to.slice(folder.length + 1)
  return '../'.repeat(steps.length - 1) + to
}
