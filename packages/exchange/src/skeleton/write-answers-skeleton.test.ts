import { parseData } from '@ai-toolkit/data'
import type { Edition, Questionnaire } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { baseEdition, realEdition, words } from '../../test/base-edition.ts'
import { readAnswersText } from '../answers/read-answers-text.ts'
import { writeAnswersSkeleton } from './write-answers-skeleton.ts'

const options = { words, schema: '../answers.schema.json', date: '2026-03-01' }
const skeleton = writeAnswersSkeleton(baseEdition, 'checkup', options)

describe('writeAnswersSkeleton', () => {
  it('names the schema for editors, the questionnaire, its edition and its digest', () => {
    expect(skeleton.split('\n')[0]).toBe('# yaml-language-server: $schema=../answers.schema.json')
    const { value } = parseData({ path: 'a.yaml', text: skeleton }, 'answers')
    expect(value?.value).toMatchObject({ questionnaire: 'checkup', edition: '1.0.0', date: '2026-03-01', subject: { name: '…' } })
    expect(value?.value.digest).toBe(digestOf(baseEdition, 'checkup'))
  })

  it('shows a question with number, help and choices above its empty answer', () => {
    const lines = skeleton.split('\n')
    expect(lines.slice(lines.indexOf('  # 1.2 How worn are the brake pads?'), lines.indexOf('  q_gap: {}') + 1)).toEqual([
      '  # 1.2 How worn are the brake pads?',
      '  #   Choose a point on the scale “Wear”. Counts twice.',
      '  #   See Measure.',
      '  #   What would show it: A photograph with the gauge in place.',
      '  #   - w0  New: The groove is deep.',
      '  #   - w1  Used',
      '  #   - w2  Worn: The groove is gone.',
      '  q_gap: {}',
    ])
  })

  it('shows how questions of several parts are answered', () => {
    expect(skeleton).toContain('  #     initial: { likelihood: …, impact: … }\n')
    expect(skeleton).toContain('  #         q_part_wear: { value: … }\n  q_parts: {}\n')
  })

  it('writes nothing into a line that a line break in a text could begin', () => {
    const hostile = structuredClone(baseEdition)
    const [question] = questionnaireOf(hostile, 'checkup').sections[0]?.questions ?? []
    if (question) question.text = 'One\rtwo: {\nq_load: { value: 1 }'
    const { value } = parseData({ path: 'a.yaml', text: writeAnswersSkeleton(hostile, 'checkup', options) }, 'answers')
    expect(Object.values(value?.value.answers ?? { none: { note: 'n' } })).toEqual(Array.from({ length: 10 }, () => ({})))
  })

  it('is a draft without a fault, in which every question stands, for every questionnaire of the toolkit', async () => {
    const edition = await realEdition()
    const ids = edition.resources.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
    expect(ids.length).toBeGreaterThan(1)
    for (const id of ids) {
      const text = writeAnswersSkeleton(edition, id, options)
      const { value, diagnostics } = readAnswersText({ path: 'a.yaml', text }, { edition, today: '2026-03-01' })
      expect(diagnostics.map(({ code }) => code)).toEqual(['answers-unnamed'])
      const asked = questionnaireOf(edition, id).sections.flatMap(({ questions }) => questions)
      expect(Object.keys(value?.answers ?? {})).toEqual(asked.map((question) => question.id))
      const words = text.replace(/\s*\n\s*#?\s*/g, ' ')
      for (const question of asked) expect(words).toContain(question.text)
    }
  })

  it('says that there is no such questionnaire', () => {
    expect(() => writeAnswersSkeleton(baseEdition, 'chekup', options)).toThrow('chekup')
  })
})

function questionnaireOf({ resources }: Edition, id: string): Questionnaire {
  const found = resources.find(({ questionnaire }) => questionnaire?.id === id)?.questionnaire
  if (found === undefined) throw new Error(id)
  return found
}

function digestOf({ resources }: Edition, id: string): string | undefined {
  return resources.find(({ questionnaire }) => questionnaire?.id === id)?.questionnaireDigest
}
