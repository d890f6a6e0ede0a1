import { withoutMarks } from '@ai-toolkit/html'
import type { Answer, Question } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { answerAt } from '../../src/answers/edit-answers.ts'
import { choicesOf } from '../../src/answers/fit-value.ts'
import { valueText } from '../../src/answers/value-text.ts'
import { searchTexts } from '../../src/state/search-texts.ts'
import { type Standing, standingOf } from '../../src/state/tally.ts'
import { type Page, usePage } from '../page-context.ts'
import { Field } from '../parts/field.tsx'
import { QuestionLink } from '../parts/question-list.tsx'
import { Words } from '../parts/words.tsx'
import { ViewHead } from './view-head.tsx'

/** By what questions can be picked: how they stand, or how they are marked. */
const FILTERS = ['all', 'open', 'answered', 'not-applicable', 'hidden', 'to-discuss', 'assigned', 'announced'] as const
type Filter = (typeof FILTERS)[number]

interface Listed {
  id: string
  question: Question
  section: string
  standing: Standing
  isAnnounced: boolean
  answer: Answer
}

/** All questions on one page: how each stands, to be picked and searched. */
export function QuestionsView(): VNode {
  const page = usePage()
  const { say, form } = page
  const [filter, setFilter] = useState<Filter>('all')
  const [query, setQuery] = useState('')
  const all = listQuestions(page)
  const found = new Set(
    searchTexts(
      all.map((one) => ({ id: one.id, text: textOf(page, one) })),
      query,
    ),
  )
  const shown = all.filter((one) => found.has(one.id) && passes(one, filter))
  return (
    <>
      <ViewHead title={say('form.questions')} />
      <Field id="search" label={say('form.search')} hint={say('form.search-hint')}>
        <input
          id="search"
          type="search"
          dir="auto"
          value={query}
          aria-describedby="search-hint"
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </Field>
      <fieldset class="filters">
        <legend>{say('form.filter')}</legend>
        {FILTERS.map((name) => (
          <label key={name} class="filter">
            <input type="radio" name="filter" checked={filter === name} onChange={() => setFilter(name)} />
            <span>
              {say(`form.filter-${name}`)} <span class="count">{all.filter((one) => passes(one, name)).length}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="hint" role="status">
        {say('form.found', { count: shown.length })}
      </p>
      {form.questionnaire.sections.map((section, index) => {
        const own = shown.filter((one) => one.section === section.id)
        return (
          own.length > 0 && (
            <section key={section.id} class="map">
              <h2>
                <span class="number">{index + 1}</span> <Words text={section.title} />
              </h2>
              <ul>
                {own.map((one) => (
                  <MapEntry key={one.id} listed={one} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}

function MapEntry({ listed }: { listed: Listed }): VNode {
  const { say } = usePage()
  const { id, standing, answer, isAnnounced } = listed
  return (
    <li class={`map-entry is-${standing}`}>
      <span class="dot" aria-hidden="true" />
      <QuestionLink id={id} />
      <span class="map-state">
        {say(`form.state.${standing}`)}
        {isAnnounced && <span> · {say('form.filter-announced')}</span>}
        {answer.toDiscuss === true && <span> · {say('form.to-discuss')}</span>}
        {answer.assignedTo !== undefined && (
          <span>
            {' · '}
            <bdi>{answer.assignedTo}</bdi>
          </span>
        )}
      </span>
    </li>
  )
}

function listQuestions({ form, situation }: Page): Listed[] {
  const { answers, assessment } = situation()
  return assessment.questions.flatMap((result) => {
    const placed = form.questions.get(result.id)
    if (placed === undefined) return []
    const { question, section } = placed
    const answer = answerAt(answers, { question: result.id })
    return [
      { id: result.id, question, section: section.id, standing: standingOf(question, result), isAnnounced: result.announced !== undefined, answer },
    ]
  })
}

function passes({ standing, answer, isAnnounced }: Listed, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return standing === 'open' || standing === 'started'
    case 'to-discuss':
      return answer.toDiscuss === true
    case 'assigned':
      return answer.assignedTo !== undefined
    case 'announced':
      return isAnnounced
    default:
      return standing === filter
  }
}

/** What a search looks through: the question, its choices and its guidance, and what was answered and noted. */
function textOf({ form }: Page, { question, answer }: Listed): string {
  const scales = form.questionnaire.scales ?? []
  const guidance = (form.data.html[`questions.${question.id}.guidance`] ?? '').replace(/<[^>]*>/g, ' ')
  const choices = question.type === 'scale' ? [] : choicesOf(question, scales).map(({ label }) => label)
  const answered = answer.value === undefined ? [] : [valueText(question, answer.value, scales, form.writing)]
  const { note, measures, owner, assignedTo, notApplicable, evidence = [] } = answer
  const texts = [
    form.questions.get(question.id)?.number,
    question.text,
    guidance,
    ...choices,
    ...answered,
    note,
    measures,
    owner,
    assignedTo,
    notApplicable,
    ...evidence,
  ]
  return withoutMarks(texts.filter((text) => text !== undefined).join(' '))
}
