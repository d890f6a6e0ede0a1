import type { EditionResource, Section } from '@ai-toolkit/model'
import type { OutputFile } from '../output-file.ts'
import { sectionView } from '../questionnaire/section-view.ts'
import { claimId } from '../tree/setting.ts'
import { pagePath } from './addresses.ts'
import { pageMarks } from './editions/page-marks.ts'
import { navigationView, neighboursOf } from './navigation.ts'
import { frameView } from './page-frame.ts'
import { backlinksToPage } from './places/backlinks.ts'
import { linksIn, pageFile, pageSetting, type Site } from './site.ts'
import { termSheet } from './term-sheet.ts'

/** The page of a section of a questionnaire: its questions with all that helps to answer them. */
export function sectionPage(site: Site, resource: EditionResource, section: Section): OutputFile {
  const { edition, say } = site
  const { questionnaire } = resource
  if (questionnaire === undefined) throw new Error(`“${resource.id}” has no questionnaire.`)
  const path = pagePath(resource.id, section.id)
  const setting = pageSetting(site, resource, path)
  claimId(setting.record, section.id)
  const number = questionnaire.sections.indexOf(section) + 1
  const links = linksIn(site, resource)
  const view = sectionView(section, number, { edition, resource, questionnaire, setting })
  return pageFile(site, path, 'site/section', {
    frame: frameView(site, { path, kind: 'section', title: section.title, description: section.title, resource }),
    number,
    overline: say('section.number', { number }),
    title: section.title,
    ...view,
    terms: termSheet(setting),
    ...pageMarks(site, setting, section.id, path),
    referred: backlinksToPage(site.backlinks, path),
    navigation: navigationView(links, section.id, setting.record.headings),
    neighbours: neighboursOf(links, section.id),
  })
}
