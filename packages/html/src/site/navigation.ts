import type { EditionResource } from '@ai-toolkit/model'
import { partsOf } from '../content/parts.ts'
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

/** What leads to the parts of a resource, the same on all its pages, as these stand in one folder: made once for all of them. */
export interface ResourceLinks {
  resource: string
  href: string
  parts: readonly { id: string; number: number; title: string; href: string }[]
}

/** The links of a resource. */
export function resourceLinks(resource: EditionResource): ResourceLinks {
  const first = pagePath(resource.id)
  const hrefOf = (part?: string) => relativePath(pagePath(resource.id, part), first)
  return {
    resource: resource.title,
    href: hrefOf(),
    parts: partsOf(resource).map(({ id, number, title }) => ({ id, number, title, href: hrefOf(id) })),
  }
}

/** The navigation beside the page of a part, or beside the resource's first page; `headings` are those of that page. */
export function navigationView({ resource, href, parts }: ResourceLinks, own: string | undefined, headings: readonly OutlineEntry[]): NavigationView {
  return {
    resource,
    href,
    current: own === undefined,
    parts: parts.map(({ id, ...part }) => ({ ...part, current: id === own, contents: id === own ? contentsOf(headings) : [] })),
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
export function neighboursOf({ resource, href, parts }: ResourceLinks, own: string): NeighboursView {
  const index = parts.findIndex(({ id }) => id === own)
  const [previous = { title: resource, href }, next] = [parts[index - 1], parts[index + 1]]
  return { previous: { title: previous.title, href: previous.href }, next: next && { title: next.title, href: next.href } }
}
