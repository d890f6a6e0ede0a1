import type { Digest } from '@ai-toolkit/model'
import { digestOfJson } from '@ai-toolkit/source'

/** What stands in Redis of a report to be made: digests and nothing else. What they are the digests of lies in the store. */
export interface ReportJob {
  /** Of the answer file. */
  answers: Digest
  /** Of what is asked for, a text in the store. */
  task: Digest
  /** Of everything but the answers that shapes the report. */
  shape: Digest
}

/** The name of a job: the same report of the same answers has the same, whoever asks for it. */
export function jobId({ answers, shape }: ReportJob): string {
  return digestOfJson({ answers, shape }).slice('sha256:'.length)
}

/** Whether what came out of Redis, which others write to as well, is a job. */
export function isReportJob(value: unknown): value is ReportJob {
  if (typeof value !== 'object' || value === null) return false
  const { answers, task, shape } = value as Partial<Record<keyof ReportJob, unknown>>
  return [answers, task, shape].every((key) => typeof key === 'string' && /^sha256:[0-9a-f]{64}$/.test(key))
}
