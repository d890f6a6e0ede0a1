import type { BundleFile } from '@ai-toolkit/bundle'
import type { Edition } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { findGolden } from '../workbench/find-golden.ts'

/** The name of the answers that lie beside a new brand or template, to try it with. */
export const sampleName = 'sample.answers.yaml'

/** Answers to a questionnaire (the first there is where none is named), from the golden files of the content; none where it has none. */
export async function sampleAnswers(content: string, edition: Edition | undefined, questionnaire?: string): Promise<BundleFile[]> {
  const resource = edition?.resources.find((candidate) => candidate.questionnaire !== undefined && candidate.id === (questionnaire ?? candidate.id))
  if (edition === undefined || resource?.questionnaire === undefined) return []
  const file = await findGolden(edition, content, resource.questionnaire.id)
  const { value } = file === undefined ? { value: undefined } : await readSourceFile(file)
  return value === undefined ? [] : [{ path: sampleName, content: value.bytes }]
}
