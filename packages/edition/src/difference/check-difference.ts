import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, EditionChange, EditionDifference, PartDifference, Place } from '@ai-toolkit/model'
import { findNamedGone } from './find-named-gone.ts'

/** What findings about a difference are held against. */
export interface DifferenceCheck {
  /** The edition that is to be released. */
  later: Edition
  /** Whether a migration says what a change does to answers. */
  isDeclared: (resource: string, unit: string) => boolean
  /** Where a unit of a questionnaire stands. Default: its file. */
  placeOf?: (resource: string, unit: string) => Place
}

/**
 * What must not go out without a word: an id used again for another question, other words under an id that answers name, other points under
 * the same words, and expressions that name what is gone. What a migration declares is no finding.
 */
export function checkDifference(difference: EditionDifference, check: DifferenceCheck): Diagnostic[] {
  return difference.parts.flatMap((part) => checkPart(part, difference.from.edition, check))
}

function checkPart({ resource, changes }: PartDifference, edition: string, check: DifferenceCheck): Diagnostic[] {
  if (resource === undefined) return []
  const placeOf = check.placeOf ?? ((id) => wholeFile(`${id}/questionnaire.yaml`))
  const open = changes.filter(({ unit }) => !check.isDeclared(resource, unit))
  return [
    ...open.flatMap((change) => checkChange(change, open, edition, (unit) => placeOf(resource, unit))),
    ...findNamedGone(changes, check.later.resources.find(({ id }) => id === resource)?.questionnaire).map(({ gone, expression, unit }) =>
      codes.goneButNamed.at(placeOf(resource, unit), { gone, expression, edition }),
    ),
  ]
}

/** Items of a questionnaire that answers name, or that people choose by. */
const answered = new Set<EditionChange['item']>(['question', 'option', 'point', 'row', 'column', 'step'])

const weighing = new Set(['question-weight', 'option-points', 'point-value'])

function checkChange(change: EditionChange, all: readonly EditionChange[], edition: string, placeAt: (unit: string) => Place): Diagnostic[] {
  const { rule, unit, title, before, after, words = [] } = change
  const place = placeAt(unit)
  if (rule === 'question-replaced') return [codes.idUsedAgain.at(place, { id: unit, ...sidesOf(words), edition })]
  if (change.class === 'meaning' && answered.has(change.item)) return [codes.meaningChanged.at(place, { unit, ...sidesOf(words), edition })]
  if (!weighing.has(rule) || all.some((other) => other !== change && other.class === 'meaning' && isSameItem(other, change))) return []
  return [codes.weightChanged.at(place, { unit, title, before: wordFor(before), after: wordFor(after), edition })]
}

/** Both texts, put together again from their runs. */
function sidesOf(words: NonNullable<EditionChange['words']>): { before: string; after: string } {
  const join = (left: 'added' | 'removed'): string => words.flatMap(({ run, text }) => (run === left ? [] : [text])).join('')
  return { before: join('added'), after: join('removed') }
}

/** Another field of the same item. */
function isSameItem(one: EditionChange, other: EditionChange): boolean {
  return one.item === other.item && one.unit.slice(0, one.unit.lastIndexOf('.')) === other.unit.slice(0, other.unit.lastIndexOf('.'))
}

function wordFor(value: unknown): string {
  return value === undefined ? 'not there' : JSON.stringify(value)
}
