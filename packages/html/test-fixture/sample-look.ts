import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Look } from '../src/look.ts'
import { pageShapes } from '../src/page-shapes.ts'
import { compileTemplates } from '../src/templates/compile-templates.ts'

const ROOT = join(import.meta.dirname, '../../../templates')

/** The files under templates/ (path → text), those of reports aside. */
export function readTemplates(): Map<string, string> {
  const folders = ['site', 'document', 'fonts']
  const paths = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`))
  return new Map(paths.sort().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}

/** Words under templates/: one a line, quoted as in JSON or not at all. The program reads the files as YAML. */
export function readWords(file = 'words.yaml'): Map<string, string> {
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [, id, text] = /^([\w.-]+): (.+)$/.exec(line) ?? []
      return id === undefined || text === undefined ? [] : [[id, text.startsWith('"') ? String(JSON.parse(text)) : text] as const]
    }),
  )
}

/** The look of the project, with one small stand-in for all its fonts. */
export function sampleLook(words: ReadonlyMap<string, string> = new Map([...readWords(), ...readWords('site/changes.yaml')])): Look {
  const { value, diagnostics } = compileTemplates(readTemplates(), words, pageShapes)
  if (value === undefined || diagnostics.length > 0) throw new Error(diagnostics.map(({ place, message }) => `${place.file}: ${message}`).join('\n'))
  return { templates: value, words, fonts: new Map([['source-serif-4-latin-400-normal.woff2', new Uint8Array([1, 2, 3])]]) }
}
