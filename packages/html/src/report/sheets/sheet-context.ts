import { describeLocale } from '@ai-toolkit/locale'
import type { ReportReference } from '@ai-toolkit/model'
import type { Look } from '../../look.ts'
import { withoutMarks } from '../../untranslated/marks.ts'
import { makeSay, type Say } from '../../words/say.ts'
import type { AnyReport } from '../views/report-context.ts'

/** What the cells of a sheet are made with: words without marks, since a cell can say no language. */
export interface SheetContext {
  say: Say
  direction: 'ltr' | 'rtl'
  /** Where a reference leads, by its title. */
  follow: (reference: string) => { title: string }
}

/** The context of a report's sheet. */
export function sheetContext(model: AnyReport, references: readonly ReportReference[], look: Look): SheetContext {
  const language = model.language ?? describeLocale(model.locale)
  const say = makeSay(look.words, language)
  const titles = new Map(references.map(({ to, resource, part }) => [to, part ?? resource]))
  return {
    say: (id, values) => withoutMarks(say(id, values)),
    direction: language.direction,
    follow: (reference) => ({ title: titles.get(reference) ?? reference }),
  }
}
