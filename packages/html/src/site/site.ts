import type { Edition, EditionFigure, EditionResource, LocaleData } from '@ai-toolkit/model'
import { anchorOf, targetOf } from '../content/anchors.ts'
import { editionSetting } from '../content/edition-setting.ts'
import type { Inserts } from '../content/inserts.ts'
import type { Look } from '../look.ts'
import type { OutputFile } from '../output-file.ts'
import { fillTemplate } from '../templates/fill-template.ts'
import type { Setting, SinceMarks } from '../tree/setting.ts'
import type { Say } from '../words/say.ts'
import { hrefTo, relativePath } from './addresses.ts'
import type { EarlierPlaces } from './editions/earlier-places.ts'
import type { EditionContext } from './editions/edition-context.ts'
import type { ResourceLinks } from './navigation.ts'
import { type Backlinks, backlinksTo } from './places/backlinks.ts'
import type { SiteViews } from './site-views.ts'

/** What all pages of a site share. */
export interface Site {
  readonly edition: Edition
  readonly look: Look
  readonly say: Say
  readonly inserts: Inserts
  /** Which edition this is, in one line. */
  readonly editionLine: string
  /** The notice on independence: every page could be taken for another publisher's. */
  readonly notice: { title: string; text: string } | undefined
  /** The files that stand beside the site and are offered on each resource's first page. */
  readonly downloads: readonly Download[]
  /** Where the bundles of all editions will stand, as a whole address with a slash at its end; undefined where it is not known. */
  readonly address: string | undefined
  /** The languages whose sites stand beside this one, itself among them. */
  readonly languages: readonly LocaleData[]
  /** The toolkit’s editions; undefined where pages know of none but their own. */
  readonly editions: EditionContext | undefined
  /** What is new or changed since the edition before, by resource. */
  readonly marks: ReadonlyMap<string, SinceMarks>
  /** What earlier editions had under addresses that this one does not have. */
  readonly earlier: EarlierPlaces
  /** Who speaks of a place. */
  readonly backlinks: Backlinks
  /** The navigation of each resource, by its id. */
  readonly links: ReadonlyMap<string, ResourceLinks>
}

/** A format in which every resource is offered beside the site. */
export type Download = 'form' | 'pdf' | 'json'

/** The setting for the blocks of the page at the path `page`. */
export function pageSetting(site: Site, resource: EditionResource | undefined, page: string): Setting {
  const { edition, say, inserts, marks } = site
  const setting = editionSetting(edition, resource, {
    medium: 'site',
    say,
    terms: 'sheet',
    inserts,
    figureSource: (figure) => relativePath(figurePath(resource?.id ?? '', figure), page),
    follow: (reference) => {
      const anchor = anchorOf(edition, reference)
      return { ...targetOf(edition, anchor, resource?.id), href: hrefTo(anchor, page) }
    },
  })
  return { ...setting, since: marks.get(resource?.id ?? ''), backlinks: (place) => backlinksTo(place, site.backlinks, page) }
}

/** The navigation of a resource. */
export function linksIn({ links }: Site, { id }: EditionResource): ResourceLinks {
  const found = links.get(id)
  if (found === undefined) throw new Error(`“${id}” is no resource of the edition.`)
  return found
}

/** Where the image of a figure is written. Ids of figures are unique in their resource, and safe in a path, as the editor's file names may not be. */
export function figurePath(resource: string, { id, mediaType }: EditionFigure): string {
  const ending = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/jpeg': 'jpg' }[mediaType]
  return `${resource}/figures/${id}.${ending}`
}

/** Fills a page's template. */
export function pageFile<Name extends keyof SiteViews>({ look, say }: Site, path: string, template: Name, view: SiteViews[Name]): OutputFile {
  return { path, content: fillTemplate(look.templates, template, view, say) }
}
