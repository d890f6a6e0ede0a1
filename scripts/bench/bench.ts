// `pnpm bench`: measures our build against floors taken in the same run, and prints ratios. Absolute times do not carry to another machine.
//   html   reading, checking, compiling and rendering a generated toolkit, beside bare parse and stringify of the same Markdown with the same extensions
//   pdf    our print of documents, page numbers verified, beside bare page.pdf() of the same HTML in a warm browser, in as many passes
//   memory peak resident memory of the same at ten times the size
//   check  the real toolkit, from content in memory to all findings
//   preview  a chapter of the real toolkit, from save to changed page in an open browser; alone: `pnpm bench preview`
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { alternate, formatRatio, median } from './measure.ts'

const here = import.meta.dirname
const small = { resources: 7, chapters: 8, bytes: 4800 }
const large = { resources: 70, chapters: 8, bytes: 4800 }

interface Sample {
  /** Milliseconds. */
  ms: number
  /** Peak resident memory in MB. */
  mb: number
  /** What was done, so that a regression of work is seen without a clock. */
  work: Record<string, number>
}

/** In a browser of its own: the middle, the longest and the very first of the times. */
function samplePreview(): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'preview.ts')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The preview failed: ${stderr}`)
  const { ms, worst, first, saves } = JSON.parse(stdout) as Record<'ms' | 'worst' | 'first' | 'saves', number>
  const rest = `longest ${worst.toFixed(0)} ms, first ${first.toFixed(0)} ms, ${saves} saves`
  return ['preview, from save to changed page', `${ms.toFixed(0)} ms`, '', '', '', rest]
}

/** Each sample is a process of its own, so that no floor warms ours up and memory is that of one task. */
function sample(task: string, size: object): Sample {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'task.ts'), task, JSON.stringify(size)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`The task ${task} failed: ${stderr}`)
  return JSON.parse(stdout) as Sample
}

function compare(title: string, ours: string, floor: string, size: object, rounds: number): string[] {
  const [oursRuns, floorRuns] = alternate(
    rounds,
    () => sample(ours, size),
    () => sample(floor, size),
  )
  const [mine, bare] = [median(oursRuns.map(({ ms }) => ms)), median(floorRuns.map(({ ms }) => ms))]
  const memory = median(oursRuns.map(({ mb }) => mb))
  const work = Object.entries(oursRuns[0]?.work ?? {})
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
  return [title, `${mine.toFixed(0)} ms`, `${bare.toFixed(0)} ms`, formatRatio(mine, bare), `${memory.toFixed(0)} MB`, work]
}

const head = ['', 'ours', 'floor', 'ratio', 'peak memory', 'work']
const everything = (): string[][] => [
  head,
  compare('HTML and JSON, 56 chapters', 'html', 'parse', small, 5),
  compare('HTML and JSON, 560 chapters', 'html', 'parse', large, 3),
  compare('PDF, 7 documents', 'pdf', 'print', small, 3),
  ['check of the real toolkit', `${median(Array.from({ length: 3 }, () => sample('check', {}).ms)).toFixed(0)} ms`, '', '', '', ''],
  samplePreview(),
]
const rows = process.argv[2] === 'preview' ? [head, samplePreview()] : everything()
const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
console.log(
  rows
    .map((row) =>
      row.map((cell, column) => (column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n'),
)
