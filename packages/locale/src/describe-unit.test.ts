import { expect, it } from 'vitest'
import { describeUnit } from './describe-unit.ts'
import { mergeCatalogue } from './merge/merge-catalogue.ts'
import type { Unit } from './units/unit.ts'

const label: Unit = { id: 'options.o_a.label', format: 'plain', kind: 'label', text: 'Rare' }

it('says what is known of a unit, and no more', () => {
  expect(describeUnit({ id: 'a', format: 'markdown', kind: 'paragraph', text: 'A wheel' })).toEqual(['paragraph'])
  expect(describeUnit({ ...label, principles: ['Necessity', 'Privacy'], preview: 'checkup/index.html#q_a' })).toEqual([
    'label',
    'principles: Necessity, Privacy',
    'at most 20 characters',
    'preview: checkup/index.html#q_a',
  ])
  expect(describeUnit({ ...label, format: 'message', kind: 'words' })[1]).toMatch(/^ICU message/)
  expect(describeUnit({ ...label, format: 'forms', kind: 'written forms', principles: ['Care'] })[1]).toBe('principle: Care')
})

it('stands in the catalogue, with the file that the unit comes from', () => {
  const { catalogue } = mergeCatalogue(undefined, [{ ...label, reference: 'checkup/questionnaire.yaml' }], { locale: 'de', wordingOnly: new Set() })
  expect(catalogue.entries[0]).toMatchObject({ extracted: ['label', 'at most 20 characters'], references: ['checkup/questionnaire.yaml'] })
})
