import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTemplates, readWords } from '../../test-fixture/sample-look.ts'

const root = join(import.meta.dirname, '../../../..')
const words = readWords()

describe('templates/words.yaml', () => {
  it('has every word that templates say, and none that nobody says', () => {
    const sources = [...textsIn('templates', '.hbs'), ...textsIn('packages/html/src', '.ts')].join('\n')
    const quoted = new Set([...sources.matchAll(/["']([a-z][\w.-]*)["']/g)].map(([, id]) => id))
    expect([...words.keys()].filter((id) => !quoted.has(id))).toEqual([])
  })
})

describe('templates', () => {
  const templates = [...readTemplates()].filter(([path]) => path.endsWith('.hbs'))

  it.each(templates)('%s holds no word of its own', (_path, text) => {
    const filled = text.replace(/\{\{[^}]*\}\}/g, '').replace(/<!doctype html>/, '')
    const attributes = [...filled.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, value]) => value)
    expect(filled.replace(/<[^>]*>/g, '').match(/\p{L}+/u)).toBeNull()
    expect(attributes.join('')).toBe('')
  })
})

function textsIn(folder: string, ending: string): string[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => path.endsWith(ending) && !path.endsWith('.test.ts')).map((path) => readFileSync(join(root, folder, path), 'utf8'))
}
