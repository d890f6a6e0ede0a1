import { join } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import { readTree } from '@ai-toolkit/source'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setEdition } from './set-edition.ts'

const { value: tree } = await readTree(join(import.meta.dirname, '../../../../test/stories/base/content'))
const yaml = tree?.get('toolkit.yaml')?.text ?? ''

function toolkitIn(text: string) {
  return parseData({ path: 'toolkit.yaml', text }, 'toolkit').value?.value
}

it('changes the lines of the name and no other', () => {
  const commented = yaml.replace('date: 2026-03-01', 'date: 2026-03-01 # a Sunday')
  const named = setEdition(commented, { edition: '1.1.0', label: undefined, date: '2027-01-02' })
  expect(named).toBe(
    commented
      .replace('edition: "1.0.0"', 'edition: "1.1.0"')
      .replace('label: First edition\n', '')
      .replace('date: 2026-03-01 #', 'date: "2027-01-02" #'),
  )
})

it('leaves what is as it should be', () => {
  expect(setEdition(yaml, { edition: '1.0.0', label: 'First edition', date: '2026-03-01' })).toBe(yaml)
})

it('gives any name, whatever the lines looked like', () => {
  const labels = [
    'label: First edition\n',
    'label: "First: \\"edition\\"" # the first\n',
    "label: 'It''s one'\n",
    'label: >-\n  First\n  edition\n',
    '',
  ]
  const words = fc.stringMatching(/^[A-Za-z“”'"#:\\{}[\]ä ]{0,30}x$/).map((text) => text.trim())
  fc.assert(
    fc.property(fc.constantFrom(...labels), fc.option(words, { nil: undefined }), (written, label) => {
      const before = yaml.replace('label: First edition\n', written)
      const now = toolkitIn(setEdition(before, { edition: '2.0.0', label, date: '2027-01-02' }))
      expect(now).toEqual({ ...toolkitIn(before), edition: '2.0.0', label, date: '2027-01-02' })
    }),
  )
})
