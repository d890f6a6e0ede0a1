// A browser started for each document, as a program does that prints one: launch, set content, print in passes, close. Two at a time.
// node print-launches.ts <jobs> <passes> <most documents>
import { browserProgram, countPages, launchBare, printBare } from './bare-browser.ts'
import { readJobs } from './read-jobs.ts'
import { sayBench } from './say-bench.ts'

const [folder = '', passes = 't', most = '4', atOnce = '2'] = process.argv.slice(2)
const jobs = await readJobs(folder, Number(most))
const program = await browserProgram()
const printed: Uint8Array[] = []
const queue = [...jobs]
const begun = performance.now()
await Promise.all(Array.from({ length: Number(atOnce) }, launchNext))
const ms = performance.now() - begun
sayBench({ documents: jobs.length, pages: printed.reduce((sum, pdf) => sum + countPages(pdf), 0), passes: jobs.length * passes.length }, ms)

async function launchNext(): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const browser = await launchBare(program)
    const page = await browser.newPage()
    let pdf: Uint8Array = new Uint8Array()
    for (const pass of passes) pdf = await printBare(page, next.job.html, { tagged: pass === 't' })
    await browser.close()
    printed.push(pdf)
  }
}
