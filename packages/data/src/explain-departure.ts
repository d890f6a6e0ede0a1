import { codes, nearest, type PlaceFinder } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { describeForm, describeFound, describeWanted, shorten, suggestForm, suggestTypeFix } from './describe-value.ts'
import { follow, type Located } from './find-schema.ts'
import type { DataPath, Range, Tree } from './tree.ts'

/** A keyword of the schema that a part of a value does not satisfy. */
export interface Departure {
  keyword: string
  /** As ajv gives them. */
  params: Record<string, unknown>
  path: DataPath
  part: Tree
  at: Located
}

/** The parameter in which ajv repeats what the schema says under the keyword. */
export const parameterOf: ReadonlyMap<string, string> = new Map([
  ['type', 'type'],
  ['enum', 'allowedValues'],
  ['const', 'allowedValue'],
  ['pattern', 'pattern'],
  ['format', 'format'],
  ['minLength', 'limit'],
  ['maxLength', 'limit'],
  ['minItems', 'limit'],
  ['maxItems', 'limit'],
  ['minProperties', 'limit'],
  ['minimum', 'limit'],
  ['maximum', 'limit'],
])

interface Subject extends Departure {
  /** The source of the part. */
  written: string
  place: Place
  placeOf: (range: Range) => Place
}

type Explain = (subject: Subject) => Diagnostic | Diagnostic[]

/** What each keyword means to an editor. Every keyword that our schemas use stands here. */
export const explanations: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ['type', explainType],
  ['oneOf', explainType],
  ['discriminator', explainType],
  ['enum', explainChoice],
  ['const', explainChoice],
  ['pattern', explainForm],
  ['format', explainForm],
  ['required', explainMissing],
  ['additionalProperties', explainUnknown],
  ['propertyNames', explainName],
  ['uniqueItems', explainRepeated],
  ['minLength', ({ place, params, part }) => codes.textTooShort.at(place, { length: countCharacters(part), limit: Number(params.limit) })],
  ['maxLength', ({ place, params, part }) => codes.textTooLong.at(place, { length: countCharacters(part), limit: Number(params.limit) })],
  ['minItems', (subject) => explainTooFew(subject, 'entries')],
  ['minProperties', (subject) => explainTooFew(subject, 'fields')],
  ['maxItems', ({ place, params, part }) => codes.listTooLong.at(place, { count: part.children?.size ?? 0, limit: Number(params.limit) })],
  ['minimum', (subject) => explainRange(subject, 'least')],
  ['maximum', (subject) => explainRange(subject, 'most')],
])

/** The findings for one departure. Throws where a schema uses a keyword that nobody has put into words yet. */
export function explainDeparture(departure: Departure, text: string, places: PlaceFinder): Diagnostic[] {
  const explain = explanations.get(departure.keyword)
  if (explain === undefined) throw new Error(`The schema keyword ${departure.keyword} has no explanation`)
  const { part } = departure
  const placeOf = ({ start, end }: Range) => places.placeAt(start, end)
  // Where nothing is written, the name of the field is what an editor can see.
  const place = placeOf(part.start === part.end ? (part.key ?? part) : part)
  return [explain({ ...departure, written: text.slice(part.start, part.end), place, placeOf })].flat()
}

function explainType({ place, part, written, at }: Subject): Diagnostic {
  const fix = suggestTypeFix(part.value, written, at)
  return codes.wrongType.at(place, { found: describeFound(part.value, written), wanted: describeWanted(at) }, fix === undefined ? {} : { fix })
}

function explainChoice({ place, part, at, written }: Subject): Diagnostic {
  const allowed = [at.schema.enum ?? at.schema.const].flat().map(String)
  const found = typeof part.value === 'string' ? part.value : written
  const near = nearest(found, allowed)
  return codes.valueNotAllowed.at(place, { found: shorten(found), allowed }, { expected: [...new Set([...near, ...allowed])] })
}

function explainForm({ place, part, at }: Subject): Diagnostic {
  return diagnoseForm(place, String(part.value), at)
}

function diagnoseForm(place: Place, text: string, at: Located): Diagnostic {
  const suggestion = suggestForm(text, at)
  const expected = suggestion === undefined ? [] : [suggestion]
  return codes.malformedValue.at(place, { found: shorten(text), wanted: describeForm(at), suggestion }, { expected })
}

function explainName({ part, params, at, placeOf }: Subject): Diagnostic {
  const name = String(params.propertyName)
  const names = follow({ schema: at.schema.propertyNames ?? {}, file: at.file })
  return diagnoseForm(placeOf(keyOf(part, name)), name, names)
}

function explainUnknown({ part, params, at, placeOf }: Subject): Diagnostic {
  const field = String(params.additionalProperty)
  const known = Object.keys(at.schema.properties ?? {})
  return codes.unknownField.at(placeOf(keyOf(part, field)), { field: shorten(field), known }, { expected: nearest(field, known) })
}

/** At the name of the field that lacks it; an entry of a list and the whole file have none, their first field stands for them. */
function explainMissing({ part, params, at, path, place, placeOf }: Subject): Diagnostic {
  const field = String(params.missingProperty)
  const names = [...(part.children ?? [])].map(([name]) => String(name))
  const unknown = names.filter((name) => !Object.hasOwn(at.schema.properties ?? {}, name))
  const first = [...(part.children?.values() ?? [])][0]
  const where = part.key ?? first?.key
  return codes.missingField.at(where === undefined ? place : placeOf(where), {
    field,
    within: describeSpot(path),
    similar: nearest(field, unknown)[0],
  })
}

function describeSpot(path: DataPath): string {
  const last = path.at(-1)
  if (last === undefined) return 'at the top of the file'
  if (typeof last === 'string') return `in “${last}”`
  const list = path.findLast((step) => typeof step === 'string')
  return list === undefined ? `in entry ${last + 1}` : `in entry ${last + 1} of “${list}”`
}

function keyOf(part: Tree, name: string): Range {
  return part.children?.get(name)?.key ?? part
}

/** Every entry that stood before, not only the first that the validator names. */
function explainRepeated({ part, placeOf }: Subject): Diagnostic[] {
  const seen = new Map<string, Tree>()
  const findings: Diagnostic[] = []
  for (const entry of part.children?.values() ?? []) {
    const earlier = seen.get(JSON.stringify(entry.value))
    if (earlier === undefined) seen.set(JSON.stringify(entry.value), entry)
    else findings.push(diagnoseRepeated(placeOf(entry), entry, placeOf(earlier)))
  }
  return findings
}

function diagnoseRepeated(place: Place, { value }: Tree, first: Place): Diagnostic {
  return codes.duplicateEntry.at(place, { entry: shorten(String(value)) }, { related: [{ message: 'It stands here first', place: first }] })
}

/** As JSON Schema counts: by code point. */
function countCharacters({ value }: Tree): number {
  return [...String(value)].length
}

function explainTooFew({ place, params, part }: Subject, of: 'entries' | 'fields'): Diagnostic {
  return codes.listTooShort.at(place, { count: part.children?.size ?? 0, limit: Number(params.limit), of })
}

function explainRange({ place, params, part }: Subject, side: 'least' | 'most'): Diagnostic {
  return codes.numberOutOfRange.at(place, { found: Number(part.value), limit: Number(params.limit), side })
}
