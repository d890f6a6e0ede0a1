import type { Chapter } from '@ai-toolkit/model'
import { plainBlocks } from '../tree/plain-blocks.ts'
import type { Setting } from '../tree/setting.ts'

/** Words a minute of somebody who reads to understand, not to skim. */
const PACE = 200

/** Minutes that a chapter takes to read, at least one; what is set out from elsewhere (glossary, principles) is left out, as nobody reads it through. */
export function readingMinutes({ blocks, footnotes }: Chapter, setting: Pick<Setting, 'follow'>): number {
  const text = plainBlocks([...blocks, ...footnotes.flatMap(({ children }) => children)], setting)
  return Math.max(1, Math.round((text.match(/[\p{L}\p{N}\p{M}’'-]+/gu) ?? []).length / PACE))
}
