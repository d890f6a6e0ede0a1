import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAnyData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { readSourceFile, type SourceTree } from '@ai-toolkit/source'
import { displayPath } from '../user-path.ts'
import { changesetsFolder } from './read-changesets.ts'

/** The files that the changesets program changes, and those that it reads, in a resource’s folder. */
const versioned = /^[^/]+\/(?:package\.json|CHANGELOG\.md)$/

/**
 * The new text of the version and the change log of every resource that changesets name, by path. `changeset version` makes them in a folder
 * of its own, where there is nothing but these files: neither the project nor any other package is touched.
 * @param changesets paths of the changesets that are used up
 */
export async function versionResources(content: string, tree: SourceTree, changesets: readonly string[]): Promise<Checked<Map<string, string>>> {
  if (changesets.length === 0) return { value: new Map(), diagnostics: [] }
  const before = new Map([...tree.values()].flatMap(({ path, text = '' }) => (versioned.test(path) ? [[path, text] as const] : [])))
  const config = await readConfig(content)
  const workspace = await mkdtemp(join(tmpdir(), 'ai-toolkit-versions-'))
  try {
    if (config !== undefined) await layOut(workspace, before, content, { changesets, config })
    const fault = config === undefined ? 'it is no JSON object' : await run(workspace)
    if (fault !== undefined) return { value: undefined, diagnostics: [codes.versionsFailed.at(wholeFile(configOf(content)), { why: fault })] }
    return { value: await readChanged(workspace, before), diagnostics: [] }
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

interface Inputs {
  changesets: readonly string[]
  config: Record<string, unknown>
}

async function layOut(workspace: string, files: ReadonlyMap<string, string>, content: string, { changesets, config }: Inputs): Promise<void> {
  const sets = await Promise.all(
    changesets.map(async (path) => [basename(path), await readFile(join(changesetsFolder(content), basename(path)), 'utf8')]),
  )
  const all = new Map([
    ['package.json', '{ "name": "toolkit", "private": true }'],
    ['pnpm-workspace.yaml', 'packages:\n  - content/*\n'],
    ['.changeset/config.json', JSON.stringify(config)],
    ...sets.map(([name, text]) => [`.changeset/${name}`, text ?? ''] as const),
    ...[...files].map(([path, text]) => [`content/${path}`, text] as const),
  ])
  for (const [path, text] of all) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
}

/** The project’s own settings, but for what would make the bytes depend on the machine, or write anything else than files. */
async function readConfig(content: string): Promise<Record<string, unknown> | undefined> {
  const { value: file } = await readSourceFile(join(changesetsFolder(content), 'config.json'))
  const value = file?.text === undefined ? {} : parseAnyData({ path: 'config.json', text: file.text }).value?.value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const settings = Object.entries(value).filter(([name]) => name !== '$schema')
  return {
    privatePackages: { version: true, tag: false },
    ...Object.fromEntries(settings),
    format: false,
    commit: false,
    changelog: '@changesets/cli/changelog',
  }
}

function configOf(content: string): string {
  return displayPath(join(changesetsFolder(content), 'config.json'))
}

/** Runs the program, which says on its own streams what is wrong; undefined where nothing is. */
function run(workspace: string): Promise<string | undefined> {
  const program = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'))
  const env = { ...process.env, NO_COLOR: '1', GIT_CEILING_DIRECTORIES: dirname(workspace) }
  return new Promise((resolve) => {
    execFile(process.execPath, [program, 'version'], { cwd: workspace, env }, (error, stdout, stderr) => {
      const said = `${stdout}\n${stderr}`.split('\n').map((line) => line.replace(/^[^\p{L}\p{N}]+/u, '').trim())
      resolve(
        error === null
          ? undefined
          : said
              .filter((line) => line !== '' && !line.startsWith('changeset v'))
              .join(' ')
              .slice(0, 500) || error.message,
      )
    })
  })
}

async function readChanged(workspace: string, before: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const changed = new Map<string, string>()
  const folders = new Set([...before.keys()].map(dirname))
  for (const path of [...folders].flatMap((folder) => [`${folder}/package.json`, `${folder}/CHANGELOG.md`])) {
    const text = (await readSourceFile(join(workspace, 'content', path))).value?.text
    if (text !== undefined && text !== before.get(path)) changed.set(path, text)
  }
  return changed
}
