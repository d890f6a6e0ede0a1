import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place, Question, Questionnaire, Scale } from '@ai-toolkit/model'
import { type QuestionAt, walkQuestions } from './walk-questions.ts'

/** The fields that belong to some types of question only: which ones need them, and which others may have them. */
const typeFields: Record<string, { needs: Question['type'][]; allows: Question['type'][] }> = {
  options: { needs: ['single', 'multiple'], allows: [] },
  scale: { needs: ['scale'], allows: [] },
  steps: { needs: [], allows: ['scale'] },
  minimum: { needs: [], allows: ['number', 'group'] },
  maximum: { needs: [], allows: ['number', 'group'] },
  integer: { needs: [], allows: ['number'] },
  unit: { needs: [], allows: ['number'] },
  rows: { needs: ['matrix'], allows: [] },
  columns: { needs: ['matrix'], allows: [] },
  questions: { needs: ['group'], allows: [] },
}

/** Checks each question and each scale by itself: the fields of its type, the scales it names, its bounds and its labels. */
export function checkQuestions(data: Data<Questionnaire>): Diagnostic[] {
  const scales = new Map((data.value.scales ?? []).map((scale) => [scale.id, scale]))
  return [
    ...(data.value.scales ?? []).flatMap((scale, index) => checkScale(scale, (...path) => data.placeAt(['scales', index, ...path]))),
    ...[...walkQuestions(data.value)].flatMap((at) => checkQuestion(at, data, scales)),
  ]
}

/** Points stand in rising order of value: editors, respondents and tables all read them so. */
function checkScale({ points }: Scale, placeAt: (...path: DataPath) => Place): Diagnostic[] {
  const falling = points.flatMap(({ value }, index) => {
    const before = points[index - 1]?.value
    return before !== undefined && value <= before ? [codes.scaleOrder.at(placeAt('points', index, 'value'), { value, before })] : []
  })
  return [...falling, ...checkLabels(points, (index) => placeAt('points', index, 'label'))]
}

function checkQuestion(at: QuestionAt, data: Data<Questionnaire>, scales: ReadonlyMap<string, Scale>): Diagnostic[] {
  const { question, path } = at
  return [
    ...checkFields(question, (field) => (field === undefined ? data.placeAt([...path, 'type']) : data.keyPlaceAt([...path, field]))),
    ...checkScales(question, path, data, scales),
    ...checkSteps(question, path, data, scales),
    ...checkBounds(question, () => data.placeAt([...path, 'minimum'])),
    ...checkLabels(question.options ?? [], (index) => data.placeAt([...path, 'options', index, 'label'])),
    ...checkInGroup(at, data),
  ]
}

function checkFields(question: Question, placeOf: (field?: string) => Place): Diagnostic[] {
  return Object.entries(typeFields).flatMap(([field, { needs, allows }]) => {
    const given = Object.hasOwn(question, field)
    const { type } = question
    if (!given && needs.includes(type)) return [codes.questionFieldMissing.at(placeOf(), { field, type })]
    if (given && ![...needs, ...allows].includes(type))
      return [codes.questionFieldUnused.at(placeOf(field), { field, type, types: [...needs, ...allows] })]
    return []
  })
}

function checkScales(question: Question, path: DataPath, data: Data<Questionnaire>, scales: ReadonlyMap<string, Scale>): Diagnostic[] {
  const named = [
    ...(question.scale === undefined ? [] : [{ id: question.scale, path: [...path, 'scale'] }]),
    ...(question.columns ?? []).map(({ scale }, index) => ({ id: scale, path: [...path, 'columns', index, 'scale'] })),
  ]
  return named.flatMap(({ id, path: place }) =>
    scales.has(id) ? [] : [codes.unknownId.at(data.placeAt(place), { id, what: 'scale', known: [...scales.keys()] })],
  )
}

function checkSteps(question: Question, path: DataPath, data: Data<Questionnaire>, scales: ReadonlyMap<string, Scale>): Diagnostic[] {
  const points = scales.get(question.scale ?? '')?.points.map(({ id }) => id)
  const steps = question.steps ?? []
  if (points === undefined) return []
  return steps.flatMap(({ point }, index) => {
    const place = data.placeAt([...path, 'steps', index, 'point'])
    if (!points.includes(point)) return [codes.unknownId.at(place, { id: point, what: 'point of the scale', known: points })]
    const twice = steps.findIndex((other) => other.point === point) < index
    return twice ? [codes.duplicateId.at(place, { id: point, what: 'described point' })] : []
  })
}

function checkBounds({ minimum, maximum }: Question, placeOf: () => Place): Diagnostic[] {
  return minimum !== undefined && maximum !== undefined && minimum > maximum ? [codes.boundsReversed.at(placeOf(), { minimum, maximum })] : []
}

/** Two choices with one label cannot be told apart, and a translation by label loses one of them. */
function checkLabels(choices: readonly { label: string }[], placeOf: (index: number) => Place): Diagnostic[] {
  return choices.flatMap(({ label }, index) => {
    const earlier = choices.findIndex((other) => other.label === label)
    return earlier < index
      ? [codes.duplicateLabel.at(placeOf(index), { label }, { related: [{ message: 'It stands here first.', place: placeOf(earlier) }] })]
      : []
  })
}

function checkInGroup({ question, path, group }: QuestionAt, data: Data<Questionnaire>): Diagnostic[] {
  if (group === undefined) return []
  const place = data.placeAt([...path, 'type'])
  return [
    ...(question.type === 'group' ? [codes.groupInGroup.at(place, { id: question.id })] : []),
    ...(question.announced === undefined ? [] : [codes.announcedInGroup.at(data.placeAt([...path, 'announced']), { id: question.id })]),
  ]
}
