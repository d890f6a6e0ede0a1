import type { Question } from '@ai-toolkit/model'
import { choicesOf, pointsOf } from '../../texts/choices.ts'
import { flatField } from '../names.ts'
import { questionIn, type Voice } from '../voices.ts'
import { listName, scaleListName } from './survey-questions.ts'
import type { ChoiceRow } from './survey-row.ts'

/** The choices of every scale, and of every question that has its own. */
export function choiceRows({ instrument: { questionnaire } }: Voice): ChoiceRow[] {
  const { scales = [], sections } = questionnaire
  const questions = sections.flatMap((section) => section.questions)
  return [
    ...scales.flatMap(({ id, points }) =>
      points.map((point, index): ChoiceRow => {
        return { list: scaleListName(id), name: point.id, label: ({ instrument }) => pointsOf(id, instrument)[index]?.label ?? point.label }
      }),
    ),
    ...questions.flatMap((question) => optionRows(question, question.id)),
  ]
}

function optionRows(question: Question, path: string): ChoiceRow[] {
  if (question.type === 'group') return (question.questions ?? []).flatMap((part) => optionRows(part, `${path}/${part.id}`))
  return (question.options ?? []).map((option, index) => ({
    list: listName(question, flatField(path)),
    name: option.id,
    label: (voice) => choicesOf(questionIn(voice, path), voice.instrument)[index]?.label ?? option.label,
  }))
}
