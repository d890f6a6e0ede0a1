import { makeFormats, makeSay, plainSetting, type ReportContext, type ReportView, reportView, type Setting } from '@ai-toolkit/html'
import { describeLocale } from '@ai-toolkit/locale'
import type { ReportModel, ReportReference } from '@ai-toolkit/model'
import { type Palette, paletteOf } from './palette.ts'

/** What paragraphs, tables and pages are made with, whatever stands in them. */
export interface PageContext extends Pick<ReportContext, 'say' | 'direction'> {
  brand: ReportModel['brand']
  locale: string
  palette: Palette
  /** Of the text between the margins, in twips (1/1440 inch). */
  width: number
  /** How many tables and ordered lists there are so far, by kind; belongs to one document. */
  counts: Map<string, number>
}

/** What every part of a report is made with. */
export interface WordContext extends PageContext, ReportContext {
  /** The same texts that the templates of HTML reports are filled with. */
  view: ReportView
}

/** Paper in twips. */
export const papers = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const

/** Around the text, in twips: 22 mm at the sides, 25 mm above and below. */
export const margins = { side: 1247, end: 1417 }

/** Everything in a report, written in its language. `words` must hold those of templates/words.yaml and templates/report/. */
export function wordContext(model: ReportModel, words: ReadonlyMap<string, string>): WordContext {
  const context = reportContext(model, words)
  return { ...pageContext(model, context), ...context, view: reportView(context, undefined) }
}

/** The look of the pages of a brand. */
export function pageContext(
  { brand, locale }: Pick<PageContext, 'brand' | 'locale'>,
  { say, direction }: Pick<PageContext, 'say' | 'direction'>,
): PageContext {
  const width = papers[brand.paper ?? 'A4'].width - 2 * margins.side
  return { brand, locale, say, direction, palette: paletteOf(brand), width, counts: new Map() }
}

/** How a report is written in its language: what its view is made with. */
export function reportContext(model: ReportModel, words: ReadonlyMap<string, string>): ReportContext {
  const language = model.language ?? describeLocale(model.locale)
  const say = makeSay(words, language)
  const targets = new Map([...model.references, ...model.recommendations.flatMap(({ links }) => links)].map(targetOf))
  const follow: Setting['follow'] = (reference) => targets.get(reference) ?? { title: reference }
  const setting = plainSetting({ medium: 'print', say, follow, termReference: (id) => id })
  return { model, say, formats: makeFormats(language), direction: language.direction, setting }
}

/** As in print, a place in the toolkit is named in words. */
function targetOf({ to, resource, part }: ReportReference): [string, ReturnType<Setting['follow']>] {
  return [to, part === undefined ? { title: resource } : { title: part, elsewhere: resource }]
}
