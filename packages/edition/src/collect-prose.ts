import type { Data } from '@ai-toolkit/data'
import { type ParsedProse, parseProse } from '@ai-toolkit/guide'
import { unitIdOf, walkSchema } from '@ai-toolkit/locale'
import type { Diagnostic } from '@ai-toolkit/model'

/** One Markdown field of a YAML file, parsed. */
export interface ProseField extends ParsedProse {
  /** The unit id, such as `questions.q_ab12.guidance`. */
  unit: string
  file: string
}

/** Parses every Markdown field of a checked YAML file; which fields those are, the schema says. */
export function collectProse(data: Data<unknown>, schemaFile: string): { fields: ProseField[]; diagnostics: Diagnostic[] } {
  const fields: ProseField[] = []
  const diagnostics: Diagnostic[] = []
  for (const { path, value, kind } of walkSchema(data.value, schemaFile)) {
    if (kind !== 'Prose') continue
    const unit = unitIdOf(data.value, path)
    const parsed = parseProse(value, (start, end) => data.placeIn(path, start, end), unit)
    diagnostics.push(...parsed.diagnostics)
    if (parsed.value !== undefined) fields.push({ ...parsed.value, unit, file: data.file })
  }
  return { fields, diagnostics }
}
