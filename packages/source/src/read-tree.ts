import { setImmediate } from 'node:timers/promises'
import { type Checked, codes, sortDiagnostics, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { digestOf } from './digest.ts'
import { listFiles } from './list-files.ts'
import { readTreeFile } from './read-source-file.ts'
import { defaultLimits, type Limits, type SourceFile, type SourceTree, type TreeOptions } from './source-file.ts'

/** Files that are read before whoever else has something to do gets a turn: an interruption, or a request to a server. */
const filesInTurn = 64

/**
 * Reads all files under a folder. Every fault is reported, and what can be read is given beside them; a file that cannot
 * is `unread`, and has a finding that says why. No value where there is no such folder, or where it holds too much to be a toolkit.
 * Left out: names that begin with a dot, `node_modules` and `dist`. Symbolic links are refused, never followed.
 */
export async function readTree(root: string, { leaveOut, ...limits }: Partial<TreeOptions> = {}): Promise<Checked<SourceTree>> {
  const bounds = { ...defaultLimits, ...limits }
  const { value: paths, diagnostics } = listFiles(root, bounds.entries, leaveOut)
  if (paths === undefined) return { value: undefined, diagnostics }
  const results = await readAll(root, paths, bounds)
  const files = results.map(({ value }, index) => value ?? unreadFile(paths[index] ?? ''))
  const findings = [...diagnostics, ...results.flatMap((result) => result.diagnostics), ...findCollisions(paths)]
  return { value: new Map(files.map((file) => [file.path, file])), diagnostics: sortDiagnostics(findings) }
}

async function readAll(root: string, paths: string[], limits: Limits): Promise<Checked<SourceFile>[]> {
  const results: Checked<SourceFile>[] = []
  for (const [index, path] of paths.entries()) {
    if (index % filesInTurn === filesInTurn - 1) await setImmediate()
    results.push(await readTreeFile(root, path, limits))
  }
  return results
}

function unreadFile(path: string): SourceFile {
  const bytes = new Uint8Array()
  return { path, bytes, text: undefined, digest: digestOf(bytes), unread: true }
}

/** Windows and macOS take names for the same that differ in letter case, macOS also those that compose accents differently. */
function findCollisions(paths: string[]): Diagnostic[] {
  const seen = new Map<string, string>()
  const findings: Diagnostic[] = []
  for (const path of paths) {
    const folded = path.normalize('NFC').toLowerCase()
    const other = seen.get(folded)
    if (other === undefined) seen.set(folded, path)
    else findings.push(codes.pathsCollide.at(wholeFile(path), { path, other }, { related: [{ message: 'The other one', place: wholeFile(other) }] }))
  }
  return findings
}
