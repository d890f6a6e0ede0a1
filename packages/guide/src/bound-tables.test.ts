import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, it } from 'vitest'
import { boundDirectives } from './bound-directives.ts'
import { boundTables } from './bound-tables.ts'

/** Little else than what tables and what may stand around them are made of. */
const pieces = [
  '| a | b |',
  'a',
  '| - | - |',
  '|:-:|',
  '-',
  ':-',
  '|',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '  ',
  '\t',
  ':::box\n',
  ':::',
  '\u2028',
]
const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((found) => found.join(''))

it('finds the tables that the syntax finds by itself', () => {
  const parse = (text: string, tables: ReturnType<typeof gfmTable>) =>
    fromMarkdown(text, { extensions: [boundDirectives().syntax, tables], mdastExtensions: [gfmTableFromMarkdown()] })
  fc.assert(
    fc.property(markdown, (text) => {
      expect(parse(text, boundTables(text))).toEqual(parse(text, gfmTable()))
    }),
    { numRuns: 2000 },
  )
})
