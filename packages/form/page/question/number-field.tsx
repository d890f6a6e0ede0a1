import type { Question } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { readNumber, writeNumber } from '../../src/answers/read-number.ts'
import { usePage } from '../page-context.ts'
import { Words } from '../parts/words.tsx'
import type { FieldProps } from './answer-field.tsx'

/** A number as people write it. What is none, or none that is asked for, stays in the field and is no answer. */
export function NumberField({ question, value, labelledBy, name, onValue }: FieldProps): VNode {
  const { form, state, actions, say } = usePage()
  const [typed, setTyped] = useState('')
  const draft = state.drafts[name]
  const stands = typeof value === 'number' ? value : undefined
  // “12.0” is 12, and must stay “12.0” while somebody goes on to “12.05”.
  const text = draft ?? (stands === undefined ? '' : readNumber(typed, form.decimal) === stands ? typed : writeNumber(stands, form.decimal))
  const write = (written: string): void => {
    setTyped(written)
    const number = readNumber(written, form.decimal)
    const fits = number !== undefined && isWithin(question, number)
    actions.draft(name, fits || written.trim() === '' ? undefined : written)
    onValue(fits ? number : undefined, `${name} value`)
  }
  return (
    <div class="number-field">
      <input
        id={`a.${name}`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        maxLength={40}
        aria-labelledby={labelledBy}
        aria-describedby={`${name}-hint ${name}-fault`}
        aria-invalid={draft !== undefined}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {question.unit !== undefined && (
        <span class="unit">
          <Words text={question.unit} />
        </span>
      )}
      <p class="hint" id={`${name}-hint`}>
        {say('form.number-hint', boundsOf(question, form.writing.number))}
      </p>
      <p class="fault" id={`${name}-fault`}>
        {draft !== undefined && say('form.number-fault')}
      </p>
    </div>
  )
}

function isWithin({ minimum = -Infinity, maximum = Infinity, integer }: Question, number: number): boolean {
  return number >= minimum && number <= maximum && (integer !== true || Number.isInteger(number))
}

function boundsOf({ minimum, maximum, integer }: Question, write: (value: number) => string): Record<string, string> {
  const bounds = minimum === undefined ? (maximum === undefined ? 'none' : 'most') : maximum === undefined ? 'least' : 'both'
  return { bounds, minimum: write(minimum ?? 0), maximum: write(maximum ?? 0), whole: integer === true ? 'yes' : 'no' }
}
