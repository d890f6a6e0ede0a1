import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Band, Diagnostic, LevelRule, Questionnaire } from '@ai-toolkit/model'
import { type Attainable, liesBetween } from './attainable-values.ts'

/** Checks every level rule: its measure exists, its bands rise without gap or overlap over the values that the measure can take. */
export function checkLevels(data: Data<Questionnaire>, attainable: (measure: string) => Attainable): Diagnostic[] {
  const { levels = [], measures = [], verdict } = data.value
  const known = measures.map(({ id }) => id)
  const faults = levels.flatMap((level, index) => {
    if (known.includes(level.measure)) return checkBands(data, level, index, attainable(level.measure))
    return [codes.unknownId.at(data.placeAt(['levels', index, 'measure']), { id: level.measure, what: 'measure', known })]
  })
  return [...faults, ...(verdict === undefined ? [] : checkWhole(data, verdict, ['verdict'])), ...checkOverrides(data)]
}

/** A verdict and an override decide one level, so its rule must be over a measure with one value. */
function checkWhole(data: Data<Questionnaire>, id: string, path: (string | number)[]): Diagnostic[] {
  const { levels = [], measures = [] } = data.value
  const level = levels.find((candidate) => candidate.id === id)
  if (level === undefined) return [codes.unknownId.at(data.placeAt(path), { id, what: 'level rule', known: levels.map((candidate) => candidate.id) })]
  const each = measures.find((measure) => measure.id === level.measure)?.each
  return each === undefined ? [] : [codes.levelNotWhole.at(data.placeAt(path), { level: id, each })]
}

function checkOverrides(data: Data<Questionnaire>): Diagnostic[] {
  return (data.value.overrides ?? []).flatMap(({ level, band }, index) => {
    const bands = data.value.levels?.find(({ id }) => id === level)?.bands.map(({ id }) => id)
    const unknownBand = bands !== undefined && !bands.includes(band)
    return [
      ...checkWhole(data, level, ['overrides', index, 'level']),
      ...(unknownBand
        ? [codes.unknownId.at(data.placeAt(['overrides', index, 'band']), { id: band, what: 'band of this level rule', known: bands })]
        : []),
    ]
  })
}

function checkBands(data: Data<Questionnaire>, { bands }: LevelRule, level: number, attainable: Attainable): Diagnostic[] {
  return bands.flatMap((band, index) => {
    const place = data.placeAt(['levels', level, 'bands', index, 'id'])
    const fault = boundsFault(band, index, bands.length)
    if (fault !== undefined) return [codes.bandBounds.at(place, { band: band.id, fault })]
    const before = bands[index - 1]
    return before === undefined || boundsFault(before, index - 1, bands.length) !== undefined
      ? []
      : checkJoint(before, band, attainable).map((make) =>
          make(data.placeAt(['levels', level, 'bands', index, band.from === undefined ? 'above' : 'from'])),
        )
  })
}

/** Every band needs a lower bound but for the first, an upper one but for the last, and one of each kind only. */
function boundsFault({ from, above, to, below }: Band, index: number, count: number): string | undefined {
  if (from !== undefined && above !== undefined) return 'states both `from` and `above`'
  if (to !== undefined && below !== undefined) return 'states both `to` and `below`'
  const lower = from ?? above
  const upper = to ?? below
  if (lower === undefined && index > 0) return 'has no lower bound: `from` (included) or `above` (not included)'
  if (upper === undefined && index < count - 1) return 'has no upper bound: `to` (included) or `below` (not included)'
  const empty = lower !== undefined && upper !== undefined && (lower > upper || (lower === upper && (above !== undefined || below !== undefined)))
  return empty ? 'holds no value: its lower bound is not below its upper one' : undefined
}

type MakeDiagnostic = (place: Diagnostic['place']) => Diagnostic

/** Two neighbours must share no value and leave none that the measure can take between them. */
function checkJoint(before: Band, band: Band, attainable: Attainable): MakeDiagnostic[] {
  const upper = { value: before.to ?? before.below ?? 0, included: before.to !== undefined }
  const lower = { value: band.from ?? band.above ?? 0, included: band.from !== undefined }
  const names = { before: before.id, band: band.id, upper: upper.value, lower: lower.value }
  if (lower.value < upper.value || (lower.value === upper.value && lower.included && upper.included))
    return [(place) => codes.bandOverlap.at(place, names)]
  return liesBetween(attainable, upper, lower) ? [(place) => codes.bandGap.at(place, names)] : []
}
