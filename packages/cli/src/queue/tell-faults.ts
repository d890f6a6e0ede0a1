import type { Diagnostic } from '@ai-toolkit/model'
import { say } from '../talk.ts'

/** Says what keeps a worker from making reports. */
export interface FaultTeller {
  fault: (diagnostics: readonly Diagnostic[]) => void
  done: () => void
}

/** What is said in full: other messages name a report, and with it an agency or a person. */
const withoutNames = new Set(['store-away', 'cannot-write', 'browser-missing', 'browser-not-usable'])

/** Each kind of fault is said once, and again only after a report was made. */
export function openFaultTeller(): FaultTeller {
  const said = new Set<string>()
  return {
    fault: (diagnostics) => {
      for (const diagnostic of diagnostics.filter(({ severity }) => severity === 'error')) {
        if (!said.has(diagnostic.code))
          say(`A report could not be made here: ${inWords(diagnostic)}. It is tried again, here or elsewhere; this worker rests for a moment.`)
        said.add(diagnostic.code)
      }
    },
    done: () => {
      if (said.size > 0) say('Reports are made here again.')
      said.clear()
    },
  }
}

function inWords({ code, message }: Diagnostic): string {
  return withoutNames.has(code) ? `${message} (${code})` : code
}
