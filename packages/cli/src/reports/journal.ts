import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appendLine, replaceFiles } from '@ai-toolkit/bundle'
import type { Diagnostic } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import type { Shard } from './parse-shard.ts'

/** Stands in the folder of reports, one line of JSON for each report. */
export const journalName = '.reports.jsonl'

/** Machines that share a folder of reports and its work write a journal each, and read those of all. */
function journalOf(shard: Shard | undefined): string {
  return shard === undefined ? journalName : `.reports.${shard.index}-of-${shard.count}.jsonl`
}

/** What a report was made of, and what came of it. */
export interface JournalEntry {
  /** Its path below the folder, without language and ending. */
  report: string
  /** The digest of its answer file. */
  answers: string
  /** The digest of everything else that shapes it; see `shapeDigest`. */
  shape: string
  /** The digest of each of its files, by path below the folder. */
  files: Record<string, string>
}

/** What was made in a folder of reports, line by line as it is made, so that an interrupted run can be resumed. */
export interface Journal {
  /** The files of a report that stand there, byte for byte as they were made of these answers; undefined where it must be made. */
  keptFiles: (report: string, answers: string) => Promise<string[] | undefined>
  add: (made: Pick<JournalEntry, 'report' | 'answers' | 'files'>) => Promise<Diagnostic[]>
  /** Leaves one line for each report, sorted: however often a run was interrupted, the journal ends up the same. */
  settle: () => Promise<Diagnostic[]>
}

/** Reports are ours, whatever they weigh. */
const anySize = { textBytes: Number.POSITIVE_INFINITY, binaryBytes: Number.POSITIVE_INFINITY }

/**
 * Opens the journal of a folder. `shape` is the digest of what shapes the reports of this run; `shard` the part of the work that it does. A line
 * that is damaged counts for nothing.
 */
export async function openJournal(folder: string, shape: string, shard?: Shard): Promise<Journal> {
  const own = journalOf(shard)
  const byOthers = new Map((await readOthers(folder, own)).map((entry) => [entry.report, entry] as const))
  const entries = new Map((await readLines(folder, own)).map((entry) => [entry.report, entry] as const))
  return {
    keptFiles: async (report, answers) => {
      const wanted = { report, answers, shape }
      return (await keptFiles(folder, entries.get(report), wanted)) ?? keptFiles(folder, byOthers.get(report), wanted)
    },
    add: (made) => {
      const entry = { ...made, shape }
      entries.set(entry.report, entry)
      return appendLine(folder, own, lineOf(entry))
    },
    settle: () => {
      const sorted = [...entries.values()].sort((a, b) => (a.report < b.report ? -1 : 1))
      return sorted.length === 0
        ? Promise.resolve([])
        : replaceFiles(folder, [{ path: own, content: Buffer.concat(sorted.map((entry) => Buffer.from(`${lineOf(entry)}\n`))) }])
    },
  }
}

/** What is said of a report is believed only where its files say the same. */
async function keptFiles(
  folder: string,
  entry: JournalEntry | undefined,
  wanted: Pick<JournalEntry, 'report' | 'answers' | 'shape'>,
): Promise<string[] | undefined> {
  if (entry === undefined || entry.answers !== wanted.answers || entry.shape !== wanted.shape) return undefined
  const files = Object.entries(entry.files)
  for (const [path, digest] of files) {
    const { value } = isOwnFile(path, wanted.report) ? await readSourceFile(join(folder, path), anySize) : { value: undefined }
    if (value?.digest !== digest) return undefined
  }
  return files.length === 0 ? undefined : files.map(([path]) => path)
}

/** The journal may have been changed by anyone: it leads to no file but those of the report. */
function isOwnFile(path: string, report: string): boolean {
  return path.startsWith(`${report}.`) && /^[\w.-]+$/.test(path.slice(report.length))
}

async function readOthers(folder: string, own: string): Promise<JournalEntry[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name !== own && /^\.reports(\.\d+-of-\d+)?\.jsonl$/.test(name))
  return (await Promise.all(names.sort().map((name) => readLines(folder, name)))).flat()
}

/** Line by line: that of a million reports has more than Node holds in one text. What cannot be read was not made, and is made again. */
async function readLines(folder: string, name: string): Promise<JournalEntry[]> {
  const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0))
  const entries: JournalEntry[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf('\n', start)
    const end = found === -1 ? bytes.length : found
    const entry = readLine(bytes.toString('utf8', start, end))
    if (entry !== undefined) entries.push(entry)
    start = end + 1
  }
  return entries
}

function readLine(line: string): JournalEntry | undefined {
  try {
    const entry: unknown = JSON.parse(line)
    return isEntry(entry) ? entry : undefined
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false
  const { report, answers, shape, files } = value as Partial<Record<keyof JournalEntry, unknown>>
  const texts = [report, answers, shape, ...Object.values(typeof files === 'object' && files !== null ? files : {})]
  return typeof files === 'object' && files !== null && texts.every((text) => typeof text === 'string')
}

function lineOf({ report, answers, shape, files }: JournalEntry): string {
  return JSON.stringify({ report, answers, shape, files })
}
