// Prints jobs with our printer, two at a time; measured from when the browser is warm: it runs, and each page has printed a line. With `again`,
// page numbers are guessed from what was printed before, as a build does where a bundle is there. node print-ours.ts <jobs> <new|again>
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPrinter, type PrintJob } from '@ai-toolkit/pdf'
import { aLine } from './bare-browser.ts'
import { readJobs } from './read-jobs.ts'
import { sayBench } from './say-bench.ts'

const [folder = '', layout = 'new'] = process.argv.slice(2)
const jobs = await readJobs(folder)
const memory = join(folder, 'page-numbers')
await mkdir(memory, { recursive: true })
const { value: printer } = await openPrinter()
if (printer === undefined) throw new Error('There is no browser')
const line = {
  html: aLine,
  title: 'A line',
  language: 'en',
  author: 'Bench',
  date: '2026-01-01',
  paper: 'A4',
  outline: [],
} satisfies PrintJob
await Promise.all([printer.print(line), printer.print(line)])
const begun = performance.now()
const work = { documents: jobs.length, pages: 0, passes: 0, bytes: 0 }
const queue = [...jobs]
// Who prints many holds few: a build takes the next document when one is done.
await Promise.all([printNext(), printNext()])
const ms = performance.now() - begun
await printer.close()
sayBench(work, ms)

async function printNext(): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const file = join(memory, next.name)
    const pageNumbers = layout === 'again' ? new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, number>)) : undefined
    const { value, diagnostics } = (await printer?.print(next.job, { ...(pageNumbers && { pageNumbers }) })) ?? { diagnostics: [] }
    if (value === undefined) throw new Error(JSON.stringify(diagnostics))
    if (layout === 'new') await writeFile(file, JSON.stringify(value.facts.pageOf))
    work.pages += value.facts.pages
    work.passes += value.facts.passes
    work.bytes += value.bytes.length
  }
}
