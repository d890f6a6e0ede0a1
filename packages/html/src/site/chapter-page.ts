import type { Chapter, EditionResource } from '@ai-toolkit/model'
import { principleViews } from '../content/links.ts'
import { notesOf } from '../content/notes.ts'
import { bodyOf } from '../content/texts.ts'
import type { OutputFile } from '../output-file.ts'
import { type Markup, markup } from '../templates/fill-template.ts'
import { writeHtml } from '../tree/element.ts'
import { footnoteItems } from '../tree/footnotes.ts'
import { drawFor } from '../tree/render-blocks.ts'
import { claimId, type Setting } from '../tree/setting.ts'
import { pagePath } from './addresses.ts'
import { pageMarks } from './editions/page-marks.ts'
import { navigationView, neighboursOf } from './navigation.ts'
import { frameView } from './page-frame.ts'
import { backlinksToPage } from './places/backlinks.ts'
import { readingMinutes } from './reading-time.ts'
import { linksIn, pageFile, pageSetting, type Site } from './site.ts'
import { termSheet } from './term-sheet.ts'

/** The page of a chapter. */
export function chapterPage(site: Site, resource: EditionResource, chapter: Chapter): OutputFile {
  const { edition, say } = site
  const path = pagePath(resource.id, chapter.id)
  const setting: Setting = { ...pageSetting(site, resource, path), notes: notesOf(chapter, 1) }
  claimId(setting.record, chapter.id)
  const number = resource.chapters.indexOf(chapter) + 1
  const links = linksIn(site, resource)
  const body = bodyOf(chapter.blocks, setting)
  const notes = notesMarkup(chapter, setting)
  return pageFile(site, path, 'site/chapter', {
    frame: frameView(site, { path, kind: 'chapter', title: chapter.title, description: chapter.summary ?? chapter.title, resource }),
    number,
    overline: say('chapter.number', { number }),
    title: chapter.title,
    reading: say('site.reading-time', { minutes: readingMinutes(chapter, setting) }),
    summary: chapter.summary,
    principles: principleViews(chapter.principles, edition, setting),
    body,
    notes,
    terms: termSheet(setting),
    ...pageMarks(site, setting, chapter.id, path),
    referred: backlinksToPage(site.backlinks, path),
    navigation: navigationView(links, chapter.id, setting.record.headings),
    neighbours: neighboursOf(links, chapter.id),
  })
}

/** After the body: only then is it known how often each note is referred to. */
function notesMarkup({ footnotes }: Chapter, setting: Setting): Markup | undefined {
  return footnotes.length === 0 ? undefined : markup(writeHtml(footnoteItems(footnotes, drawFor(setting))))
}
