import type { Anchor } from '@ai-toolkit/model'

/** Path of the site's front page. */
export const FRONT_PAGE = 'index.html'

/**
 * Path of a resource's first page, or of the page of one of its parts (a chapter, or a section of its questionnaire). A part that is
 * called `index` gets an underscore, which no id begins with, so that it does not take the first page's place.
 */
export function pagePath(resource: string, part?: string): string {
  if (part === undefined) return `${resource}/index.html`
  return part === 'index' ? `${resource}/_index.html` : `${resource}/${part}.html`
}

/** The link to a place of the edition, as written on the page `from` (a path in the site). */
export function hrefTo(anchor: Anchor, from: string): string {
  const page = pagePath(anchor.resource, anchor.chapter)
  // A chapter and a section are their page, and the resource is its first page: there is nothing to scroll to.
  const isPage = anchor.id === undefined || anchor.id === anchor.chapter
  if (isPage) return relativePath(page, from)
  return page === from ? `#${anchor.id}` : `${relativePath(page, from)}#${anchor.id}`
}

/** The path `to` as seen from the page `from`; both are paths in the site. */
export function relativePath(to: string, from: string): string {
  const steps = from.split('/')
  const folder = steps.slice(0, -1).join('/')
  if (folder !== '' && to.startsWith(`${folder}/`)) return to.slice(folder.length + 1)
  return '../'.repeat(steps.length - 1) + to
}
