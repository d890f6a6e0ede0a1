import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allCodes, explainCode, formatCodesMarkdown, listCodes } from './index.ts'

const story = join(import.meta.dirname, '../../../test/stories/base/content')
const files = readdirSync(join(import.meta.dirname, 'codes'))
  .filter((name) => name !== 'index.ts' && name.endsWith('.ts'))
  .map((name) => name.replace('.ts', ''))

test('every file defines the code that it is named after', () => {
  expect(listCodes()).toEqual(files.sort())
})

test.each([...allCodes.values()])('$code says what it must', ({ code, reason, fix, foundBy, example }) => {
  expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  for (const text of [reason, fix]) expect(text).toMatch(/^[“A-Z].*[.?]$/s)
  expect(readdirSync(join(import.meta.dirname, '../..'))).toContain(foundBy)
  expect(example.bad).not.toBe(example.good)
})

/** Whether the edit brings about the code is tested where the whole product runs. */
const edits = [...allCodes.values()].flatMap(({ code, example }) => ('file' in example ? [{ code, example }] : []))

test.each(edits)('the example of $code can be made in the base story', ({ example }) => {
  expect(readFileSync(join(story, example.file), 'utf8').split(example.good)).toHaveLength(2)
})

test('explains a code with its reason, remedy and examples', () => {
  expect(explainCode('unknown-field')).toEqual({
    known: true,
    text: [
      'unknown-field (error, found by data)',
      '',
      'A field that nothing reads is usually a typing error, and what it was meant to say would be lost without a word.',
      '',
      'What to do: Correct the name, or remove the field.',
      '',
      'Wrong, in guide/resource.yaml:',
      '    subtitel: How a wheel is trued',
      '',
      'Right, in guide/resource.yaml:',
      '    subtitle: How a wheel is trued',
    ].join('\n'),
  })
})

test('suggests codes for one that there is not', () => {
  expect(explainCode('unkown-feild')).toEqual({ known: false, nearest: ['unknown-field'] })
  expect(explainCode('utf8')).toEqual({ known: false, nearest: ['not-utf8'] })
  expect(explainCode('constructor')).toEqual({ known: false, nearest: [] })
})

test('the page about all codes has a section for each, and shows no control character', () => {
  const page = formatCodesMarkdown()
  for (const code of listCodes()) expect(page).toContain(`\n## ${code}\n`)
  expect(page).not.toMatch(/[^\P{Control}\n]/u)
})
