import { toSafeText } from '@ai-toolkit/diagnostics'
import { explainReasons } from '@ai-toolkit/edition'
import type { MigrationReason, NamedReason, NumberedQuestion } from '@ai-toolkit/model'

/** Why an answer did not stay as it was, for a terminal: a line, or none where there is nothing to say. */
export function reasonLines(because: readonly NamedReason[]): string[] {
  return because.length === 0 ? [] : [`      why: ${toSafeText(explainReasons(because.map(inWords)))}`]
}

/** The same reason with questions named as people know them. */
function inWords({ kind, questions, taken, text }: NamedReason): MigrationReason {
  return {
    kind,
    questions: questions.length === 0 ? ['another question'] : questions.map(nameText),
    taken: taken === undefined ? 'another' : `${nameText(taken)} of the old edition`,
    ...(text !== undefined && { text }),
  }
}

function nameText({ number, text }: NumberedQuestion): string {
  return `${number} “${text}”`
}
