import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { schemas } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { repository } from '../support/base-story.ts'

// Editors complete and check a YAML file whose first line names its schema.
const schemaFolder = join(repository, 'packages/model/schemas')

/** The schema of each kind of file, by what its path ends with, the particular first. */
const kinds: [ending: RegExp, schema: string][] = [
  [/^content\/toolkit\.yaml$/, 'toolkit'],
  [/\/locales\/[^/]+\.yaml$/, 'locale'],
  [/\/golden\/[^/]+\.answers\.yaml$/, 'answers'],
  [/\/golden\/[^/]+\.expected\.yaml$/, 'expected'],
  [/\/migrations\/[^/]+\.yaml$/, 'migration'],
  [/^content\/[^/]+\/(?:resource|questionnaire|glossary|principles)\.yaml$/, ''],
  [/^templates\/brands\/[^/]+\/brand\.yaml$/, 'brand'],
  [/^templates\/report\/[^/]+\/template\.yaml$/, 'template'],
]

async function listYaml(folder: string): Promise<string[]> {
  const names = await readdir(join(repository, folder), { recursive: true })
  return names.filter((name) => name.endsWith('.yaml') && !/node_modules|^editions|sample/.test(name)).map((name) => `${folder}/${name}`)
}

function schemaOf(path: string): string | undefined {
  const found = kinds.find(([ending]) => ending.test(path))
  return found?.[1] === '' ? path.replace(/^.*\/|\.yaml$/g, '') : found?.[1]
}

const files = [...(await listYaml('content')), ...(await listYaml('templates'))]

describe('editors', () => {
  it.each(files.filter((path) => schemaOf(path) !== undefined))('find the schema of %s', async (path) => {
    const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\r?\n/.exec(await readFile(join(repository, path), 'utf8')) ?? []
    const schema = resolve(dirname(join(repository, path)), named)
    expect(relative(schemaFolder, schema)).toBe(`${schemaOf(path)}.schema.json`)
    expect(Object.keys(schemas)).toContain(`${schemaOf(path)}.schema.json`)
  })

  it('need none for words, which are messages of any name', () => {
    const others = files.filter((path) => schemaOf(path) === undefined)
    expect(others.filter((path) => !path.startsWith('templates/') || /\/(?:brand|template)\.yaml$/.test(path))).toEqual([])
  })
})
