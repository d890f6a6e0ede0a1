// Our build in one process, stage by stage, by the public functions of the packages: HTML and JSON, cold, all languages.
// node stages-ours.ts <content> <to>
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readLook } from '@ai-toolkit/cli'
import { compileEdition, compileLocales, type Memory } from '@ai-toolkit/edition'
import { languageOf, openSite } from '@ai-toolkit/html'
import { digestOf, readTree } from '@ai-toolkit/source'
import { project } from '../our-program.ts'
import { sayBench } from './say-bench.ts'

const [content = '', to = ''] = process.argv.slice(2)
const stages: Record<string, number> = {}
const counts = { chapters: 0, pages: 0, files: 0, bytes: 0 }
const begun = performance.now()

const look = (await timeAsync('templates', () => readLook(join(project, 'templates')))).value
const tree = (await timeAsync('read', () => readTree(content))).value ?? new Map()
const source = time('compile and check', () => compileEdition(tree, watchingMemory())).value
if (source === undefined || look === undefined) throw new Error('The corpus or the templates have faults')
// What was parsed is part of what was compiled.
stages['compile and check'] = (stages['compile and check'] ?? 0) - (stages.parse ?? 0)
const others = time('localise', () => compileLocales(tree, source)).value ?? []
const words = await readLook(join(project, 'templates'))
for (const edition of [source, ...others]) {
  const own = words.translate(look, edition.locale, languageOf(edition).plurals).look
  const site = time('open the site', () => openSite(edition, own))
  for (const [path, make] of site) put(join(edition.locale, path), time(stageOf(path), make).content)
  for (const resource of edition.resources)
    put(
      join(edition.locale, `${resource.id}.json`),
      time('JSON', () => JSON.stringify(resource, null, 2)),
    )
}
sayBench(counts, performance.now() - begun, stages)

function stageOf(path: string): string {
  if (path.endsWith('places.js')) return 'search index'
  return /^[^/]+\/chapter-\d+\.html$/.test(path) ? 'render chapters' : 'render the rest'
}

function put(path: string, value: string | Uint8Array): void {
  const bytes = typeof value === 'string' ? time('encode', () => Buffer.from(value)) : value
  time('digest', () => digestOf(bytes))
  time('write', () => {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), bytes)
  })
  counts.files += 1
  counts.bytes += bytes.length
  if (stageOf(path.slice(3)) === 'render chapters') counts.pages += 1
}

/** Remembers nothing; tells parsing from the rest of compiling. */
function watchingMemory(): Memory {
  return {
    recall: (name, _inputs, make) => {
      if (!name.startsWith('chapter ')) return make()
      counts.chapters += 1
      return time('parse', make)
    },
  }
}

function time<Result>(stage: string, work: () => Result): Result {
  const start = performance.now()
  const result = work()
  stages[stage] = (stages[stage] ?? 0) + performance.now() - start
  return result
}

async function timeAsync<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const result = await work()
  stages[stage] = performance.now() - start
  return result
}
