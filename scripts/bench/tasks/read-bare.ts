// The floor of a check: what YAML and Markdown there is in a folder through the bare parsers of the same libraries, and nothing said of it.
// node read-bare.ts <folder>
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { markdownParser } from './parsers.ts'
import { sayBench } from './say-bench.ts'

const [folder = ''] = process.argv.slice(2)
const parse = await markdownParser('directives')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const [data, pages] = ['.yaml', '.md'].map((ending) => files.filter((file) => file.endsWith(ending)))
for (const file of data ?? []) parseDocument(readFileSync(join(folder, file), 'utf8'))
for (const file of pages ?? []) parse(readFileSync(join(folder, file), 'utf8'))
sayBench({ pages: pages?.length ?? 0, files: (data?.length ?? 0) + (pages?.length ?? 0) })
