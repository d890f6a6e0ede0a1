import type { Answer, Question } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { answerAt } from '../../src/answers/edit-answers.ts'
import { standingOf } from '../../src/state/tally.ts'
import { usePage } from '../page-context.ts'
import { Words } from '../parts/words.tsx'
import { AnswerText } from '../tasks/answer-text.tsx'

/** Everything on paper: what the answers are about, the result unless it is hidden, and every question with its answer and remarks. */
export function PrintView(): VNode {
  const { say, state, form, result } = usePage()
  const { subject, respondents = [], date } = state.history.now
  const { verdict } = result()
  return (
    <main class="paper">
      <p class="overline">{form.data.editionLine}</p>
      <h1>
        <Words text={form.questionnaire.title} />
      </h1>
      <p class="lead" dir="auto">
        {[subject.name, subject.agency, subject.reference].filter(Boolean).join(' · ')}
      </p>
      <p>{[form.writing.day(date), ...respondents.map(({ name, role }) => [name, role].filter(Boolean).join(', '))].join(' · ')}</p>
      {subject.description !== undefined && (
        <p class="own" dir="auto">
          {subject.description}
        </p>
      )}
      {state.showsResult && verdict?.band && (
        <p>
          <Words text={verdict.level.label} />:{' '}
          <strong>
            <Words text={verdict.band.label} />
          </strong>{' '}
          {verdict.value !== null && `(${form.writing.number(verdict.value)})`}
        </p>
      )}
      {form.questionnaire.sections.map((section, index) => (
        <section key={section.id}>
          <h2>
            {index + 1} <Words text={section.title} />
          </h2>
          {section.questions.map((question) => (
            <PrintedQuestion key={question.id} question={question} />
          ))}
        </section>
      ))}
      <p class="hint">{say('form.printed-digest', { digest: form.digest })}</p>
    </main>
  )
}

function PrintedQuestion({ question }: { question: Question }): VNode | null {
  const { say, situation, form } = usePage()
  const { answers, assessment } = situation()
  const result = assessment.questions.find(({ id }) => id === question.id)
  if (result === undefined) return null
  const standing = standingOf(question, result)
  const answer = answerAt(answers, { question: question.id })
  const isAnswered = answer.value !== undefined || answer.notApplicable !== undefined
  return (
    <div class="paper-question">
      <h3>
        {form.questions.get(question.id)?.number} <Words text={question.text} />
      </h3>
      <p>{standing === 'hidden' || !isAnswered ? say(`form.state.${standing}`) : <AnswerText question={question.id} answer={answer} />}</p>
      <Remarks answer={answer} />
    </div>
  )
}

function Remarks({ answer: { note, evidence = [], measures, owner, review, assignedTo } }: { answer: Answer }): VNode {
  const { say, form } = usePage()
  const remarks = [
    ['note', note],
    ['evidence', evidence.length > 0 ? evidence.join('\n') : undefined],
    ['measures', measures],
    ['owner', owner],
    ['review', review === undefined ? undefined : form.writing.day(review)],
    ['assignedTo', assignedTo],
  ] as const
  return (
    <>
      {remarks.map(
        ([field, text]) =>
          text !== undefined && (
            <p key={field} class="own">
              <strong>{say(`form.table.${field}`)}:</strong> <span dir="auto">{text}</span>
            </p>
          ),
      )}
    </>
  )
}
