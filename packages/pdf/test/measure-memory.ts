// Prints many small documents, and what our process and the browser then hold: node test/measure-memory.ts [1000]
import { readdirSync, readFileSync } from 'node:fs'
import { openPrinter } from '../src/index.ts'
import { bookJob } from './sample-job.ts'

const documents = Number(process.argv[2] ?? 1000)
const { value: printer } = await openPrinter()
for (let printed = 0; printed < documents && printer !== undefined; printed += 2) {
  await Promise.all([printer.print(bookJob(1)), printer.print({ ...bookJob(1), title: `Book ${printed}` })])
  if ((printed + 2) % 100 === 0)
    console.log(`${printed + 2} documents  node ${residentOf([process.pid])} MB  browser ${residentOf(childrenOf(process.pid))} MB`)
}
await printer?.close()

/** All processes below one (Linux). */
function childrenOf(parent: number): number[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
  return children.flatMap((child) => [Number(child), ...childrenOf(Number(child))])
}

function parentOf(process: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readStatus(process))?.[1])
}

/** Resident memory in MB; what processes share counts in each. */
function residentOf(processes: number[]): number {
  const sizes = processes.map((process) => Number(/^VmRSS:\s+(\d+)/m.exec(readStatus(String(process)))?.[1] ?? 0))
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024)
}

function readStatus(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8')
  } catch {
    return ''
  }
}
