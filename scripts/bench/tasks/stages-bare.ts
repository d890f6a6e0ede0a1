// Bare unified with directives, stage by stage, without its start. node stages-bare.ts <from> <to>
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { markdownParser } from './parsers.ts'
import { sayBench } from './say-bench.ts'

const [from = '', to = ''] = process.argv.slice(2)
const stages: Record<string, number> = {}
const parse = await markdownParser('directives')
const begun = performance.now()
const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
for (const file of files) {
  const text = time('read', () => readFileSync(join(from, file), 'utf8'))
  const tree = time('parse', () => parse(text))
  const page = time('render chapters', () => toHtml(toHast(tree)))
  const target = join(to, file.replace(/\.md$/, '.html'))
  time('write', () => {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, page)
  })
}
sayBench({ pages: files.length }, performance.now() - begun, stages)

function time<Result>(stage: string, work: () => Result): Result {
  const start = performance.now()
  const result = work()
  stages[stage] = (stages[stage] ?? 0) + performance.now() - start
  return result
}
