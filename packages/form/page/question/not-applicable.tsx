import type { Answer } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { LONGEST_TEXT } from '../../src/answers/fit-answer.ts'
import { usePage } from '../page-context.ts'
import { Field, TextInput } from '../parts/field.tsx'
import type { RemarkProps } from './remarks.tsx'

/**
 * Not applicable, always with a reason. The reason is written first and then put in place: it takes the place of the answer, so that must not
 * happen at the first letter.
 */
export function NotApplicable({ answer, name, onAnswer }: RemarkProps): VNode {
  const { say } = usePage()
  const [reason, setReason] = useState(answer.notApplicable ?? '')
  const isSet = answer.notApplicable !== undefined
  const put = (): void => onAnswer(withReason(answer, reason))
  return (
    <div class="remark">
      <Field id={`${name}-reason`} label={say('form.reason')} hint={say('form.reason-hint')}>
        <TextInput
          id={`${name}-reason`}
          value={isSet ? answer.notApplicable : reason}
          describedBy={`${name}-reason-hint`}
          most={LONGEST_TEXT}
          onText={(text) => {
            setReason(text)
            if (isSet && text.trim() !== '') onAnswer(withReason(answer, text), 'reason')
          }}
        />
      </Field>
      <p class="choices">
        {isSet ? (
          <button type="button" class="button" onClick={() => onAnswer(withoutReason(answer))}>
            {say('form.applies')}
          </button>
        ) : (
          <button type="button" class="button" disabled={reason.trim() === ''} onClick={put}>
            {say('form.set-not-applicable')}
          </button>
        )}
      </p>
    </div>
  )
}

function withReason({ value: _value, ...rest }: Answer, notApplicable: string): Answer {
  return { ...rest, notApplicable }
}

function withoutReason({ notApplicable: _reason, ...rest }: Answer): Answer {
  return rest
}
