import { cleanLine, withoutMarks } from '@ai-toolkit/html'
import type { ReportModel } from '@ai-toolkit/model'
import { type FileChild, TableOfContents } from 'docx'
import { packDocument } from './pack-document.ts'
import { reportLines } from './page.ts'
import { paragraph } from './paragraphs.ts'
import { obligationsSection, recommendationsSection } from './sections/advice.ts'
import { answersSection } from './sections/answers.ts'
import { coverPage } from './sections/cover.ts'
import { coverageSection } from './sections/coverage.ts'
import { provenanceSection } from './sections/provenance.ts'
import { ratingsSection } from './sections/ratings.ts'
import { scoresSection } from './sections/scores.ts'
import { signatureSection } from './sections/signature.ts'
import { verdictSection } from './sections/verdict.ts'
import { type WordContext, wordContext } from './word-context.ts'

/** What a report as a Word document needs beside its model. */
export interface WordLook {
  /** The words of the interface in the report's language, those of reports among them: ICU messages by id. */
  words: ReadonlyMap<string, string>
  /** The files of the brand's folder, by the path that brand.yaml names them by. */
  brandFiles: ReadonlyMap<string, Uint8Array>
}

/**
 * Makes a Word document (.docx, ECMA-376) of a report, in the look of its brand: with Word's own styles, a table of contents, captions and
 * repeated heads of tables, to be edited and read aloud. The same model and look give the same bytes.
 */
export async function writeReportDocx(model: ReportModel, { words, brandFiles }: WordLook): Promise<Uint8Array> {
  const context = wordContext(model, words)
  const body = (model.brand.sections ?? allSections).flatMap((name) => SECTIONS[name](context))
  const children = [...coverPage(context, brandFiles), ...body, ...provenanceSection(context)]
  const properties = {
    title: withoutMarks(context.view.title),
    subject: withoutMarks(model.questionnaire.title),
    creator: cleanLine(model.brand.name, 150),
    language: model.locale,
    date: model.date,
  }
  return packDocument({ children, properties, lines: reportLines(context) }, context)
}

type SectionName = NonNullable<ReportModel['brand']['sections']>[number]

const allSections = ['verdict', 'contents', 'coverage', 'scores', 'ratings', 'recommendations', 'obligations', 'signature', 'answers'] as const

const SECTIONS: Record<SectionName, (context: WordContext) => FileChild[]> = {
  verdict: verdictSection,
  contents: contentsTable,
  coverage: coverageSection,
  scores: scoresSection,
  ratings: ratingsSection,
  recommendations: recommendationsSection,
  obligations: obligationsSection,
  signature: signatureSection,
  answers: answersSection,
}

/** A field: Word fills in the numbers of pages when it prints, or when a person asks for it (F9). */
function contentsTable(context: WordContext): FileChild[] {
  const title = context.say('report.contents')
  const field = new TableOfContents(withoutMarks(title), { hyperlink: true, headingStyleRange: '1-1', beginDirty: false, tabLeader: 'none' })
  return [paragraph(title, { style: 'ContentsTitle' }, context), field]
}
