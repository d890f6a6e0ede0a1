import { answerTable } from '../src/answers/answer-table.ts'
import type { Situation } from '../src/answers/find-losses.ts'
import { writeCsv } from '../src/answers/write-csv.ts'
import type { Form } from '../src/state/form.ts'
import { plainWords } from '../src/words/marked-words.ts'

/** A form, besides the answer file, in which answers can be handed on; `form.save-<ending>` names its button. */
export interface Export {
  ending: string
  mediaType: string
  write: (form: Form, situation: Situation) => string | Uint8Array<ArrayBuffer>
}

/** All of them. A further one needs a line here and a word. */
export const EXPORTS: readonly Export[] = [{ ending: 'csv', mediaType: 'text/csv', write: writeTable }]

function writeTable({ questionnaire, say, writing }: Form, { answers, assessment }: Situation): string {
  return writeCsv(answerTable({ questionnaire, answers, assessment, say, writing }).map((row) => row.map(plainWords)))
}
