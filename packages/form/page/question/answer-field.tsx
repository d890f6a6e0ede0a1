import type { Answer, AnswerValue } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { answerAt } from '../../src/answers/edit-answers.ts'
import { LONGEST_TEXT } from '../../src/answers/fit-answer.ts'
import { usePage } from '../page-context.ts'
import { TextInput } from '../parts/field.tsx'
import { ChoiceField } from './choice-field.tsx'
import { GroupField } from './group-field.tsx'
import { MatrixField } from './matrix-field.tsx'
import { NumberField } from './number-field.tsx'
import { placeKey } from './place-key.ts'
import type { QuestionProps } from './question.tsx'

/** What each kind of field is given. */
export interface FieldProps extends QuestionProps {
  value: AnswerValue | undefined
  /** The id of the question's title, which names the field. */
  labelledBy: string
  /** Unique in the page. */
  name: string
  onValue: (value: AnswerValue | undefined, touched?: string) => void
}

/** The field in which a question is answered; or, where it does not apply, that it does not. */
export function AnswerField(props: QuestionProps): VNode {
  const { question, place } = props
  const { state, actions, say } = usePage()
  const answer = answerAt(state.history.now, place)
  const name = placeKey(place)
  if (answer.notApplicable !== undefined) return <p class="does-not-apply">{say('form.does-not-apply')}</p>
  const fieldProps: FieldProps = {
    ...props,
    value: answer.value,
    labelledBy: `q.${name}`,
    name,
    onValue: (value, touched) => actions.answer(place, withValue(answer, value), touched),
  }
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'scale':
      return <ChoiceField {...fieldProps} />
    case 'matrix':
      return <MatrixField {...fieldProps} />
    case 'group':
      return <GroupField {...fieldProps} />
    case 'number':
      return <NumberField key={name} {...fieldProps} />
    case 'date':
      return <DateField {...fieldProps} />
    case 'text':
      return <TextField {...fieldProps} />
  }
}

function withValue({ value: _old, ...rest }: Answer, value: AnswerValue | undefined): Answer {
  return value === undefined || value === '' ? rest : { ...rest, value }
}

function TextField({ value, labelledBy, name, onValue }: FieldProps): VNode {
  const text = typeof value === 'string' ? value : ''
  return (
    <TextInput id={`a.${name}`} value={text} labelledBy={labelledBy} most={LONGEST_TEXT} onText={(written) => onValue(written, `${name} value`)} />
  )
}

function DateField({ value, labelledBy, name, onValue }: FieldProps): VNode {
  const text = typeof value === 'string' ? value : ''
  return (
    <input
      id={`a.${name}`}
      type="date"
      aria-labelledby={labelledBy}
      value={text}
      onInput={(event) => onValue(event.currentTarget.value, `${name} value`)}
    />
  )
}
