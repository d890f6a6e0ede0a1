import type { VNode } from 'preact'
import { addressOfQuestion } from '../../src/state/view.ts'
import { usePage } from '../page-context.ts'
import { Words } from './words.tsx'

/** Questions by number and text, each a way to it; plain where one cannot go there now. */
export function QuestionList({ ids, isPlain }: { ids: readonly string[]; isPlain?: boolean }): VNode {
  return (
    <ul class="question-list">
      {ids.map((id) => (
        <li key={id}>{isPlain ? <QuestionName id={id} /> : <QuestionLink id={id} />}</li>
      ))}
    </ul>
  )
}

/** A link to a question. */
export function QuestionLink({ id }: { id: string }): VNode {
  return (
    <a href={`#${addressOfQuestion(id)}`}>
      <QuestionName id={id} />
    </a>
  )
}

/** A question's number and text. */
export function QuestionName({ id }: { id: string }): VNode {
  const placed = usePage().form.questions.get(id)
  return (
    <>
      <span class="number">{placed?.number}</span> <Words text={placed?.question.text ?? id} />
    </>
  )
}
