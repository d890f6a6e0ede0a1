import type { Sample, Work } from '../measure.ts'

/** Says what a task took and did, as its last line. Without `ms` the whole process counts. */
export function sayBench(work: Work, ms?: number, stages?: Sample['stages']): void {
  console.log(JSON.stringify({ bench: { work, ...(ms !== undefined && { ms }), ...(stages && { stages }) } }))
}
