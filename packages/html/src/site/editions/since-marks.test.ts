import { describeLocale } from '@ai-toolkit/locale'
import type { EditionChange, EditionDifference } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { readWords } from '../../../test-fixture/sample-look.ts'
import { makeSay } from '../../words/say.ts'
import { sinceMarks } from './since-marks.ts'

const say = makeSay(new Map([...readWords(), ...readWords('site/changes.yaml')]), describeLocale('en'))

type Told = Pick<EditionChange, 'rule' | 'kind' | 'item' | 'unit' | 'others'> & { anchor: string }

const halves = ['q_left', 'q_right']

/** The mark that a change leaves under a key, as `kind: details`. */
function markOf(key: string, ...changes: Told[]): string | undefined {
  const name = { edition: '1.0.0', date: '2026-03-01' }
  const told = changes.map((change): EditionChange => ({ class: 'meaning', step: 'major', title: '', ...change }))
  const difference: EditionDifference = {
    schemaVersion: 1,
    from: name,
    to: name,
    locale: 'en',
    parts: [{ resource: 'guide', title: 'Guide', step: 'major', changes: told }],
  }
  const mark = sinceMarks(difference, say).get('guide')?.of(key)
  return mark && `${mark.text}: ${mark.details.join(', ')}`
}

const question: Told = { rule: 'question-added', kind: 'added', item: 'question', unit: 'questions.q_bell', anchor: 'guide#q_bell' }
const option: Told = { rule: 'option-added', kind: 'added', item: 'option', unit: 'questions.q_bell.options.o_a', anchor: 'guide#q_bell' }
const passage: Told = { rule: 'passage', kind: 'reworded', item: 'passage', unit: 'wheels/look/p1', anchor: 'guide#look' }

it.each([
  ['a new question', '#q_bell', [question], 'New since 1.0.0: '],
  ['a question with a new option, as changed', '#q_bell', [option], 'Changed since 1.0.0: Option added'],
  ['a new question as new, whatever else is told of it', '#q_bell', [option, question], 'New since 1.0.0: '],
  ['a passage, and not the section that it stands in', 'wheels/look/p1', [passage], 'Changed since 1.0.0: Text changed'],
  [
    'the parts of a question that was split',
    '#q_right',
    [{ ...question, rule: 'question-split', kind: 'split', others: halves }],
    'Changed since 1.0.0: Question split',
  ],
  ['a section for what in it has no words', '#look', [{ ...passage, unit: 'wheels/look' }], 'Changed since 1.0.0: Text changed'],
] as const)('marks %s', (_, key, changes, text) => {
  expect(markOf(key, ...changes)).toBe(text)
})

it.each([
  ['the section of a changed passage', '#look', passage],
  ['what only moved', '#q_bell', { ...question, rule: 'question-order', kind: 'moved' }],
  ['what reads as before', 'wheels/look/p1', { ...passage, rule: 'same-words' }],
  // The paragraph that has this counted id now may be another one.
  ['what is gone', 'wheels/look/p1', { ...passage, kind: 'removed' }],
] as const)('does not mark %s', (_, key, change) => {
  expect(markOf(key, change)).toBeUndefined()
})
