import type { AnswerValue, Question } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { choicesOf } from '../../src/answers/fit-value.ts'
import { usePage } from '../page-context.ts'
import { Prose } from '../parts/prose.tsx'
import { Words } from '../parts/words.tsx'
import type { FieldProps } from './answer-field.tsx'

/** One or several of a list: options of the question, or points of a scale with what one would see at each. */
export function ChoiceField({ question, value, labelledBy, name, onValue }: FieldProps): VNode {
  const { form, say } = usePage()
  const isMultiple = question.type === 'multiple'
  const chosen = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : typeof value === 'string' ? [value] : []
  const exclusive = new Set((question.options ?? []).filter((option) => option.exclusive === true).map(({ id }) => id))
  const choices = choicesOf(question, form.questionnaire.scales ?? [])
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles can be named
    <div class="choices-list" role={isMultiple ? 'group' : 'radiogroup'} aria-labelledby={labelledBy}>
      {choices.map(({ id, label }) => (
        <label key={id} class="choice">
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            name={`a.${name}`}
            checked={chosen.includes(id)}
            aria-labelledby={`${name}-${id}`}
            aria-describedby={`${name}-${id}-text`}
            onChange={() => onValue(isMultiple ? toggle(chosen, id, exclusive) : id)}
          />
          <span class="choice-label" id={`${name}-${id}`}>
            <Words text={label} />
          </span>
          <span class="choice-text" id={`${name}-${id}-text`}>
            {exclusive.has(id) && <span class="hint">{say('form.exclusive')}</span>}
            <Prose unit={textUnit(question, id)} />
          </span>
        </label>
      ))}
    </div>
  )
}

/** What one would see: the question's own step, or else what the scale says of the point. */
function textUnit({ id, type, scale, steps = [] }: Question, choice: string): string {
  if (type !== 'scale') return `questions.${id}.options.${choice}.description`
  return steps.some(({ point }) => point === choice) ? `questions.${id}.steps.${choice}.text` : `scales.${scale}.points.${choice}.description`
}

/** An exclusive option stands alone: choosing it puts the others out, choosing another puts it out. */
function toggle(chosen: readonly string[], id: string, exclusive: ReadonlySet<string>): AnswerValue | undefined {
  const others = chosen.filter((one) => one !== id)
  const next = chosen.includes(id) ? others : exclusive.has(id) ? [id] : [...others.filter((one) => !exclusive.has(one)), id]
  return next.length > 0 ? next : undefined
}
