import { glob, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseAnyData } from '@ai-toolkit/data'
import { type Changeset, parseChangeset } from '@ai-toolkit/edition'
import type { Diagnostic } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'

/** What a project says beside its content: changesets, and which packages there are that are no resources. */
export interface ProjectChangesets {
  changesets: Changeset[]
  otherPackages: string[]
  diagnostics: Diagnostic[]
  sources: Map<string, string>
}

/** The folder that holds the changesets of a content folder, which stands beside it. */
export function changesetsFolder(content: string): string {
  return join(dirname(userPath(content)), '.changeset')
}

/** Reads the changesets beside a content folder. Files that the changesets program passes over are passed over here. */
export async function readChangesets(content: string): Promise<ProjectChangesets> {
  const folder = changesetsFolder(content)
  const names = (await readdir(folder).catch(none)).filter(
    (name) => /^[^.].*\.md$/.test(name) && !/^(?:readme|agents|claude|gemini)\.md$/i.test(name),
  )
  const files = await Promise.all(names.sort().map((name) => readSourceFile(join(folder, name))))
  const texts = files.flatMap(({ value }) => (value?.text === undefined ? [] : [{ path: displayPath(value.path), text: value.text }]))
  const parsed = texts.map(parseChangeset)
  return {
    changesets: parsed.flatMap(({ value }) => value ?? []),
    otherPackages: await listPackages(dirname(folder)),
    diagnostics: [...files, ...parsed].flatMap(({ diagnostics }) => diagnostics),
    sources: new Map(texts.map(({ path, text }) => [path, text])),
  }
}

/** The names of all packages that pnpm-workspace.yaml speaks of, resources too. */
async function listPackages(project: string): Promise<string[]> {
  const workspace = await readSourceFile(join(project, 'pnpm-workspace.yaml'))
  const value = parseAnyData({ path: 'pnpm-workspace.yaml', text: workspace.value?.text ?? '' }).value?.value
  const patterns = typeof value === 'object' && value !== null && 'packages' in value && Array.isArray(value.packages) ? value.packages : []
  const wanted = patterns.flatMap((pattern) => (typeof pattern === 'string' && !/^!|\.\./.test(pattern) ? [`${pattern}/package.json`] : []))
  const names: string[] = []
  for await (const path of glob(wanted, { cwd: project, exclude: (name) => name === 'node_modules' })) {
    const text = (await readSourceFile(join(project, path))).value?.text ?? ''
    const manifest = parseAnyData({ path, text }).value?.value
    if (typeof manifest === 'object' && manifest !== null && 'name' in manifest && typeof manifest.name === 'string') names.push(manifest.name)
  }
  return names
}

function none(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}
