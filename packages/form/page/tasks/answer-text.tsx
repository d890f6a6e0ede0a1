import type { Answer } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { valueText } from '../../src/answers/value-text.ts'
import { usePage } from '../page-context.ts'
import { Words } from '../parts/words.tsx'

/** An answer as people read it: the value, the reason why it does not apply, or that there is none. */
export function AnswerText({ question: id, answer }: { question: string; answer: Answer | undefined }): VNode {
  const { say, form } = usePage()
  const question = form.questions.get(id)?.question
  if (answer?.notApplicable !== undefined) {
    return (
      <span class="own" dir="auto">
        {say('form.not-applicable-because', { reason: answer.notApplicable })}
      </span>
    )
  }
  if (question === undefined || answer?.value === undefined) return <span class="nothing">{say('form.nothing')}</span>
  return (
    <span class="own" dir="auto">
      <Words text={valueText(question, answer.value, form.questionnaire.scales ?? [], form.writing)} />
    </span>
  )
}
