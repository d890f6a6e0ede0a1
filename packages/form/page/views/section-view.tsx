import type { VNode } from 'preact'
import { addressOf, addressOfQuestion } from '../../src/state/view.ts'
import { usePage } from '../page-context.ts'
import { tallySection } from '../parts/contents.tsx'
import { Prose } from '../parts/prose.tsx'
import { Words } from '../parts/words.tsx'
import { Question } from '../question/question.tsx'
import { ViewHead } from './view-head.tsx'

/** One section with its questions, and the ways on. */
export function SectionView({ id }: { id: string }): VNode | null {
  const page = usePage()
  const { say, form, state, store, situation } = page
  const { sections } = form.questionnaire
  const index = sections.findIndex((section) => section.id === id)
  const section = sections[index]
  if (section === undefined) return null
  const { assessment } = situation()
  const { tally, isHidden } = tallySection(page, section)
  return (
    <>
      <ViewHead overline={say('form.section-of', { number: index + 1, count: sections.length, ...tally })} title={section.title}>
        <Prose unit={`sections.${id}.introduction`} />
        {isHidden && <p class="facts">{say('form.section-hidden')}</p>}
        <p class="choices">
          <button type="button" class="plain" aria-pressed={state.showsGuidance} onClick={() => store.set({ showsGuidance: !state.showsGuidance })}>
            {say('form.toggle-guidance', { shown: String(state.showsGuidance) })}
          </button>
        </p>
      </ViewHead>
      {section.questions.map((question, at) => {
        const result = assessment.questions.find((one) => one.id === question.id)
        return (
          result && (
            <Question key={question.id} question={question} place={{ question: question.id }} number={`${index + 1}.${at + 1}`} result={result} />
          )
        )
      })}
      <Ways index={index} />
    </>
  )
}

function Ways({ index }: { index: number }): VNode {
  const page = usePage()
  const { say, form } = page
  const { sections } = form.questionnaire
  const [previous, next] = [sections[index - 1], sections[index + 1]]
  const current = sections[index]
  const open = current && tallySection(page, current).stood.find(({ standing }) => standing === 'open' || standing === 'started')
  return (
    <nav class="ways" aria-label={say('form.ways')}>
      {open && (
        <p class="way-open">
          <a href={`#${addressOfQuestion(open.question.id)}`}>
            {say('form.first-open', { number: form.questions.get(open.question.id)?.number ?? '' })}
          </a>
        </p>
      )}
      <a class="way" href={`#${addressOf(previous ? { kind: 'section', id: previous.id } : { kind: 'start' })}`}>
        <span class="way-word">{say('form.previous')}</span>
        <span class="way-title">{previous ? <Words text={previous.title} /> : say('form.start')}</span>
      </a>
      <a class="way way-next" href={`#${addressOf(next ? { kind: 'section', id: next.id } : { kind: 'review' })}`}>
        <span class="way-word">{say('form.next')}</span>
        <span class="way-title">{next ? <Words text={next.title} /> : say('form.review')}</span>
      </a>
    </nav>
  )
}
