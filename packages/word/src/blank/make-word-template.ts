import { makeSay } from '@ai-toolkit/html'
import type { LocaleData, ReportModel } from '@ai-toolkit/model'
import { packDocument } from '../document/pack-document.ts'
import { pageContext } from '../document/word-context.ts'
import { blankObligations, blankPlan, blankRecommendations } from './blank-advice.ts'
import { blankAnswers, blankProvenance, blankSignature } from './blank-appendix.ts'
import { blankCover } from './blank-cover.ts'
import { blankCoverage, blankRatings, blankScores, blankVerdict } from './blank-result.ts'

/** What a template to begin with is made in. */
export interface BlankLook {
  /** The words of the interface in the language, those of reports among them: ICU messages by id. */
  words: ReadonlyMap<string, string>
  language: LocaleData
  brand: ReportModel['brand']
}

/**
 * Makes a Word template with every tag that there is, set out as the made report is, in the look of a brand: an agency deletes what it does
 * not want, moves the rest about, and gives its own styles. The same look gives the same bytes.
 */
export function makeWordTemplate({ words, language, brand }: BlankLook): Promise<Uint8Array> {
  const context = pageContext({ brand, locale: language.locale }, { say: makeSay(words, language), direction: language.direction })
  const sections = [
    ...[blankCover, blankVerdict, blankCoverage, blankScores, blankRatings, blankRecommendations, blankObligations, blankPlan],
    ...[blankSignature, blankAnswers, blankProvenance],
  ]
  const properties = { title: '{title}', subject: '{cover.questionnaire}', creator: '{cover.agency}', language: language.locale }
  const lines = { marking: '{cover.marking}', head: '{subject.name}', foot: '{cover.footer} · {cover.questionnaire} · {cover.edition}' }
  return packDocument({ children: sections.flatMap((section) => section(context)), properties, lines }, context)
}
