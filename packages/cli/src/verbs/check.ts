import { formatSarif, hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { engineVersion } from '../made-with.ts'
import { readContent } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { countInWords, jsonReport, plural, printJson, printResult, showDiagnostics } from '../talk.ts'
import type { Call } from '../verb.ts'

/** `toolkit check`: every finding about the content and the templates, all of them in one run. */
export async function check({ options }: Call): Promise<number> {
  const [content, look] = await Promise.all([readContent(options.content ?? 'content'), readLook(options.templates ?? 'templates')])
  const diagnostics = [...content.diagnostics, ...look.diagnostics]
  if (options.sarif) printJson(formatSarif(diagnostics, { version: await engineVersion() }))
  else if (options.json) printJson(jsonReport(diagnostics))
  else {
    showDiagnostics(diagnostics, new Map([...content.sources, ...look.sources]))
    printResult(`Checked ${plural(content.sources.size + look.sources.size, 'file')}: ${countInWords(diagnostics)}.`)
  }
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}
