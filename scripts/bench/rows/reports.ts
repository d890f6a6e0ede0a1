import { join } from 'node:path'
import type { Contender } from '../measure.ts'
import { project, task, toolkit } from '../our-program.ts'
import type { BenchContext, Effort, Row, RowDefinition } from '../row.ts'
import { runProcess } from '../run-process.ts'

const counts = { full: 200, quick: 40, tiny: 2 } satisfies Record<Effort, number>
const launched = { full: 10, quick: 4, tiny: 1 } satisfies Record<Effort, number>

/** Answer files to branded PDFs, beside a browser that just prints the same HTML. */
export const reportRows: RowDefinition[] = [
  { name: 'reports', what: '200 answer files to reports of about 14 pages, beside bare Chromium and a launch for each', open: openRow },
]

const further = 'AI Toolkit, each further report'

async function openRow({ scratch, effort }: BenchContext): Promise<Row> {
  const [answers, jobs, out] = [join(scratch, 'answers'), join(scratch, 'report-jobs'), join(scratch, 'reports')]
  const count = counts[effort]
  const made = await runProcess(task('make-answers', String(count), answers, jobs))
  if (made.status !== 0) throw new Error(made.stderr)
  const few = launched[effort]
  const first = join(answers, 'agency-00001.answers.yaml')
  const all = reportOf(answers, out)
  return {
    name: 'reports',
    title: `${count} answer files of the real toolkit to reports in PDF`,
    piece: 'report',
    pieces: count,
    rounds: effort === 'full' ? 2 : 1,
    contenders: [
      { name: 'AI Toolkit', command: all, cwd: project, out, ours: true, rounds: 1 },
      // What reading the toolkit and starting the browser cost, whatever the number of reports, is taken off.
      { name: further, command: all, less: reportOf(first, join(scratch, 'first')), cwd: project, out, pieces: count - 1, ours: true },
      bare('bare Chromium, two pages reused, two passes', jobs, 'ut', '2'),
      bare('bare Chromium, two pages reused, one pass', jobs, 't', '2'),
      { ...bare('bare Chromium, one page reused, one pass', jobs, 't', '1'), rounds: 1 },
      launches('a launch for each, one at a time, two passes', jobs, 'ut', few),
      launches('a launch for each, one at a time, one pass', jobs, 't', few),
    ],
    missing: [],
  }
}

function reportOf(answers: string, out: string): string[] {
  return toolkit('report', answers, '--format', 'pdf', '--out', out)
}

function bare(name: string, jobs: string, passes: string, pagesAtOnce: string): Contender {
  return { name, command: task('print-bare', jobs, passes, pagesAtOnce), against: further }
}

function launches(name: string, jobs: string, passes: string, few: number): Contender {
  return { name, command: task('print-launches', jobs, passes, String(few), '1'), against: further, pieces: few, rounds: 1 }
}
