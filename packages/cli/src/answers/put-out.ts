import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { exitStatus } from '../exit-status.ts'
import { jsonReport, printJson, printResult, say, showFaults } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import { writeOneFile } from '../write-one-file.ts'

/** What a verb made, and where it is to go. */
export interface Output {
  content: string | Uint8Array
  /** A file; stdout where absent. */
  out: string | undefined
  options: { json?: true; force?: true }
  /** What was found on the way; none of it keeps the content from being used. */
  diagnostics: readonly Diagnostic[]
  sources: ReadonlyMap<string, string>
  /** Said behind the name of the file. */
  advice?: string
}

/** Writes what a verb made to a file, or prints it; says what was found, and gives the exit status. */
export async function putOut({ content, out, options, diagnostics, sources, advice = '' }: Output): Promise<number> {
  const failures = out === undefined ? [] : await writeOneFile(out, content, options.force ? 'replace' : 'refuse')
  const found = [...diagnostics, ...failures]
  const written = out === undefined || hasErrors(failures) ? [] : [displayPath(userPath(out))]
  if (options.json) printJson({ ...jsonReport(found), written })
  else {
    showFaults(found, sources)
    if (out === undefined) printResult(String(content))
    for (const file of written) say(`Wrote ${file}.${advice === '' ? '' : ` ${advice}`}`)
  }
  return hasErrors(failures) ? exitStatus.inputHasErrors : exitStatus.done
}
