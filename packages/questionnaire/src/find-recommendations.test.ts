import { expect, it } from 'vitest'
import { assessed, measureOf, questionnaireOf, single } from '../test/build-questionnaire.ts'

it('gives the recommendations that are met, in order, and the questions and measures that each reads', () => {
  const recommendation = (id: string, when: string) => ({ id, when, title: id, text: id, priority: 'low' as const })
  const questionnaire = questionnaireOf({
    questions: [single('q_1', { o_a: 1, o_b: 2 }), single('q_2', { o_a: 1 })],
    measures: [
      measureOf('m', { aggregate: 'sum', of: 'points' }),
      measureOf('e', { each: 'question', value: 'this.points' }),
      measureOf('s', { each: 'section', aggregate: 'sum', of: 'points' }),
    ],
    recommendations: [
      recommendation('r_1', "measures.m > 0 && answers.q_1 == 'o_b' && points.q_1 > minimum.m - 5"),
      recommendation('r_2', 'points.q_2 > 0'),
      recommendation('r_3', "questions.q_1.e > 0 || sections.s_1.s > 0 || states.q_2 == 'hidden'"),
      recommendation('r_4', 'measures.m >'),
    ],
  })
  expect(assessed(questionnaire, { q_1: 'o_b' }).recommendations).toEqual([
    { id: 'r_1', priority: 'low', because: ['q_1', 'm'] },
    { id: 'r_3', priority: 'low', because: ['q_1', 'q_2', 'e', 's'] },
  ])
})
