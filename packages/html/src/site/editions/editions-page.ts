import type { OutputFile } from '../../output-file.ts'
import { FRONT_PAGE } from '../addresses.ts'
import { type FrameView, frameView } from '../page-frame.ts'
import { pageFile, type Site } from '../site.ts'
import { type CorrectionView, correctionViews } from './correction-views.ts'
import type { EditionContext } from './edition-context.ts'
import { addressIn, CHANGES_PAGE, EDITIONS_PAGE, type EditionLinkView, editionLink } from './edition-links.ts'

/** The page that lists all editions and says how to cite them. */
export interface EditionsPageView {
  frame: FrameView
  title: string
  /** The latest first. */
  editions: EditionEntryView[]
  /** What never changes about an address, and what `latest` leads to. */
  addresses: { title: string; path: string }[]
}

/** An edition in the list. */
export interface EditionEntryView extends EditionLinkView {
  citation: string
  /** Where it says what changed; undefined for the first. */
  changes: string | undefined
  corrections: CorrectionView[]
}

/** The page of editions. */
export function editionsPage(site: Site): OutputFile[] {
  const { editions: context, edition, say } = site
  if (context === undefined) return []
  const title = say('site.editions')
  return [
    pageFile(site, EDITIONS_PAGE, 'site/editions', {
      frame: frameView(site, { path: EDITIONS_PAGE, kind: 'editions', title, description: say('editions.description', { toolkit: edition.title }) }),
      title,
      editions: context.editions.map((_, index) => entryView(site, context, index)).reverse(),
      addresses: permanentLinks(site, FRONT_PAGE),
    }),
  ]
}

/** The two addresses of a page, as seen from where the bundles of all editions stand: the one that always gives this edition, and the one of the latest. */
export function permanentLinks({ edition: { edition, locale }, say }: Pick<Site, 'edition' | 'say'>, page: string): EditionsPageView['addresses'] {
  return [
    { title: say('link.permanent'), path: `${edition}/${locale}/html/${page}` },
    { title: say('link.latest'), path: `latest/${locale}/html/${page}` },
  ]
}

function entryView(site: Site, context: EditionContext, index: number): EditionEntryView {
  const { edition, say } = site
  const link = editionLink(site, context, EDITIONS_PAGE, index)
  const own = context.editions[index]
  if (own === undefined) throw new Error(`There is no edition ${index}.`)
  const front = index === context.own ? FRONT_PAGE : addressIn(site, own, { from: EDITIONS_PAGE, to: FRONT_PAGE })
  const changes = index === context.own ? CHANGES_PAGE : addressIn(site, own, { from: EDITIONS_PAGE, to: CHANGES_PAGE })
  return {
    ...link,
    href: front,
    citation: say('citation.toolkit', { publisher: edition.publisher, toolkit: edition.title, edition: link.title }),
    changes: index === 0 ? undefined : changes,
    corrections: correctionViews(site, (one) => one.edition === own.edition),
  }
}
