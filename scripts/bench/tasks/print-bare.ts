// The least that printing costs: setContent and pdf of the same HTML in warm pages; measured from when each page has printed a line.
// node print-bare.ts <jobs> <passes: t tagged, u untagged, such as ut> <pages at once> [most documents]
import { aLine, browserProgram, countPages, launchBare, printBare } from './bare-browser.ts'
import { readJobs } from './read-jobs.ts'
import { sayBench } from './say-bench.ts'

const [folder = '', passes = 't', atOnce = '2', most = 'all'] = process.argv.slice(2)
const jobs = await readJobs(folder, most === 'all' ? undefined : Number(most))
const browser = await launchBare(await browserProgram())
const pages = await Promise.all(Array.from({ length: Number(atOnce) }, () => browser.newPage()))
await Promise.all(pages.map((page) => printBare(page, aLine, { tagged: true })))
const printed: Uint8Array[] = []
const queue = [...jobs]
const begun = performance.now()
await Promise.all(
  pages.map(async (page) => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      let pdf: Uint8Array = new Uint8Array()
      for (const pass of passes) pdf = await printBare(page, next.job.html, { tagged: pass === 't' })
      printed.push(pdf)
    }
  }),
)
const ms = performance.now() - begun
await browser.close()
sayBench(
  {
    documents: jobs.length,
    pages: printed.reduce((sum, pdf) => sum + countPages(pdf), 0),
    passes: jobs.length * passes.length,
    bytes: printed.reduce((sum, pdf) => sum + pdf.length, 0),
  },
  ms,
)
