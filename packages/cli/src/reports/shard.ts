import { digestOf } from '@ai-toolkit/source'
import type { AnswerFile } from './find-answer-files.ts'
import type { Shard } from './parse-shard.ts'
import { reportPath } from './report-names.ts'

/**
 * The files of one part. Where a file belongs depends on the name of its report alone, so that machines agree without a word, whatever the
 * folder of answers is called on each and whatever files come later.
 */
export function filesOfShard(files: readonly AnswerFile[], { index, count }: Shard): AnswerFile[] {
  return files.filter((file) => partOf(reportPath(file, 'full'), count) === index)
}

/** Twelve hexadecimal digits are all that a number holds exactly, and spread a million files over a thousand parts evenly. */
function partOf(name: string, count: number): number {
  return (Number.parseInt(digestOf(name.normalize('NFC')).slice('sha256:'.length, 'sha256:'.length + 12), 16) % count) + 1
}
