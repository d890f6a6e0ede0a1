import { glob, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { listFiles } from '@ai-toolkit/source'
import { movePlaces } from '../read-content.ts'
import { displayPath, userPath } from '../user-path.ts'

/** An answer file to report on. */
export interface AnswerFile {
  /** As the user would name it. */
  path: string
  /** The folder it was found in, below the one that the user named, with forward slashes; '' where the user named the file. */
  folder: string
  /** For answers that a report carries: there is no such file. */
  carried?: CarriedAnswerFile
}

/** Answers as a report carries them. */
export interface CarriedAnswerFile {
  text: string
  /** Of the bytes of the file that they were once read from. */
  fileDigest: string
}

/** Folders may hold the answers of many years, but not those of a wrongly named disk. */
const mostEntries = 200_000

/**
 * The answer files that the user means: a file itself, all answer files of a folder and of the folders in it, sorted, and what fits a pattern
 * such as `agencies/*.answers.yaml`, which not every shell resolves. A name that leads to nothing is left for the reading to report.
 */
export async function findAnswerFiles(given: readonly string[]): Promise<Checked<AnswerFile[]>> {
  const found = await Promise.all(given.map(findOne))
  return { value: found.flatMap(({ value = [] }) => value), diagnostics: found.flatMap(({ diagnostics }) => diagnostics) }
}

async function findOne(given: string): Promise<Checked<AnswerFile[]>> {
  const place = userPath(given)
  const stats = await stat(place).catch(() => undefined)
  if (stats?.isDirectory()) return listFolder(given, place)
  if (stats === undefined && isPattern(given)) return matchPattern(given)
  return { value: [{ path: displayPath(place), folder: '' }], diagnostics: [] }
}

async function listFolder(given: string, place: string): Promise<Checked<AnswerFile[]>> {
  const { value = [], diagnostics } = listFiles(place, mostEntries)
  const names = value.filter((path) => /\.answers\.(ya?ml|json)$/i.test(path))
  const shown = displayPath(place)
  const faults = diagnostics.map((diagnostic) => movePlaces(diagnostic, (file) => (file === place ? shown : `${shown}/${file}`)))
  const missing = names.length === 0 && faults.length === 0 ? [noneIn(given, 'folder')] : []
  return { value: names.map((name) => answerFile(place, name)), diagnostics: [...faults, ...missing] }
}

/** What people write for shells: `*`, `?`, `[a-z]`, `{a,b}`. */
function isPattern(text: string): boolean {
  return /[*?[{]/.test(text)
}

async function matchPattern(given: string): Promise<Checked<AnswerFile[]>> {
  const parts = given.split(sep).join('/').split('/')
  const steady = parts.findIndex(isPattern)
  // The folder before the first wildcard is taken as it is named, whatever characters it has.
  const root = userPath(`${parts.slice(0, steady).join('/')}${steady > 0 ? '/' : '.'}`)
  const names: string[] = []
  for await (const entry of glob(parts.slice(steady).join('/'), { cwd: root, withFileTypes: true }))
    if (!entry.isDirectory()) names.push(relative(root, join(entry.parentPath, entry.name)))
  if (names.length === 0) return { value: [], diagnostics: [noneIn(given, 'pattern')] }
  return { value: names.sort().map((name) => answerFile(root, name)), diagnostics: [] }
}

function answerFile(root: string, name: string): AnswerFile {
  const folder = dirname(name).split(sep).join('/')
  // A pattern may lead out of its folder again; the reports may not.
  const isBelow = folder !== '.' && !folder.startsWith('..')
  return { path: displayPath(join(root, name)), folder: isBelow ? folder : '' }
}

function noneIn(given: string, kind: 'folder' | 'pattern') {
  return codes.noAnswerFiles.at(wholeFile(given), { given, kind })
}
