import type { EditionResource } from '@ai-toolkit/model'
import { partsOf, type ResourcePart } from '../content/parts.ts'
import type { OutlineEntry } from '../print-document.ts'
import { pagePath, relativePath } from './addresses.ts'

/** The parts of a resource, with the contents of the page that is being read. */
export interface NavigationView {
  resource: string
  /** Link to the resource's first page. */
  href: string
  current: boolean
  parts: { number: number; title: string; href: string; current: boolean; contents: ContentsView[] }[]
}

/** A heading of the page, with those one step below it. */
export interface ContentsView {
  title: string
  href: string
  below: ContentsView[]
}

/** The navigation beside the page at `path`; `headings` are those of that page. */
export function navigationView(resource: EditionResource, path: string, headings: readonly OutlineEntry[]): NavigationView {
  const first = pagePath(resource.id)
  return {
    resource: resource.title,
    href: relativePath(first, path),
    current: path === first,
    parts: partsOf(resource).map(({ id, number, title }) => {
      const page = pagePath(resource.id, id)
      return { number, title, href: relativePath(page, path), current: page === path, contents: page === path ? contentsOf(headings) : [] }
    }),
  }
}

/** Headings of depth 2, with those of depth 3 under them. Deeper ones would make the contents longer than they help. */
export function contentsOf(headings: readonly OutlineEntry[]): ContentsView[] {
  const contents: ContentsView[] = []
  for (const { id, title, depth } of headings) {
    const entry: ContentsView = { title, href: `#${id}`, below: [] }
    const above = contents.at(-1)
    if (depth === 2 || (depth === 3 && above === undefined)) contents.push(entry)
    else if (depth === 3) above?.below.push(entry)
  }
  return contents
}

/** The pages before and behind a page. */
export interface NeighboursView {
  previous: { title: string; href: string }
  /** Undefined behind the last part. */
  next: { title: string; href: string } | undefined
}

/** The pages before and behind a part; before the first part comes the resource's first page. */
export function neighboursOf(resource: EditionResource, id: string, path: string): NeighboursView {
  const parts = partsOf(resource)
  const index = parts.findIndex((part) => part.id === id)
  const linkTo = (part: ResourcePart) => ({ title: part.title, href: relativePath(pagePath(resource.id, part.id), path) })
  const [previous, next] = [parts[index - 1], parts[index + 1]]
  return {
    previous: previous ? linkTo(previous) : { title: resource.title, href: relativePath(pagePath(resource.id), path) },
    next: next && linkTo(next),
  }
}
