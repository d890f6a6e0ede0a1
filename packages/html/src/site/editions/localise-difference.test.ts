import type { EditionChange, EditionDifference } from '@ai-toolkit/model'
import { expect, it } from 'vitest'
import { sampleEdition } from '../../../test-fixture/sample-edition.ts'
import { mark } from '../../untranslated/marks.ts'
import { localiseDifference } from './localise-difference.ts'

const reworded: EditionChange = {
  rule: 'definition',
  kind: 'reworded',
  class: 'meaning',
  step: 'major',
  item: 'term',
  unit: 'terms.true-wheel.definition',
  title: 'true wheel',
  words: [{ run: 'added', text: 'It turns.' }],
}

function difference(locale: string, changes: EditionChange[]): EditionDifference {
  const name = { edition: '1.0.0', date: '2026-03-01' }
  return {
    schemaVersion: 1,
    from: name,
    to: { ...name, edition: '1.1.0' },
    locale,
    parts: [{ resource: 'guide', title: 'Guide', step: 'major', changes }],
  }
}

const german = { ...sampleEdition, locale: 'de', source: 'en' }

it('tells the changes of the source in the words of the translation', () => {
  const translated = { ...reworded, title: 'rundes Rad', words: [{ run: 'added' as const, text: 'Es dreht sich.' }] }
  const [part] = localiseDifference(difference('en', [reworded]), difference('de', [translated]), german)
  expect(part?.changes).toEqual([{ ...reworded, title: 'rundes Rad', words: [{ run: 'added', text: 'Es dreht sich.' }] }])
  expect(part?.translated).toEqual([])
})

it('keeps a text that the translation does not have, and says in which language it is', () => {
  const [part] = localiseDifference(difference('en', [reworded]), undefined, german)
  expect(part?.changes).toEqual([{ ...reworded, title: mark('true wheel', 'en'), language: 'en' }])
})

it('lists apart what changed in the translation only, whatever the rule says of the words', () => {
  const [part] = localiseDifference(difference('en', []), difference('de', [reworded]), german)
  expect(part?.changes).toEqual([])
  expect(part?.translated).toEqual([reworded])
})

it('takes nothing for a change of the translation that came or went with the source', () => {
  const added: EditionChange = { ...reworded, kind: 'added', unit: 'wheels/look/p1', item: 'passage' }
  expect(localiseDifference(difference('en', []), difference('de', [added]), german)).toEqual([])
})
