import { join } from 'node:path'
import { project, task, toolkit } from '../our-program.ts'
import type { BenchContext, Row, RowDefinition } from '../row.ts'

/** What a command costs that has little to do, and a check of the real toolkit. */
export const startRows: RowDefinition[] = [
  {
    name: 'start',
    what: '--help and check of a small toolkit, beside Node that does nothing and bare parsers',
    open: async (context) => openStart(context),
  },
  { name: 'check', what: 'check of the real toolkit, beside reading and hashing its files', open: async (context) => openCheck(context) },
]

const help = 'toolkit --help'
const check = 'toolkit check of a small toolkit'

function openStart({ effort }: BenchContext): Row {
  const small = join(project, 'test/stories/base/content')
  return {
    name: 'start',
    title: 'a command that has little to do',
    piece: 'command',
    pieces: 1,
    rounds: { full: 15, quick: 5, tiny: 1 }[effort],
    contenders: [
      { name: help, command: toolkit('--help'), cwd: project, ours: true },
      { name: check, command: toolkit('check', '--content', small), cwd: project, ours: true },
      { name: 'node -e 0', command: [process.execPath, '-e', '0'], against: help },
      // Parsing alone, of the same content: no templates, no brands, nothing checked.
      { name: 'bare yaml and unified with directives', command: task('read-bare', small), against: check },
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
