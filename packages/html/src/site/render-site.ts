import type { Edition, EditionFigure, EditionResource, LocaleCode } from '@ai-toolkit/model'
import { editionLine } from '../content/edition-line.ts'
import { insertsOf } from '../content/inserts.ts'
import { firstNotice } from '../content/texts.ts'
import type { Look } from '../look.ts'
import type { OutputFile } from '../output-file.ts'
import { markUntranslated } from '../untranslated/mark-untranslated.ts'
import { languageOf } from '../words/language-of.ts'
import { makeSay } from '../words/say.ts'
import { FRONT_PAGE, MAP_PAGE, MISSING_PAGE, pagePath } from './addresses.ts'
import { assetFiles } from './asset-files.ts'
import { chapterPage } from './chapter-page.ts'
import { changesPage } from './editions/changes-page.ts'
import { earlierPlaces } from './editions/earlier-places.ts'
import { editionContext } from './editions/edition-context.ts'
import { editionsPage } from './editions/editions-page.ts'
import { movedPages } from './editions/moved-pages.ts'
import { sinceMarks } from './editions/since-marks.ts'
import type { SiteEditions } from './editions/site-editions.ts'
import { frontPage } from './front-page.ts'
import { mapPage, missingPage } from './map-page.ts'
import { resourceLinks } from './navigation.ts'
import { backlinksIn } from './places/backlinks.ts'
import { mentionsOf } from './places/mentions.ts'
import { PLACES_FILE, placesFile } from './places/places-file.ts'
import { sitemapFiles } from './published-at.ts'
import { resourcePage } from './resource-page.ts'
import { sectionPage } from './section-page.ts'
import { type Download, figurePath, type Site } from './site.ts'

/** What may differ between sites of one edition. */
export interface SiteOptions {
  /** Formats that are built beside the site, at ../form/, ../pdf/ and ../json/; links lead to these only. Default: all. */
  downloads?: readonly Download[]
  /** Languages (BCP 47) whose sites are built beside this one; pages lead to each other. Default: all of the edition. */
  languages?: readonly LocaleCode[]
  /** Where the bundles of all editions will stand, such as `https://example.org/toolkit/`; pages and a sitemap then say their whole addresses. Default: not known. */
  address?: string | undefined
  /** The toolkit’s editions, this one among them; pages lead to the others, and say what changed. Default: none is known of. */
  editions?: SiteEditions
}

/**
 * Renders an edition as a static site: the front page, each resource's first page, a page for each chapter and each section of a
 * questionnaire, the list of editions and what changed since the one before, figures, style, fonts. All links are relative, nothing is asked of any other place, so it works from a folder.
 * Paths are relative to the site's folder. Throws a `TemplateFault` where a template asks for what its page does not have.
 */
export function renderSite(published: Edition, look: Look, options: SiteOptions = {}): OutputFile[] {
  return [...openSite(published, look, options).values()].map((make) => make())
}

/** The files of a site by path, each rendered when it is asked for: for whoever looks at one page at a time. Otherwise as `renderSite`. */
export function openSite(
  published: Edition,
  look: Look,
  { downloads = ['form', 'pdf', 'json'], languages, address, editions }: SiteOptions = {},
): ReadonlyMap<string, () => OutputFile> {
  const edition = markUntranslated(published)
  const say = makeSay(look.words, languageOf(edition))
  const context = editionContext(edition, editions)
  const site: Site = {
    edition,
    look,
    say,
    inserts: insertsOf(edition),
    editionLine: editionLine(edition, say),
    notice: firstNotice(edition),
    downloads,
    address,
    languages: (edition.locales ?? []).filter(({ locale }) => languages === undefined || languages.includes(locale)),
    editions: context,
    earlier: earlierPlaces(context),
    marks: editions?.since === undefined ? new Map() : sinceMarks(editions.since.difference, say),
    backlinks: backlinksIn(edition, mentionsOf(edition)),
    links: new Map(edition.resources.map((resource) => [resource.id, resourceLinks(resource)])),
  }
  const pages: FileToMake[] = [
    [FRONT_PAGE, () => frontPage(site)],
    ...[...editionsPage(site), ...changesPage(site)].map(made),
    [MAP_PAGE, () => mapPage(site)],
    ...edition.resources.flatMap((resource) => resourcePages(site, resource)),
  ]
  return new Map([
    ...pages,
    [MISSING_PAGE, () => missingPage(site)],
    ...movedPages(site).map(made),
    ...sitemapFiles(
      site,
      pages.map(([path]) => path),
    ).map(made),
    ...edition.resources.flatMap(figureFiles),
    [PLACES_FILE, () => placesFile(site)],
    ...assetFiles(look).map(made),
  ])
}

type FileToMake = readonly [path: string, make: () => OutputFile]

function made(file: OutputFile): FileToMake {
  return [file.path, () => file]
}

function resourcePages(site: Site, resource: EditionResource): FileToMake[] {
  const { id, chapters, questionnaire } = resource
  return [
    [pagePath(id), () => resourcePage(site, resource)],
    ...chapters.map((chapter): FileToMake => [pagePath(id, chapter.id), () => chapterPage(site, resource, chapter)]),
    ...(questionnaire?.sections ?? []).map((section): FileToMake => [pagePath(id, section.id), () => sectionPage(site, resource, section)]),
  ]
}

function figureFiles(resource: EditionResource): FileToMake[] {
  return resource.figures.map((figure) => [figurePath(resource.id, figure), () => figureFile(resource, figure)])
}

function figureFile({ id }: EditionResource, figure: EditionFigure): OutputFile {
  const content = figure.encoding === 'utf8' ? figure.data : new Uint8Array(Buffer.from(figure.data, 'base64'))
  return { path: figurePath(id, figure), content }
}
