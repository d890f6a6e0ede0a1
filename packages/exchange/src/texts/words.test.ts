import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAnyData } from '@ai-toolkit/data'
import { wholeFile } from '@ai-toolkit/diagnostics'
import { checkWords } from '@ai-toolkit/html'
import { describe, expect, it } from 'vitest'
import { words } from '../../test/base-edition.ts'

const root = join(import.meta.dirname, '../../../..')
const path = join(root, 'templates/exchange/words.yaml')
const own = Object.keys(parseAnyData({ path, text: readFileSync(path, 'utf8') }).value?.value as object)
const sources = readdirSync(join(root, 'packages/exchange/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(root, 'packages/exchange/src', name), 'utf8'))
  .join('\n')

describe('templates/exchange/words.yaml', () => {
  it('has no word that nobody says', () => {
    // Words of fields are said by their names: `survey.${part}`.
    const built = new Set(['survey.name', 'survey.role'])
    expect(own.filter((id) => !built.has(id) && !sources.includes(`'${id}'`))).toEqual([])
  })

  it('has every word that is said', () => {
    const said = [...sources.matchAll(/say\('([\w.-]+)'/g)].map(([, id]) => id ?? '')
    expect(said.filter((id) => !words.has(id))).toEqual([])
  })

  it('has no word that cannot be read', () => {
    expect(checkWords(words, wholeFile)).toEqual([])
  })
})
