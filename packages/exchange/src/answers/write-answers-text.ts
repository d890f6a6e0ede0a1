import { writeAnswerFile } from '@ai-toolkit/form'
import type { Answers, Questionnaire } from '@ai-toolkit/model'
import { stringify } from 'yaml'

/** The two ways to write an answer file. */
export type AnswersFormat = 'yaml' | 'json'

/** Columns of a line; longer texts go on in the next. */
const WIDTH = 110

/**
 * Answers as the text of an answer file: fields in the order of the schema, answers in that of the questionnaire. In YAML, `schema` is where editors
 * find answers.schema.json.
 */
export function writeAnswersText(answers: Answers, questionnaire: Questionnaire, format: AnswersFormat, schema?: string): string {
  const json = writeAnswerFile(answers, questionnaire)
  if (format === 'json') return json
  // No anchors, however often a text repeats: answer files have none. Day and version stay text in YAML 1.1 too.
  const yaml = stringify(JSON.parse(json), { version: '1.2', schema: 'core', compat: 'yaml-1.1', aliasDuplicateObjects: false, lineWidth: WIDTH })
  return schema === undefined ? yaml : `# yaml-language-server: $schema=${schema}\n${yaml}`
}
