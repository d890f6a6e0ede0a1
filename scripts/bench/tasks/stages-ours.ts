// Our build in one process, stage by stage, by the public functions of the packages: HTML and JSON, cold, all languages.
// Without its start, as it runs from its sources here and is prepared where it is installed. node stages-ours.ts <content> <to>
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readLook } from '@ai-toolkit/cli'
import { compileEdition, type Memory, openLocales } from '@ai-toolkit/edition'
import { type Look, languageOf, openSite } from '@ai-toolkit/html'
import type { Edition } from '@ai-toolkit/model'
import { digestOf, readTree } from '@ai-toolkit/source'
import { project } from '../our-program.ts'
import { sayBench } from './say-bench.ts'

/** In the order of the work; what some of it takes is found in between. */
const order = ['templates', 'read', 'parse', 'compile and check', 'localise', 'open the site', 'render chapters', 'render the rest']

const [content = '', to = ''] = process.argv.slice(2)
const stages: Record<string, number> = Object.fromEntries(order.map((stage) => [stage, 0]))
const counts = { chapters: 0, pages: 0, files: 0, bytes: 0 }
const begun = performance.now()

const { value: look, translate } = await timeAsync('templates', () => readLook(join(project, 'templates')))
const tree = (await timeAsync('read', () => readTree(content))).value ?? new Map()
const source = time('compile and check', () => compileEdition(tree, watchingMemory())).value
if (source === undefined || look === undefined) throw new Error('The corpus or the templates have faults')
// What was parsed is part of what was compiled.
stages['compile and check'] = (stages['compile and check'] ?? 0) - (stages.parse ?? 0)
const { languages, compile } = time('localise', () => openLocales((path) => tree.get(path)?.text, source))
writeLanguage(source, look)
for (const language of languages) writeLanguage(time('localise', () => compile(language)).value ?? source, look)
sayBench(counts, performance.now() - begun, stages)

function writeLanguage(edition: Edition, look: Look): void {
  const own = translate(look, edition.locale, languageOf(edition).plurals).look
  const site = time('open the site', () => openSite(edition, own))
  for (const [path, make] of site) put(join(edition.locale, path), time(stageOf(path), make).content)
  for (const resource of edition.resources) {
    const json = time('JSON', () => JSON.stringify(resource))
    put(join(edition.locale, `${resource.id}.json`), json)
  }
}

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
