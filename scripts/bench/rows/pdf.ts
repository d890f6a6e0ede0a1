import { join } from 'node:path'
import { openCorpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import { task } from '../our-program.ts'
import { installPeer } from '../peers/install-peer.ts'
import type { BenchContext, Effort, Row, RowDefinition } from '../row.ts'
import { runProcess } from '../run-process.ts'

/** Of about 70 pages each where figures are wanted. */
const sizes = {
  full: { resources: 7, chapters: 13, bytes: 4800 },
  quick: { resources: 1, chapters: 13, bytes: 4800 },
  tiny: { resources: 1, chapters: 2, bytes: 4800 },
} satisfies Record<Effort, object>

/** How many documents those print that are slow. */
const sampled = { full: 4, quick: 2, tiny: 1 } satisfies Record<Effort, number>

/** Documents to PDF, page numbers right, beside a browser that just prints the same HTML. */
export const pdfRows: RowDefinition[] = [
  { name: 'pdf', what: '28 documents of about 70 pages to PDF, beside bare Chromium, a launch for each, WeasyPrint and Typst', open: openRow },
]

const newLayout = 'AI Toolkit, a new layout'
const sameLayout = 'AI Toolkit, the layout held'

async function openRow({ cache, scratch, effort }: BenchContext): Promise<Row> {
  const corpus = await openCorpus(cache, sizes[effort])
  const jobs = join(scratch, 'jobs')
  const rendered = await runProcess(task('render-documents', corpus.content, jobs))
  if (rendered.status !== 0) throw new Error(rendered.stderr)
  const bare = (name: string, passes: string, against: string, rounds: number): Contender => ({
    name,
    command: task('print-bare', jobs, passes, '2'),
    against,
    rounds,
  })
  const few = String(sampled[effort])
  const typst = await installPeer(cache, 'typst', { '@myriaddreamin/typst-ts-node-compiler': '0.7.0' })
  const weasy = (await runProcess(['weasyprint', '--version']).catch(() => undefined)) !== undefined
  return {
    name: 'pdf',
    title: `${corpus.resources * corpus.locales.length} documents to PDF, page numbers right, two at a time in a warm browser`,
    piece: 'printed page',
    piecesFrom: 'pages',
    alsoBy: 'documents',
    pieces: corpus.pages,
    // What is nearest to its aim runs most often.
    rounds: effort === 'full' ? 5 : 1,
    contenders: [
      { name: newLayout, command: task('print-ours', jobs, 'new'), ours: true, rounds: 3 },
      { name: sameLayout, command: task('print-ours', jobs, 'again'), ours: true },
      bare('bare Chromium, two passes, the first untagged', 'ut', newLayout, 3),
      bare('bare Chromium, two tagged passes', 'tt', newLayout, 1),
      bare('bare Chromium, one tagged pass', 't', sameLayout, 5),
      { name: 'a launch for each, two passes', command: task('print-launches', jobs, 'ut', few), rounds: 1, against: newLayout },
      ...(weasy
        ? [{ name: 'WeasyPrint (untagged)', command: task('print-weasy', jobs, join(scratch, 'weasy'), few), rounds: 1, against: newLayout }]
        : []),
      // It knows its page numbers from the start as we do where the layout held.
      ...('folder' in typst
        ? [{ name: 'Typst', command: task('print-typst', corpus.plain, corpus.locales.join(','), typst.folder), against: sameLayout, rounds: 3 }]
        : []),
    ],
    missing: [
      ...(weasy ? [] : [{ name: 'WeasyPrint', why: 'There is no program weasyprint on this machine.' }]),
      ...('why' in typst ? [{ name: 'Typst', why: typst.why }] : []),
    ],
  }
}
