import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Questionnaire } from '@ai-toolkit/model'
import { walkQuestions } from './walk-questions.ts'

/** One id and where it stands. */
interface Named {
  id: string
  path: DataPath
}

/** Ids that must differ from each other, and what they name, for the message. */
interface Namespace {
  what: string
  named: Named[]
}

/** Finds ids that name two things. Questions and sections share one space in the whole file, since pages, answers and expressions all find them by id alone. */
export function checkIds(data: Data<Questionnaire>): Diagnostic[] {
  return namespacesOf(data.value).flatMap(({ what, named }) => {
    const first = new Map<string, DataPath>()
    return named.flatMap(({ id, path }) => {
      const earlier = first.get(id)
      if (earlier !== undefined)
        return [
          codes.duplicateId.at(data.placeAt(path), { id, what }, { related: [{ message: 'It stands here first.', place: data.placeAt(earlier) }] }),
        ]
      first.set(id, path)
      return []
    })
  })
}

function namespacesOf(questionnaire: Questionnaire): Namespace[] {
  const { scales = [], sections, tables = [], measures = [], levels = [], overrides = [], recommendations = [] } = questionnaire
  return [
    { what: 'scale', named: listed(scales, ['scales']) },
    ...scales.map(({ points }, index) => ({ what: 'point of this scale', named: listed(points, ['scales', index, 'points']) })),
    { what: 'section or question', named: [...listed(sections, ['sections']), ...questionsOf(questionnaire)] },
    ...choiceSpaces(questionnaire),
    { what: 'table', named: listed(tables, ['tables']) },
    { what: 'measure', named: listed(measures, ['measures']) },
    { what: 'level rule', named: listed(levels, ['levels']) },
    ...levels.map(({ bands }, index) => ({ what: 'band of this level rule', named: listed(bands, ['levels', index, 'bands']) })),
    {
      what: 'obligation',
      named: levels.flatMap(({ bands }, level) =>
        bands.flatMap(({ obligations = [] }, band) => listed(obligations, ['levels', level, 'bands', band, 'obligations'])),
      ),
    },
    { what: 'override', named: listed(overrides, ['overrides']) },
    { what: 'recommendation', named: listed(recommendations, ['recommendations']) },
  ]
}

function listed(items: readonly { id: string }[], path: DataPath): Named[] {
  return items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }))
}

function questionsOf(questionnaire: Questionnaire): Named[] {
  return [...walkQuestions(questionnaire)].map(({ question, path }) => ({ id: question.id, path: [...path, 'id'] }))
}

function choiceSpaces(questionnaire: Questionnaire): Namespace[] {
  return [...walkQuestions(questionnaire)].flatMap(({ question, path }) => [
    { what: 'option of this question', named: listed(question.options ?? [], [...path, 'options']) },
    { what: 'row of this matrix', named: listed(question.rows ?? [], [...path, 'rows']) },
    { what: 'column of this matrix', named: listed(question.columns ?? [], [...path, 'columns']) },
  ])
}
