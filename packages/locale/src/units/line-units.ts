import type { DataPath } from '@ai-toolkit/data'
import type { EditionResource } from '@ai-toolkit/model'
import type { Unit } from './unit.ts'
import { unitIdOf } from './unit-id.ts'
import { type NamedString, walkSchema } from './walk-schema.ts'

/** A unit that is a field of its own, and the path to it. */
export interface LineUnit extends Unit {
  path: DataPath
}

/** The plain lines of a resource that readers see: titles, questions, labels, alternative texts … Written forms of terms stand in `formUnits`. */
export function* lineUnits(resource: EditionResource, strings: Iterable<NamedString> = stringsIn(resource)): Generator<LineUnit> {
  for (const { path, value, kind } of strings) {
    if (kind === 'Line' && !path.includes('forms'))
      yield { id: lineId(resource, path), format: 'plain', kind: String(path.at(-1)), text: value, path }
  }
}

/** All strings of a resource that its schema types, for whoever needs them more than once. */
export function stringsIn(resource: EditionResource): NamedString[] {
  return walkSchema(resource, 'edition.schema.json#/$defs/EditionResource')
}

/** The plain lines of the toolkit itself, under the ids that they have in toolkit.yaml. */
export function* toolkitLineUnits(toolkit: object): Generator<LineUnit> {
  for (const { path, value, kind } of walkSchema(toolkit, 'toolkit.schema.json')) {
    if (kind === 'Line') yield { id: unitIdOf(toolkit, path), format: 'plain', kind: String(path.at(-1)), text: value, path }
  }
}

/**
 * The terms of a glossary in all their written forms, one unit for each: a language may have more or fewer of them than the source. They are
 * what translations of texts that use the term are held against.
 */
export function* formUnits({ terms = [] }: EditionResource): Generator<LineUnit> {
  for (const [index, { id, term, forms = [] }] of terms.entries()) {
    yield { id: `terms.${id}.forms`, format: 'forms', kind: 'written forms', text: [term, ...forms].join('; '), path: ['terms', index, 'forms'] }
  }
}

/** Ids as in the files that the parts come from, and a chapter’s head beside its text; the title of a questionnaire is not that of its resource. */
function lineId(resource: EditionResource, path: DataPath): string {
  const [first, second, ...rest] = path
  if (first === 'chapters' && typeof second === 'number') return `${resource.chapters[second]?.id}/${rest.join('.')}`
  if (first === 'principles') return unitIdOf({ core: resource.principles }, ['core', ...path.slice(1)])
  if (first !== 'questionnaire' || path.length === 2) return unitIdOf(resource, path)
  return unitIdOf(resource.questionnaire, path.slice(1))
}
