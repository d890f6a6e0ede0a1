import { execFile } from 'node:child_process'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { digestOf, type SourceFile, type SourceTree } from '@ai-toolkit/source'

/** What git may print at most, in bytes: more than any content folder holds. */
const MOST_BYTES = 2 ** 28

/** A name of git’s that cannot be taken for an option or a range. */
const refForm = /^(?!.*\.\.)[A-Za-z0-9_@][\w./@{}^~+-]*$/

/**
 * The files of a folder as they are at a branch, tag or commit, read without touching any file. No value and no finding where git knows no
 * such ref, or where the folder is in no repository.
 */
export async function readGitTree(folder: string, ref: string): Promise<Checked<SourceTree>> {
  const commit = refForm.test(ref) ? await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]) : undefined
  if (commit?.output === undefined) return failed(folder, `find ${ref}`, isAbsence(commit?.why ?? '') ? '' : commit?.why)
  const listed = await git(folder, ['ls-tree', '-r', '-z', commit.output.toString('utf8').trim()])
  if (listed.output === undefined) return failed(folder, `list ${ref}`, listed.why)
  const entries = listed.output.toString('utf8').split('\0').filter(Boolean).map(toEntry)
  const files = entries.filter(({ mode, path }) => mode.startsWith('100') && !isLeftOut(path))
  const read = await git(folder, ['cat-file', '--batch'], `${files.map(({ object }) => object).join('\n')}\n`)
  if (read.output === undefined) return failed(folder, `read ${ref}`, read.why)
  return toTree(files, splitObjects(read.output))
}

function failed(folder: string, what: string, why: string | undefined): Checked<SourceTree> {
  return { value: undefined, diagnostics: why ? [codes.gitFailed.at(wholeFile(folder), { what, why })] : [] }
}

/** No repository, no folder, no git: then there is no such ref, and nothing is wrong with git. */
function isAbsence(why: string): boolean {
  return /not a git repository|cannot change to|ENOENT/.test(why)
}

interface Entry {
  /** 100644 or 100755 for files; links and submodules have others and are no content. */
  mode: string
  object: string
  path: string
}

/** `<mode> <type> <object>\t<path>` */
function toEntry(line: string): Entry {
  const [head = '', path = ''] = line.split('\t')
  const [mode = '', , object = ''] = head.split(' ')
  return { mode, object, path }
}

/** As `readTree` leaves out; sealed editions are no part of what is compiled. */
function isLeftOut(path: string): boolean {
  return path.startsWith('editions/') || path.split('/').some((name) => name.startsWith('.') || name === 'node_modules' || name === 'dist')
}

/** Each object is a line `<object> <type> <size>`, its bytes, and a line break. */
function splitObjects(output: Buffer): Buffer[] {
  const objects: Buffer[] = []
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at)
    const size = Number(output.toString('utf8', at, end).split(' ')[2] ?? 0)
    objects.push(output.subarray(end + 1, end + 1 + size))
    at = end + 2 + size
  }
  return objects
}

function toTree(entries: readonly Entry[], objects: readonly Buffer[]): Checked<SourceTree> {
  const files = entries.map(({ path }, index) => toFile(path, objects[index] ?? Buffer.alloc(0)))
  const faulty = files.filter(({ path, text }) => text === undefined && /\.(md|yaml|json|po|svg)$/.test(path))
  const diagnostics = faulty.map(({ path }): Diagnostic => codes.notUtf8.at(wholeFile(path), { found: 'a byte of another encoding' }))
  const sorted = files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { value: new Map(sorted.map((file) => [file.path, file])), diagnostics }
}

function toFile(path: string, object: Buffer): SourceFile {
  const bytes = new Uint8Array(object)
  return { path, bytes, text: decode(bytes), digest: digestOf(bytes) }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** Runs git in a folder, without a shell. No output where it fails, with what it says. */
function git(folder: string, args: readonly string[], input = ''): Promise<{ output?: Buffer; why: string }> {
  return new Promise((resolve) => {
    const child = execFile('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer: MOST_BYTES }, (error, stdout, stderr) => {
      // Asked to be quiet, git says nothing of a name that it does not know.
      const why = stderr.toString('utf8').trim().split('\n')[0] || (error?.code === 'ENOENT' ? 'ENOENT' : '')
      resolve(error === null ? { output: stdout, why } : { why })
    })
    // A git that ends early closes the pipe; what it says stands in its exit.
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}
