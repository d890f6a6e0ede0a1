import type { Checked } from '@ai-toolkit/diagnostics'
import { readAnswersText } from '@ai-toolkit/exchange'
import type { Answers, Edition } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'
import { today } from './today.ts'

/** An answer file as far as it can be used, with the text that findings point into. */
export interface AnswerFileRead extends Checked<Answers> {
  /** As the user would name it. */
  file: string
  /** `sha256:…` of its bytes; '' where it could not be read. */
  fileDigest: string
  sources: ReadonlyMap<string, string>
}

/** Reads an answer file and checks it against its questionnaire in the edition. What has errors is left out of the value, and said. */
export async function readAnswerFile(path: string, edition: Edition): Promise<AnswerFileRead> {
  const file = displayPath(userPath(path))
  const { value: source, diagnostics } = await readSourceFile(userPath(path))
  if (source?.text === undefined) return { value: undefined, diagnostics, file, fileDigest: source?.digest ?? '', sources: new Map() }
  const read = readAnswersText({ path: file, text: source.text }, { edition, today: today() })
  return {
    value: read.value,
    diagnostics: [...diagnostics, ...read.diagnostics],
    file,
    fileDigest: source.digest,
    sources: new Map([[file, source.text]]),
  }
}
