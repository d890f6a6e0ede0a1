import type { EditionResource, Section } from '@ai-toolkit/model'
import { linkViews, principleViews } from '../content/links.ts'
import { proseOf } from '../content/prose.ts'
import { bodyOf } from '../content/texts.ts'
import type { OutputFile } from '../output-file.ts'
import { questionViews } from '../questionnaire/question-view.ts'
import { claimId } from '../tree/setting.ts'
import { pagePath } from './addresses.ts'
import { navigationView, neighboursOf } from './navigation.ts'
import { frameView } from './page-frame.ts'
import { pageFile, pageSetting, type Site } from './site.ts'
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
  const introduction =
    section.introduction === undefined ? undefined : bodyOf(proseOf(resource.prose, `sections.${section.id}.introduction`), setting)
  const questions = questionViews(section.questions, String(number), { edition, resource, questionnaire, setting })
  return pageFile(site, path, 'site/section', {
    frame: frameView(site, { path, kind: 'section', title: section.title, description: section.title, resource }),
    number,
    overline: say('section.number', { number }),
    title: section.title,
    condition: section.when === undefined ? undefined : say('section.conditional'),
    introduction,
    principles: principleViews(section.principles, edition, setting),
    links: linkViews(section.links ?? [], setting),
    questions,
    terms: termSheet(setting),
    navigation: navigationView(resource, path, setting.record.headings),
    neighbours: neighboursOf(resource, section.id, path),
  })
}
