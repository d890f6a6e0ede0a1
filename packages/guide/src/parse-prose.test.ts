import { findPlaces } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { expect, test } from 'vitest'
import { parseProse } from './index.ts'
import { textAt } from './testing/text-at.ts'

/** As if the text began on the tenth line of its file. */
function placeAt(text: string): (start: number, end: number) => Place {
  return findPlaces('field.yaml', '\n'.repeat(9) + text).placeAt
}

test('each paragraph is a unit, in lists too', () => {
  const text = 'One.\n\n- Two.\n- Three.'
  const { value, diagnostics } = parseProse(text, placeAt(text), 'questions.q_a.guidance')
  expect(diagnostics).toEqual([])
  expect(JSON.stringify(value?.blocks).match(/questions\.q_a\.guidance\/p\d/g)).toEqual(
    ['p1', 'p2', 'p3'].map((unit) => `questions.q_a.guidance/${unit}`),
  )
})

test('a single paragraph has a number too', () => {
  expect(parseProse('One.', placeAt('One.'), 'overview.what').value?.blocks).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'One.' }], unit: 'overview.what/p1' },
  ])
})

test('places are those that the caller gives', () => {
  const text = 'See :see[there]{to=guide#look} and :term[true wheels]{id=true-wheel}.'
  const moved = (start: number, end: number) => placeAt(text)(start + 9, end + 9)
  const { value } = parseProse(text, moved, 'unit')
  const inFile = '\n'.repeat(9) + text
  expect(value?.uses.map(({ place, ...use }) => ({ ...use, at: textAt(inFile, place) }))).toEqual([
    { kind: 'see', to: 'guide#look', at: 'guide#look' },
    { kind: 'term', text: 'true wheels', id: 'true-wheel', at: 'true-wheel' },
  ])
  expect(value?.uses[0]?.place).toEqual({ file: 'field.yaml', start: { line: 10, column: 20 }, end: { line: 10, column: 30 } })
})

test('what may not stand in a text field is not in the tree', () => {
  const text = 'One.\n\n## Two\n\n> Three.'
  expect(parseProse(text, placeAt(text), 'unit').value?.blocks).toMatchObject([{ type: 'paragraph' }])
})

test('a text beyond the limits has no value', () => {
  const text = '>'.repeat(200)
  expect(parseProse(`${text}a`, placeAt(text), 'unit')).toMatchObject({ value: undefined, diagnostics: [{ code: 'nested-too-deep' }] })
})
