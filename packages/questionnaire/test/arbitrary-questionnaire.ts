// Questionnaires and answers at random, small enough that what hides, counts and scores meets often.
import type { Answer, Measure, Option, Question, Questionnaire, Scale } from '@ai-toolkit/model'
import fc from 'fast-check'
import { measureOf, questionOf, scaleOf, sectionOf } from './build-questionnaire.ts'

const SCALE: Scale = scaleOf('scale', { p_0: 0, p_1: 0.25, p_2: 1, p_3: -0.5 })
const MOST_QUESTIONS = 8

/** A questionnaire with measures of every kind, levels, an override and recommendations. */
export const arbitraryQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    questions: fc.array(arbitraryShape(), { minLength: 2, maxLength: MOST_QUESTIONS }),
    split: fc.integer({ min: 1, max: MOST_QUESTIONS - 1 }),
    sectionCondition: seldom(arbitraryCondition()),
    unanswered: fc.constantFrom('leave-out' as const, 'lowest' as const, 'highest' as const),
    decimals: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  })
  .map(({ questions, split, sectionCondition, unanswered, decimals }) => {
    const named = questions.map((question, index): Question => ({ ...question, id: `q_${index}` }))
    const cut = Math.min(split, named.length - 1)
    return {
      id: 'test',
      title: 'Test',
      subject: { id: 'thing', title: 'Thing' },
      scales: [SCALE],
      sections: [
        sectionOf('s_1', named.slice(0, cut)),
        sectionOf('s_2', named.slice(cut), { ...(sectionCondition && { when: sectionCondition }), tags: ['tagged'] }),
      ],
      tables: [
        {
          id: 'table',
          rows: 'scale',
          columns: 'scale',
          cells: [
            [1, 2, 3, 4],
            [2, 3, 4, 5],
            [3, 4, 5, 6],
            [4, 5, 6, 7],
          ],
        },
      ],
      measures: measuresOf(unanswered, decimals),
      levels: [
        {
          id: 'level',
          label: 'L',
          measure: 'sum',
          bands: [
            { id: 'low', label: 'L', below: 1 },
            { id: 'middle', label: 'M', from: 1, to: 3 },
            { id: 'high', label: 'H', above: 3 },
          ],
        },
        {
          id: 'parts',
          label: 'P',
          measure: 'section_mean',
          better: 'lower',
          bands: [
            { id: 'low', label: 'L', to: 0.5 },
            { id: 'high', label: 'H', above: 0.5 },
          ],
        },
      ],
      verdict: 'level',
      overrides: [{ id: 'x', when: "measures.greatest > 4 || states.q_0 == 'not-applicable'", level: 'level', band: 'high', text: 'X' }],
      recommendations: [
        { id: 'r_1', when: 'measures.sum > 2', title: 'R', text: 'R', priority: 'high' },
        { id: 'r_2', when: "!has(measures.mean) || states.q_1 == 'answered'", title: 'R', text: 'R', priority: 'low' },
      ],
    }
  }) // prettier-ignore

function measuresOf(unanswered: NonNullable<Measure['unanswered']>, decimals: number | undefined): Measure[] {
  const rounding = decimals === undefined ? {} : { rounding: { rule: 'half-up' as const, decimals } }
  return [
    measureOf('share', { value: 'measures.sum / maximum.sum * 100', ...rounding }),
    measureOf('sum', { aggregate: 'sum', of: 'points', unanswered, ...rounding }),
    measureOf('mean', { aggregate: 'mean', of: 'points', unanswered, select: { types: ['single', 'scale', 'multiple'] } }),
    measureOf('greatest', { aggregate: 'max', of: 'points', unanswered }),
    measureOf('least', { aggregate: 'min', of: 'points', select: { sections: ['s_1'] } }),
    measureOf('count', { aggregate: 'count', of: 'points' }),
    measureOf('section_mean', { each: 'section', aggregate: 'mean', of: 'points', unanswered }),
    measureOf('mean_of_means', { aggregate: 'mean', of: 'section_mean', unanswered, ...rounding }),
    measureOf('plus_one', { each: 'section', value: 'this.section_mean + 1' }),
    measureOf('own', { each: 'question', value: 'this.points * 2', select: { types: ['single', 'scale', 'multiple', 'group'] } }),
    measureOf('own_sum', { each: 'section', aggregate: 'sum', of: 'own' }),
    measureOf('danger', {
      each: 'question',
      select: { types: ['matrix'] },
      lookup: { table: 'table', row: 'this.answer.row.a', column: 'this.answer.row.b' },
    }),
    measureOf('worst', { aggregate: 'max', of: 'danger', unanswered }),
  ]
}

/** A question but for its id. Conditions name questions that may stand before or behind, hidden themselves, or nowhere. */
function arbitraryShape(): fc.Arbitrary<Question> {
  const common = fc.record(
    {
      weight: fc.constantFrom(0, 0.5, 1, 3),
      when: seldom(arbitraryCondition()),
      announced: seldom(fc.constantFrom('1.0.0', '2.0.0')),
      optional: seldom(fc.constant(true)),
      notApplicable: seldom(fc.constant(false)),
    },
    { requiredKeys: ['when', 'announced', 'optional', 'notApplicable'] },
  )
  return fc.tuple(arbitraryKind(), common).map(([kind, more]) => ({ ...kind, ...given(more) }))
}

function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
}

/** The fields that are there; none of them undefined. */
function given(fields: Partial<Record<keyof Question, unknown>>): Partial<Question> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function arbitraryCondition(): fc.Arbitrary<string> {
  const id = fc.integer({ min: 0, max: MOST_QUESTIONS }).map((index) => `q_${index}`)
  return fc.oneof(
    id.map((name) => `states.${name} == 'answered'`),
    id.map((name) => `states.${name} != 'hidden'`),
    id.map((name) => `points.${name} >= 1`),
    id.map((name) => `!(points.${name} < 1) || has(points.${name})`),
  )
}

function arbitraryKind(): fc.Arbitrary<Question> {
  const single = arbitraryOptions().map((options) => questionOf('', 'single', { options }))
  return fc.oneof(
    single,
    arbitraryOptions().map((options) => questionOf('', 'multiple', { options })),
    fc.constant(questionOf('', 'scale', { scale: 'scale' })),
    fc.constant(questionOf('', 'number', { maximum: 10 })),
    fc.constant(questionOf('', 'text')),
    fc.constant(
      questionOf('', 'matrix', {
        rows: [{ id: 'row', label: 'Row' }],
        columns: [
          { id: 'a', label: 'A', scale: 'scale' },
          { id: 'b', label: 'B', scale: 'scale' },
        ],
      }),
    ),
    fc
      .tuple(single, fc.constantFrom(2, undefined))
      .map(([inner, maximum]) => questionOf('', 'group', { questions: [{ ...inner, id: 'q_inner' }], ...(maximum !== undefined && { maximum }) })),
  ) // prettier-ignore
}

function arbitraryOptions(): fc.Arbitrary<Option[]> {
  const points = fc.integer({ min: -8, max: 16 }).map((quarters) => quarters / 4)
  const option = fc.record({ points, exclusive: fc.boolean() }, { requiredKeys: [] })
  return fc
    .array(option, { minLength: 2, maxLength: 4 })
    .map((options) => options.map((parts, index) => ({ id: `o_${index}`, label: 'O', ...parts })))
}

/** A questionnaire with an entry for most questions: mostly right, some wrong, not applicable, or a note only. */
export const arbitraryCase: fc.Arbitrary<[Questionnaire, Record<string, Answer>]> = fc
  .tuple(arbitraryQuestionnaire, fc.array(fc.nat({ max: 999 }), { minLength: 40, maxLength: 40 }))
  .map(([questionnaire, numbers]) => {
    const complete = completeAnswers(questionnaire, chooser(numbers))
    const entries = Object.entries(complete).flatMap(([id, right], index) => spoil(right, numbers[index] ?? 0).map((entry) => [id, entry] as const))
    return [questionnaire, Object.fromEntries(entries)]
  })

/** Picks among so many choices, by numbers used one after the other and round again. */
export function chooser(numbers: readonly number[]): (choices: number) => number {
  let used = 0
  return (choices) => (numbers[used++ % numbers.length] ?? 0) % choices
}

/** Of ten right answers, leaves six as they are. */
function spoil(right: Answer, chance: number): Answer[] {
  switch (chance % 10) {
    case 0:
      return []
    case 1:
      return [{ value: 'o_99' }]
    case 2:
      return [{ ...right, notApplicable: 'None' }]
    case 3:
      return [{ note: 'Later' }]
    default:
      return [right]
  }
}

/** A right value for every question, so that nothing is unanswered. */
export function completeAnswers(questionnaire: Questionnaire, choose: (choices: number) => number): Record<string, Answer> {
  const questions = questionnaire.sections.flatMap((section) => section.questions)
  return Object.fromEntries(questions.map((question) => [question.id, { value: completeValue(question, choose) }]))
}

function completeValue(question: Question, choose: (choices: number) => number): NonNullable<Answer['value']> {
  const option = (): string => `o_${choose(question.options?.length ?? 1)}`
  switch (question.type) {
    case 'multiple':
      return [option()]
    case 'scale':
      return `p_${choose(4)}`
    case 'number':
      return choose(10)
    case 'matrix':
      return { row: { a: `p_${choose(4)}`, b: `p_${choose(4)}` } }
    case 'group':
      return (question.questions ?? []).map((inner) => ({ id: 'e', answers: { [inner.id]: { value: completeValue(inner, choose) } } }))
    default:
      return option()
  }
}
