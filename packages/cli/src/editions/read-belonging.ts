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
  const { value: source, diagnostics } = await readSourceFile(userPath(path))
  if (source?.text === undefined) return { value: undefined, diagnostics, sources: new Map() }
  return parseBelonging({ path: displayPath(userPath(path)), text: source.text }, source.digest)
}

/** The same of the text of an answer file; `digest` is that of its bytes. */
export function parseBelonging(file: TextFile, digest: Digest): BelongingRead {
  const sources = new Map([[file.path, file.text]])
  const { value: data, diagnostics } = parseAnyData(file)
  if (data === undefined) return { value: undefined, diagnostics, sources }
  const given = typeof data.value === 'object' && data.value !== null ? (data.value as Record<string, unknown>) : {}
  const [questionnaire, edition, own] = fields.map((field) => (typeof given[field] === 'string' ? given[field] : undefined))
  const placeOf = (field: keyof AnsweredEdition): Place => data.placeAt([field])
  if (questionnaire !== undefined && edition !== undefined && own !== undefined)
    return { value: { answered: { questionnaire, edition, digest: own }, placeOf, file, digest }, diagnostics, sources }
  return { value: undefined, diagnostics: parseData(file, 'answers').diagnostics, sources }
}
