import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { migrateAnswers, parseMigrations } from '@ai-toolkit/edition'
import type { Answers, Edition, EditionDifference, EditionIndex, Manifest } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { readTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { repository } from '../support/base-story.ts'
import { runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

// Our own toolkit’s history: what was sealed stays, what was changed is known, and answers to the first edition go on in the second.
const folder = await temporaryFolder()
const content = join(repository, 'content')
const editions = join(content, 'editions')

async function readSealed(version: string): Promise<Edition> {
  return JSON.parse(gunzipSync(await readFile(join(editions, version, 'en/edition.json.gz'))).toString('utf8')) as Edition
}

async function readGoldens(version: string): Promise<[string, Answers][]> {
  const names = (await readdir(join(editions, version, 'golden'), { recursive: true })).filter((name) => name.endsWith('.answers.yaml')).sort()
  return Promise.all(names.map(async (name) => [name, parse(await readFile(join(editions, version, 'golden', name), 'utf8')) as Answers]))
}

const [first, second] = await Promise.all([readSealed('1.0.0'), readSealed('1.1.0')])
const { value: migrations } = parseMigrations((await readTree(content, { leaveOut: ['editions'] })).value ?? new Map())
const goldens = await readGoldens('1.0.0')

it('has sealed editions that nobody altered', async () => {
  expect(await runToolkit('verify', editions)).toMatchObject({ status: 0, stderr: '' })
})

it.each(['1.0.0', '1.1.0'])('builds edition %s as it was sealed', async (version) => {
  const built = await runToolkit('build', '--edition', version, '--format', 'json', '--locale', 'en', '--out', join(folder, 'dist'))
  expect(built).toMatchObject({ status: 0, stderr: '' })
  const { editions: listed } = JSON.parse(await readFile(join(editions, 'index.json'), 'utf8')) as EditionIndex
  const manifest = JSON.parse(await readFile(join(folder, 'dist', version, 'manifest.json'), 'utf8')) as Manifest
  expect(manifest.digest).toBe(listed.find(({ edition }) => edition === version)?.digest)
})

it('changed from 1.0.0 to 1.1.0 exactly what the list says', async () => {
  const wanted = parse(await readFile(join(import.meta.dirname, 'history-1.0.0-1.1.0.yaml'), 'utf8')) as Record<string, string[]>
  const { status, stdout, stderr } = await runToolkit('diff', '1.0.0', '1.1.0', '--json')
  expect(status, stderr).toBe(0)
  const { parts } = JSON.parse(stdout) as EditionDifference
  const found = parts.map(({ resource = 'toolkit', changes }) => [
    resource,
    changes.map(({ step, rule, unit, others = [] }) => [`${step} ${rule} ${unit}`, ...others].join(' ')).sort(),
  ])
  expect(Object.fromEntries(found)).toEqual(wanted)
})

describe.each(goldens)('%s of 1.0.0', (_name, answers) => {
  const { value, diagnostics } = migrateAnswers(
    answers,
    first,
    second,
    migrations.map((data) => data.value),
  )

  it('goes on in 1.1.0 with every answer accounted for, once', () => {
    expect(diagnostics).toEqual([])
    const accounted = value?.record.entries.flatMap(({ question, group }) => (question === undefined || group !== undefined ? [] : [question]))
    expect(accounted?.sort()).toEqual(Object.keys(answers.answers).sort())
    const gone = value?.record.entries.filter(({ outcome }) => outcome === 'retired').map(({ question }) => question) ?? []
    expect(value?.answers.retired?.map(({ question }) => question) ?? []).toEqual(gone)
  })

  it('has a result in both editions', () => {
    for (const [edition, given] of [[first, answers] as const, [second, value?.answers ?? answers] as const]) {
      const resource = edition.resources.find(({ questionnaire }) => questionnaire?.id === answers.questionnaire)
      if (resource?.questionnaire === undefined || resource.questionnaireDigest === undefined) throw new Error('no questionnaire')
      const result = assess(compileQuestionnaire(resource.questionnaire), given, { edition: edition.edition, digest: resource.questionnaireDigest })
      expect(result.levels.length).toBeGreaterThan(0)
    }
  })
})
