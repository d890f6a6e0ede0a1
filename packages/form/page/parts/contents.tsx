import type { Section } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type Stood, standingOf, type Tally, tallyOf } from '../../src/state/tally.ts'
import { addressOf, type View } from '../../src/state/view.ts'
import { type Page, usePage } from '../page-context.ts'
import { ResultBrief } from './result-brief.tsx'
import { Words } from './words.tsx'

/** The way through the page: sections with how far each is, the other views, and the result so far. */
export function Contents(): VNode {
  const page = usePage()
  const { say, form } = page
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  const tallies = form.questionnaire.sections.map((section) => ({ section, ...tallySection(page, section) }))
  const whole = tallyOf(tallies.flatMap(({ stood }) => stood))
  return (
    <nav class={isOpen ? 'side side-open' : 'side'} aria-label={say('form.contents')}>
      <div class="side-head">
        <button type="button" class="tool menu" aria-expanded={isOpen} aria-controls="contents" onClick={() => setOpen(!isOpen)}>
          {say('form.contents')}
        </button>
        <Progress tally={whole} label={say('form.progress', { ...whole })} isShown />
      </div>
      <div id="contents" class="contents">
        <ol>
          <li>
            <Entry view={{ kind: 'start' }} text={say('form.start')} onFollow={close} />
          </li>
          {tallies.map(({ section, isHidden, tally }, index) => (
            <li key={section.id}>
              <Entry
                view={{ kind: 'section', id: section.id }}
                text={section.title}
                number={index + 1}
                tally={isHidden ? undefined : tally}
                isHidden={isHidden}
                onFollow={close}
              />
            </li>
          ))}
        </ol>
        <ul>
          {(['questions', 'result', 'review', 'files'] as const).map((kind) => (
            <li key={kind}>
              <Entry view={{ kind }} text={say(`form.${kind}`)} onFollow={close} />
            </li>
          ))}
        </ul>
      </div>
      <ResultBrief />
    </nav>
  )
}

/** The questions of a section with how each stands, and their count. */
export function tallySection({ situation, form }: Page, section: Section): { stood: Stood[]; tally: Tally; isHidden: boolean } {
  const { assessment } = situation()
  const results = new Map(assessment.questions.map((result) => [result.id, result]))
  const stood = section.questions.flatMap((question) => {
    const result = results.get(question.id)
    return result === undefined ? [] : [{ question: form.questions.get(question.id)?.question ?? question, standing: standingOf(question, result) }]
  })
  return { stood, tally: tallyOf(stood), isHidden: assessment.sections.find(({ id }) => id === section.id)?.hidden === true }
}

interface EntryProps {
  view: View
  text: string
  number?: number
  tally?: Tally | undefined
  isHidden?: boolean
  /** On a small screen the list folds itself away. */
  onFollow: () => void
}

function Entry({ view, text, number, tally, isHidden, onFollow }: EntryProps): VNode {
  const { state, say } = usePage()
  const isCurrent = addressOf(state.view) === addressOf(view)
  return (
    <a href={`#${addressOf(view)}`} class={isHidden ? 'unasked' : undefined} aria-current={isCurrent ? 'page' : undefined} onClick={onFollow}>
      <span class="entry-number">{number}</span>
      <span class="entry-text">
        <Words text={text} />
        {isHidden && <span class="entry-note">{say('form.not-asked')}</span>}
      </span>
      {tally && <Progress tally={tally} label={say('form.progress', { ...tally })} />}
    </a>
  )
}

/** A bar of how much is done, with the numbers beside it; in words for those who hear the page. */
export function Progress({ tally: { done, wanted }, label, isShown }: { tally: Tally; label: string; isShown?: boolean }): VNode {
  return (
    <span class={done === wanted ? 'progress progress-done' : 'progress'}>
      <span class="track" aria-hidden="true">
        <span class="fill" style={{ inlineSize: `${wanted === 0 ? 100 : Math.round((done / wanted) * 100)}%` }} />
      </span>
      {isShown ? (
        <span class="progress-text">{label}</span>
      ) : (
        <>
          <span class="progress-text" aria-hidden="true">
            {done}/{wanted}
          </span>
          <span class="visually-hidden">{label}</span>
        </>
      )}
    </span>
  )
}
