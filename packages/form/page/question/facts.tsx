import type { Question, QuestionResult } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import type { Standing } from '../../src/state/tally.ts'
import { usePage } from '../page-context.ts'
import { Words } from '../parts/words.tsx'

/** What to know beside a question: why it is asked, that it may stay empty, how much it weighs, that it does not count yet. */
export function Facts({ question, result, standing }: { question: Question; result: QuestionResult; standing: Standing }): VNode | null {
  const { say } = usePage()
  const { optional, weight = 1, when, whenText } = question
  const { announced } = result
  const facts: (VNode | string)[] = [
    ...(announced === undefined ? [] : [<strong class="announced">{say('form.announced', { edition: announced })}</strong>]),
    ...(optional === true ? [say('form.optional')] : []),
    ...(weight === 1 ? [] : [say('form.weight', { weight })]),
    ...(standing === 'started' ? [<strong>{say('form.incomplete')}</strong>] : []),
    ...(when === undefined ? [] : [whenText === undefined ? say('form.conditional') : <Words text={whenText} />]),
  ]
  if (facts.length === 0) return null
  return (
    <p class="facts">
      {facts.map((fact, index) => (
        <span key={index} class="fact">
          {fact}
        </span>
      ))}
    </p>
  )
}
