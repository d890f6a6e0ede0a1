import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintJob } from '@ai-toolkit/pdf'

/** The jobs that were written into a folder, in the order of their names; at most so many. */
export async function readJobs(folder: string, most = Number.POSITIVE_INFINITY): Promise<{ name: string; job: PrintJob }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.slice(0, most).map(async (name) => ({ name, job: JSON.parse(await readFile(join(folder, name), 'utf8')) as PrintJob })))
}
