import type { Answer, Question } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { assessed, optionOf, questionnaireOf, questionOf, scaleOf, single } from '../test/build-questionnaire.ts'

type Value = NonNullable<Answer['value']>

const choice = questionOf('q', 'multiple', { options: [optionOf('o_a', 1), optionOf('o_b', 2), optionOf('o_none', 5, { exclusive: true })] })

function read(question: Question, value: unknown): { state: string; points?: number | undefined } {
  const questionnaire = questionnaireOf({ scales: [scaleOf('wear', { w0: 0, w1: 1.5 })], questions: [question] })
  const [result] = assessed(questionnaire, { q: { value: value as Value } }).questions
  return { state: result?.state ?? '', points: result?.points }
}

describe('a value that fits', () => {
  it.each<[string, Question, unknown, number | undefined]>([
    ['an option', single('q', { o_a: 2 }), 'o_a', 2],
    ['an option without points, where others have some', single('q', { o_a: 2, o_b: undefined }), 'o_b', 0],
    ['an option, where none has points', single('q', { o_a: undefined, o_b: undefined }), 'o_a', undefined],
    ['a point of a scale, weighted', questionOf('q', 'scale', { scale: 'wear', weight: 3 }), 'w1', 4.5],
    ['several options', choice, ['o_b', 'o_a'], 3],
    ['the exclusive one alone', choice, ['o_none'], 5],
    ['a number', questionOf('q', 'number', { minimum: 0, maximum: 10 }), 10, undefined],
    ['a text', questionOf('q', 'text'), 'x', undefined],
    ['a day', questionOf('q', 'date'), '2024-02-29', undefined],
  ])('%s', (_, question, value, points) => {
    expect(read(question, value)).toEqual({ state: 'answered', points })
  })
})

describe('a value that does not fit is no answer', () => {
  it.each<[string, Question, unknown]>([
    ['an unknown option', single('q', { o_a: 2 }), 'o_z'],
    ['a name from the prototype', single('q', { o_a: 2 }), 'constructor'],
    ['a list for one option', single('q', { o_a: 2 }), ['o_a']],
    ['no option', choice, []],
    ['an unknown option among known ones', choice, ['o_a', 'o_z']],
    ['an option twice', choice, ['o_a', 'o_a']],
    ['the exclusive one beside others', choice, ['o_a', 'o_none']],
    ['a number out of range', questionOf('q', 'number', { minimum: 0, maximum: 10 }), 10.5],
    ['a fraction where whole numbers are asked', questionOf('q', 'number', { integer: true }), 2.5],
    ['a text for a number', questionOf('q', 'number'), '2'],
    ['a blank text', questionOf('q', 'text'), '  '],
    ['a day that is not in the calendar', questionOf('q', 'date'), '2026-02-30'],
    ['a day with words', questionOf('q', 'date'), '1 March 2026'],
    ['a list of options for a group', questionOf('q', 'group', { questions: [choice] }), ['o_a']],
    ['a text for a matrix', questionOf('q', 'matrix', { rows: [{ id: 'r', label: 'R' }], columns: [{ id: 'c', label: 'C', scale: 'wear' }] }), 'w0'],
    ['a point of no scale', questionOf('q', 'scale', { scale: 'nowhere' }), 'w0'],
  ])('%s', (_, question, value) => {
    expect(read(question, value)).toEqual({ state: 'unanswered', points: undefined })
  })
})
