import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Work } from './measure.ts'
import { runProcess } from './run-process.ts'

/** Functions by what a call of them is: `<end of the file> <name>`. */
export type CountedCalls = Record<string, string>

/** What a build is to do once, and no more: see test/scale/bench.test.ts for how often each may be. */
export const buildCalls = {
  'chapters parsed': 'guide/src/parse-chapter.ts parseChapter',
  'catalogues read': 'locale/src/po/read-catalogue.ts readCatalogue',
  'translations parsed': 'guide/src/parse-unit.ts parseUnit',
  'sets of templates compiled': 'html/src/templates/make-templates.ts makeTemplates',
  'chapters rendered': 'html/src/site/chapter-page.ts chapterPage',
  'navigations made': 'html/src/site/navigation.ts resourceLinks',
  // They are compiled when the project is generated.
  'schemas compiled': 'ajv/dist/compile/index.js compileSchema',
} satisfies CountedCalls

/**
 * How often a Node program calls functions, counted by V8 itself in all its threads and child processes (NODE_V8_COVERAGE), so that nothing in
 * the product has to count. A function that is not there counts as undefined, for whoever renamed it. Throws where the program fails.
 */
export async function countCalls<Name extends string>(
  command: readonly string[],
  calls: Record<Name, string>,
): Promise<Record<Name, number | undefined>> {
  const folder = await mkdtemp(join(tmpdir(), 'ai-toolkit-calls-'))
  try {
    const { status, stderr, stdout } = await runProcess(command, { env: { NODE_V8_COVERAGE: folder } })
    if (status !== 0) throw new Error(stderr || stdout)
    const counted = await readCounts(folder, Object.values<string>(calls))
    return Object.fromEntries(Object.entries<string>(calls).map(([name, place]) => [name, counted.get(place)])) as Record<Name, number | undefined>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Only the part of V8's report that is read: the first range of a function counts its calls. */
interface Report {
  result: { url: string; functions: { functionName: string; ranges: { count: number }[] }[] }[]
}

/** By place; of functions of one name in a file, the sum. */
async function readCounts(folder: string, places: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  const placeOf = (url: string, name: string) => places.find((place) => `${url} ${name}`.endsWith(`/${place}`))
  for (const file of await readdir(folder)) {
    const { result } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Report
    for (const { url, functions } of result) {
      for (const { functionName, ranges } of functions) {
        const place = placeOf(url, functionName)
        if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + (ranges[0]?.count ?? 0))
      }
    }
  }
  return counts
}

/** The counts that are known. */
export function knownCounts(counts: Record<string, number | undefined>): Work {
  return Object.fromEntries(Object.entries(counts).flatMap(([name, count]) => (count === undefined ? [] : [[name, count]])))
}
