import { describeLocale } from '@ai-toolkit/locale'
import { describe, expect, it } from 'vitest'
import { checkDocx } from '../test/check-docx.ts'
import { fillFile } from '../test/fill-file.ts'
import { paragraphsOf } from '../test/read-docx.ts'
import { brand, dot, goldenModels, words, wordsIn } from '../test/samples.ts'
import { makeWordTemplate, wordData, writeReportDocx } from './index.ts'

const languages = await goldenModels(['fr', 'es', 'ar'])

describe.each(languages)('the golden answers in %s', (locale, all) => {
  // All of them in one language; in the others, where only words differ, one of each questionnaire.
  const models = locale === 'en' ? all : [...new Map(all.map((golden) => [golden[1].questionnaire.id, golden])).values()]
  const own = locale === 'en' ? words : wordsIn(locale)

  it.each(models)('%s become a Word document', async (_, model) => {
    const bytes = await writeReportDocx(model, { words: own, brandFiles: new Map([['logo.png', dot]]) })
    expect(checkDocx(bytes)).toEqual([])
    expect(paragraphsOf(bytes).some(({ style, text }) => style === 'Title' && text === model.subject.name)).toBe(true)
  })

  it('fill the template to begin with', async () => {
    const template = await makeWordTemplate({ words: own, language: describeLocale(locale), brand })
    for (const [, model] of models) {
      const { value, diagnostics } = fillFile({ path: 'blank.docx', bytes: template }, wordData(model, own))
      expect(diagnostics).toEqual([])
      expect(checkDocx(value ?? new Uint8Array())).toEqual([])
      expect(paragraphsOf(value ?? dot).filter(({ text }) => /[{}]/.test(text))).toEqual([])
    }
  })
})
