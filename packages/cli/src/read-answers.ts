import { type Data, parseData } from '@ai-toolkit/data'
import { type Checked, codes, hasErrors } from '@ai-toolkit/diagnostics'
import type { Answers, Assessment, Edition, EditionResource, Questionnaire } from '@ai-toolkit/model'
import { assess, checkAnswers, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from './user-path.ts'

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

/** Reads an answer file, checks it against its questionnaire in the edition and evaluates it. No value where it must not be scored. */
export async function readAnswers(path: string, edition: Edition): Promise<AnswersRead> {
  const { value: source, diagnostics } = await readSourceFile(userPath(path))
  const file = displayPath(userPath(path))
  if (source?.text === undefined) return { value: undefined, diagnostics, sources: new Map() }
  const data = parseData({ path: file, text: source.text }, 'answers')
  const evaluated = data.value === undefined ? { value: undefined, diagnostics: [] } : evaluate(data.value, edition)
  return {
    value: evaluated.value && { ...evaluated.value, file, fileDigest: source.digest },
    diagnostics: [...diagnostics, ...data.diagnostics, ...evaluated.diagnostics],
    sources: new Map([[file, source.text]]),
  }
}

function evaluate(data: Data<Answers>, edition: Edition): Checked<Omit<Assessed, 'file' | 'fileDigest'>> {
  const id = data.value.questionnaire
  const resource = edition.resources.find((candidate) => candidate.questionnaire?.id === id)
  if (resource?.questionnaire === undefined) {
    const known = edition.resources.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
    return { value: undefined, diagnostics: [codes.unknownQuestionnaire.at(data.placeAt(['questionnaire']), { id, known })] }
  }
  const { questionnaire, questionnaireDigest: digest = '' } = resource
  const context = { edition: edition.edition, digest }
  const compiled = compileQuestionnaire(questionnaire)
  const diagnostics = checkAnswers(compiled, data, context)
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  return { value: { answers: data.value, assessment: assess(compiled, data.value, context), resource, questionnaire }, diagnostics }
}
