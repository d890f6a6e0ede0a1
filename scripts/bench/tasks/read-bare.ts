// The floor of a check: what YAML and Markdown there is in a folder through the bare parsers of the same libraries, and nothing said of it.
// node read-bare.ts <folder>
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { markdownParser } from './parsers.ts'
import { sayBench } from './say-bench.ts'

const [folder = ''] = process.argv.slice(2)
const parse = await markdownParser('directives')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:yaml|md)$/.test(file))
for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8')
  if (file.endsWith('.md')) parse(text)
  else parseDocument(text)
}
sayBench({ files: files.length })
