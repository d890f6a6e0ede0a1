// The floor of a build: every Markdown file of a folder through a bare parser into another, one after the other, or copied as it is.
// node convert.ts <parser> <from> <to> [modules]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parsers } from './parsers.ts'
import { sayBench } from './say-bench.ts'

const [name = '', from = '', to = '', modules = ''] = process.argv.slice(2)
const convert = name === 'copy' ? (text: string) => text : await parsers[name]?.(modules)
if (convert === undefined) throw new Error(`There is no parser ${name}`)
const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
for (const file of files) {
  const target = join(to, name === 'copy' ? file : file.replace(/\.md$/, '.html'))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, convert(readFileSync(join(from, file), 'utf8')))
}
sayBench({ pages: files.length })
