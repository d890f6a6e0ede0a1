import type { Answers, Edition, Question } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { arbitraryAnswers } from '../../../test/arbitrary-answers.ts'
import { realEdition, words } from '../../../test/base-edition.ts'
import { richEdition, richHead, richQuestionnaire } from '../../../test/rich-edition.ts'
import { carried, surveyResult } from '../../../test/submit-answers.ts'
import { readSubmissions } from '../submissions/read-submissions.ts'
import { writeSurveyJs } from './write-surveyjs.ts'

const french: Edition = { ...structuredClone(richEdition), locale: 'fr' }
for (const { questionnaire } of french.resources) {
  for (const { questions } of questionnaire?.sections ?? []) for (const question of questions) question.text = `FR ${question.text}`
}
const { value: json, diagnostics } = writeSurveyJs(
  [
    { edition: richEdition, words },
    { edition: french, words },
  ],
  'checkup',
)
const compiled = compileQuestionnaire(richQuestionnaire)

function open(data: Record<string, unknown> = {}): Model {
  const survey = new Model(json)
  survey.data = data
  return survey
}

describe('writeSurveyJs', () => {
  it('is understood by survey-core, whole', () => {
    expect(diagnostics).toEqual([])
    const survey = open()
    expect(survey.jsonErrors ?? []).toEqual([])
    expect(survey.getAllQuestions(false, false, false).map(({ name }) => name)).toEqual(
      expect.arrayContaining(richQuestionnaire.sections.flatMap(({ questions }) => questions.map(({ id }) => id))),
    )
    expect(survey.getQuestionByName('q_lights')?.choices.find((choice: { value: string }) => choice.value === 'o_none').isExclusive).toBe(true)
    expect(survey.getQuestionByName('q_brake_fails')?.visibleRows).toHaveLength(2)
  })

  it('speaks every language', () => {
    const survey = open()
    expect(survey.getQuestionByName('q_kind')?.title).toBe('1.1 What kind of bicycle is it?')
    survey.locale = 'fr'
    expect(survey.getQuestionByName('q_kind')?.title).toBe('1.1 FR What kind of bicycle is it?')
  })

  it('refuses numbers out of range, and takes decimals', () => {
    const survey = open({ q_kind: 'o_cargo', q_load: 300 })
    const question = survey.getQuestionByName('q_load')
    expect(question?.validate(false)).toBe(false)
    survey.setValue('q_load', 80.5)
    expect(question?.validate(false)).toBe(true)
  })

  it('asks why a question does not apply only where it is not answered', () => {
    const survey = open()
    expect(survey.getQuestionByName('q_gap_NA')?.isVisible).toBe(true)
    survey.setValue('q_gap', 'w1')
    expect(survey.getQuestionByName('q_gap_NA')?.isVisible).toBe(false)
  })

  it('gives results that are read back as the answers that went in', () => {
    fc.assert(
      fc.property(arbitraryAnswers.map(carried), (answers) => {
        const survey = open(surveyResult(answers))
        const result = structuredClone(survey.data)
        const { value } = readSubmissions({ path: 'a.json', text: JSON.stringify(result) }, { edition: richEdition, today: '9999-12-31' })
        expect(value).toEqual([answers])
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('says what it belongs to without being told', () => {
    const survey = open({ q_kind: 'o_city' })
    survey.doComplete()
    expect(survey.data).toMatchObject(Object.fromEntries(Object.entries(richHead).map(([field, text]) => [`TOOLKIT_${field}`, text])))
  })

  it('shows exactly the questions that the scoring engine asks', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => compareVisibility(open(surveyResult(answers)), answers, compiled)),
      { numRuns: 12 },
    )
  }, 120_000)

  it('shows exactly what is asked in the questionnaires of the toolkit, whatever the opening answers', async () => {
    const edition = await realEdition()
    for (const { questionnaire, questionnaireDigest: digest = '' } of edition.resources) {
      if (questionnaire === undefined) continue
      const form = writeSurveyJs([{ edition, words }], questionnaire.id)
      expect(form.diagnostics).toEqual([])
      const own = compileQuestionnaire(questionnaire)
      const opening = questionnaire.sections[0]?.questions ?? []
      const answered = fc.record(Object.fromEntries(opening.flatMap(chosen)), { requiredKeys: [] })
      fc.assert(
        fc.property(answered, (values) => {
          const survey = new Model(form.value)
          survey.data = values
          const given = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])) as Answers['answers']
          const head = { questionnaire: questionnaire.id, edition: edition.edition, digest, subject: { name: 'X' }, date: '2026-03-01' }
          compareVisibility(survey, { ...head, answers: given }, own)
        }),
        { numRuns: 5 },
      )
    }
  }, 180_000)
})

/** What can be chosen in a question of one or several choices. */
function chosen({ id, type, options = [] }: Question): [string, fc.Arbitrary<unknown>][] {
  const [alone, ids] = [true, false].map((exclusive) =>
    options.filter((option) => (option.exclusive === true) === exclusive).map((option) => option.id),
  )
  if (type === 'single') return [[id, fc.constantFrom(...(ids ?? []))]]
  if (type !== 'multiple') return []
  return [[id, fc.oneof(fc.subarray(ids ?? [], { minLength: 1 }), ...(alone ?? []).map((one) => fc.constant([one])))]]
}

/** Each question is visible in the survey exactly where the engine asks it. */
function compareVisibility(survey: Model, answers: Answers, own: ReturnType<typeof compileQuestionnaire>): void {
  const { questions } = assess(own, answers, { edition: answers.edition, digest: answers.digest })
  const asked = questions.filter(({ state }) => state !== 'hidden').map(({ id }) => id)
  const ids = questions.map(({ id }) => id)
  const shown = ids.filter((id) => {
    const question = survey.getQuestionByName(id)
    return question?.isVisible === true && question.page?.isVisible === true
  })
  expect(shown).toEqual(asked)
}
