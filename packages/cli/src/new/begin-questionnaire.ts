import { writeYaml } from '@ai-toolkit/data'
import { updateGoldens } from '@ai-toolkit/edition'
import type { Questionnaire } from '@ai-toolkit/model'
import { withTexts } from '../release/with-texts.ts'
import { type Ground, unwritten } from './addition.ts'
import { firstScale } from './begin-question.ts'
import { type DrawId, openDraw } from './draw-id.ts'

/** The same line as a neighbour’s, where it has one, for a file of another kind some folders deeper. */
type SchemaLine = (schema: string, deeper?: string) => string

/**
 * The files of the smallest questionnaire that can be filled in, scored and reported: one question, one measure, two levels, one
 * recommendation, and golden answers for both levels.
 */
export function beginQuestionnaire(id: string, title: string, { edition, tree, usedIds }: Ground, schemaLine: SchemaLine): Map<string, string> {
  const draw = openDraw(id, usedIds)
  const question = draw('q_')
  const questionnaire = questionnaireOf(id, title, question, draw)
  const recommendations = questionnaire.recommendations?.map((recommendation) => recommendation.id) ?? []
  const answers = (point: string) => ({
    ...{ questionnaire: id, edition: edition.edition, digest: `sha256:${'0'.repeat(64)}` },
    ...{ subject: { name: 'An example' }, date: edition.date, answers: { [question]: { value: point } } },
  })
  const file = (schema: string, value: unknown): string => `${schemaLine(schema, '../')}${writeYaml(value)}`
  const files = new Map([
    [`${id}/questionnaire.yaml`, `${schemaLine('questionnaire')}${writeYaml(questionnaire)}`],
    [`${id}/golden/begun.answers.yaml`, file('answers', answers('p1'))],
    [`${id}/golden/begun.expected.yaml`, file('expected', { workings: 'Under way gives 1 point.', ...expected(1, 'begun', recommendations) })],
    [`${id}/golden/done.answers.yaml`, file('answers', answers('p2'))],
    [`${id}/golden/done.expected.yaml`, file('expected', { workings: 'Done gives 2 points.', ...expected(2, 'done', []) })],
  ])
  // Golden answers name the digest of the questionnaire as it is read.
  return new Map([...files, ...updateGoldens(withTexts(tree, files), edition.edition)])
}

function expected(score: number, result: string, recommendations: string[]): Record<string, unknown> {
  return { measures: { score }, levels: { result }, recommendations }
}

function questionnaireOf(id: string, title: string, question: string, draw: DrawId): Questionnaire {
  return {
    ...{ id, title, introduction: unwritten },
    subject: { id: 'organization', title: 'Organization' },
    scales: [firstScale],
    sections: [{ id: 's_first', title: 'First section', questions: [{ id: question, type: 'scale', text: unwritten, scale: firstScale.id }] }],
    measures: [{ id: 'score', label: 'Score', aggregate: 'sum', of: 'points', unanswered: 'lowest' }],
    levels: [
      {
        ...{ id: 'result', label: 'Result', measure: 'score' },
        bands: [
          { id: 'begun', label: 'Begun', below: 2, text: unwritten },
          { id: 'done', label: 'Done', from: 2, text: unwritten },
        ],
      },
    ],
    verdict: 'result',
    recommendations: [{ id: draw('r_'), when: 'measures.score < 2', title: unwritten, text: unwritten, priority: 'medium', section: 's_first' }],
  }
}
