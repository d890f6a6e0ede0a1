import { allCodes, explainCode, nearest } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { printJson, printResult, say } from '../talk.ts'
import type { Call } from '../verb.ts'

/** `toolkit explain [code]`: what a finding means and how to mend it; without a code, all codes with a line each. */
export async function explain({ arguments: [code], options }: Call): Promise<number> {
  if (code === undefined) return listAll(options.json === true)
  const known = allCodes.get(code)
  if (known === undefined) {
    const near = nearest(code, allCodes.keys())
    say(`There is no code “${code}”${near.length === 0 ? '; `toolkit explain` lists them all.' : `; did you mean ${near.join(' or ')}?`}`)
    return exitStatus.callIsWrong
  }
  const { reason, fix, example, severity, foundBy } = known
  if (options.json) printJson({ code, severity, foundBy, reason, fix, example })
  else printResult(explainCode(code) ?? '')
  return exitStatus.done
}

function listAll(asJson: boolean): number {
  const list = [...allCodes.values()].map(({ code, severity, reason }) => ({ code, severity, reason }))
  if (asJson) printJson({ codes: list })
  else for (const { code, severity, reason } of list) printResult(`${code} (${severity})\n  ${reason}`)
  return exitStatus.done
}
