import { hasErrors } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { openRelease } from '../release/open-release.ts'
import { statusText } from '../release/status-text.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import type { Call } from '../verb.ts'

/** `toolkit release status`: what changed since the last sealed edition, what that needs, and whether the changesets say so. */
export async function releaseStatus({ options }: Call): Promise<number> {
  const { value, diagnostics, texts } = await openRelease(options.content ?? 'content')
  if (options.json) printJson({ ...jsonReport(diagnostics), ...(value && { release: jsonOf(value.release) }) })
  else {
    showFaults(diagnostics, texts)
    if (value !== undefined) printResult(statusText(value.release))
  }
  return hasErrors(diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
}

/** Findings stand beside it; the difference is what `diff --json` prints. */
function jsonOf({ since, next, parts, changesets }: NonNullable<Awaited<ReturnType<typeof openRelease>>['value']>['release']) {
  return { since, next, parts, changesets }
}
