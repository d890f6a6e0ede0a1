// WeasyPrint on the HTML of some jobs, two processes at a time. node print-weasy.ts <jobs> <to> <most documents>
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProcess } from '../run-process.ts'
import { countPages } from './bare-browser.ts'
import { readJobs } from './read-jobs.ts'
import { sayBench } from './say-bench.ts'

const [folder = '', to = '', most = '2'] = process.argv.slice(2)
const names = (await readJobs(folder, Number(most))).map(({ name }) => name.replace(/\.json$/, ''))
await mkdir(to, { recursive: true })
const queue = [...names]
const begun = performance.now()
await Promise.all([printNext(), printNext()])
const ms = performance.now() - begun
const pages = await Promise.all(names.map(async (name) => countPages(await readFile(join(to, `${name}.pdf`)))))
sayBench({ documents: names.length, pages: pages.reduce((sum, count) => sum + count, 0) }, ms)

async function printNext(): Promise<void> {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const { status, stderr } = await runProcess(['weasyprint', '--quiet', join(folder, `${name}.html`), join(to, `${name}.pdf`)])
    if (status !== 0) throw new Error(stderr)
  }
}
