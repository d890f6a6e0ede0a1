import { readdir } from 'node:fs/promises'
import type { BundleFile } from '@ai-toolkit/bundle'
import type { Edition } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { userPath } from '../user-path.ts'

/** The name of the answers that lie beside a new brand or template, to try it with. */
export const sampleName = 'sample.answers.yaml'

/** Answers to a questionnaire (the first there is where none is named), from the golden files of the content; none where it has none. */
export async function sampleAnswers(content: string, edition: Edition | undefined, questionnaire?: string): Promise<BundleFile[]> {
  const resource = edition?.resources.find((candidate) => candidate.questionnaire !== undefined && candidate.id === (questionnaire ?? candidate.id))
  if (resource === undefined) return []
  const folder = `${userPath(content)}/${resource.id}/golden`
  const names = (await readdir(folder).catch(noFolder)).filter((name) => name.endsWith('.answers.yaml')).sort()
  const { value } = names[0] === undefined ? { value: undefined } : await readSourceFile(`${folder}/${names[0]}`)
  return value === undefined ? [] : [{ path: sampleName, content: value.bytes }]
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}
