import type { ChangedItem, ChangedValue } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import { canonicalJson } from '@ai-toolkit/source'
import { compareText, type TextComparison } from './compare-text.ts'
import type { Found } from './found.ts'
import type { Pair } from './pair-items.ts'
import { textEventOf } from './rules.ts'

/** What fields are compared by: texts, and the versions of both editions, which decide whether an announced question counts. */
export interface FieldComparison extends TextComparison {
  earlierEdition: string
  laterEdition: string
}

/** Every field of an item that is not the same in both editions. */
export function compareFields(pair: Pair, comparison: FieldComparison): Found[] {
  const { earlier, later } = pair
  const fields = new Set([...later.fields.keys(), ...earlier.fields.keys()])
  // An announcement may come due without a change of its field.
  if (later.kind === 'question') fields.add('announced')
  return [...fields].flatMap((field) => compareField(pair, field, comparison))
}

function compareField(pair: Pair, field: string, comparison: FieldComparison): Found[] {
  const { earlier, later } = pair
  const values: Values = { before: earlier.fields.get(field), after: later.fields.get(field) }
  if (later.kind === 'question' && field === 'announced') return toFound(pair, field, values, announcementEvent(values, comparison))
  if (isSame(values.before, values.after)) return []
  const textEvent = textEventOf(later.kind, field)
  if (textEvent !== undefined) return [compareText(pair, field, textEvent, comparison)]
  return toFound(pair, field, values, eventOf(later.kind, field, values))
}

interface Values {
  before: unknown
  after: unknown
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after))
}

function toFound({ earlier, later }: Pair, field: string, { before, after }: Values, event: string | undefined): Found[] {
  if (event === undefined) return []
  // Fields of an edition are JSON.
  const details = { ...(before !== undefined && { before: before as ChangedValue }), ...(after !== undefined && { after: after as ChangedValue }) }
  return [{ kind: 'changed', subject: subjectOf(earlier, later.kind, field), event, item: later, side: 'later', field, details }]
}

/** The most entries of a group bound its points, as the greatest value of a number does not. */
function subjectOf({ fields }: Pair['earlier'], kind: ChangedItem, field: string): string {
  return kind === 'question' && field === 'maximum' && fields.get('type') === 'group' ? 'question.entries' : `${kind}.${field}`
}

/** What holds where a field is not there. Written out, it changes nothing. */
const defaults: Readonly<Record<string, unknown>> = {
  'question.weight': 1,
  'question.notApplicable': true,
  'question.optional': false,
  'question.integer': false,
  'option.exclusive': false,
  'measure.unanswered': 'leave-out',
  'level.better': 'higher',
}

function eventOf(kind: ChangedItem, field: string, { before, after }: Values): string {
  const name = `${kind}.${field}`
  const standard = defaults[name]
  if (standard !== undefined && isSame(before ?? standard, after ?? standard)) return 'default'
  switch (name) {
    case 'question.minimum':
      return boundOf(after, -Infinity) > boundOf(before, -Infinity) ? 'narrowed' : 'widened'
    case 'question.maximum':
      return boundOf(after, Infinity) < boundOf(before, Infinity) ? 'narrowed' : 'widened'
    case 'question.integer':
    case 'option.exclusive':
      return after === true ? 'narrowed' : 'widened'
    case 'question.notApplicable':
      return after === false ? 'narrowed' : 'widened'
    default:
      return 'changed'
  }
}

function boundOf(value: unknown, absent: number): number {
  return typeof value === 'number' ? value : absent
}

/** Whether a question began or ceased to count, or waits for another edition than before. */
function announcementEvent(values: Values, { earlierEdition, laterEdition }: FieldComparison): string | undefined {
  const [waited, waits] = [isAhead(values.before, earlierEdition), isAhead(values.after, laterEdition)]
  if (waited !== waits) return waits ? 'suspended' : 'activated'
  if (isSame(values.before, values.after)) return undefined
  return waits ? 'changed' : 'default'
}

/** Whether a version is later than that of an edition. */
export function isAhead(version: unknown, edition: string): boolean {
  return typeof version === 'string' && compareVersions(version, edition) > 0
}
