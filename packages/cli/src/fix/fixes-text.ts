import { toSafeText } from '@ai-toolkit/diagnostics'
import type { Fixes } from './plan-fixes.ts'

/** The edits as a person reads them: each line as it is and as it would be. */
export function fixesText({ lines }: Fixes): string {
  return lines.map(({ file, line, before, after }) => `${file}:${line}\n- ${toSafeText(before)}\n+ ${toSafeText(after)}`).join('\n')
}
