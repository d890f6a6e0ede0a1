import { join } from 'node:path'
import type { Contender } from '../measure.ts'
import { project, task, toolkit } from '../our-program.ts'
import type { BenchContext, Row, RowDefinition } from '../row.ts'

/** What a command costs that has little to do, and a check of the real toolkit. */
export const startRows: RowDefinition[] = [
  { name: 'start', what: '--help and check of a small toolkit, beside Node that does nothing', open: async (context) => openStart(context) },
  { name: 'check', what: 'check of the real toolkit, beside reading and hashing its files', open: async (context) => openCheck(context) },
]

const nothing: Contender = { name: 'node -e 0', command: [process.execPath, '-e', '0'] }

function openStart({ effort }: BenchContext): Row {
  const small = join(project, 'test/stories/base/content')
  return {
    name: 'start',
    title: 'a command that has little to do',
    piece: 'command',
    pieces: 1,
    rounds: { full: 15, quick: 5, tiny: 1 }[effort],
    contenders: [
      { name: 'toolkit --help', command: toolkit('--help'), cwd: project },
      { name: 'toolkit check of a small toolkit', command: toolkit('check', '--content', small), cwd: project, ours: true },
      nothing,
    ],
    missing: [],
  }
}

function openCheck({ effort }: BenchContext): Row {
  const folders = ['content', 'templates'].map((folder) => join(project, folder))
  return {
    name: 'check',
    title: 'check of the real toolkit, all languages, spelling and brands',
    piece: 'check',
    pieces: 1,
    rounds: effort === 'full' ? 3 : 1,
    contenders: [
      { name: 'toolkit check', command: toolkit('check'), cwd: project },
      { name: 'reading and hashing the same files', command: task('hash-files', ...folders) },
    ],
    missing: [],
  }
}
