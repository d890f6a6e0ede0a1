// The main job, for somebody who has just cloned the repository: checks and builds the toolkit, and the pages of its earlier editions, which
// those of this one lead to; makes a report of one golden answer file of each questionnaire, and says what was written and what to open first. `npm start -- --out <folder>` writes elsewhere.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareProgram, runProgram } from '@ai-toolkit/cli'

const root = join(import.meta.dirname, '..')
const content = join(root, 'content')
/** Where the person who called stands. */
const home = process.env.INIT_CWD ?? process.cwd()

/** One line of the closing table. */
interface Step {
  what: string
  where: string
  files: number
  bytes: number
  seconds: number
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  const out = values.out === undefined ? join(root, 'dist') : resolve(home, values.out)
  const steps: Step[] = []
  const bundle = await runStep(steps, 'The toolkit as HTML, PDF and JSON', out, ['build', '--out', out])
  if (bundle !== 0) return bundle
  for (const edition of await findEarlier()) {
    const status = await runStep(steps, `Edition ${edition} as HTML`, out, ['build', '--edition', edition, '--format', 'html', '--out', out])
    if (status !== 0) return status
  }
  const reports = join(out, 'reports')
  for (const answers of await findAnswers()) {
    const status = await runStep(steps, `Report of ${answers.name}`, reports, ['report', answers.path, '--out', reports])
    if (status !== 0) return status
  }
  printTable(steps, await findFrontPage(out))
  // From here on `pnpm toolkit` starts in a fraction of the time; where that cannot be written it goes without.
  await prepareProgram().catch(() => undefined)
  return 0
}

/** Runs one command and notes what it wrote: everything under `where` that is newer than its beginning. */
async function runStep(steps: Step[], what: string, where: string, command: string[]): Promise<number> {
  const begun = Date.now()
  const status = await runProgram(command)
  const written = (await listFiles(where)).filter(({ modified }) => modified >= begun)
  steps.push({
    what,
    where: relative(home, where),
    files: written.length,
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    seconds: (Date.now() - begun) / 1000,
  })
  return status
}

async function listFiles(folder: string): Promise<{ path: string; bytes: number; modified: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (path) => ({ path, ...(await stat(path).then(({ size, mtimeMs }) => ({ bytes: size, modified: mtimeMs }))) })))
}

/** The sealed editions beside the one that is built. */
async function findEarlier(): Promise<string[]> {
  const index = await readFile(join(content, 'editions/index.json'), 'utf8').catch(() => '{ "editions": [] }')
  const toolkit = await readFile(join(content, 'toolkit.yaml'), 'utf8')
  const own = toolkit.match(/^edition: "(.+)"$/m)?.[1]
  const { editions } = JSON.parse(index) as { editions: { edition: string }[] }
  return editions.map(({ edition }) => edition).filter((edition) => edition !== own)
}

/** The middle one, by name, of each questionnaire's golden answers. */
async function findAnswers(): Promise<{ name: string; path: string }[]> {
  const resources = (await readdir(content, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const found = await Promise.all(
    resources.sort().map(async (name) => {
      const files = (await readdir(join(content, name, 'golden')).catch(() => [])).filter((file) => file.endsWith('.answers.yaml')).sort()
      const file = files[Math.floor((files.length - 1) / 2)]
      return file === undefined ? [] : [{ name: file.replace('.answers.yaml', ''), path: join(content, name, 'golden', file) }]
    }),
  )
  return found.flat()
}

/** The front page of the latest edition in the language that the toolkit is written in, which the manifest names first. */
async function findFrontPage(out: string): Promise<string | undefined> {
  const manifests = (await listFiles(out)).map(({ path }) => path).filter((path) => basename(path) === 'manifest.json')
  const manifest = manifests.sort().at(-1)
  if (manifest === undefined) return undefined
  const { locales } = JSON.parse(await readFile(manifest, 'utf8')) as { locales: string[] }
  return join(dirname(manifest), locales[0] ?? '', 'html/index.html')
}

/** Of a step that found everything as it would have written it, nothing is newer than its beginning. */
function inFigures(files: number, bytes: number): string[] {
  return files === 0 ? ['as it was', ''] : [String(files), `${(bytes / 1e6).toFixed(1)} MB`]
}

function printTable(steps: readonly Step[], first: string | undefined): void {
  const rows = [
    ['What', 'Where', 'Files', 'Size', 'Seconds'],
    ...steps.map(({ what, where, files, bytes, seconds }) => [what, where, ...inFigures(files, bytes), seconds.toFixed(1)]),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  console.log(
    `\n${rows.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n')}`,
  )
  if (first !== undefined) console.log(`\nOpen first: ${relative(home, first)}`)
}

process.exitCode = await main()
