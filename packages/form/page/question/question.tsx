import type { QuestionResult, Question as QuestionSource } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { type AnswerPlace, answerAt, isEmptyAnswer } from '../../src/answers/edit-answers.ts'
import { standingOf } from '../../src/state/tally.ts'
import { addressOfQuestion } from '../../src/state/view.ts'
import { usePage } from '../page-context.ts'
import { Prose } from '../parts/prose.tsx'
import { Words } from '../parts/words.tsx'
import { AnswerField } from './answer-field.tsx'
import { Facts } from './facts.tsx'
import { placeKey } from './place-key.ts'
import { Ratings } from './ratings.tsx'
import { Remarks } from './remarks.tsx'

/** A question where it stands: in a section, or in an entry of a group. */
export interface QuestionProps {
  question: QuestionSource
  place: AnswerPlace
  number: string
  result: QuestionResult
}

/** A question with all that belongs to it. One that is not asked says so, and why. */
export function Question(props: QuestionProps): VNode {
  const { question, place, number, result } = props
  const key = placeKey(place)
  const standing = standingOf(question, result)
  if (standing === 'hidden') return <NotAsked {...props} />
  const titleId = place.entry === undefined ? addressOfQuestion(key) : `q.${key}`
  const Title = place.entry === undefined ? 'h2' : 'h3'
  return (
    <article class={`question question-${question.type} is-${standing}`} aria-labelledby={titleId}>
      <Title id={titleId} class="question-title" tabIndex={-1}>
        <span class="number">{number}</span> <Words text={question.text} />
      </Title>
      <Facts question={question} result={result} standing={standing} />
      <Guidance question={question} name={key} />
      <AnswerField {...props} />
      <Ratings id={question.id} />
      <Remarks question={question} place={place} />
    </article>
  )
}

function Guidance({ question, name }: { question: QuestionSource; name: string }): VNode | null {
  const { say, state, form } = usePage()
  const { links = [], principles = [] } = question
  const references = [...principles.map((id) => `${form.data.edition.principlesIn}#${id}`), ...links]
  const shown = [...new Set(references)].flatMap((reference) => form.data.links[reference] ?? [])
  if (question.guidance === undefined && question.evidence === undefined && shown.length === 0) return null
  return (
    <details class="guidance" open={state.showsGuidance}>
      <summary>{say('form.guidance')}</summary>
      <Prose unit={`questions.${question.id}.guidance`} />
      {question.evidence !== undefined && <h4 id={`${name}-shows`}>{say('form.what-shows-it')}</h4>}
      <Prose unit={`questions.${question.id}.evidence`} />
      {shown.length > 0 && (
        <p class="links">
          {shown.map(({ title, href }) => (
            <a key={href} href={href}>
              <Words text={title} />
            </a>
          ))}
        </p>
      )}
    </details>
  )
}

function NotAsked({ question, place, number }: QuestionProps): VNode {
  const { say, state } = usePage()
  const isKept = !isEmptyAnswer(answerAt(state.history.now, place))
  return (
    <article class="question unasked">
      <p id={`q.${placeKey(place)}`} tabIndex={-1}>
        <span class="number">{number}</span> <Words text={question.text} />
      </p>
      <p class="facts">
        <span class="fact">{say('form.not-asked')}</span>{' '}
        <span>{question.whenText === undefined ? say('form.conditional') : <Words text={question.whenText} />}</span>{' '}
        {isKept && <span>{say('form.answer-kept')}</span>}
      </p>
    </article>
  )
}
