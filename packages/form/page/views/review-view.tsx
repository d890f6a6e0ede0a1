import type { VNode } from 'preact'
import { answerAt } from '../../src/answers/edit-answers.ts'
import { keptUnasked, standingOf } from '../../src/state/tally.ts'
import { addressOfQuestion } from '../../src/state/view.ts'
import { type Page, usePage } from '../page-context.ts'
import { Safety } from '../parts/bar.tsx'
import { QuestionList } from '../parts/question-list.tsx'
import { SaveButtons } from '../parts/save-buttons.tsx'
import { ViewHead } from './view-head.tsx'

/** What is still open before the answers are handed in, and the ways to hand them in. */
export function ReviewView(): VNode {
  const page = usePage()
  const { say, state } = page
  const open = openIn(page)
  const { coverage } = page.situation().assessment
  return (
    <>
      <ViewHead title={say('form.review')}>
        <p class="lead">{say('form.coverage', { answered: coverage.answered, counted: coverage.counted })}</p>
      </ViewHead>
      <OpenBlock word="review-open" ids={open.unanswered} isEmptyShown />
      <OpenBlock word="review-started" ids={open.started} />
      <OpenBlock word="review-numbers" ids={open.unreadable} />
      <OpenBlock word="review-discuss" ids={open.toDiscuss} />
      <Assigned />
      <OpenBlock word="review-not-applicable" ids={open.notApplicable} />
      <OpenBlock word="review-kept" ids={open.kept} />
      <section class="block">
        <h2>{say('form.finish')}</h2>
        {state.history.now.subject.name === '' && <p class="fault">{say('form.name-first')}</p>}
        <p>{say('form.finish-text')}</p>
        <Safety />
        <p class="choices">
          <SaveButtons />
          <button type="button" class="button" onClick={() => window.print()}>
            {say('form.print')}
          </button>
        </p>
      </section>
    </>
  )
}

function OpenBlock({ word, ids, isEmptyShown }: { word: string; ids: readonly string[]; isEmptyShown?: boolean }): VNode | null {
  const { say } = usePage()
  if (ids.length === 0 && isEmptyShown !== true) return null
  return (
    <section class="block">
      <h2>{say(`form.${word}`, { count: ids.length })}</h2>
      <QuestionList ids={ids} />
    </section>
  )
}

/** Questions by the person they are assigned to, open ones only: the others are done. */
function Assigned(): VNode | null {
  const { say, situation, form } = usePage()
  const { answers, assessment } = situation()
  const byPerson = new Map<string, string[]>()
  for (const { id, state } of assessment.questions) {
    const { assignedTo } = answerAt(answers, { question: id })
    if (assignedTo !== undefined && state === 'unanswered') byPerson.set(assignedTo, [...(byPerson.get(assignedTo) ?? []), id])
  }
  if (byPerson.size === 0) return null
  return (
    <section class="block">
      <h2>{say('form.review-assigned')}</h2>
      <dl class="assigned">
        {[...byPerson].map(([person, ids]) => (
          <div key={person}>
            <dt dir="auto">{person}</dt>
            <dd>
              {ids.map((id) => (
                <a key={id} href={`#${addressOfQuestion(id)}`}>
                  {form.questions.get(id)?.number}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function openIn({
  situation,
  form,
  state,
}: Page): Record<'unanswered' | 'started' | 'unreadable' | 'toDiscuss' | 'notApplicable' | 'kept', string[]> {
  const { answers, assessment } = situation()
  const stood = assessment.questions.flatMap((result) => {
    const question = form.questions.get(result.id)?.question
    return question === undefined ? [] : [{ id: result.id, standing: standingOf(question, result) }]
  })
  const standing = (wanted: string) => stood.filter((one) => one.standing === wanted).map(({ id }) => id)
  const drafted = new Set(Object.keys(state.drafts).map((place) => place.split('.')[0]))
  return {
    unanswered: standing('open'),
    started: standing('started'),
    unreadable: stood.filter(({ id }) => drafted.has(id)).map(({ id }) => id),
    toDiscuss: stood.filter(({ id }) => answerAt(answers, { question: id }).toDiscuss === true).map(({ id }) => id),
    notApplicable: standing('not-applicable'),
    kept: keptUnasked(answers, assessment),
  }
}
