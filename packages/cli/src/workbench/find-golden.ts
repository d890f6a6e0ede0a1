import { readdir } from 'node:fs/promises'
import type { Edition } from '@ai-toolkit/model'
import { userPath } from '../user-path.ts'

/**
 * The file of golden answers to a questionnaire: the one called `name`, or the first.
 * @param content the content folder, as the user gives it
 */
export async function findGolden(edition: Edition, content: string, questionnaire: string, name?: string): Promise<string | undefined> {
  const resource = edition.resources.find((candidate) => candidate.questionnaire?.id === questionnaire)
  if (resource === undefined) return undefined
  const folder = `${userPath(content)}/${resource.id}/golden`
  const names = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.answers.yaml')).sort()
  const wanted = name === undefined ? names[0] : names.find((file) => file === `${name}.answers.yaml`)
  return wanted && `${folder}/${wanted}`
}
