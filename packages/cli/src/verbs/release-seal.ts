import { hasErrors } from '@ai-toolkit/diagnostics'
import { today } from '../answers/today.ts'
import { sealedPath } from '../editions/read-index.ts'
import { exitStatus } from '../exit-status.ts'
import { withInterrupt } from '../interrupt.ts'
import { refuse } from '../refuse.ts'
import { type Sealed, sealRelease } from '../release/seal-release.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import { displayPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface SealCallOptions extends CallOptions {
  date?: string
  label?: string
}

/** `toolkit release seal`: the next edition, written once and never changed again. */
export function releaseSeal({ options }: { options: SealCallOptions }): Promise<number> {
  return withInterrupt((signal) => seal(options, signal))
}

async function seal(options: SealCallOptions, signal: AbortSignal): Promise<number> {
  const { content = 'content', templates = 'templates', date, label } = options
  const { value, diagnostics, texts } = await sealRelease({ content, templates, date, label, today: today(), signal })
  if (value === undefined || hasErrors(diagnostics)) return refuse(diagnostics, texts, options)
  if (options.json) printJson({ ...jsonReport(diagnostics), sealed: value.entry })
  else {
    showFaults(diagnostics, texts)
    printResult(sealedText(value, displayPath(sealedPath(content, value.entry.edition))))
  }
  return exitStatus.done
}

function sealedText({ entry, release }: Sealed, folder: string): string {
  if (release === undefined) return `Edition ${entry.edition} was sealed already; its sealing is ended now.`
  const moved = release.parts.filter(({ resource, version, next }) => resource !== undefined && next !== undefined && next !== version)
  const versions = moved.map(({ resource, next }) => `${resource} ${next}`)
  return [
    `Sealed edition ${entry.edition} of ${entry.date} in ${folder}${versions.length > 0 ? `: ${versions.join(', ')}` : ''}.`,
    `Its digest is ${entry.digest}.`,
  ].join('\n')
}
