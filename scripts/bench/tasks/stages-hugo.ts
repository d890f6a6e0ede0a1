// Hugo, stage by stage. It tells of none, so each is what leaving it out saves: pages without their text, nothing written, all of it; the quickest
// of three runs each. Its start is part of reading. node stages-hugo.ts <site>
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProcess } from '../run-process.ts'
import { sayBench } from './say-bench.ts'

const [site = ''] = process.argv.slice(2)
const scratch = await mkdtemp(join(tmpdir(), 'bench-hugo-'))
try {
  const read = await quickest('--renderToMemory', '--layoutDir', await titleOnly(join(scratch, 'layouts')))
  const render = await quickest('--renderToMemory')
  const all = await quickest()
  sayBench({}, all, { read, 'parse and render chapters': render - read, write: all - render })
} finally {
  await rm(scratch, { recursive: true })
}

/** Layouts that show no text, so that none is parsed. */
async function titleOnly(folder: string): Promise<string> {
  await mkdir(join(folder, '_default'), { recursive: true })
  for (const name of ['_default/single.html', '_default/list.html', 'index.html'])
    await writeFile(join(folder, name), '<title>{{ .Title }}</title>\n')
  return folder
}

async function quickest(...options: readonly string[]): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run += 1) {
    const { status, stdout, stderr, ms } = await runProcess(['hugo', '--quiet', ...options], { cwd: site })
    if (status !== 0) throw new Error(stderr || stdout)
    least = Math.min(least, ms)
  }
  return least
}
