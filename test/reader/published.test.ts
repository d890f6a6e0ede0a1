import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { makeManifest } from '@ai-toolkit/bundle'
import { compileEdition, compileLocales, diffEditions } from '@ai-toolkit/edition'
import { type Answers, type Edition, type EditionResource, type ManifestFile, schemas, validators } from '@ai-toolkit/model'
import { openEdition, renderText } from '@ai-toolkit/reader'
import { buildReader } from '@ai-toolkit/reader/build'
import { digestOf, digestOfJson } from '@ai-toolkit/source'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { noWork } from '../../packages/cli/src/build/work.ts'
import { bundleFiles } from '../../packages/cli/src/bundle-files.ts'
import { baseStoryFolder, readBaseStory, repository } from '../support/base-story.ts'
import { run, runOnStory, temporaryFolder } from '../support/run-toolkit.ts'

const sealed = join(repository, 'content/editions')
const golden = join(baseStoryFolder, 'checkup/golden/old-cargo.answers.yaml')

/** What parts what one example prints from what the next does. */
const mark = '====='

/** A folder as one of somebody who installed the reader: nothing of the workspace can be reached from it. */
const folder = await temporaryFolder()
const installed = join(folder, 'node_modules/@ai-toolkit/reader')
let story: Edition

beforeAll(async () => {
  await buildReader(installed)
  const tree = await readBaseStory()
  const { value } = compileEdition(tree)
  if (value === undefined) throw new Error('The base story does not compile.')
  story = value
  await writeBundle('dist/1.0.0', [story, ...(compileLocales(tree, story).value ?? [])])
  await writeFile(join(folder, 'answers.json'), JSON.stringify(parse(await readFile(golden, 'utf8'))))
})

/** The JSON of a bundle and its manifest, as a build writes them. */
async function writeBundle(path: string, editions: readonly Edition[]): Promise<void> {
  const files: ManifestFile[] = []
  for await (const file of bundleFiles({
    languages: editions.map(({ locale }) => locale),
    publish: (locale) => ({ edition: editions.find((edition) => edition.locale === locale) }) as never,
    formats: ['json'],
    press: undefined,
    editions: {} as never,
    work: noWork(),
    onStep: () => {},
  })) {
    const bytes = Buffer.from('pieces' in file ? [...file.pieces].join('') : file.content)
    files.push({ path: file.path, bytes: bytes.length, digest: digestOf(bytes) })
    await write(join(path, file.path), bytes)
  }
  const [source] = editions
  const locales = editions.map(({ locale }) => locale)
  if (source !== undefined) await write(join(path, 'manifest.json'), Buffer.from(JSON.stringify(makeManifest(source, locales, {}, files))))
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes)
}

async function readSealed(edition: string, locale: string): Promise<Edition> {
  return JSON.parse(gunzipSync(await readFile(join(sealed, edition, locale, 'edition.json.gz'))).toString('utf8')) as Edition
}

describe('the package that others install', () => {
  it('is found and does its work in plain Node, as the engine does it', async () => {
    const script = `
      import { assess, findUnit, getChapter, listQuestions, listResources, openEdition, renderText } from '@ai-toolkit/reader'
      import { openBundle } from '@ai-toolkit/reader/node'
      import { readFile } from 'node:fs/promises'
      const { value: edition } = await openBundle('dist/1.0.0')
      const { value: german } = openEdition(await readFile('dist/1.0.0/de/json/edition.json', 'utf8'))
      console.log(JSON.stringify({
        resources: listResources(edition).map(({ id }) => id),
        questions: listQuestions(edition).length,
        chapter: renderText(edition, getChapter(edition, 'guide', 'wheels'), 'html', { resource: 'guide' }),
        german: renderText(german, findUnit(german, 'title', 'guide'), 'text'),
        assessment: assess(german, 'checkup', await readFile('answers.json', 'utf8')).value,
        wrong: openEdition('{}').diagnostics.length > 0,
      }))`
    await writeFile(join(folder, 'use.mjs'), script)
    const { status, stdout, stderr } = await run(process.execPath, ['use.mjs'], folder)
    expect(status, stderr).toBe(0)
    const { assessment, chapter, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual({ resources: ['guide', 'checkup'], questions: 12, german: 'Werkstattleitfaden', wrong: true })
    expect(chapter).toBe(renderText(story, story.resources[0]?.chapters[0] ?? '', 'html', { resource: 'guide' }))
    expect(assessment).toEqual(JSON.parse((await runOnStory('assess', golden, '--json')).stdout))
  })

  it('depends on nothing, and in a browser on nothing of Node', async () => {
    const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
    expect(manifest).not.toHaveProperty('dependencies')
    expect((await readdir(installed)).sort()).toEqual(
      ['NOTICES.txt', ...manifest.files.filter((name: string) => name !== 'NOTICES.txt'), 'package.json'].sort(),
    )
    const { build } = await import('esbuild')
    // For a browser esbuild refuses whatever imports a module of Node.
    const bundled = await build({
      entryPoints: [join(installed, 'reader.js')],
      bundle: true,
      platform: 'browser',
      write: false,
      metafile: true,
      format: 'esm',
    })
    expect(Object.values(bundled.metafile.inputs).flatMap(({ imports }) => imports)).toEqual([])
    const script = await readFile(join(installed, 'reader.js'), 'utf8')
    expect(script).not.toMatch(/\b(eval|Function)\(|\bprocess\.|__dirname/)
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(100_000)
  })

  it('has types that a strict compiler takes', async () => {
    const use = `
      import { type Edition, listQuestions, openEdition, renderText, type Result } from '@ai-toolkit/reader'
      import { openBundle } from '@ai-toolkit/reader/node'
      const opened: Result<Edition> = openEdition('{}')
      const edition = opened.value ?? (await openBundle('dist')).value
      if (edition !== undefined) console.log(listQuestions(edition)[0]?.choices[0]?.label.length, renderText(edition, 'x', 'html').length)
      // @ts-expect-error There is no such format.
      if (edition !== undefined) renderText(edition, 'x', 'pdf')`
    await writeFile(join(folder, 'use.mts'), use)
    const compilerOptions = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022', 'dom'],
      types: [],
      skipLibCheck: false,
    }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.mts'] }))
    const { status, stdout } = await run(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', folder], folder)
    expect(status, stdout).toBe(0)
  })
})

describe('the bundle', () => {
  it('says in each of its files which version of the format it follows, and fits its schemas', async () => {
    const read = async (path: string) => JSON.parse(await readFile(join(folder, 'dist/1.0.0', path), 'utf8'))
    const [manifest, edition, guide] = await Promise.all(['manifest.json', 'de/json/edition.json', 'de/json/guide.json'].map(read))
    expect([manifest, edition, guide].map(({ formatVersion }) => formatVersion)).toEqual(['1.1.0', '1.1.0', '1.1.0'])
    expect(guide.publishedIn).toEqual({ edition: '1.0.0', date: story.date, locale: 'de', source: 'en' })
    expect(manifest.digest).toBe(digestOfJson(story))
    expect(diffEditions(story, await read('en/json/edition.json')).parts).toEqual([])
    expect(validators.manifest(manifest)).toBe(true)
    expect(openEdition(edition).diagnostics).toEqual([])
    expect(validators.edition({ ...edition, resources: [guide] })).toBe(true)
    expect((await readdir(join(folder, 'dist/1.0.0/schemas'))).sort()).toEqual(Object.keys(schemas).sort())
    const { digest, formatVersion: _version, publishedIn: _home, ...resource } = guide as EditionResource
    expect(digestOfJson(resource)).toBe(digest)
  })
})

describe('the page about it', () => {
  it('has examples that print what it says they print', async () => {
    await writeBundle('dist/1.1.0', await Promise.all(['en', 'fr', 'es', 'ar'].map((locale) => readSealed('1.1.0', locale))))
    const answers = parse(await readFile(join(sealed, '1.1.0/golden/risk-assessment/high.answers.yaml'), 'utf8')) as Answers
    await writeFile(join(folder, 'high.answers.json'), JSON.stringify(answers))
    const page = await readFile(join(repository, 'docs/json-bundle.md'), 'utf8')
    const examples = [...page.matchAll(/^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm)]
    expect(examples.length).toBe([...page.matchAll(/^```js$/gm)].length)
    expect(examples.length).toBeGreaterThan(5)
    await Promise.all(examples.map(([, code = ''], index) => writeFile(join(folder, `example-${index}.mjs`), code)))
    const inTurn = examples.map((_, index) => `await import('./example-${index}.mjs'); console.log('${mark}')`)
    await writeFile(join(folder, 'examples.mjs'), inTurn.join('\n'))
    const { stdout, stderr } = await run(process.execPath, ['examples.mjs'], folder)
    const printed = stdout.split(`${mark}\n`).slice(0, -1)
    expect(stderr).toBe('')
    expect(printed).toEqual(examples.map(([, , expected]) => expected))
  })

  it('speaks of sealed editions, too, which are of the first version', async () => {
    const edition = await readSealed('1.0.0', 'en')
    expect(edition).not.toHaveProperty('formatVersion')
    expect(openEdition(edition).diagnostics).toEqual([])
  })
})
