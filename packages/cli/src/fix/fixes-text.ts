import { toSafeText } from '@ai-toolkit/diagnostics'
import type { Fixes } from './plan-fixes.ts'

/** The edits as a person reads them: each line as it is and as it would be. */
export function fixesText({ lines }: Fixes): string {
  return lines.map(({ file, line, before, after }) => [`${file}:${line}`, ...asLine('-', before), ...asLine('+', after)].join('\n')).join('\n')
}

function asLine(sign: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${sign} ${showEnd(toSafeText(text))}`]
}

/** White space at the end of a line can be seen only where something shows that it is there. */
function showEnd(text: string): string {
  return text.replace(/[ \t]+$/, (spaces) => '·'.repeat(spaces.length))
}
