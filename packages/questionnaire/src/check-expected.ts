import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Assessment, Diagnostic, Expected } from '@ai-toolkit/model'
import { cleanNumber } from './clean-number.ts'
import type { CompiledQuestionnaire } from './compile-questionnaire.ts'

/**
 * Compares an assessment with what a person worked out: a finding for each value that differs, with both numbers, and for each name that the
 * questionnaire does not know. What the file does not state is not compared; recommendations, where stated, are compared in full.
 */
export function checkExpected(compiled: CompiledQuestionnaire, assessment: Assessment, expected: Data<Expected>): Diagnostic[] {
  return [
    ...checkCoverage(assessment, expected),
    ...checkMeasures(assessment, expected),
    ...checkLevels(assessment, expected),
    ...checkRecommendations(compiled, assessment, expected),
  ]
}

function checkCoverage({ coverage }: Assessment, expected: Data<Expected>): Diagnostic[] {
  const stated = expected.value.coverage ?? {}
  const results = new Map<string, number>(Object.entries(coverage))
  return Object.entries(stated).flatMap(([name, value]) => differs(expected, ['coverage', name], value, results.get(name)))
}

function checkMeasures({ measures }: Assessment, expected: Data<Expected>): Diagnostic[] {
  const results = new Map(measures.map(({ measure, of, value }) => [nameOf(measure, of), value]))
  return Object.entries(expected.value.measures ?? {}).flatMap(([name, value]) =>
    results.has(name)
      ? differs(expected, ['measures', name], value === null ? null : cleanNumber(value), results.get(name))
      : unknown(expected, ['measures', name], name, 'measure', results.keys()),
  )
}

function checkLevels({ levels }: Assessment, expected: Data<Expected>): Diagnostic[] {
  const results = new Map(levels.map(({ level, of, band }) => [nameOf(level, of), band]))
  return Object.entries(expected.value.levels ?? {}).flatMap(([name, band]) =>
    results.has(name)
      ? differs(expected, ['levels', name], band, results.get(name))
      : unknown(expected, ['levels', name], name, 'level', results.keys()),
  )
}

function checkRecommendations({ source }: CompiledQuestionnaire, { recommendations }: Assessment, expected: Data<Expected>): Diagnostic[] {
  const stated = expected.value.recommendations
  if (stated === undefined) return []
  const known = (source.recommendations ?? []).map(({ id }) => id)
  const given = recommendations.map(({ id }) => id)
  const place = expected.keyPlaceAt(['recommendations'])
  return [
    ...stated.flatMap((id, index) => {
      if (!known.includes(id)) return unknown(expected, ['recommendations', index], id, 'recommendation', known)
      return given.includes(id)
        ? []
        : [codes.expectedDiffers.at(expected.placeAt(['recommendations', index]), { name: id, expected: 'given', found: 'not given' })]
    }),
    ...given.filter((id) => !stated.includes(id)).map((id) => codes.expectedDiffers.at(place, { name: id, expected: 'not given', found: 'given' })),
  ]
}

/** As the keys of an expected file are written: `measure`, or `measure.section` or `measure.question`. */
function nameOf(id: string, of: string | undefined): string {
  return of === undefined ? id : `${id}.${of}`
}

type Value = number | string | null | undefined

function differs(expected: Data<Expected>, path: (string | number)[], stated: Value, found: Value): Diagnostic[] {
  if (stated === found) return []
  const params = { name: path.slice(1).join('.'), expected: show(stated), found: show(found) }
  return [codes.expectedDiffers.at(expected.placeAt(path), params, { expected: [show(found)] })]
}

function show(value: Value): string {
  return value === null || value === undefined ? 'null (no result)' : String(value)
}

function unknown(expected: Data<Expected>, path: (string | number)[], name: string, kind: string, known: Iterable<string>): Diagnostic[] {
  const place = typeof path.at(-1) === 'number' ? expected.placeAt(path) : expected.keyPlaceAt(path)
  return [codes.expectedUnknown.at(place, { name, kind, known: [...known] })]
}
