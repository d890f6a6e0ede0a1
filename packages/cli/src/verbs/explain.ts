import { allCodes, explainCode } from '@ai-toolkit/diagnostics'
import { exitStatus } from '../exit-status.ts'
import { printJson, printResult, say } from '../talk.ts'
import type { Call } from '../verb.ts'

/** `toolkit explain [code]`: what a finding means and how to mend it; without a code, all codes with a line each. */
export async function explain({ arguments: [code], options }: Call): Promise<number> {
  if (code === undefined) return listAll(options.json === true)
  const explanation = explainCode(code)
  if (!explanation.known) {
    const { nearest } = explanation
    say(`There is no code “${code}”${nearest.length === 0 ? '; `toolkit explain` lists them all.' : `; did you mean ${nearest.join(' or ')}?`}`)
    return exitStatus.callIsWrong
  }
  if (options.json) printJson(definitionOf(code))
  else printResult(explanation.text)
  return exitStatus.done
}

function definitionOf(wanted: string): object | undefined {
  const known = allCodes.get(wanted)
  if (known === undefined) return undefined
  const { code, severity, foundBy, reason, fix, example } = known
  return { code, severity, foundBy, reason, fix, example }
}

function listAll(asJson: boolean): number {
  const list = [...allCodes.values()].map(({ code, severity, reason }) => ({ code, severity, reason }))
  if (asJson) printJson({ codes: list })
  else for (const { code, severity, reason } of list) printResult(`${code} (${severity})\n  ${reason}`)
  return exitStatus.done
}
