import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { findQuestionnaire } from '@ai-toolkit/exchange'
import type { Answers, Assessment, Edition, EditionResource, Questionnaire } from '@ai-toolkit/model'
import { assess } from '@ai-toolkit/questionnaire'
import { readAnswerFile } from './answers/read-answer-file.ts'

/** An answer file evaluated against an edition, with all that a report of it needs. */
export interface Assessed {
  /** The file, as the user named it. */
  file: string
  /** `sha256:…` of the file's bytes. */
  fileDigest: string
  answers: Answers
  assessment: Assessment
  resource: EditionResource
  questionnaire: Questionnaire
}

/** The result of reading one answer file, with the text that findings point into. */
export interface AnswersRead extends Checked<Assessed> {
  sources: ReadonlyMap<string, string>
}

/** Whether a file with errors is scored: not at all, or by what of it is in order. Answers to another state of the questionnaire never are. */
export type Strictness = 'whole' | 'usable'

/** Reads an answer file, checks it against its questionnaire in the edition and evaluates it. No value where it must not be scored. */
export async function readAnswers(path: string, edition: Edition, strictness: Strictness = 'whole'): Promise<AnswersRead> {
  const { value: answers, diagnostics, file, fileDigest, sources } = await readAnswerFile(path, edition)
  if (answers === undefined || (strictness === 'whole' && hasErrors(diagnostics))) return { value: undefined, diagnostics, sources }
  return { value: { file, fileDigest, answers, ...evaluateAnswers(answers, edition) }, diagnostics, sources }
}

/**
 * Evaluates answers that belong to the edition.
 * @param version the edition that the result names; the edition itself where absent
 */
export function evaluateAnswers(
  answers: Answers,
  edition: Edition,
  version = edition.edition,
): Pick<Assessed, 'assessment' | 'resource' | 'questionnaire'> {
  const found = findQuestionnaire(edition, answers.questionnaire)
  const resource = edition.resources.find(({ questionnaire }) => questionnaire?.id === answers.questionnaire)
  if (found === undefined || resource === undefined) throw new Error(`The edition has no questionnaire “${answers.questionnaire}”.`)
  const { compiled, digest } = found
  return { assessment: assess(compiled, answers, { edition: version, digest }), resource, questionnaire: compiled.source }
}
