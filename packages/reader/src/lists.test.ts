import { describe, expect, it } from 'vitest'
import { sampleEditions } from '../test/sample-edition.ts'
import { listLocales } from './list-locales.ts'
import { listQuestions } from './list-questions.ts'
import { getChapter, listResources } from './list-resources.ts'

const { english, german } = await sampleEditions()

it('listResources tells what an edition holds', () => {
  const [guide, checkup] = listResources(english)
  expect(guide).toMatchObject({ id: 'guide', kind: 'guide', chapters: [{ id: 'wheels', title: 'Wheels' }, { id: 'brakes' }], translated: 1 })
  expect(checkup?.questionnaire).toMatchObject({ id: 'checkup', digest: english.resources[1]?.questionnaireDigest })
  expect(checkup?.questionnaire?.sections).toEqual([
    { id: 's_state', title: 'State of the bicycle' },
    { id: 's_risk', title: 'Risks' },
  ])
  const translated = listResources(german).map((resource) => resource.translated)
  expect(translated.every((share) => share > 0 && share < 1)).toBe(true)
})

describe('listQuestions', () => {
  const find = (id: string) => listQuestions(english, 'checkup').find((question) => question.id === id)

  it('gives them in their order, those of a group behind it', () => {
    expect(listQuestions(english).map(({ number, id }) => `${number} ${id}`)).toEqual([
      ...['1.1 q_kind', '1.2 q_gap', '1.3 q_chain', '1.4 q_load', '1.5 q_lights', '1.6 q_checked', '1.7 q_remark'],
      ...['2.1 q_brake_fails', '2.2 q_parts', '2.2.1 q_part_name', '2.2.2 q_part_wear', '2.3 q_helmet'],
    ])
    expect(listQuestions(english, 'guide')).toEqual([])
  })

  it('tells what may be answered', () => {
    expect(find('q_lights')?.choices.map(({ id, points, isExclusive }) => [id, points, isExclusive])).toEqual([
      ['o_front', 0, false],
      ['o_rear', 0, false],
      ['o_none', 2, true],
    ])
    expect(find('q_gap')?.choices.map(({ id, description }) => [id, description])).toEqual([
      ['w0', 'The groove is deep.'],
      ['w1', undefined],
      ['w2', 'The groove is gone.'],
    ])
    expect(find('q_brake_fails')?.columns[1]?.choices.map(({ label }) => label)).toEqual(['A scratch', 'A fall', 'A hospital'])
    expect(find('q_load')).toMatchObject({ minimum: 0, maximum: 200, unit: 'kg', choices: [] })
  })

  it('tells when it is asked, what it refers to and where it stands', () => {
    expect(find('q_load')).toMatchObject({ conditions: ["answers.q_kind == 'o_cargo'"], whenText: 'Asked of cargo bicycles.', tags: ['informative'] })
    expect(find('q_gap')).toMatchObject({
      reference: 'checkup#q_gap',
      references: { principles: ['guide#care', 'guide#honesty'] },
      path: [{ id: 's_state', title: 'State of the bicycle' }],
      weight: 2,
    })
    expect(find('q_part_name')).toMatchObject({ reference: 'checkup#q_parts', path: [{ id: 's_risk' }, { id: 'q_parts' }] })
    expect(find('q_kind')).toMatchObject({ mayNotApply: false, isOptional: false })
    expect(find('q_helmet')).toMatchObject({ announced: '1.1.0' })
  })
})

it('listLocales names the languages, the own one first', () => {
  const languages = [
    { locale: 'en', name: 'English', direction: 'ltr', isSource: true },
    { locale: 'de', name: 'Deutsch', direction: 'ltr', isSource: false },
  ]
  expect(listLocales(english)).toEqual(languages)
  expect(listLocales(german)).toEqual(languages)
})

it('getChapter finds a chapter, and nothing by other names', () => {
  expect(getChapter(english, 'guide', 'wheels')?.title).toBe('Wheels')
  expect(getChapter(english, 'guide', 'toString')).toBeUndefined()
  expect(getChapter(english, 'constructor', 'wheels')).toBeUndefined()
})
