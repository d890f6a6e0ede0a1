import type { Edition, EditionFigure, EditionResource, LocaleCode } from '@ai-toolkit/model'
import { editionLine } from '../content/edition-line.ts'
import { insertsOf } from '../content/inserts.ts'
import { firstNotice } from '../content/texts.ts'
import type { Look } from '../look.ts'
import type { OutputFile } from '../output-file.ts'
import { markUntranslated } from '../untranslated/mark-untranslated.ts'
import { languageOf } from '../words/language-of.ts'
import { makeSay } from '../words/say.ts'
import { assetFiles } from './asset-files.ts'
import { chapterPage } from './chapter-page.ts'
import { frontPage } from './front-page.ts'
import { resourcePage } from './resource-page.ts'
import { sectionPage } from './section-page.ts'
import { type Download, figurePath, type Site } from './site.ts'

/** What may differ between sites of one edition. */
export interface SiteOptions {
  /** Formats that are built beside the site, at ../form/, ../pdf/ and ../json/; links lead to these only. Default: all. */
  downloads?: readonly Download[]
  /** Languages (BCP 47) whose sites are built beside this one; pages lead to each other. Default: all of the edition. */
  languages?: readonly LocaleCode[]
}

/**
 * Renders an edition as a static site: the front page, each resource's first page, a page for each chapter and each section of a
 * questionnaire, figures, style, fonts. All links are relative, nothing is asked of any other place, so it works from a folder.
 * Paths are relative to the site's folder. Throws a `TemplateFault` where a template asks for what its page does not have.
 */
export function renderSite(published: Edition, look: Look, { downloads = ['form', 'pdf', 'json'], languages }: SiteOptions = {}): OutputFile[] {
  const edition = markUntranslated(published)
  const say = makeSay(look.words, languageOf(edition))
  const site: Site = {
    edition,
    look,
    say,
    inserts: insertsOf(edition),
    editionLine: editionLine(edition, say),
    notice: firstNotice(edition),
    downloads,
    languages: (edition.locales ?? []).filter(({ locale }) => languages === undefined || languages.includes(locale)),
  }
  return [frontPage(site), ...edition.resources.flatMap((resource) => resourceFiles(site, resource)), ...assetFiles(look)]
}

function resourceFiles(site: Site, resource: EditionResource): OutputFile[] {
  return [
    resourcePage(site, resource),
    ...resource.chapters.map((chapter) => chapterPage(site, resource, chapter)),
    ...(resource.questionnaire?.sections ?? []).map((section) => sectionPage(site, resource, section)),
    ...resource.figures.map((figure) => figureFile(resource, figure)),
  ]
}

function figureFile({ id }: EditionResource, figure: EditionFigure): OutputFile {
  const content = figure.encoding === 'utf8' ? figure.data : new Uint8Array(Buffer.from(figure.data, 'base64'))
  return { path: figurePath(id, figure), content }
}
