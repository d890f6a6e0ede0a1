import { describeLocale } from '@ai-toolkit/locale'
import type { Question } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleCheckup } from '../../test-fixture/sample-checkup.ts'
import { readWords } from '../../test-fixture/sample-look.ts'
import { makeSay } from '../words/say.ts'
import { questionFacts, questionKind } from './question-facts.ts'
import { rangeInWords } from './results-view.ts'

const say = makeSay(readWords(), describeLocale('en'))
const { questionnaire } = sampleCheckup

describe('questionKind', () => {
  it.each<[Partial<Question>, string]>([
    [{ type: 'single' }, 'Choose one answer'],
    [{ type: 'multiple' }, 'Choose all that apply'],
    [{ type: 'scale', scale: 'wear' }, 'Choose a point on the scale “Wear”'],
    [{ type: 'number' }, 'A number'],
    [{ type: 'number', minimum: -1.5, integer: false }, 'A number, at least -1.5'],
    [{ type: 'number', maximum: 9, unit: 'kg' }, 'A number, at most 9, in kg'],
    [{ type: 'number', minimum: 0, maximum: 20_000, integer: true }, 'A whole number from 0 to 20,000'],
    [{ type: 'text' }, 'An answer in your own words'],
    [{ type: 'date' }, 'A date'],
    [{ type: 'matrix' }, 'Rate each of these'],
    [{ type: 'group' }, 'As many entries as there are, each with these questions'],
    [{ type: 'group', minimum: 1 }, 'At least 1 entry, each with these questions'],
    [{ type: 'group', maximum: 5 }, 'Up to 5 entries, each with these questions'],
    [{ type: 'group', minimum: 1, maximum: 5 }, 'From 1 to 5 entries, each with these questions'],
  ])('says what %j asks for', (rest, words) => {
    const question: Question = { id: 'q', type: 'text', text: 'x', ...rest }
    expect(questionnaire && questionKind(question, questionnaire, say)).toBe(words)
  })
})

describe('questionFacts', () => {
  it('says nothing of what goes without saying', () => {
    expect(questionFacts({ id: 'q', type: 'text', text: 'x', weight: 1, notApplicable: true }, say)).toEqual([])
  })

  it('says all that a respondent should know', () => {
    const question: Question = { id: 'q', type: 'scale', text: 'x', weight: 1.5, notApplicable: false, optional: true, announced: '1.1.0' }
    expect(questionFacts(question, say)).toEqual([
      'May be left out',
      'Shown now, counted from edition 1.1.0 on',
      'Counts 1.5 times',
      '“Not applicable” cannot be chosen',
    ])
  })
})

describe('rangeInWords', () => {
  it.each([
    [{ to: 30 }, 'up to 30'],
    [{ above: 30, to: 70 }, 'above 30, up to 70'],
    [{ from: 1.25, below: 2 }, '1.25 or more, below 2'],
    [{ above: 70 }, 'above 70'],
    [{ from: 2, to: 2 }, '2'],
    [{}, 'any value'],
  ])('says %j', (bounds, words) => {
    expect(rangeInWords({ id: 'b', label: 'B', ...bounds }, say)).toBe(words)
  })
})
