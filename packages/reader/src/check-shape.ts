import { codes } from '@ai-toolkit/diagnostics'
import { type Diagnostic, type SchemaName, type SchemaViolation, validators } from '@ai-toolkit/model'
import { placesOf, type Source } from './places.ts'

/** What a source is held against. */
export interface Shape {
  schema: Extract<SchemaName, 'edition' | 'manifest' | 'answers'>
  /** What it should be, for findings. */
  what: string
  /** Whether fields that the schema does not know are passed over: a later version of the format added them. */
  mayHoldMore: boolean
}

/** Whoever mends a file mends these first; a file of another kind would have one for each of its fields. */
const mostFindings = 20

/** Where a source departs from its schema, the first findings of them. */
export function checkShape(source: Source, { schema, what, mayHoldMore }: Shape): Diagnostic[] {
  const validate = validators[schema]
  if (validate(source.value)) return []
  const meant = (validate.errors ?? []).filter(({ keyword }) => !(mayHoldMore && keyword === 'additionalProperties')).slice(0, mostFindings)
  const placeOf = placesOf(
    source,
    meant.map(({ instancePath }) => instancePath),
  )
  return meant.map((violation) => codes.notOfFormat.at(placeOf(violation.instancePath), { path: source.name, what, why: explain(violation) }))
}

function explain({ instancePath, message = 'departs from its schema', params }: SchemaViolation): string {
  const field = typeof params.additionalProperty === 'string' ? ` “${params.additionalProperty.slice(0, 80)}”` : ''
  return `at ${instancePath === '' ? 'the top' : instancePath} it ${message}${field}`
}
