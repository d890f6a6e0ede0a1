import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Measure, Questionnaire, Selector } from '@ai-toolkit/model'
import { selectQuestions, selectSections } from '../select-units.ts'
import { walkQuestions } from './walk-questions.ts'

/** Checks how each measure is stated: one way to compute it, sources that exist, selections that select, fields that mean something. */
export function checkMeasures(data: Data<Questionnaire>): Diagnostic[] {
  const measures = data.value.measures ?? []
  return measures.flatMap((measure, index) => {
    const placeOf = (...path: DataPath) => data.placeAt(['measures', index, ...path])
    const check: MeasureCheck = { measure, questionnaire: data.value, placeOf, keyOf: (field) => data.keyPlaceAt(['measures', index, field]) }
    return [...checkMethod(check), ...checkSource(check), ...checkSelector(check), ...checkLookup(check), ...checkTargets(check)]
  })
}

interface MeasureCheck {
  measure: Measure
  questionnaire: Questionnaire
  placeOf: (...path: DataPath) => Diagnostic['place']
  keyOf: (field: string) => Diagnostic['place']
}

function checkMethod({ measure, placeOf }: MeasureCheck): Diagnostic[] {
  const found = (['value', 'aggregate', 'lookup'] as const).filter((field) => measure[field] !== undefined)
  return found.length === 1 ? [] : [codes.measureMethod.at(placeOf('id'), { id: measure.id, found })]
}

/** `of` and `unanswered` belong to aggregates, and what is aggregated must have values for each question or section. */
function checkSource({ measure, questionnaire, placeOf, keyOf }: MeasureCheck): Diagnostic[] {
  const { aggregate, of, unanswered } = measure
  if (aggregate === undefined) {
    const useless = (['of', 'unanswered'] as const).filter((field) => measure[field] !== undefined)
    return useless.map((field) => codes.measureFieldUnused.at(keyOf(field), { field, needs: '`aggregate`' }))
  }
  if (of === undefined) return [codes.measureSource.at(placeOf('aggregate'), { problem: 'has no `of` that says what it is made from' })]
  const strayUnanswered =
    of !== 'points' && unanswered !== undefined
      ? [codes.measureFieldUnused.at(keyOf('unanswered'), { field: 'unanswered', needs: '`of: points`' })]
      : []
  return of === 'points' ? [] : [...strayUnanswered, ...checkSourceMeasure(measure, of, questionnaire, placeOf('of'))]
}

function checkSourceMeasure(measure: Measure, of: string, { measures = [] }: Questionnaire, place: Diagnostic['place']): Diagnostic[] {
  const source = measures.find(({ id }) => id === of)
  if (source === undefined) return [codes.unknownId.at(place, { id: of, what: 'measure', known: ['points', ...measures.map(({ id }) => id)] })]
  if (source.each === undefined) return [codes.measureSource.at(place, { problem: `is made from “${of}”, which has a single value for the whole` })]
  if (measure.each === 'section' && source.each === 'section')
    return [codes.measureSource.at(place, { problem: `has one value a section and is made from “${of}”, which has one too` })]
  return measure.each === 'question'
    ? [codes.measureSource.at(place, { problem: 'has one value a question, where there is nothing to aggregate' })]
    : []
}

function checkSelector({ measure, questionnaire, placeOf }: MeasureCheck): Diagnostic[] {
  const { select } = measure
  if (select === undefined) return []
  const questions = [...walkQuestions(questionnaire)].filter(({ group }) => group === undefined).map(({ question }) => question)
  const tags = [...questions, ...questionnaire.sections].flatMap((tagged) => tagged.tags ?? [])
  const known = { sections: questionnaire.sections.map(({ id }) => id), questions: questions.map(({ id }) => id), tags: [...new Set(tags)] }
  const unknown = (['sections', 'questions', 'tags'] as const).flatMap((field) =>
    (select[field] ?? []).flatMap((id, index) =>
      known[field].includes(id) ? [] : [codes.unknownId.at(placeOf('select', field, index), { id, what: singular[field], known: known[field] })],
    ),
  )
  if (unknown.length > 0) return unknown
  return selectsSomething(select, measure, questionnaire) ? [] : [codes.selectsNothing.at(placeOf('select'), { id: measure.id })]
}

const singular = { sections: 'section', questions: 'question', tags: 'tag' }

/** A measure of sections, or made from one, selects sections; every other selects questions. */
function selectsSomething(select: Selector, measure: Measure, questionnaire: Questionnaire): boolean {
  const source = questionnaire.measures?.find(({ id }) => id === measure.of)
  const bySection = measure.each === 'section' || source?.each === 'section'
  return (bySection ? selectSections(questionnaire, select) : selectQuestions(questionnaire, select)).length > 0
}

function checkLookup({ measure, questionnaire, placeOf }: MeasureCheck): Diagnostic[] {
  if (measure.lookup === undefined) return []
  const known = (questionnaire.tables ?? []).map(({ id }) => id)
  const { table } = measure.lookup
  return known.includes(table) ? [] : [codes.unknownId.at(placeOf('lookup', 'table'), { id: table, what: 'table', known })]
}

function checkTargets({ measure, questionnaire, placeOf, keyOf }: MeasureCheck): Diagnostic[] {
  if (measure.targets === undefined) return []
  if (measure.each !== 'section') return [codes.measureFieldUnused.at(keyOf('targets'), { field: 'targets', needs: '`each: section`' })]
  const known = questionnaire.sections.map(({ id }) => id)
  return measure.targets.flatMap(({ section }, index) =>
    known.includes(section) ? [] : [codes.unknownId.at(placeOf('targets', index, 'section'), { id: section, what: 'section', known })],
  )
}
