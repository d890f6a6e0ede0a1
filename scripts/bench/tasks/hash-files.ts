// The floor of a build that has nothing to do: every file of some folders read and hashed. node hash-files.ts <folder> …
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sayBench } from './say-bench.ts'

const work = { files: 0, bytes: 0 }
for (const folder of process.argv.slice(2)) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const content = readFileSync(join(entry.parentPath, entry.name))
    createHash('sha256').update(content).digest('hex')
    work.files += 1
    work.bytes += content.length
  }
}
sayBench(work)
