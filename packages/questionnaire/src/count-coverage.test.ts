import { expect, it } from 'vitest'
import { assessed, questionnaireOf, sectionOf, single } from '../test/build-questionnaire.ts'

const yesNo = { o_yes: 1, o_no: 0 }

it('counts what is asked; optional questions stand outside, announced ones apart', () => {
  const questionnaire = questionnaireOf({
    sections: [
      sectionOf('s_1', [
        single('q_1', yesNo),
        single('q_2', yesNo),
        single('q_3', yesNo),
        single('q_4', yesNo, { when: "answers.q_1 == 'o_no'" }),
        single('q_5', yesNo, { optional: true }),
        single('q_6', yesNo, { optional: true }),
        single('q_7', yesNo, { announced: '2.0.0' }),
        single('q_8', yesNo, { announced: '2.0.0', when: 'false' }),
      ]),
      sectionOf('s_2', [single('q_9', yesNo)]),
    ],
  })
  const { coverage, sections } = assessed(questionnaire, {
    q_1: 'o_yes',
    q_2: { notApplicable: 'None' },
    q_5: 'o_yes',
    q_7: 'o_yes',
    q_9: { notApplicable: 'None' },
  })
  expect(sections[0]?.coverage).toEqual({ total: 6, counted: 2, answered: 1, unanswered: 1, notApplicable: 1, hidden: 1, announced: 2, share: 0.5 })
  expect(sections[1]?.coverage).toEqual({ total: 1, counted: 0, answered: 0, unanswered: 0, notApplicable: 1, hidden: 0, announced: 0, share: 1 })
  expect(coverage).toEqual({ total: 7, counted: 2, answered: 1, unanswered: 1, notApplicable: 2, hidden: 1, announced: 2, share: 0.5 })
})
