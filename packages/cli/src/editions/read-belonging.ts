import { parseAnyData, parseData, type TextFile } from '@ai-toolkit/data'
import type { Checked } from '@ai-toolkit/diagnostics'
import type { Digest, Place } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'
import type { AnsweredEdition } from './find-answered.ts'

/** What an answer file says of where it belongs. */
export interface Belonging {
  answered: AnsweredEdition
  placeOf: (field: keyof AnsweredEdition) => Place
  /** As findings name it. */
  file: TextFile
  /** Of its bytes. */
  digest: Digest
}

/** The result of reading it, with the text that findings point into. */
export interface BelongingRead extends Checked<Belonging> {
  sources: ReadonlyMap<string, string>
}

const fields = ['questionnaire', 'edition', 'digest'] as const

/** Reads what an answer file says of where it belongs, without looking at its answers. `path` as the user gives it. */
export async function readBelonging(path: string): Promise<BelongingRead> {
  const source = await readSourceFile(userPath(path))
  if (source.value?.text === undefined) return { value: undefined, diagnostics: source.diagnostics, sources: new Map() }
  const file = { path: displayPath(userPath(path)), text: source.value.text }
  const sources = new Map([[file.path, file.text]])
  const { value: data, diagnostics } = parseAnyData(file)
  if (data === undefined) return { value: undefined, diagnostics, sources }
  const given = typeof data.value === 'object' && data.value !== null ? (data.value as Record<string, unknown>) : {}
  const [questionnaire, edition, digest] = fields.map((field) => (typeof given[field] === 'string' ? given[field] : undefined))
  const placeOf = (field: keyof AnsweredEdition): Place => data.placeAt([field])
  if (questionnaire !== undefined && edition !== undefined && digest !== undefined)
    return { value: { answered: { questionnaire, edition, digest }, placeOf, file, digest: source.value.digest }, diagnostics, sources }
  return { value: undefined, diagnostics: parseData(file, 'answers').diagnostics, sources }
}
